"""What news tells of earlier days: from which day the words count."""

from datetime import date

import pytest

from extract.find.times import time_mentions
from extract.model import Document
from extract.pipeline import facts
from extract.resolve.times import anchored
from extract.sentences import sentences

THURSDAY = date(2013, 3, 21)


def read(text: str) -> list[tuple[str, str | None]]:
    document = Document(id="a", text=text, file_name="a.txt", published=THURSDAY)
    parts = sentences(text)
    return [(one.text, one.value) for one in anchored(time_mentions(parts), document, parts)]


def test_a_dateline_of_the_day_before_is_the_day_that_today_means() -> None:
    text = "BRUSSELS, March 20 — Ministers met on Tuesday and will meet again today."
    assert [value for _, value in read(text)] == ["2013-03-20", "2013-03-19", "2013-03-20"]


def test_the_next_day_counts_from_a_day_told_and_never_from_that_of_publication() -> None:
    assert read("He left on Monday. The next day he came back.")[1] == (
        "The next day",
        "2013-03-19",
    )
    assert read("The next day he flew to Rome.") == [("The next day", "XXXX-XX-XX")]


def test_what_happened_earlier_counts_from_no_day_to_come() -> None:
    assert read("His term ends on Oct. 31. Two days earlier he had called for patience.") == [
        ("Oct. 31", "2013-10-31"),
        ("Two days earlier", "2013-03-19"),
    ]


def test_an_obituary_with_many_years_is_news_all_the_same() -> None:
    text = (
        "Mary Holt died on Sunday. Born in 1926, she studied from 1946 to 1949, married in 1952 "
        "and joined the museum in 1961. In February she gave a last lecture."
    )
    values = [value for _, value in read(text)]
    assert values == ["2013-03-17", "1926", "1946", "1949", "1952", "1961", "2013-02"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The rebels released the crew in January.", "2025-01"),
        ("The crew was freed in January.", "2025-01"),
        ("The vote was scheduled for January.", "2026-01"),
        ("The crew will be freed in January.", "2026-01"),
    ],
)
def test_what_is_told_as_past_was_before_the_day_of_the_report(text: str, value: str) -> None:
    document = Document(id="x", file_name="x", text=text, published=date(2025, 12, 25))
    assert [one.value for one in facts(document).times] == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("In March the council condemned the attack.", ["2025-03"]),
        ("In May the rebels took the town.", ["2025-05"]),
        ("The March the king led was long.", []),
    ],
)
def test_a_month_before_an_article_is_a_month_behind_in(text: str, values: list[str]) -> None:
    document = Document(id="x", file_name="x", text=text, published=date(2025, 12, 25))
    assert [one.value for one in facts(document).times] == values


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("before dawn on Monday", "2025-12-22"),
        ("shortly after midnight on Sunday", "2025-12-21"),
    ],
)
def test_what_was_done_before_an_hour_was_done_on_that_day(words: str, edtf: str) -> None:
    text = f"Rebels shelled the port {words}."
    document = Document(id="x", file_name="x", text=text, published=date(2025, 12, 25))
    (event,) = facts(document).events
    assert event.when is not None
    assert event.when.interval.edtf == edtf
