"""Questions about the reports and about the database itself."""

from duckdb import DuckDBPyConnection
from pandas import DataFrame

from dashboard.filter import Filter
from dashboard.queries.marked import mark, table

_REPORTS = """
select document_id, title, publisher, published, language, words, events, figures, times,
  author, url, array_to_string(warnings, ' ') as warnings, text_sha256
from report_rows
where (len($publishers::varchar[]) = 0 or list_contains($publishers::varchar[], publisher))
order by published desc nulls last, title, document_id
"""

_TEXT = "select * from report_texts where document_id = $document"

_SPANS = """
select what, record_id, span_start, span_end, words, detail
from report_spans
where document_id = $document and (what = 'time' or record_id in (
  select account_id from evidence_rows where document_id = $document))
order by span_start, span_end desc
"""

_DAYS = """
select published, count(*) as reports from report_texts
where published is not null
  and (len($publishers::varchar[]) = 0 or list_contains($publishers::varchar[], publisher))
group by published order by published
"""

_TOTALS = """
select
  (select count(*) from report_texts) as reports,
  (select min(published) from report_texts) as first_published,
  (select max(published) from report_texts) as last_published,
  (select count(distinct publisher) from report_texts) as publishers,
  (select count(*) from accounts) as all_events,
  (select count(*) from kept_events) as events,
  (select count(*) from kept_events where undated) as undated
"""

_CODEBOOK = """
select table_name, column_name, data_type, comment
from duckdb_columns()
where comment is not null and not internal
order by table_name, column_index
"""


def reports(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """The reports of the chosen sources, newest first, with what was found in each."""
    return table(connection, _REPORTS, {"publishers": list(chosen.publishers)})


def report_text(connection: DuckDBPyConnection, document_id: str) -> DataFrame:
    """One report with its text."""
    return table(connection, _TEXT, {"document": document_id})


def report_spans(connection: DuckDBPyConnection, document_id: str) -> DataFrame:
    """The words of a report that something was read from."""
    return table(connection, _SPANS, {"document": document_id})


def report_days(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """How many reports of the chosen sources were published on each day."""
    return table(connection, _DAYS, {"publishers": list(chosen.publishers)})


def totals(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """What the database holds, and what of it the filter keeps."""
    mark(connection, chosen)
    return table(connection, _TOTALS)


def codebook(connection: DuckDBPyConnection, _chosen: Filter) -> DataFrame:
    """What every column means, as the schema says."""
    return table(connection, _CODEBOOK)
