"""Questions about events."""

from dataclasses import dataclass
from datetime import date

from duckdb import DuckDBPyConnection
from pandas import DataFrame

from dashboard.filter import Filter
from dashboard.queries import index
from dashboard.queries.marked import mark, table
from dashboard.queries.rows import account_rows, list_rows

_ALL = """
create or replace temp table wanted as
select a.number, a.event_id from accounts a semi join kept_events using (number)
"""

_PAGE = """
create or replace temp table wanted as
select a.number, a.event_id from accounts a
semi join (select number from kept_events order by number limit $size offset $start) using (number)
"""

_MARKS = """
create or replace temp table wanted as
select a.number, a.event_id from accounts a semi join (
select number from kept_events
where not undated and coalesce(earliest <= $last::date, true)
  and coalesce(latest >= $first::date, mode <> 'after' or earliest >= $first::date, true)
  and not (mode = 'before' and coalesce(latest < $first::date, false))
order by number limit $size) using (number)
"""

# the last five are found before they are numbered: all would have to be sorted
_LATEST = """
create or replace temp table wanted as
select number, event_id, row_number() over (
    order by coalesce(latest, earliest) desc, earliest desc nulls last, number) as place
from (
  select number, earliest, latest
  from kept_events where not undated and modality in ('actual', 'claimed')
  order by coalesce(latest, earliest) desc, earliest desc nulls last, number limit 5)
join (select number, event_id from accounts) using (number)
"""

_LATEST_FIRST = "select event_id from wanted order by place"

_RANK = """
select (
  select count(*) from kept_events
  where number < (select number from accounts where event_id = $event)) as rank
from kept_events where number = (select number from accounts where event_id = $event)
"""

_COUNTS = """
select
  count(*) filter (certain) as certain,
  count(*) filter (possible and not certain) as uncertain,
  count(*) filter (undated) as undated,
  count(*) filter (in_period) as shown
from marked where in_sorts and in_actors
"""

_COUNTS_OF_ALL_TIME = """
select count(*) filter (certain) as certain,
  count(*) filter (possible and not certain) as uncertain, count(*) filter (undated) as undated,
  count(*) as shown
from kept_events
"""

_SPANS = """
select earliest, latest, coalesce(mode, '') as mode, count(*) as events
from kept_events where not undated
group by all order by all
"""

# what surely falls into one bar is counted at the bar's first day, so that a line is a bar; what
# lasts is counted where it begins
_BARS = """
select if(one_bar, bar, earliest) as earliest, if(one_bar, bar, latest) as latest, '' as mode, kind,
  count(*) as events
from (
  select *, date_trunc($step, earliest)::date as bar,
    mode is not distinct from 'duration'
      or date_trunc($step, earliest) = date_trunc($step, latest) as one_bar
  from kept_events
)
where bar is not null and (latest is not null or mode = 'duration')
  and coalesce(mode, '') not in ('before', 'after')
  and (latest >= $first::date or one_bar and bar >= $first::date) and earliest <= $last::date
group by all order by all
"""

_THIS = """
create or replace temp table wanted as
select number, event_id from accounts where event_id = coalesce(
  (select any_value(leads_to) from event_redirects where event_id = $event), $event)
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
class Bars:
    """The events that a filter keeps, in bars from a first to a last day; `step` is a day, week,
    month, year or decade."""

    chosen: Filter
    first: date
    last: date
    step: str


@dataclass(frozen=True, slots=True)
class Place:
    """One event among those that a filter keeps."""

    chosen: Filter
    event: str


def events(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """The events that a filter keeps: earliest first, and the more precise first on one day."""
    mark(connection, chosen)
    connection.execute(_ALL)
    return list_rows(connection)


def event_page(connection: DuckDBPyConnection, page: Page) -> DataFrame:
    """A page of the list of events."""
    mark(connection, page.chosen)
    connection.execute(_PAGE, {"start": page.start, "size": page.size})
    return list_rows(connection)


def event_marks(connection: DuckDBPyConnection, stretch: Stretch) -> DataFrame:
    """The events that touch a stretch of days."""
    mark(connection, stretch.chosen)
    days = {"first": stretch.first, "last": stretch.last, "size": stretch.size}
    connection.execute(_MARKS, days)
    return list_rows(connection)


def latest(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """The five events that happened last, of one day the more precise first."""
    mark(connection, chosen)
    connection.execute(_LATEST)
    listed = list_rows(connection).set_index("event_id", drop=False)
    order = table(connection, _LATEST_FIRST)["event_id"]
    return listed.loc[list(order)].reset_index(drop=True)


def rank(connection: DuckDBPyConnection, place: Place) -> DataFrame:
    """How many events stand before one in the list; no row for one that is not in it."""
    mark(connection, place.chosen)
    return table(connection, _RANK, {"event": place.event})


def counts(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """How many events lie in the period for certain, how many only possibly, how many undated."""
    mark(connection, chosen)
    narrowed = chosen.first or chosen.last
    return table(connection, _COUNTS if narrowed else _COUNTS_OF_ALL_TIME)


def spans(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """The dated events by the days that each allows: one line for all of one interval."""
    mark(connection, chosen)
    return table(connection, _SPANS)


def bars(connection: DuckDBPyConnection, asked: Bars) -> DataFrame:
    """The dated events by kind and bar; one that may fall into several keeps its own days."""
    mark(connection, asked.chosen)
    days = {"first": asked.first, "last": asked.last, "step": asked.step}
    return table(connection, _BARS, days)


def event(connection: DuckDBPyConnection, event_id: str) -> DataFrame:
    """One event, a line for each report that tells of it, with the report's text."""
    index.ready(connection)
    connection.execute(_THIS, {"event": event_id})
    return account_rows(connection)


def event_actors(connection: DuckDBPyConnection, event_id: str) -> DataFrame:
    """Who takes part in an event, and in which role."""
    return table(connection, _ACTORS, {"event": event_id})
