"""Questions about one event: who tells it in which way, its figures, its history, its ids."""

from duckdb import DuckDBPyConnection
from pandas import DataFrame

from dashboard.queries import index
from dashboard.queries.marked import table

# an event is asked for by any id that it ever had; its accounts are few, and found first
_ACCOUNTS = """
create or replace temp table asked_accounts as
with lead as (
  select coalesce(any_value(leads_to), $event) as event_id
  from event_redirects where event_id = $event
), known as (
  select t.account_id, l.event_id
  from lead l join accounts a using (event_id) join told t on t.number = a.number
)
from known
union
select d.record_id, k.event_id from decision_rows d join known k on d.current_id = k.account_id
union
select event_id, event_id from lead
"""

# what the view claim_rows says, of just these accounts
_CLAIMS = """
with speakers as (
  select event_id, string_agg(name, '; ' order by position) as speaker
  from event_actor_rows
  where role = 'speaker' and event_id in (select account_id from asked_accounts)
  group by event_id
)
select stance_of(e.status, e.modality) as stance, s.speaker, d.publisher, d.published, d.title,
  e.edtf, e.earliest, e.latest, e.mode, e.time_words, e.modality, e.summary, e.review,
  v.quote, v.document_id, e.event_id as account_id, v.span_start
from account_rows e
join evidence_rows v on v.account_id = e.event_id and v.record_type = 'event'
join report_texts d using (document_id)
left join speakers s on s.event_id = e.event_id
where e.event_id in (select account_id from asked_accounts)
order by d.published nulls last, v.document_id, v.span_start, e.event_id
"""

_FIGURES = """
select figure_id, coalesce(measure, noun, 'other') as measure, phrase, words, low, best, high,
  bound, as_of_earliest, as_of_latest, as_of_mode, as_of_edtf, as_of_words, place, stock_or_flow,
  speaker, publisher, published, quote, document_id
from figure_rows where event_id in (select account_id from asked_accounts)
order by measure, published nulls last, document_id, span_start, figure_id
"""

_DECISIONS = """
select decided, who, action, field, before, after, why, record_id
from decision_rows
where current_id in (select account_id from asked_accounts)
  or record_id in (select account_id from asked_accounts)
order by decided, decision_id
"""

_SOURCES = """
select document_id, title, publisher, author, published, url, language, text_sha256
from report_texts where document_id in (
  select document_id from evidence_rows
  where account_id in (select account_id from asked_accounts))
order by published nulls last, document_id
"""

_IDS = """
select distinct account_id as former_id from asked_accounts where account_id <> event_id
order by former_id
"""


def claims(connection: DuckDBPyConnection, event_id: str) -> DataFrame:
    """The ledger of an event: every sentence that tells of it, and how firmly, in order of time."""
    return _about(connection, event_id, _CLAIMS)


def event_figures(connection: DuckDBPyConnection, event_id: str) -> DataFrame:
    """The figures that belong to an event, whichever report gives them."""
    return _about(connection, event_id, _FIGURES)


def event_decisions(connection: DuckDBPyConnection, event_id: str) -> DataFrame:
    """What people decided on an event or on an account of it, in the order of time."""
    return _about(connection, event_id, _DECISIONS)


def event_sources(connection: DuckDBPyConnection, event_id: str) -> DataFrame:
    """The reports that tell of an event."""
    return _about(connection, event_id, _SOURCES)


def former_ids(connection: DuckDBPyConnection, event_id: str) -> DataFrame:
    """The other ids that lead to an event."""
    return _about(connection, event_id, _IDS)


def _about(connection: DuckDBPyConnection, event_id: str, query: str) -> DataFrame:
    index.ready(connection)
    connection.execute(_ACCOUNTS, {"event": event_id})
    return table(connection, query)
