"""Questions about coverage: which outlets were read, when, and where nothing was found."""

from dataclasses import dataclass

from duckdb import DuckDBPyConnection
from pandas import DataFrame

from dashboard.filter import Filter
from dashboard.queries.marked import table

PERIODS = 24
"""Stretches of equal length that the time of all reports is cut into."""

_READ = """
create or replace temp view read_reports as
select document_id, publisher, published,
  document_id in (select document_id from evidence_rows) as told
from report_texts
"""

# who named no outlet is an outlet of its own, without a name
_OUTLETS = """
with reach as (
  select min(published) as first_day, greatest(max(published) - min(published), 1) as days
  from report_texts
), placed as (
  select r.*, coalesce(publisher, '') as outlet,
    floor((published - first_day) * $periods / (days + 1))::integer as period
  from read_reports r, reach
  where len($publishers::varchar[]) = 0 or list_contains($publishers::varchar[], publisher)
), counted as (
  select outlet, period, count(*) as reports from placed where period is not null group by all
), coverage as (
  select outlet, list(coalesce(reports, 0) order by period) as over_time
  from (select * from (select distinct outlet from placed), range($periods) p(period))
  left join counted using (outlet, period) group by outlet
)
select outlet, count(*) as reports, min(published) as first_day, max(published) as last_day,
  count(*) filter (not told) as silent, any_value(over_time) as over_time,
  count(*) over () as outlets
from placed join coverage using (outlet)
group by outlet order by reports desc, outlet
limit $size
"""

_COUNT = """
select count(*) as reports, count(*) filter (not told) as silent from read_reports
where len($publishers::varchar[]) = 0 or list_contains($publishers::varchar[], publisher)
"""

# the ids of a page first: what was found is counted for just these
_PAGE = """
with shown as (
  select document_id from read_reports join report_texts t using (document_id)
  where (len($publishers::varchar[]) = 0 or list_contains($publishers::varchar[], t.publisher))
    and (not $silent or not told)
  order by t.published desc nulls last, t.title, document_id limit $size offset $start
), found as (
  select document_id, count(distinct record_id) filter (record_type = 'event') as events,
    count(distinct record_id) filter (record_type = 'figure') as figures
  from evidence_rows where document_id in (from shown) group by document_id
)
select t.document_id, t.title, t.publisher, t.published, t.words,
  coalesce(f.events, 0) as events, coalesce(f.figures, 0) as figures,
  array_to_string(t.warnings, ' ') as warnings
from report_texts t left join found f using (document_id)
where t.document_id in (from shown)
order by t.published desc nulls last, t.title, t.document_id
"""


@dataclass(frozen=True, slots=True)
class ReportPage:
    """Some of the reports of the chosen sources; `silent` are those in which nothing was found."""

    chosen: Filter
    silent: bool
    start: int
    size: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """The outlets with the most reports, so many at most."""

    chosen: Filter
    size: int


def outlets(connection: DuckDBPyConnection, shelf: Shelf) -> DataFrame:
    """The outlets with their reports, over time too; `silent` are reports with nothing found."""
    connection.execute(_READ)
    asked = {"publishers": list(shelf.chosen.publishers), "size": shelf.size, "periods": PERIODS}
    return table(connection, _OUTLETS, asked)


def report_counts(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """How many reports of the chosen sources there are, and in how many nothing was found."""
    connection.execute(_READ)
    return table(connection, _COUNT, {"publishers": list(chosen.publishers)})


def report_page(connection: DuckDBPyConnection, page: ReportPage) -> DataFrame:
    """A page of the reports, newest first, with what was found in each."""
    connection.execute(_READ)
    asked: dict[str, object] = {"publishers": list(page.chosen.publishers), "silent": page.silent}
    return table(connection, _PAGE, {**asked, "start": page.start, "size": page.size})
