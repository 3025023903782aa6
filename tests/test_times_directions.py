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


PLANS = [
    ("The match was moved to Saturday.", ["2014-09-20"]),
    ("The talks, put off from Monday to Friday, are in doubt.", ["2014-09-15", "2014-09-19"]),
    ("The man was ordered to return Tuesday for a hearing.", ["2014-09-23"]),
    ("Sales are forecast to rise in the first half.", ["2015-H1"]),
    ("It announced an agreement to buy the bank in January.", ["2015-01"]),
    ("The election is in May.", ["2015-05"]),
    ("The May election is a test of her power.", ["2015-05"]),
    ("The May election left him weak.", ["2014-05"]),
    ("The case will be known when it is heard in May.", ["2015-05"]),
    ("The trial is to start in March and last into August.", ["2015-03", "2015-08"]),
    ("Lawmakers return Monday from recess.", ["2014-09-22"]),
    ("Polls show a tight race before Sunday's vote.", ["2014-09-21"]),
    ("They have tickets for Saturday's game.", ["2014-09-20"]),
    ("They wept after Saturday's game.", ["2014-09-13"]),
    ("He won the primary in June and the general election in November.", ["2014-06", "2013-11"]),
    ("Greece repaid the loan in December.", ["2013-12"]),
    ("Over the winter, twelve people died.", ["2013-WI"]),
    ("Schools closed for the winter.", ["2014-WI"]),
    ("In the quarter ending in October it hopes for sales.", ["2014-Q4", "2014-10"]),
    ("In the quarter ended in June it had no sales.", ["2014-Q2", "2014-06"]),
    ("The roads are icy at this time of year.", []),
    ("By March the economy had grown.", ["2014-03"]),
    ("He spoke on Monday. A week before he had kept silent.", ["2014-09-15", "2014-W37"]),
]


@pytest.mark.parametrize(("text", "values"), PLANS)
def test_plans_lie_ahead_and_deeds_behind(text: str, values: list[str]) -> None:
    assert [value for _, value in read(text)] == values


def test_a_record_once_set_does_not_move_the_clock() -> None:
    text = (
        "Shares fell Tuesday. They had set a record on Friday. The fall began shortly after 3 p.m."
    )
    assert [value for _, value in read(text)] == ["2014-09-16", "2014-09-12", "2014-09-16T15:00"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They were freed after the killings of Aug. 14.", ["2014-08-14"]),
        ("They meet once the court sits Friday.", ["2014-09-19"]),
        ("The fire lasted three months, until Dec. 9.", ["P3M", "2013-12-09"]),
        ("They stayed silent to win time until Tuesday.", ["2014-09-23"]),
        ("The union called for marches on Sunday.", ["2014-09-21"]),
        ("The union called for calm on Sunday.", ["2014-09-14"]),
        ("Gold for December delivery fell.", ["2014-12"]),
        (
            "Storms were forecast for Friday; the weekend should be dry.",
            ["2014-09-19", "2014-W38-WE"],
        ),
        (
            "He was buried on Monday; Sunday has been declared a day of prayer.",
            ["2014-09-15", "2014-09-21", "P1D"],
        ),
        (
            "The bank cut rates in May, June and July and meets again on Tuesday.",
            ["2014-05", "2014-06", "2014-07", "2014-09-23"],
        ),
        ("A vote is due in January, ahead of elections in the spring.", ["2015-01", "2015-SP"]),
        ("He stayed from Thursday to Tuesday at a hotel.", ["2014-09-11", "2014-09-16"]),
        ("It is open from Thursday to Tuesday.", ["2014-09-18", "2014-09-23"]),
        ("It was cut short a year ago by a fall on Oct. 18.", ["2013", "2013-10-18"]),
        ("He spent six months there last year, leaving in January.", ["P6M", "2013", "2013-01"]),
        ("It was lost on May 3, 2011, and found on May 9.", ["2011-05-03", "2011-05-09"]),
        (
            "Sunday marks 60 years of peace, with a flypast in the afternoon.",
            ["2014-09-21", "P60Y", "2014-09-21TAF"],
        ),
        (
            "No trains would run before Saturday, he said in the afternoon.",
            ["2014-09-20", "2014-09-18TAF"],
        ),
        (
            "He has been held since July 3. It is to open on Monday. He will be brought at dawn.",
            ["2014-07-03", "2014-09-22", "2014-09-22TMO"],
        ),
        (
            "By Thursday morning half had left. Men went door to door through the night.",
            ["2014-09-18TMO", "2014-09-17TNI"],
        ),
    ],
)
def test_news_tells_what_is_over_and_what_is_to_come(text: str, values: list[str]) -> None:
    assert [value for _, value in read(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He had resigned before the vote on Tuesday.", ["2014-09-16"]),
        ("Profit rose last year, the bank said in March.", ["2013", "2014-03"]),
        ("It lost money last year and closed in March.", ["2013", "2014-03"]),
        ("Last year it closed in March.", ["2013", "2013-03"]),
        ("Born on Jan. 5, 1950, he died on March 3.", ["1950-01-05", "2014-03-03"]),
        ("He would not comment on Monday.", ["2014-09-15"]),
        ("They were to meet on Monday but did not.", ["2014-09-15"]),
        ("She said she would testify, and on Monday she did.", ["2014-09-15"]),
        ("Those hurt on Monday will be flown home.", ["2014-09-15"]),
        ("The decision will be made on Monday.", ["2014-09-22"]),
        ("He was to have given a speech on Monday.", ["2014-09-22"]),
        ("Nothing will undo the harm done in October.", ["2013-10"]),
        ("It could be worse than the flood in October.", ["2013-10"]),
        ("It could be worse in October.", ["2014-10"]),
    ],
)
def test_what_only_seems_to_look_ahead_looks_back(text: str, values: list[str]) -> None:
    assert [value for _, value in read(text)] == values
