"""A few reports as references, in text to be copied."""

from io import StringIO

from pandas import DataFrame
from pyarrow import RecordBatch, Schema, Table

from dashboard.charts.ink import day
from dashboard.export import sources
from dashboard.export.table import Table as Rows


def plain(reports: DataFrame) -> DataFrame:
    """The reports with days as days, and None for what is missing."""
    shown = reports.astype(object).where(reports.notna(), None)
    return shown.assign(published=[day(value) for value in reports["published"]])


def references(reports: DataFrame) -> dict[str, str]:
    """The reports as RIS and as BibTeX."""
    table = Table.from_pandas(plain(reports), preserve_index=False)
    schema: Schema = table.schema
    batches: list[RecordBatch] = table.to_batches()
    rows = Rows("documents", schema, table.num_rows, lambda: iter(batches))
    found = {}
    for name, write in (("RIS", sources.ris), ("BibTeX", sources.bibtex)):
        target = StringIO()
        write(rows, target)
        found[name] = target.getvalue().replace("\r\n", "\n").strip()
    return found
