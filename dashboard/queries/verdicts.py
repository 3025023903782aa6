"""Questions about how the reading fared where people checked it."""

from duckdb import DuckDBPyConnection
from pandas import DataFrame

from dashboard.filter import Filter
from dashboard.queries.marked import table

_VERDICTS = """
select what, kind, count(*) as checked, count(*) filter (review = 'accepted') as accepted,
  count(*) filter (review = 'edited') as edited, count(*) filter (review = 'rejected') as rejected
from (
  select 'event' as what, kind, review from account_rows where review <> 'unchecked'
  union all
  select 'figure', coalesce(measure, noun, 'other'), review from figure_values
  where review <> 'unchecked'
)
group by all order by what, checked desc, kind
"""


def verdicts(connection: DuckDBPyConnection, _chosen: Filter) -> DataFrame:
    """By kind of event and measure of figure, what people accepted, edited and rejected."""
    return table(connection, _VERDICTS)
