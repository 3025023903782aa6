"""Files of the very rows that are shown: CSV, spreadsheet, Parquet, JSON."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

import xlsxwriter
from pandas import DataFrame, Series, isna
from pandas.api.types import is_datetime64_any_dtype, is_numeric_dtype

# the last four are full-width signs, which some spreadsheets take for the plain ones
_ACTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")

About = dict[str, str]


@dataclass(frozen=True, slots=True)
class Form:
    """One kind of file, and how to make it from a table and what is to be said about it."""

    label: str
    suffix: str
    mime: str
    help: str
    make: Callable[[DataFrame, About], bytes]


def with_plain_days(table: DataFrame) -> DataFrame:
    """The table with days as days, not as midnights."""
    changed = {
        name: column.dt.date.where(column.notna(), None)
        for name, column in table.items()
        if is_datetime64_any_dtype(column)
    }
    return table.assign(**changed)


def _written(value: object) -> object:
    """A cell as text files carry it: ISO days, nothing for what is missing."""
    if value is None or isna(value):
        return None
    return value.isoformat() if hasattr(value, "isoformat") else value


def _cells(column: Series) -> list[object]:
    return [_written(value) for value in column]


def harmless(value: object) -> object:
    """A text that a spreadsheet would run as a formula gets an apostrophe before it."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_ACTS) else value


def _texts_harmless(table: DataFrame) -> DataFrame:
    return DataFrame(
        {
            name: column
            if is_numeric_dtype(column)
            else Series([harmless(value) for value in _cells(column)], dtype=object)
            for name, column in with_plain_days(table).reset_index(drop=True).items()
        }
    )


def csv(table: DataFrame, _about: About) -> bytes:
    """Comma-separated text; the mark at its beginning tells spreadsheets that it is UTF-8."""
    text = str(_texts_harmless(table).to_csv(index=False, lineterminator="\r\n"))
    return text.encode("utf-8-sig")


def xlsx(table: DataFrame, about: About) -> bytes:
    """A workbook: the rows, and a sheet that says what they are and how they were chosen."""
    target = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(target, options) as book:
        bold = book.add_format({"bold": True})
        sheet = book.add_worksheet("Rows")
        for place, (name, column) in enumerate(_texts_harmless(table).items()):
            sheet.write_string(0, place, str(name), bold)
            for line, value in enumerate(_cells(column), start=1):
                sheet.write(line, place, value)
            sheet.set_column(place, place, min(48, max(12, len(str(name)) + 2)))
        sheet.freeze_panes(1, 0)
        if len(table):
            sheet.autofilter(0, 0, len(table), len(table.columns) - 1)
        note = book.add_worksheet("About this file")
        note.set_column(0, 0, 16, bold)
        note.set_column(1, 1, 100)
        for line, (name, words) in enumerate(about.items()):
            note.write_string(line, 0, name)
            note.write_string(line, 1, words)
    return target.getvalue()


def parquet(table: DataFrame, _about: About) -> bytes:
    """Parquet, with texts as they are and days as days."""
    target = BytesIO()
    with_plain_days(table).to_parquet(target, index=False)
    return target.getvalue()


def as_json(table: DataFrame, _about: About) -> bytes:
    """A list of records, with texts as they are and days in ISO form."""
    columns = {str(name): _cells(column) for name, column in with_plain_days(table).items()}
    records = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    return json.dumps(records, ensure_ascii=False, indent=1).encode()


FORMS = (
    Form("CSV", "csv", "text/csv", "Opens in every spreadsheet.", csv),
    Form(
        "Excel",
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "The rows, and a sheet that says how they were chosen.",
        xlsx,
    ),
    Form("Parquet", "parquet", "application/vnd.apache.parquet", "For programs; typed.", parquet),
    Form("JSON", "json", "application/json", "For programs; texts as they are.", as_json),
)
