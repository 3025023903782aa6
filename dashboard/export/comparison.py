"""The tables that come of a comparison with another project's, as files."""

from functools import partial
from pathlib import Path

from dashboard.export.table import Table, Told
from dashboard.export.text import csv_file
from dashboard.queries import comparison, exports


def comparison_csv(connection: exports.Connection, side: str, file: Path, told: Told) -> None:
    """Write one of the tables whole, as CSV, after `comparison.compare`."""
    schema = comparison.schema(connection, side)
    rows = comparison.total(comparison.counts(connection), side)
    csv_file(Table(side, schema, rows, partial(comparison.stream, connection, side)), file, told)
