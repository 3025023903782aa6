"""What files hold: the tables that a filter keeps, whole, block by block.

A table is never in memory at once: `stream` gives it as a reader of Arrow blocks, which must be
drained before the connection is asked anything else.
"""

from duckdb import DuckDBPyConnection, DuckDBPyRelation
from pandas import DataFrame
from pyarrow import RecordBatchReader, Schema

from dashboard.filter import Filter
from dashboard.queries.figures import keep
from dashboard.queries.marked import mark, table

Connection = DuckDBPyConnection
"""A connection, for those who only hand it on."""

BLOCK = 10_000
"""Rows of a block."""

_FIGURES = """
create or replace temp table wanted_figures as
select figure_id, followed, number
from kept where $measure is null or followed = $measure
"""

_DOCUMENTS = """
create or replace temp table wanted_documents as
select distinct document_id from evidence_rows
where record_id in (select event_id from kept_events)
  or record_id in (select figure_id from wanted_figures)
"""

_REPORTS = """
create or replace temp table wanted_reports as
select document_id from report_rows
where len($publishers::varchar[]) = 0 or list_contains($publishers::varchar[], publisher)
"""

_TABLES = {
    "events": """
select
  e.event_id, e.earliest, e.latest, e.mode, e.edtf, e.basis, e.time_words, e.kind, e.summary,
  e.agents, e.targets, e.speaker, e.place, e.instrument, e.status, e.modality, e.quote,
  e.publisher, e.published, e.title, e.url, e.document_id, e.type, e.type_mode, e.rule, e.review,
  e.reports, e.sources
from event_rows e join kept_events k using (event_id)
qualify row_number() over (
  partition by e.event_id order by e.published nulls last, e.document_id) = 1
order by k.number
""",
    "evidence": """
select
  v.record_id, v.record_type, v.document_id, v.sentence, v.span_start, v.span_end, v.quote,
  v.prefix, v.suffix, v.text_sha256
from evidence_rows v
where v.record_id in (select event_id from kept_events)
  or v.record_id in (select figure_id from wanted_figures)
order by v.record_type, v.record_id, v.document_id, v.span_start
""",
    "actors": """
select a.event_id, a.role, a.position, a.actor_id, a.name, a.kind, a.country, a.parent
from event_actor_rows a join kept_events k using (event_id)
order by k.number, a.role, a.position, a.actor_id
""",
    "figures": """
select
  f.figure_id, w.followed as measure, f.words, f.low, f.best, f.high, f.bound, f.unit, f.noun,
  f.phrase, f.population, f.stock_or_flow, f.change, f.as_of_earliest, f.as_of_latest,
  f.as_of_edtf, f.as_of_mode, f.as_of_basis, f.as_of_words, f.place, f.speaker, f.depends, f.quote,
  f.publisher, f.published, f.title, f.url, f.event_id, f.document_id, f.rule, f.review
from figure_rows f join wanted_figures w using (figure_id)
order by w.number
""",
    "times": """
select
  t.time_id, t.document_id, t.sentence, t.span_start, t.span_end, t.words, t.type, t.value,
  t.edtf, t.earliest, t.latest, t.mode, t.basis, t.rule
from time_rows t semi join wanted_documents using (document_id)
order by t.document_id, t.span_start, t.span_end, t.time_id
""",
    "documents": """
select
  d.document_id, d.title, d.publisher, d.author, d.published, d.url, d.language, d.words,
  d.events, d.figures, d.times, array_to_string(d.warnings, ' ') as warnings, d.text_sha256
from report_rows d semi join wanted_documents using (document_id)
order by d.published nulls last, d.title, d.document_id
""",
    "reports": """
select
  d.document_id, d.title, d.publisher, d.author, d.published, d.url, d.language, d.words,
  d.events, d.figures, d.times, array_to_string(d.warnings, ' ') as warnings, d.text_sha256
from report_rows d semi join wanted_reports using (document_id)
order by d.published desc nulls last, d.title, d.document_id
""",
    "parties": """
select p.actor_id, n.name, n.kind, n.country, n.parent, count(*) as events,
  count(*) filter (p.agent) as as_agent, count(*) filter (p.target) as as_target,
  count(*) filter (p.speaker) as as_speaker,
  min(coalesce(k.earliest, k.latest)) as first_day, max(coalesce(k.latest, k.earliest)) as last_day
from circles p join kept_events k using (circle) join actor_names n using (actor_id)
group by all
order by events desc, n.name, p.actor_id
""",
    "pairs": """
select a.actor_id as agent_id, n.name as agent, t.actor_id as target_id, m.name as target,
  count(*) as events
from circles a join circles t using (circle) join kept_events using (circle)
join actor_names n on n.actor_id = a.actor_id and n.parent is null
join actor_names m on m.actor_id = t.actor_id and m.parent is null
where a.agent and t.target
group by all
order by events desc, agent, target, agent_id, target_id
""",
    "happenings": """
with parties as (
  select event_id,
    list({'id': actor_id, 'name': a.name, 'kind': a.kind, 'country': a.country,
      'parent': coalesce(n.name, a.parent)} order by position) filter (role = 'agent') as agents,
    list({'id': actor_id, 'name': a.name, 'kind': a.kind, 'country': a.country,
      'parent': coalesce(n.name, a.parent)} order by position) filter (role = 'target') as targets
  from event_actor_rows a semi join kept_events using (event_id)
  left join (select actor_id as parent, name from actor_names) n using (parent)
  group by event_id
), tellings as (
  select event_id, list({'publisher': publisher, 'published': published, 'title': title,
      'url': url, 'quote': quote} order by published nulls last, document_id) as tellings,
    list(account_id) as accounts
  from event_rows semi join kept_events using (event_id) group by event_id
), tolls as (
  select t.event_id, list({'low': f.low, 'best': f.best, 'high': f.high, 'bound': f.bound,
      'words': f.words} order by f.published nulls last, f.figure_id) as killed
  from (select event_id, unnest(accounts) as account from tellings) t
  join figure_rows f on f.event_id = t.account and f.measure = 'killed'
  group by t.event_id
)
select e.event_id, e.earliest, e.latest, e.mode, e.edtf, e.basis, e.kind, e.type, e.summary,
  e.place, n.name as place_name, n.country as place_country, e.instrument, e.status, e.modality,
  e.speaker, p.agents, p.targets, t.tellings, l.killed
from (from event_rows semi join kept_events using (event_id)
  where modality in ('actual', 'claimed') and status <> 'denied'
  qualify row_number() over (
    partition by event_id order by published nulls last, document_id) = 1) e
join kept_events k using (event_id)
join tellings t using (event_id)
left join parties p using (event_id)
left join tolls l using (event_id)
left join (select actor_id as place, name, country from actor_names) n on n.place = e.place
order by k.number
""",
    "annotated": """
select v.record_id as event_id, v.document_id, d.url, v.text_sha256, v.quote, v.prefix, v.suffix,
  s.span_start, s.span_end, e.summary, e.kind, e.edtf, e.status, e.modality, e.speaker
from (from evidence_rows where record_type = 'event'
  and record_id in (select event_id from kept_events)
  qualify row_number() over (
    partition by record_id, document_id, sentence order by span_start, account_id) = 1) v
join sentence_rows s using (document_id, sentence)
join report_texts d using (document_id)
join (from event_rows semi join kept_events using (event_id)
  qualify row_number() over (
    partition by event_id order by published nulls last, document_id) = 1) e
  on e.event_id = v.record_id
join kept_events k on k.event_id = v.record_id
order by k.number, v.document_id, s.span_start
""",
}

_SPAN = """
select min(published) as first, max(published) as last, count(*) as reports,
  count(distinct publisher) as publishers
from report_texts semi join wanted_documents using (document_id)
"""

_SNAPSHOT = """
select sha256(coalesce(string_agg(line, '|' order by line), '')) as snapshot from (
  select document_id || ' ' || text_sha256 as line from report_texts
  union all
  select decision_id from decision_rows
)
"""

_NAMES = """
select actor_id, coalesce(name, actor_id) from actor_names
where actor_id in (select unnest($actors::varchar[]))
"""


# who speaks for a body, or is part of one, is known for that
_PRIVATE = """
select a.actor_id, list(distinct n.name order by n.name) as names
from actors a join (
  select actor_id, name from actors union select actor_id, alias from actor_aliases
) n using (actor_id)
where a.kind = 'person' and a.parent is null
group by a.actor_id order by a.actor_id
"""

_OTHERS = """
select distinct n.name
from actors a join (
  select actor_id, name from actors union select actor_id, alias from actor_aliases
) n using (actor_id)
where a.kind <> 'person' or a.parent is not null
"""


def prepare(connection: DuckDBPyConnection, chosen: Filter) -> None:
    """Mark what a filter keeps, so that the tables can be asked for."""
    # a table is sorted before its first row can be written: on the disk where it is large
    connection.execute("set memory_limit = '800MB'")
    mark(connection, chosen)
    keep(connection, chosen)
    connection.execute(_FIGURES, {"measure": chosen.measure})
    connection.execute(_DOCUMENTS)
    connection.execute(_REPORTS, {"publishers": list(chosen.publishers)})


def _asked(connection: DuckDBPyConnection, name: str) -> DuckDBPyRelation:
    if name == "dated":
        happenings = connection.sql(_TABLES["happenings"])
        return happenings.filter("earliest is not null or latest is not null")
    return connection.sql(_TABLES[name])


def row_count(connection: DuckDBPyConnection, name: str) -> int:
    """How many rows a table has, after `prepare`."""
    if name == "events":
        (found,) = connection.execute("select count(*) from kept_events").fetchall()
        return int(found[0])
    (found,) = _asked(connection, name).count("*").fetchall()
    return int(found[0])


def schema(connection: DuckDBPyConnection, name: str) -> Schema:
    """The columns of a table, after `prepare`."""
    return _asked(connection, name).limit(0).to_arrow_table().schema


def stream(connection: DuckDBPyConnection, name: str) -> RecordBatchReader:
    """A table in blocks, after `prepare`; drain it before the connection is asked again."""
    return _asked(connection, name).to_arrow_reader(BLOCK)


def extent(connection: DuckDBPyConnection) -> dict[str, object]:
    """The first and last day of publication of the reports behind the rows, and how many."""
    return dict(connection.execute(_SPAN).df().astype(object).to_dict("records")[0])


def snapshot(connection: DuckDBPyConnection, _chosen: Filter) -> DataFrame:
    """A hash of all that was read and decided: the same for the same state of the database."""
    return table(connection, _SNAPSHOT)


def names(connection: DuckDBPyConnection, actors: tuple[str, ...]) -> dict[str, str]:
    """The names of actors by their ids."""
    return dict(connection.execute(_NAMES, {"actors": list(actors)}).fetchall())


def private(connection: DuckDBPyConnection, _chosen: Filter) -> DataFrame:
    """The persons for whom no body or office is known, each with all names it has."""
    return table(connection, _PRIVATE)


def others(connection: DuckDBPyConnection) -> list[str]:
    """The names of all other actors."""
    return [name for (name,) in connection.execute(_OTHERS).fetchall()]
