"""Tables as text and columns: CSV, JSON, Parquet."""

import csv
import json
from datetime import date
from pathlib import Path
from typing import Protocol

from pyarrow.parquet import ParquetWriter

from dashboard.export.cells import as_text, written
from dashboard.export.table import Table, Told, records


class Target(Protocol):
    """Where text can be written."""

    def write(self, text: str, /) -> int:
        """Write a text."""


def write_csv(table: Table, target: Target, told: Told) -> None:
    """Write comma-separated rows under their header; missing and empty cells look the same."""
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(table.columns)
    if table.tags:
        writer.writerow(table.tags)
    for block in table.blocks():
        writer.writerows([as_text(value) for value in row] for row in records(block))
        told(block.num_rows)


def csv_file(table: Table, path: Path, told: Told) -> None:
    """Comma-separated text; the mark at its beginning tells spreadsheets that it is UTF-8."""
    with path.open("w", encoding="utf-8-sig", newline="") as target:
        write_csv(table, target, told)


def _plain(value: object) -> object:
    """A value that JSON has no word for: a day, in ISO form."""
    assert isinstance(value, date)
    return value.isoformat()


def json_file(table: Table, path: Path, told: Told) -> None:
    """A list of records, a line each, with texts as they are and days in ISO form."""
    columns = table.columns
    with path.open("w", encoding="utf-8") as target:
        separator = "[\n"
        for block in table.blocks():
            for row in records(block):
                cells = [value if isinstance(value, list) else written(value) for value in row]
                record = dict(zip(columns, cells, strict=True))
                target.write(separator + json.dumps(record, ensure_ascii=False, default=_plain))
                separator = ",\n"
            told(block.num_rows)
        target.write("[]\n" if separator == "[\n" else "\n]\n")


def parquet_file(table: Table, path: Path, told: Told) -> None:
    """Parquet, with texts as they are and days as days."""
    with ParquetWriter(path, table.schema, compression="zstd") as writer:
        for block in table.blocks():
            writer.write_batch(block)
            told(block.num_rows)
