from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from extract.find.times import time_mentions
from extract.model import Document, Interval, TimeExpression
from extract.resolve.times import anchored, periods, warnings
from extract.sentences import sentences

WORDS = (
    "on in at by since until from to between and or the a of last next this that same early late "
    "mid end beginning May March Jan. Nov. December Friday Mon. spring winter fall 1 2 3 12 13 29 "
    "30 31 99 240 480 1066 1789 1998 2022 2199 9999 10000 99999999 0 00 16th first second third "
    "thirty-first BC B.C. AD 1990s '80s '99 470s 19th century decade year month week day quarter "
    "hours years ago later earlier before after now today yesterday tomorrow tonight morning "
    "night noon 5 p.m. 17:30 2022-03-04 2022-13-45 9999-12-31 31/12/1999 12/31/99 0/0/00 Easter "
    "Christmas Eve New Year's Day every each per three few several hundred thousand twenty-four "
    "half - – , . ( ) % $ fiscal summer weekend past coming recent soon will had was people old"
).split()
PHRASES = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
TEXTS = st.one_of(PHRASES, st.text(max_size=200))
DAYS = st.one_of(st.none(), st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31)))


def read(text: str, published: date | None) -> list[TimeExpression]:
    document = Document(id="a", text=text, file_name="a.txt", published=published)
    parts = sentences(text)
    return anchored(time_mentions(parts), document, parts)


@given(TEXTS, DAYS)
def test_no_text_breaks_the_reading_and_reading_again_finds_the_same(
    text: str, published: date | None
) -> None:
    assert read(text, published) == read(text, published)


@given(TEXTS, DAYS)
def test_spans_lie_in_their_sentences_in_order_and_apart(text: str, published: date | None) -> None:
    found = read(text, published)
    for one in found:
        assert one.sentence.span.start <= one.span.start < one.span.end <= one.sentence.span.end
        assert text[one.span.start : one.span.end] == one.text
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@given(TEXTS, DAYS)
def test_edtf_and_bounds_agree(text: str, published: date | None) -> None:
    found = read(text, published)
    intervals = [one.interval for one in found if one.interval]
    intervals += [period.when.interval for period in periods(found)]
    for interval in intervals:
        assert bounds(interval.edtf) == (interval.earliest, interval.latest)


@given(TEXTS)
def test_without_a_day_of_publication_nothing_is_placed_on_the_present(text: str) -> None:
    found = read(text, None)
    assert all(one.interval is None for one in found if one.value == "PRESENT_REF")
    assert isinstance(warnings(found), tuple)


def bounds(edtf: str) -> tuple[date | None, date | None]:
    """The days of an EDTF string, read independently of how they were written."""
    if edtf.startswith("["):
        first, last = edtf[1:-1].split(",")
        return bounds(first)[0], bounds(last)[1]
    if "/" in edtf:
        first, last = edtf.split("/")
        return (
            None if first == ".." else bounds(first)[0],
            None if last == ".." else bounds(last)[1],
        )
    return single(edtf.removesuffix("~"))


def single(text: str) -> tuple[date, date]:
    if "X" in text:
        return date(int(text.replace("X", "0")), 1, 1), date(int(text.replace("X", "9")), 12, 31)
    year, month, day = (int(part) for part in (text + "-0-0").split("-")[:3])
    if month > 20:
        return season(year, month)
    if day:
        return date(year, month, day), date(year, month, day)
    if month == 12 or not month:
        return date(year, month or 1, 1), date(year, 12, 31)
    return date(year, month, 1), date(year, month + 1, 1) - timedelta(1)


def season(year: int, code: int) -> tuple[date, date]:
    first = {21: (3, 1), 22: (6, 1), 23: (9, 1), 24: (12, 1)}[code]
    last = {21: (6, 21), 22: (9, 22), 23: (12, 21), 24: (3, 20)}[code]
    return date(year, *first), date(year + (code == 24), *last)


def test_the_reader_of_edtf_in_this_file_reads_what_it_should() -> None:
    interval = Interval(
        earliest=date(2001, 10, 1),
        latest=date(2002, 3, 31),
        mode="duration",
        basis="stated",
        edtf="2001-10/2002-03",
    )
    assert bounds(interval.edtf) == (interval.earliest, interval.latest)
    assert bounds("../2022-05-20") == (None, date(2022, 5, 20))
    assert bounds("199X") == (date(1990, 1, 1), date(1999, 12, 31))
