"""Cells: no spreadsheet runs them, and each comes back as it was."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.export.cells import as_text
from extract.table.cells import harmless, whole

DANGEROUS = [
    ("=1+1", "'=1+1"),
    ("+1", "'+1"),
    ("-1+2", "'-1+2"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\t=1"),
    ("\r=1", "'\r=1"),
    ("\n=1", "'\n=1"),
    ('=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'),
    ("\uff1d1", "'\uff1d1"),
    ("'=1", "''=1"),
]
HARMLESS = ["plain", "5 March", "", "a=1", "“=1”", "'quoted'", "'"]
TEXTS = st.text(st.characters(codec="utf-8")) | st.text("'=+-@\t\r\n\uff1d1a", max_size=6)


@pytest.mark.parametrize(("text", "cell"), DANGEROUS)
def test_a_text_that_a_spreadsheet_would_run_gets_an_apostrophe(text: str, cell: str) -> None:
    assert harmless(text) == cell
    assert whole(cell) == text


@pytest.mark.parametrize("text", HARMLESS)
def test_other_texts_are_left_alone(text: str) -> None:
    assert harmless(text) == text
    assert whole(text) == text


def test_a_number_below_zero_stays_a_number() -> None:
    assert as_text(-5.5) == -5.5
    assert as_text(-5.0) == -5


@given(TEXTS)
def test_every_text_comes_back_whole_and_none_begins_with_a_sign(text: str) -> None:
    assert whole(harmless(text)) == text
    assert not harmless(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@given(st.lists(TEXTS, min_size=1))
def test_every_text_comes_back_whole_from_csv(texts: list[str]) -> None:
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator="\r\n").writerow(as_text(text) for text in texts)
    (row,) = csv.reader(io.StringIO(file.getvalue(), newline=""))
    assert [whole(cell) for cell in row] == texts
