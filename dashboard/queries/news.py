"""Questions about what is new: what was read and decided since a state that a reader has seen."""

from dataclasses import dataclass

from duckdb import DuckDBPyConnection
from pandas import DataFrame

from dashboard.filter import Filter
from dashboard.queries import index
from dashboard.queries.marked import mark, table

_STATE = """
select coalesce((select max(run_id) from reading_rows), 0) as run,
  coalesce((select epoch_us(max(decided)) from decision_rows), 0) as decided,
  (select max(started)::date from reading_rows) as last_read
"""

# what the view evidence_rows counts, from the index
_NEWS = """
with fresh as (select document_id from reading_rows where run_id > $run)
select
  (select count(*) from fresh) as reports,
  (select count(distinct number) from told join fresh using (document_id)) as events,
  (select count(distinct figure_id) from numbers join fresh using (document_id)) as figures,
  (select count(distinct record_id) from decision_rows where epoch_us(decided) > $decided)
    as decided
"""

_NEW_REPORTS = """
select t.document_id, t.title, t.publisher, t.published
from reading_rows r join report_texts t using (document_id)
where r.run_id > $run
order by t.published desc nulls last, t.title, t.document_id limit $size
"""

_NEW_DECISIONS = """
select d.current_id as event_id, any_value(a.summary) as summary,
  arg_max(d.action, d.decided) as action, arg_max(d.who, d.decided) as who
from decision_rows d join account_rows a on a.event_id = d.current_id
where epoch_us(d.decided) > $decided
group by d.current_id order by max(d.decided) desc, d.current_id limit $size
"""

_CHECKED = """
select count(*) as events from kept_events where checked
"""

_CHECKED_SPANS = """
select earliest, latest, coalesce(mode, '') as mode,
  if(checked, 'checked by a person', 'machine-read') as kind,
  count(*) as events
from kept_events where not undated
group by all order by all
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """A state of the database: its last reading, and its last decision in microseconds of UTC."""

    run: int
    decided: int


SHOWN = 8
"""New reports and new decisions that are named."""


def state(connection: DuckDBPyConnection, _chosen: Filter) -> DataFrame:
    """The state of the database now, and the day on which it was last read into."""
    return table(connection, _STATE)


def news(connection: DuckDBPyConnection, seen: Seen) -> DataFrame:
    """How many reports, events and figures were read since, and how many records decided on."""
    index.ready(connection)
    return table(connection, _NEWS, {"run": seen.run, "decided": seen.decided})


def new_reports(connection: DuckDBPyConnection, seen: Seen) -> DataFrame:
    """The newest of the reports that were read since."""
    return table(connection, _NEW_REPORTS, {"run": seen.run, "size": SHOWN})


def new_decisions(connection: DuckDBPyConnection, seen: Seen) -> DataFrame:
    """The events that were last decided on since."""
    return table(connection, _NEW_DECISIONS, {"decided": seen.decided, "size": SHOWN})


def checked(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """How many of the events that a filter keeps a person has accepted or edited."""
    mark(connection, chosen)
    return table(connection, _CHECKED)


def checked_spans(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """The dated events by the days that each allows and by whether a person checked them."""
    mark(connection, chosen)
    return table(connection, _CHECKED_SPANS)
