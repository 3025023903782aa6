"""The tables that come of a comparison with another project's, as files."""

from collections.abc import Iterator
from pathlib import Path

from pyarrow import RecordBatch

from dashboard.export.table import Table, Told
from dashboard.export.text import csv_file
from dashboard.queries import comparison, exports


def comparison_csv(connection: exports.Connection, side: str, file: Path, told: Told) -> None:
    """Write one of the tables whole, as CSV, after `comparison.compare`."""
    schema, reader = comparison.stream(connection, side)

    def blocks() -> Iterator[RecordBatch]:
        yield from reader

    csv_file(Table(side, schema, 0, blocks), file, told)
