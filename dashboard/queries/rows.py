"""The rows of just the events in the temporary table `wanted`, put together from narrow tables.

The view `event_rows` says the same, but works out every event before it gives one.
"""

from duckdb import DuckDBPyConnection
from pandas import DataFrame

from dashboard.queries.marked import table

_TELLINGS = """
create or replace temp table telling as
select w.number, w.event_id, t.account_id, t.document_id, t.place
from wanted w join told t on t.number = w.number
"""

_FIRST_TOLD = """
create or replace temp table telling as
select w.number, w.event_id, t.account_id, t.document_id, t.place
from wanted w join told t on t.number = w.number
qualify row_number() over (
  partition by w.number order by t.published nulls last, t.document_id, t.account_id) = 1
"""

_QUOTED = """
create or replace temp table quoted as
select t.account_id, v.* exclude (place, record_id, record_type, document_id, text_sha256)
from placed_evidence v join telling t on t.place = v.place and t.account_id = v.record_id
"""

# a list of ids is looked up one by one, where a join would go through all events
_IDS = "set variable wanted_ids = (select list(distinct event_id) from telling)"

_NAMED = """
create or replace temp table named as
select number,
  string_agg(name, '; ' order by agent_at) filter (agent_at is not null) as agents,
  string_agg(name, '; ' order by target_at) filter (target_at is not null) as targets,
  string_agg(name, '; ' order by speaker_at) filter (speaker_at is not null) as speaker
from accounts join circles using (circle) join actor_names using (actor_id)
where number in (select number from wanted)
group by number
"""

_LISTED = """
select
  e.event_id, e.earliest, e.latest, e.mode, e.edtf, e.basis, e.time_words,
  e.kind, e.summary, p.agents, p.targets, p.speaker, e.place, e.instrument,
  s.status, e.modality, q.quote, d.publisher, d.published, d.title, d.url, t.document_id,
  e.type, e.type_mode, e.rule
from telling t
join (from account_rows where event_id in getvariable('wanted_ids')) e using (event_id)
join accounts a on a.number = t.number
join sorts s using (sort)
join quoted q on q.account_id = t.account_id
join documents d on d.document_id = t.document_id
left join named p on p.number = t.number
order by t.number
"""

# of many events a look at all is quicker
_NUMBERED = "create or replace temp view listed as" + _LISTED.replace(
    "select\n", "select t.number, ", 1
).replace(" where event_id in getvariable('wanted_ids')", "")

_ACCOUNTS = """
select
  e.event_id, e.kind, e.type, e.type_mode, e.summary, e.edtf, e.earliest, e.latest, e.mode, e.basis,
  e.time_words, e.modality, s.status, e.instrument, e.place, e.rule, p.agents, p.targets, p.speaker,
  q.quote, q.prefix, q.suffix, t.document_id, q.sentence, q.span_start, q.span_end,
  d.title, d.publisher, d.published, d.url, e.review, e.reviewer, t.account_id,
  coalesce(r.reports, 1) as reports, coalesce(r.sources, 1) as sources, r.confirmed_by,
  n.span_start as sentence_start, n.span_end as sentence_end, d.text, d.text_sha256
from telling t
join (from account_rows where event_id in getvariable('wanted_ids')) e using (event_id)
join accounts a on a.number = t.number
join sorts s using (sort)
join quoted q on q.account_id = t.account_id
join report_texts d on d.document_id = t.document_id
left join sentence_rows n on n.document_id = t.document_id and n.sentence = q.sentence
left join told_rows r on r.event_id = e.event_id
left join named p on p.number = t.number
order by d.published nulls last, t.document_id, t.account_id
"""


def list_rows(connection: DuckDBPyConnection) -> DataFrame:
    """A line an event, as the report tells it that was published first, in the list's order."""
    for statement in (_FIRST_TOLD, _QUOTED, _IDS, _NAMED):
        connection.execute(statement)
    return table(connection, _LISTED)


def list_wanted(connection: DuckDBPyConnection) -> None:
    """Make the view `listed`: the same with the event's number, for more rows than a page has."""
    for statement in (_FIRST_TOLD, _QUOTED, _NAMED):
        connection.execute(statement)
    connection.execute(_NUMBERED)


def account_rows(connection: DuckDBPyConnection) -> DataFrame:
    """A line for each report that tells of an event, with its whole text."""
    for statement in (_TELLINGS, _QUOTED, _IDS, _NAMED):
        connection.execute(statement)
    return table(connection, _ACCOUNTS)
