"""A file of rows as a sheet: CSV, an Excel workbook, Parquet, or a list of JSON records.

openpyxl enters here and nowhere else. A cell is a text; a day is in ISO form.
"""

import csv
import io
import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import PurePath
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.utils.escape import unescape
from openpyxl.utils.exceptions import InvalidFileException
from pyarrow import ArrowException, parquet

from extract.errors import Damaged, NoText, TooLarge, UnsupportedFormat
from extract.read.accidents import ACCIDENTS
from extract.read.encoding import decoded
from extract.table.cells import whole

SUFFIXES = (".csv", ".tsv", ".xlsx", ".parquet", ".json")
_MOST_UNPACKED = 400_000_000
_MOST_CELL = 1_000_000


@dataclass(frozen=True, slots=True)
class Row:
    """A row and its number in the file, the header's being 1 where there is one."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a file under their headers; each has as many cells as there are headers."""

    name: str
    headers: tuple[str, ...]
    rows: tuple[Row, ...]


def sheet(name: str, content: bytes) -> Sheet:
    """The rows of a file; the first line holds the headers.

    Raises UnsupportedFormat, Damaged, TooLarge or NoText, which name the file and say what to do.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix == ".xlsx":
        lines = _workbook(name, content)
    elif suffix == ".parquet":
        lines = _parquet(name, content)
    elif suffix == ".json":
        lines = _records(name, content)
    elif suffix in {".csv", ".tsv"}:
        lines = _text(name, content)
    else:
        raise UnsupportedFormat(f"{name} is no table that is read: save it as CSV or Excel (.xlsx)")
    found = [(number, line) for number, line in enumerate(lines, start=1) if any(line)]
    if len(found) < 2:
        raise NoText(f"{name} has no rows under a header: give a table with both")
    (_, headers), *rest = found
    width = max(len(line) for _, line in found)
    named = tuple(
        header or f"column {place + 1}"
        for place, header in enumerate((*headers, *[""] * (width - len(headers))))
    )
    rows = (Row(number, (*line, *[""] * (width - len(line)))) for number, line in rest)
    return Sheet(name, named, tuple(row for row in rows if not _is_tags(row)))


def _is_tags(row: Row) -> bool:
    """Whether a row holds HXL tags, which say what the columns hold and are no data."""
    said = [cell for cell in row.cells if cell]
    return row.number == 2 and all(cell.startswith("#") for cell in said)


def _text(name: str, content: bytes) -> Iterator[tuple[str, ...]]:
    text = decoded(name, content)
    try:
        dialect: csv.Dialect | type[csv.Dialect] = csv.Sniffer().sniff(
            text.split("\n", 1)[0], delimiters=",;\t|"
        )
    except csv.Error:
        dialect = csv.excel
    csv.field_size_limit(_MOST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=dialect.delimiter)
    try:
        for line in reader:
            yield tuple(whole(cell.strip(" ")) for cell in line)
    except csv.Error as error:
        raise Damaged(f"{name}, line {reader.line_num}: {error}; save it as CSV again") from error


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        day_alone = not (value.hour or value.minute or value.second)
        return value.date().isoformat() if day_alone else value.isoformat(sep=" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip(" ")


def _workbook(name: str, content: bytes) -> Iterator[tuple[str, ...]]:
    """The first sheet of a workbook."""
    try:
        with ZipFile(io.BytesIO(content)) as packed:
            if sum(part.file_size for part in packed.infolist()) > _MOST_UNPACKED:
                raise TooLarge(f"{name} unpacks to more than is read: save it as CSV, in parts")
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        for line in book.worksheets[0].iter_rows(values_only=True):
            yield tuple(whole(unescape(_cell(value))) for value in line)
        book.close()
    except (BadZipFile, InvalidFileException, zlib.error, *ACCIDENTS) as error:
        raise Damaged(f"{name} is no whole Excel workbook: save it again") from error


def _listed(records: Iterable[dict[str, object]]) -> Iterator[tuple[str, ...]]:
    kept = list(records)
    headers = list(dict.fromkeys(key for record in kept for key in record))
    yield tuple(headers)
    for record in kept:
        yield tuple(_cell(record.get(header)) for header in headers)


def _parquet(name: str, content: bytes) -> Iterator[tuple[str, ...]]:
    try:
        yield from _listed(parquet.read_table(io.BytesIO(content)).to_pylist())
    except (ArrowException, *ACCIDENTS) as error:
        raise Damaged(f"{name} is no whole Parquet table: copy or download it again") from error


def _records(name: str, content: bytes) -> Iterator[tuple[str, ...]]:
    try:
        found = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise Damaged(f"{name} is no whole JSON: copy or download it again") from error
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise UnsupportedFormat(f"{name} is no list of records: save the table as CSV")
    yield from _listed(found)
