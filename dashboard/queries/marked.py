"""Which events a filter keeps, condition by condition.

Every question about events begins with the temporary table `marked`: one line an event, one
column a condition. A facet's counts leave out its own column, a list asks for all of them.
"""

from duckdb import DuckDBPyConnection
from pandas import DataFrame

from dashboard.filter import Filter

# an event lasts (every day of the interval) or falls on one day that the interval allows; only
# the first kind is certain to touch a period that it merely overlaps
_MARK = """
create or replace temp table marked as
with accounts as (
  select
    event_id, any_value(kind) as kind, any_value(status) as status,
    any_value(earliest) as earliest, any_value(latest) as latest, any_value(mode) as mode,
    list(distinct publisher) as publishers,
    bool_or(contains(
      strip_accents(lower(concat_ws(' ', summary, quote, title, agents, targets, place))),
      strip_accents(lower($text)))) as in_text
  from event_rows group by event_id
), dated as (
  select *,
    earliest is null and latest is null as undated,
    coalesce(earliest <= $last::date, true) and coalesce(latest >= $first::date, true)
      as possible,
    case when mode = 'duration' then
      coalesce(latest >= $first::date, earliest >= $first::date, $first::date is null)
      and coalesce(earliest <= $last::date, $last::date is null)
    else
      coalesce(earliest >= $first::date, $first::date is null)
      and coalesce(latest <= $last::date, $last::date is null)
    end as certain
  from accounts
)
select
  event_id, kind, status, publishers, undated,
  possible and not undated as possible, certain and not undated as certain,
  ($first::date is null and $last::date is null)
    or (not undated and if($certainly, certain, possible)) as in_period,
  len($kinds::varchar[]) = 0 or list_contains($kinds::varchar[], kind) as in_kinds,
  len($statuses::varchar[]) = 0 or list_contains($statuses::varchar[], status) as in_statuses,
  len($publishers::varchar[]) = 0 or list_has_any($publishers::varchar[], publishers)
    as in_publishers,
  len($actors::varchar[]) = 0 or event_id in (
    select event_id from event_actor_rows
    where (list_contains($actors::varchar[], actor_id) or list_contains($actors::varchar[], parent))
      and ($role = 'any role' or role = $role)) as in_actors,
  $text = '' or in_text as in_text
from dated
"""


def mark(connection: DuckDBPyConnection, chosen: Filter) -> None:
    """Make the table `marked` for a filter."""
    connection.execute(_MARK, chosen.parameters())


def table(
    connection: DuckDBPyConnection, query: str, parameters: dict[str, object] | None = None
) -> DataFrame:
    """The answer to one query."""
    return connection.execute(query, parameters or {}).df()
