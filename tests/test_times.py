from datetime import date

import pytest

from extract.find.times import time_mentions
from extract.model import Document, TimeExpression
from extract.resolve.times import anchored, periods, warnings
from extract.sentences import sentences

FRIDAY = date(2022, 3, 4)


def times(text: str, published: date | None = FRIDAY) -> list[TimeExpression]:
    document = Document(id="a", text=text, file_name="a.txt", published=published)
    parts = sentences(text)
    return anchored(time_mentions(parts), document, parts)


def read(text: str, published: date | None = FRIDAY) -> list[tuple[str, str, str | None]]:
    return [(one.text, one.type, one.value) for one in times(text, published)]


DATES = [
    ("NATO on Friday accused Russia.", "Friday", "2022-03-04"),
    ("They met on Thursday in Kyiv.", "Thursday", "2022-03-03"),
    ("They will meet on Monday in Kyiv.", "Monday", "2022-03-07"),
    ("They condemned Monday's attack.", "Monday", "2022-02-28"),
    ("They met last Friday in Kyiv.", "last Friday", "2022-02-25"),
    ("They marched over the weekend.", "the weekend", "2022-W08-WE"),
    ("A treaty is in force since August 2010.", "August 2010", "2010-08"),
    ("It began on Nov. 16, 1998, at sea.", "Nov. 16, 1998", "1998-11-16"),
    ("It began on Nov. 16.", "Nov. 16", "2021-11-16"),
    ("It began on the 19th of October 1950.", "the 19th of October 1950", "1950-10-19"),
    ("It began on Saturday, June 24, 1950.", "Saturday, June 24, 1950", "1950-06-24"),
    ("It began on 24/02/2022.", "24/02/2022", "2022-02-24"),
    ("It began on 2022-02-24.", "2022-02-24", "2022-02-24"),
    ("It happened on 9 JAN 90.", "9 JAN 90", "1990-01-09"),
    ("It fell in early March 2015 again.", "early March 2015", "2015-03"),
    ("It ended at the end of last month.", "the end of last month", "2022-02"),
    ("In December they left.", "December", "2021-12"),
    ("They left in July last year.", "July last year", "2021-07"),
    ("They left last February.", "last February", "2021-02"),
    ("It was founded in 480 BC by Greeks.", "480 BC", "BC0480"),
    ("It was ruled so in the 5th century BC.", "the 5th century BC", "BC04"),
    ("It grew in the late '80s.", "the late '80s", "198"),
    ("It grew in the second half of 2021.", "the second half of 2021", "2021-H2"),
    ("Profit fell in the fourth quarter.", "the fourth quarter", "2021-Q4"),
    ("They froze last winter.", "last winter", "2021-WI"),
    ("They met in week 12 of 2021.", "week 12 of 2021", "2021-W12"),
    ("It began eight days ago.", "eight days ago", "2022-02-24"),
    ("It began a few years ago.", "a few years ago", "PAST_REF"),
    ("They leave the day after tomorrow.", "the day after tomorrow", "2022-03-06"),
    ("It was signed at Easter 1916.", "Easter 1916", "1916-04-23"),
    ("The boy was found on Thanksgiving.", "Thanksgiving", "2021-11-25"),
    ("It was held in January nineteen ninety-seven.", "January nineteen ninety-seven", "1997-01"),
]
OTHERS = [
    ("They met at 5 p.m. on Thursday.", "5 p.m. on Thursday", "TIME", "2022-03-03T17:00"),
    ("It fell at 0600 GMT today.", "0600 GMT today", "TIME", "2022-03-04T06:00"),
    ("Shells fell last night.", "last night", "TIME", "2022-03-03TNI"),
    ("It took more than 2 1/2 years.", "more than 2 1/2 years", "DURATION", "P2Y6M"),
    ("It took two to three weeks.", "two to three weeks", "DURATION", "P2W"),
    ("It took two full days.", "two full days", "DURATION", "P2D"),
    ("It is a 10-year plan.", "10-year", "DURATION", "P10Y"),
    ("It came in the last week of August.", "the last week", "DURATION", "P1W"),
    ("They meet every Friday.", "every Friday", "SET", "XXXX-WXX-5"),
    ("They meet on Tuesdays.", "Tuesdays", "SET", "XXXX-WXX-2"),
    ("It costs $2 million a year.", "a year", "SET", "P1Y"),
]
NONE = [
    "A bomb went off at 1830.",
    "Shortly before 1700 a bomb went off.",
    "They may march on.",
    "Security Council Resolution 1540 was adopted.",
    "Route 1999 was closed.",
    "At least 2000 people fled.",
    "It cost $1998.",
    "He is 52 years old, a 30-year-old said.",
    "Three quarters of the men left.",
    "The second attack failed.",
    "Jan Egeland and August Wilson spoke.",
    "The Sun reported it.",
    "Ms. Kopp is in her 30s.",
    "The F-16 and the Boeing 1900 landed.",
]


@pytest.mark.parametrize(("text", "words", "value"), DATES)
def test_a_date_is_found_and_placed(text: str, words: str, value: str) -> None:
    assert read(text) == [(words, "DATE", value)]


@pytest.mark.parametrize(("text", "words", "kind", "value"), OTHERS)
def test_times_of_day_lengths_and_repetitions_are_found(
    text: str, words: str, kind: str, value: str
) -> None:
    assert (words, kind, value) in read(text)


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_like_a_time_is_left_alone(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It lasted from 13 to 14 June 1943.", ["1943-06-13", "1943-06-14"]),
        ("It lasted from March 5-9, 1918.", ["1918-03-05", "1918-03-09"]),
        ("It lasted in 2014–15.", ["2014", "2015"]),
        ("It lasted (264 to 241 BC).", ["BC0264", "BC0241"]),
        ("It fell in May and June 1988.", ["1988-05", "1988-06"]),
        ("In 1998 they came. Three years later they left.", ["1998", "2001"]),
        ("It began on 5 May 2010. The next day it ended.", ["2010-05-05", "2010-05-06"]),
        ("It was so in 490 BC. The following year it was not.", ["BC0490", "BC0489"]),
    ],
)
def test_a_date_leans_on_its_neighbours(text: str, values: list[str]) -> None:
    assert [one.value for one in times(text)] == values


def test_a_narrative_counts_from_its_running_date_and_not_from_its_publication() -> None:
    text = (
        "War broke out in 1939. In May 1940 the army fell back, and on 4 June it left. In December "
        "1941 it returned. In January it lost. A treaty of 1648 was cited. On 3 February it fled."
    )
    assert [one.value for one in times(text)] == [
        "1939",
        "1940-05",
        "1940-06-04",
        "1941-12",
        "1942-01",
        "1648",
        "1942-02-03",
    ]


def test_news_counts_a_year_before_from_the_quarter_it_reports() -> None:
    text = "Net income fell in the fourth quarter. A year earlier it had risen."
    assert [one.value for one in times(text)] == ["2021-Q4", "2020-Q4"]


@pytest.mark.parametrize(
    ("text", "words", "edtf", "mode"),
    [
        ("It came on Friday.", "on Friday", "2022-03-04", "instant"),
        ("It came in August 2010.", "in August 2010", "2010-08", "within"),
        ("It holds since August 2010.", "since August 2010", "2010-08/..", "duration"),
        ("It holds until 20 May 2022.", "until 20 May 2022", "../2022-05-20", "before"),
        ("It must end by 2030.", "by 2030", "../2030", "before"),
        ("It came after March 2015.", "after March 2015", "2015-03/..", "after"),
        ("It came around 3 March.", "around 3 March", "2022-03-03~", "about"),
        (
            "It came between 3 and 8 March.",
            "between 3 and 8 March",
            "2022-03-03/2022-03-08",
            "duration",
        ),
        (
            "They fled over the last week.",
            "over the last week",
            "2022-02-25/2022-03-04",
            "duration",
        ),
        (
            "It came on Monday or Tuesday.",
            "on Monday or Tuesday",
            "[2022-02-28,2022-03-01]",
            "one_of",
        ),
        ("It came in spring 2021.", "in spring 2021", "2021-21", "within"),
        ("It came in the 1990s.", "in the 1990s", "199X", "within"),
        (
            "It came in the third quarter of 2021.",
            "in the third quarter of 2021",
            "2021-07/2021-09",
            "within",
        ),
    ],
)
def test_a_period_takes_in_its_preposition(text: str, words: str, edtf: str, mode: str) -> None:
    (period,) = periods(times(text))
    assert (period.when.words, period.when.interval.edtf) == (words, edtf)
    assert period.when.interval.mode == mode
    assert text[period.span.start : period.span.end] == words


def test_a_full_dateline_stands_in_for_a_missing_publication_day() -> None:
    text = "BRUSSELS, March 4, 2022 — They met on Thursday."
    assert [one.value for one in times(text, published=None)] == ["2022-03-04", "2022-03-03"]


def test_the_bounds_of_a_month_are_its_first_and_last_day() -> None:
    (found,) = times("It came in February 2024.")
    assert found.interval is not None
    assert (found.interval.earliest, found.interval.latest) == (
        date(2024, 2, 1),
        date(2024, 2, 29),
    )
    assert (found.interval.mode, found.interval.basis) == ("within", "stated")


def test_a_range_is_one_period_of_two_expressions() -> None:
    found = times("Bombs fell from October 2001 to March 2002 there.")
    (period,) = periods(found)
    assert [one.value for one in found] == ["2001-10", "2002-03"]
    assert period.when.words == "from October 2001 to March 2002"
    assert period.when.interval.edtf == "2001-10/2002-03"
    assert period.when.interval.mode == "duration"


def test_without_a_publication_day_a_weekday_has_no_date_and_a_warning_says_so() -> None:
    found = times("They met on Friday.", published=None)
    assert [(one.value, one.interval) for one in found] == [("XXXX-WXX-5", None)]
    assert warnings(found) == (
        'a relative date could not be placed, such as "Friday": '
        "state the publication day in the report, or give --published.",
    )
