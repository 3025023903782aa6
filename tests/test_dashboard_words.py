"""Dates, figures and filters in plain words, and reports' words made harmless."""

from datetime import date

import pytest
from pandas import DataFrame

from dashboard.filter import Condition, Filter, conditions, in_words
from dashboard.reading import Highlight, cut, highlighted, in_context, plain_label
from dashboard.window import between, busiest, whole
from dashboard.words import figure_words, when_words

WHEN = [
    (date(2022, 3, 5), date(2022, 3, 5), "instant", "5 March 2022"),
    (date(2022, 5, 1), date(2022, 5, 31), "within", "some day in May 2022"),
    (date(2022, 3, 3), date(2022, 3, 8), "within", "some day, 3–8 March 2022"),
    (date(1999, 1, 1), date(1999, 12, 31), "within", "some day in 1999"),
    (date(2022, 4, 5), date(2022, 4, 9), "duration", "5–9 April 2022"),
    (date(2022, 4, 1), date(2022, 4, 30), "duration", "all of April 2022"),
    (date(2022, 2, 28), date(2022, 3, 2), "duration", "28 February – 2 March 2022"),
    (date(2001, 10, 1), date(2002, 3, 31), "duration", "1 October 2001 – 31 March 2002"),
    (date(2022, 4, 1), date(2022, 4, 1), "about", "about 1 April 2022"),
    (date(2022, 3, 2), date(2022, 3, 6), "one_of", "2 March 2022 or 6 March 2022"),
    (None, date(2022, 5, 20), "before", "by 20 May 2022"),
    (date(2022, 5, 20), None, "after", "20 May 2022 or later"),
    (date(2022, 2, 24), None, "duration", "since 24 February 2022"),
    (None, date(2022, 2, 24), "duration", "until 24 February 2022"),
    (None, None, None, "no date"),
]


@pytest.mark.parametrize(("first", "last", "mode", "words"), WHEN)
def test_a_date_is_said_no_more_precisely_than_it_is_known(
    first: date | None, last: date | None, mode: str | None, words: str
) -> None:
    assert when_words(first, last, mode) == words


MARCH_2022 = (date(2022, 3, 1), date(2022, 3, 31))
PARTS = [
    (*MARCH_2022, "within", "at the beginning of March", "some day in early March 2022"),
    (*MARCH_2022, "within", "in mid-March", "some day in mid-March 2022"),
    (*MARCH_2022, "within", "Late March", "some day in late March 2022"),
    (*MARCH_2022, "within", "earlier in March", "some day in March 2022"),
    (*MARCH_2022, "within", "from early to late March", "some day in March 2022"),
    (*MARCH_2022, "duration", "since early March", "all of March 2022"),
    (date(2020, 1, 1), date(2020, 12, 31), "within", "the end of 2020", "some day in late 2020"),
    (date(2022, 3, 3), date(2022, 3, 8), "within", "late last week", "some day, 3–8 March 2022"),
    (date(2022, 3, 5), date(2022, 3, 5), "instant", "late on Saturday", "5 March 2022"),
]


@pytest.mark.parametrize(("first", "last", "mode", "said", "words"), PARTS)
def test_a_part_of_a_month_or_year_is_said_as_the_report_says_it(
    first: date, last: date, mode: str, said: str, words: str
) -> None:
    assert when_words(first, last, mode, said) == words


FIGURES = [
    (None, 412000.0, None, "exact", "412,000"),
    (None, 600000.0, None, "about", "~ 600,000"),
    (1000000.0, None, None, "more_than", "> 1,000,000"),
    (200.0, None, None, "at_least", "≥ 200"),
    (None, None, 1500000.0, "at_most", "≤ 1,500,000"),
    (None, None, 90.0, "less_than", "< 90"),
    (850000.0, None, 1100000.0, "between", "850,000 to 1,100,000"),
    (24.0, None, None, "vague", "“dozens”"),
    (None, 2.5, None, "exact", "2.5"),
    (None, None, None, "exact", "“dozens”"),
]


@pytest.mark.parametrize(("low", "best", "high", "bound", "words"), FIGURES)
def test_a_figure_is_said_with_its_bound(
    low: float | None, best: float | None, high: float | None, bound: str, words: str
) -> None:
    assert figure_words(low, best, high, bound, "dozens") == words


def test_each_condition_of_a_filter_is_said_in_words() -> None:
    chosen = Filter(
        first=date(2022, 3, 1),
        last=date(2022, 3, 5),
        certainty="certainly",
        kinds=("attack",),
        actors=("KRS",),
        role="target",
        measure="buildings_damaged",
        text=" bridge ",
    )
    assert conditions(chosen, {"KRS": "Karsia"}) == [
        Condition("period", "", "Period: certainly happened 1 March 2022 to 5 March 2022"),
        Condition("kinds", "attack", "Kind: attack"),
        Condition("actors", "KRS", "Actor: Karsia as target"),
        Condition("measure", "buildings_damaged", "What is counted: buildings damaged"),
        Condition("text", " bridge ", "Words: bridge"),
    ]


HALF_OPEN = [
    (Filter(first=date(2022, 3, 1)), "Period: possibly happened from 1 March 2022"),
    (Filter(last=date(2022, 3, 1)), "Period: possibly happened until 1 March 2022"),
    (Filter(), "Everything that was read, with no filter"),
]


@pytest.mark.parametrize(("chosen", "words"), HALF_OPEN)
def test_an_open_period_and_no_filter_are_said_too(chosen: Filter, words: str) -> None:
    assert in_words(chosen, {}) == words


LABELS = [
    ("![x](http://evil.example)", "\\!\\[x\\]\\(http\u2060\\:\\/\\/evil\\.example\\)"),
    ("WWW.evil.example a@b.example", "WWW\u2060\\.evil\\.example a\u2060\\@b\\.example"),
    ("$x$ :red[y] <b>", r"\$x\$ \:red\[y\] \<b\>"),
    ("two\nlines", "two lines"),
]


@pytest.mark.parametrize(("text", "label"), LABELS)
def test_words_of_a_report_cannot_act_in_a_label(text: str, label: str) -> None:
    assert plain_label(text) == label


def test_words_of_a_report_cannot_act_on_a_page() -> None:
    shown = highlighted("<img src=x> & “a”", [Highlight(0, 4, "event", '"note"')])
    assert shown == (
        '<mark class="event" title="&quot;note&quot;">&lt;img</mark> src=x&gt; &amp; “a”'
    )


def test_marks_that_overlap_are_cut_at_each_border() -> None:
    shown = highlighted("abcdef", [Highlight(0, 4, "event"), Highlight(2, 6, "time")])
    assert shown == (
        '<mark class="event" title="">ab</mark><mark class="event time" title="">cd</mark>'
        '<mark class="time" title="">ef</mark>'
    )


def test_a_sentence_stands_in_its_passage_with_its_clause_marked() -> None:
    text = "Before it. They said he left. After it."
    assert in_context(text, (11, 29), (21, 28), 100) == (
        'Before it. <mark class="sentence" title="">They said </mark>'
        '<mark class="sentence clause" title="">he left</mark>'
        '<mark class="sentence" title="">.</mark> After it.'
    )


def test_a_long_passage_is_cut_between_words() -> None:
    shown = in_context("one two three HERE four five six", (14, 18), (14, 18), 8)
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert "three" in shown
    assert "two" not in shown


def test_a_long_line_is_cut_between_words() -> None:
    assert cut("one two three", 9) == "one two …"
    assert cut("one two", 9) == "one two"


def events(*days: tuple[date | None, date | None, str | None]) -> DataFrame:
    return DataFrame(
        {
            "earliest": [first for first, _, _ in days],
            "latest": [last for _, last, _ in days],
            "mode": [mode for _, _, mode in days],
            "events": 1,
        }
    )


def instant(day: date) -> tuple[date, date, str]:
    return (day, day, "instant")


def test_the_busiest_stretch_leaves_lone_old_events_out_and_counts_them() -> None:
    rows = events(
        instant(date(1943, 1, 1)),
        instant(date(1999, 1, 1)),
        *[instant(date(2022, 3, day)) for day in range(1, 19)],
    )
    found = busiest(rows)
    assert found
    assert (found.first, found.last) == (date(2022, 2, 27), date(2022, 3, 20))
    assert (found.before, found.behind) == (2, 0)


def test_events_spread_evenly_are_all_shown() -> None:
    found = busiest(events(*[instant(date(2000 + year, 1, 1)) for year in range(20)]))
    assert found
    assert (found.before, found.behind) == (0, 0)


def test_undated_events_have_no_window() -> None:
    assert busiest(events((None, None, None))) is None
    assert whole(events((None, None, None))) is None


def test_events_before_within_and_after_the_window_are_counted() -> None:
    rows = events(
        instant(date(2022, 3, 4)),
        instant(date(2021, 3, 4)),
        (date(2022, 1, 1), None, "duration"),
        (None, date(1998, 1, 1), "before"),
        (date(2020, 1, 1), None, "after"),
        (None, None, None),
    )
    window = between(rows, date(2022, 3, 1), date(2022, 3, 9))
    assert (window.before, window.inside, window.behind) == (3, 2, 0)
