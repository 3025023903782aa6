"""Questions about events."""

from dataclasses import dataclass
from datetime import date

from duckdb import DuckDBPyConnection
from pandas import DataFrame

from dashboard.filter import Filter
from dashboard.queries.marked import mark, table

_ROWS = """
select
  e.event_id, e.earliest, e.latest, e.mode, e.edtf, e.basis, e.time_words,
  e.kind, e.summary, e.agents, e.targets, e.speaker, e.place, e.instrument,
  e.status, e.modality, e.quote, e.publisher, e.published, e.title, e.url, e.document_id,
  e.type, e.type_mode, e.rule
from event_rows e join wanted w using (event_id)
qualify row_number() over (
  partition by e.event_id order by e.published nulls last, e.document_id) = 1
order by w.number
"""

_ALL = """
create or replace temp table wanted as select number, event_id from kept_events
"""

_PAGE = """
create or replace temp table wanted as
select number, event_id from kept_events order by number limit $size offset $start
"""

_MARKS = """
create or replace temp table wanted as
select number, event_id from kept_events
where not undated and coalesce(earliest <= $last::date, true)
  and coalesce(latest >= $first::date, mode <> 'after' or earliest >= $first::date, true)
  and not (mode = 'before' and coalesce(latest < $first::date, false))
order by number limit $size
"""

_LATEST = """
create or replace temp table wanted as
select row_number() over (
    order by coalesce(latest, earliest) desc, earliest desc nulls last, event_id) as number,
  event_id
from kept_events where not undated and modality in ('actual', 'claimed')
order by number limit 5
"""

_RANK = """
select (
  select count(*) from kept_events
  where number < (select number from accounts where event_id = $event)) as rank
from kept_events where event_id = $event
"""

_COUNTS = """
select
  count(*) filter (certain) as certain,
  count(*) filter (possible and not certain) as uncertain,
  count(*) filter (undated) as undated,
  count(*) filter (in_period) as shown
from marked
where in_kinds and in_classes and in_places and in_statuses and in_modalities and in_publishers
  and in_actors and in_text
"""

_SPANS = """
select earliest, latest, coalesce(mode, '') as mode, kind, count(*) as events
from kept_events where not undated
group by all order by all
"""

_EVENT = """
select e.*, s.span_start as sentence_start, s.span_end as sentence_end, t.text, t.text_sha256
from event_rows e
join report_texts t using (document_id)
left join sentence_rows s on s.document_id = e.document_id and s.sentence = e.sentence
where e.event_id = coalesce(
  (select any_value(leads_to) from event_redirects where event_id = $event), $event)
order by e.published nulls last, e.document_id
"""

_ACTORS = """
select role, actor_id, name, kind, country, parent
from event_actor_rows where event_id = coalesce(
  (select any_value(leads_to) from event_redirects where event_id = $event), $event)
order by role, position
"""


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the events that a filter keeps, from one place in the list on."""

    chosen: Filter
    start: int
    size: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """The events that a filter keeps and that touch a stretch of days, so many at most."""

    chosen: Filter
    first: date
    last: date
    size: int


@dataclass(frozen=True, slots=True)
class Place:
    """One event among those that a filter keeps."""

    chosen: Filter
    event: str


def events(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """The events that a filter keeps: earliest first, and the more precise first on one day."""
    mark(connection, chosen)
    connection.execute(_ALL)
    return table(connection, _ROWS)


def event_page(connection: DuckDBPyConnection, page: Page) -> DataFrame:
    """A page of the list of events."""
    mark(connection, page.chosen)
    connection.execute(_PAGE, {"start": page.start, "size": page.size})
    return table(connection, _ROWS)


def event_marks(connection: DuckDBPyConnection, stretch: Stretch) -> DataFrame:
    """The events that touch a stretch of days."""
    mark(connection, stretch.chosen)
    days = {"first": stretch.first, "last": stretch.last, "size": stretch.size}
    connection.execute(_MARKS, days)
    return table(connection, _ROWS)


def latest(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """The five events that happened last."""
    mark(connection, chosen)
    connection.execute(_LATEST)
    return table(connection, _ROWS)


def rank(connection: DuckDBPyConnection, place: Place) -> DataFrame:
    """How many events stand before one in the list; no row for one that is not in it."""
    mark(connection, place.chosen)
    return table(connection, _RANK, {"event": place.event})


def counts(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """How many events lie in the period for certain, how many only possibly, how many undated."""
    mark(connection, chosen)
    return table(connection, _COUNTS)


def spans(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """The dated events by the days that each allows: one line for all of one kind and interval."""
    mark(connection, chosen)
    return table(connection, _SPANS)


def event(connection: DuckDBPyConnection, event_id: str) -> DataFrame:
    """One event, a line for each report that tells of it, with the report's text."""
    return table(connection, _EVENT, {"event": event_id})


def event_actors(connection: DuckDBPyConnection, event_id: str) -> DataFrame:
    """Who takes part in an event, and in which role."""
    return table(connection, _ACTORS, {"event": event_id})
