"""Files of what is shown: every row, every kind of file, and no cell that a spreadsheet runs."""

import csv
import io
import json
from datetime import date, datetime

import pandas
import pytest
from openpyxl import load_workbook
from pandas import DataFrame

from dashboard import downloads

ABOUT = {"What": "Dateline: events", "Filter": "Kind: attack", "Rows": "3"}
ROWS = DataFrame(
    {
        "event_id": ["e1", "e2", "e3"],
        "summary": ["=1+1", "plain, with “quotes” and\nlines", "مرفأ"],
        "low": [-5.0, None, 2.5],
        "earliest": pandas.to_datetime(["1943-05-01", None, "2022-03-04"]),
    }
)
DANGEROUS = [
    "=1+1",
    "+1",
    "-1+2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    '=HYPERLINK("http://x")',
    "\uff1d1",
]
HARMLESS = ["plain", "5 March", "", "a=1", "“=1”"]


@pytest.mark.parametrize("text", DANGEROUS)
def test_a_text_that_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    assert downloads.harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", HARMLESS)
def test_other_texts_are_left_alone(text: str) -> None:
    assert downloads.harmless(text) == text


def test_a_number_below_zero_stays_a_number() -> None:
    assert downloads.harmless(-5.0) == -5.0


def test_csv_holds_every_row_as_utf_8_with_iso_days() -> None:
    content = downloads.csv(ROWS, ABOUT).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(content, newline="")))
    assert rows == [
        ["event_id", "summary", "low", "earliest"],
        ["e1", "'=1+1", "-5.0", "1943-05-01"],
        ["e2", "plain, with “quotes” and\nlines", "", ""],
        ["e3", "مرفأ", "2.5", "2022-03-04"],
    ]


def test_a_workbook_holds_every_row_and_no_formula() -> None:
    book = load_workbook(io.BytesIO(downloads.xlsx(ROWS, ABOUT)))
    sheet = book["Rows"]
    assert [cell.value for cell in sheet[1]] == ["event_id", "summary", "low", "earliest"]
    assert [cell.value for cell in sheet[2]] == ["e1", "'=1+1", -5, "1943-05-01"]
    assert [cell.value for cell in sheet[4]] == ["e3", "مرفأ", 2.5, "2022-03-04"]
    assert sheet.max_row == 4
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}


def test_a_workbook_says_what_it_holds() -> None:
    book = load_workbook(io.BytesIO(downloads.xlsx(ROWS, ABOUT)))
    told = {row[0].value: row[1].value for row in book["About this file"].iter_rows()}
    assert told == ABOUT


def test_parquet_keeps_texts_raw_and_days_as_days() -> None:
    found = pandas.read_parquet(io.BytesIO(downloads.parquet(ROWS, ABOUT)))
    assert list(found["summary"]) == ["=1+1", "plain, with “quotes” and\nlines", "مرفأ"]
    assert found["earliest"].iloc[0] == date(1943, 5, 1)
    assert not isinstance(found["earliest"].iloc[0], datetime)


def test_json_keeps_texts_raw_and_says_null_for_what_is_missing() -> None:
    found = json.loads(downloads.as_json(ROWS, ABOUT))
    assert found[0] == {
        "event_id": "e1",
        "summary": "=1+1",
        "low": -5.0,
        "earliest": "1943-05-01",
    }
    assert found[1]["low"] is None
    assert found[1]["earliest"] is None


EMPTY = [("csv", b"\xef\xbb\xbfevent_id,"), ("xlsx", b"PK"), ("parquet", b"PAR1"), ("json", b"[]")]


@pytest.mark.parametrize(("suffix", "beginning"), EMPTY)
def test_a_table_without_rows_still_makes_a_file(suffix: str, beginning: bytes) -> None:
    form = next(form for form in downloads.FORMS if form.suffix == suffix)
    assert form.make(ROWS.head(0), ABOUT).startswith(beginning)
