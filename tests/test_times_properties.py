from datetime import date, datetime, timedelta, tzinfo
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.find.times import time_mentions
from extract.model import Document, Interval, TimeExpression
from extract.resolve.times import anchored, periods, warnings
from extract.resolve.times.explicit import stated_day
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
# whole times, each of another grain, which single words seldom make
TIMES = [
    one.strip()
    for line in """
the first half of 2012 | the second half | first-half profit | this weekend | the weekend of
Labor Day weekend | the week of March 6 | week 12 of 2013 | last week | Tuesday of last week
a week from Friday | the third quarter of 1998 | Q3 2021 | the quarter ended Sept. 30
the winter of 2009-10 | last spring | over the winter | the next autumn | the 19th century
the 1990s | the '80s | the first century BC | from May to July | between Dec. 3 and Jan. 4
3 February, 9 March and 21 June 1894 | March of the next year | in 933 | 22 November 950,
the day before | ten weeks later | a year earlier | a year ago today | at midnight | by dawn
at 3:31 | 8 p.m. on 17 November | overnight | through the night | in the morning
late in the day | Easter Monday | the day after Thanksgiving | on the 28th
the last three months | the next two days | the past hour | fiscal 1989 | moved to Friday
in the six months to June 30
""".splitlines()
    for one in line.split("|")
    if one.strip()
]
PHRASES = st.lists(st.sampled_from([*WORDS, *TIMES, *TIMES]), max_size=40).map(" ".join)
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


@given(TEXTS, DAYS)
def test_no_interval_ends_before_it_begins_and_each_agrees_with_its_value(
    text: str, published: date | None
) -> None:
    for one in read(text, published):
        if one.interval is None or one.value is None or one.interval.mode != "instant":
            continue
        assert one.interval.earliest == one.interval.latest
        assert one.interval.edtf == one.value[:10]


@given(TEXTS, DAYS)
def test_value_and_days_agree(text: str, published: date | None) -> None:
    for one in read(text, published):
        if one.type == "DATE" and one.interval and one.interval.mode == "within":
            assert value_bounds(one.value or "") == (one.interval.earliest, one.interval.latest)


def test_the_clock_of_the_machine_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "On 5 May 2010 it began. It ended on Monday, in March, last week and 10 days ago."
    before = read(text, date(2022, 3, 4))
    stated_day.cache_clear()
    for module in ("date", "parser", "date_parser"):
        monkeypatch.setattr(f"dateparser.{module}.datetime", LaterDay)
    assert read(text, date(2022, 3, 4)) == before
    assert [one.value for one in before] == [
        "2010-05-05",
        "2022-02-28",
        "2022-03",
        "2022-W08",
        "2022-02-22",
    ]


class LaterDay(datetime):
    @classmethod
    def now(cls, tz: tzinfo | None = None) -> "LaterDay":
        return cls(2051, 7, 19, tzinfo=tz)

    @classmethod
    def today(cls) -> "LaterDay":
        return cls(2051, 7, 19)

    @classmethod
    def utcnow(cls) -> "LaterDay":
        return cls(2051, 7, 19)


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


def value_bounds(value: str) -> tuple[date, date]:
    """The days of a TIMEX3 date that is coarser than a day, read independently."""
    year, _, rest = value.partition("-")
    if len(year) < 4:  # a decade or a century
        first = max(1, int(year.ljust(4, "0")))
        return date(first, 1, 1), date(int(year.ljust(4, "9")), 12, 31)
    if rest[:1] == "W" and rest[1:2].isdigit():
        last = date.fromisocalendar(int(year), int(rest[1:3]), 7)
        return last - timedelta(1 if rest.endswith("WE") else 6), last
    if rest[:1] in ("Q", "H"):
        months = 3 if rest[0] == "Q" else 6
        number = int(rest[1:])
        first_day = date(int(year), months * (number - 1) + 1, 1)
        return first_day, single(f"{year}-{months * number:02d}")[1]
    if rest.isalpha():
        return season(int(year), 21 + ("SP", "SU", "FA", "WI").index(rest))
    return single(value)


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
