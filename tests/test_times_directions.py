"""Which way a sentence looks: to a time that is over or to one to come."""

from datetime import date

import pytest

from extract.find.times import time_mentions
from extract.model import Document
from extract.resolve.times import anchored
from extract.sentences import sentences

THURSDAY = date(2014, 9, 18)


def read(text: str) -> list[tuple[str, str | None]]:
    document = Document(id="a", text=text, file_name="a.txt", published=THURSDAY)
    parts = sentences(text)
    return [(one.text, one.value) for one in anchored(time_mentions(parts), document, parts)]


AHEAD = [
    ("Officials struggled to print ballots before the vote on Tuesday.", "2014-09-23"),
    ("She told him so after he asked when he is sentenced June 10.", "2015-06-10"),
    ("He knew more of what comes when Congress decides Friday.", "2014-09-19"),
    ("The House approved a measure to finance the government through March.", "2015-03"),
    ("The bank said it would cut off the funds after Monday.", "2014-09-22"),
    ("Republicans, whose standing fell, go home on Friday.", "2014-09-19"),
]
BACK = [
    ("The sale was first planned for March, but put off.", "2014-03"),
    ("It priced its shares above the expected range Wednesday, and they rose.", "2014-09-17"),
    ("They kept silent before the game on Monday.", "2014-09-15"),
    ("They did not meet on Monday.", "2014-09-15"),
    ("They didn’t open on Friday.", "2014-09-12"),
    ("The economy shrank in the fourth quarter.", "2013-Q4"),
    ("It was shut when police officers on Monday left.", "2014-09-15"),
]


@pytest.mark.parametrize(("text", "value"), [*AHEAD, *BACK])
def test_words_around_a_time_say_where_it_lies(text: str, value: str) -> None:
    assert [one for _, one in read(text)] == [value]


NIGHTS = [
    ("Rain is expected overnight.", ["2014-09-18TNI"]),
    ("It rained overnight.", ["2014-09-17TNI"]),
    (
        "Three men died overnight. By evening the fire was out.",
        ["2014-09-17TNI", "2014-09-18TEV"],
    ),
    (
        "Three men died Tuesday night. In the morning they were found.",
        ["2014-09-16TNI", "2014-09-17TMO"],
    ),
    (
        "Half the town had left by Thursday morning. Men searched through the night.",
        ["2014-09-18TMO", "2014-09-17TNI"],
    ),
    (
        "He died on Oct. 12, 1984. The president said in the morning that he would come.",
        ["1984-10-12", "2014-09-18TMO"],
    ),
]


@pytest.mark.parametrize(("text", "values"), NIGHTS)
def test_a_night_and_the_day_after_it(text: str, values: list[str]) -> None:
    assert [value for _, value in read(text)] == values


COMPARED = [
    (
        "Sales were $43 million in the first half of 2014, double the figure a year earlier.",
        ["2014-H1", "2013-H1"],
    ),
    (
        "Ice breaks up about two weeks earlier than it did a century ago.",
        ["P2W", "1914"],
    ),
    (
        "He died Monday. In April 1982 she sent a fleet; ten weeks later it was over.",
        ["2014-09-15", "1982-04", "P10W"],
    ),
    (
        "Sales fell in the second quarter. A year from now it will be otherwise.",
        ["2014-Q2", "2015"],
    ),
]


@pytest.mark.parametrize(("text", "values"), COMPARED)
def test_a_comparison_counts_from_what_is_compared(text: str, values: list[str]) -> None:
    assert [value for _, value in read(text)] == values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bank holds $85 billion of bonds a month.", [("a month", "P1M")]),
        (
            "The guard is to stay over the bank holiday weekend.",
            [("the bank holiday weekend", "2014-W38-WE")],
        ),
        (
            "It will be held next week, likely on the 24th.",
            [("next week", "2014-W39"), ("the 24th", "2014-09-24")],
        ),
        (
            "It will be on sale until Friday, he said. It opens to all later in the day.",
            [("Friday", "2014-09-19"), ("later in the day", "2014-09-18")],
        ),
    ],
)
def test_times_of_news_are_read(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected
