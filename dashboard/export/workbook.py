"""Tables as the sheets of one workbook, with a sheet that says what they are."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dashboard.export.about import About, lines
from dashboard.export.cells import as_text
from dashboard.export.errors import ExportError
from dashboard.export.table import Table, Told, records

LONGEST_CELL = 32_767
MOST_ROWS = 1_048_575
"""What Excel holds in a cell, and in a sheet under its header."""

_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def workbook(tables: Sequence[Table], about: About, path: Path, told: Told) -> None:
    """Write a workbook, a sheet a table.

    Raises ExportError when a table has more rows than a sheet can hold.
    """
    for table in tables:
        if table.rows > MOST_ROWS:
            raise ExportError(
                f"{table.name}: {table.rows:,} rows are more than a sheet holds; "
                "narrow the filter, or take CSV or Parquet"
            )
    try:
        _write(tables, about, path, told)
    except FileCreateError as error:
        raise OSError(str(error)) from error


def _write(tables: Sequence[Table], about: About, path: Path, told: Told) -> None:
    with xlsxwriter.Workbook(str(path), _OPTIONS) as book:
        # the hour of writing would make two files of the same rows differ
        book.set_properties({"created": datetime(2000, 1, 1)})  # noqa: DTZ001 - none is meant
        bold = book.add_format({"bold": True})
        cut = sum(_sheet(book.add_worksheet(table.name), table, bold, told) for table in tables)
        told_of = lines(about)
        if cut:
            told_of["Cut"] = f"{cut:,} cells are longer than {LONGEST_CELL:,} characters and cut"
        _note(book.add_worksheet("About this file"), told_of, bold)


def _sheet(sheet: Worksheet, table: Table, bold: Format, told: Told) -> int:
    """Write one sheet; gives how many cells had to be cut."""
    for place, name in enumerate(table.columns):
        sheet.set_column(place, place, min(48, max(12, len(name) + 2)))
    for place, name in enumerate(table.columns):
        sheet.write_string(0, place, name, bold)
    for place, tag in enumerate(table.tags):
        sheet.write_string(1, place, tag)
    line, cut = (2 if table.tags else 1), 0
    for block in table.blocks():
        for row in records(block):
            for place, value in enumerate(row):
                cut += _cell(sheet, line, place, as_text(value))
            line += 1
        told(block.num_rows)
    sheet.freeze_panes(2 if table.tags else 1, 0)
    sheet.autofilter(0, 0, max(line - 1, 0), len(table.columns) - 1)
    return cut


def _cell(sheet: Worksheet, line: int, place: int, value: object) -> int:
    if isinstance(value, str):
        sheet.write_string(line, place, value[:LONGEST_CELL])
        return int(len(value) > LONGEST_CELL)
    if value is not None:
        sheet.write(line, place, value)
    return 0


def _note(sheet: Worksheet, told_of: dict[str, str], bold: Format) -> None:
    sheet.set_column(0, 0, 18, bold)
    sheet.set_column(1, 1, 100)
    for line, (name, words) in enumerate(told_of.items()):
        sheet.write_string(line, 0, name)
        sheet.write_string(line, 1, words)
