"""Steps, lengths and what comes again in reports, read as of Thursday, 21 March 2013."""

import pytest

from tests.news_of_a_day import read

STEPS = [
    (
        "It touched down at 2:56 p.m. on Monday. Sirens had sounded 16 minutes earlier.",
        [
            ("2:56 p.m. on Monday", "TIME", "2013-03-18T14:56"),
            ("16 minutes earlier", "TIME", "2013-03-18T14:40"),
        ],
    ),
    (
        "It blew up at 11:30 p.m. on Monday and again an hour and a half later.",
        [
            ("11:30 p.m. on Monday", "TIME", "2013-03-18T23:30"),
            ("an hour and a half later", "TIME", "2013-03-19T01:00"),
        ],
    ),
    ("An hour later he was dead.", [("An hour later", "DURATION", "PT1H")]),
    ("A few days later he was dead.", [("A few days later", "DURATION", "PXD")]),
    ("Ten days later he was dead.", [("Ten days later", "DURATION", "P10D")]),
    ("It will open in two years' time.", [("two years' time", "DATE", "2015")]),
    ("It was so a half-century ago.", [("half-century ago", "DATE", "1963")]),
    (
        "He failed on Tuesday, as the day before had shown.",
        [("Tuesday", "DATE", "2013-03-19"), ("the day before", "DATE", "2013-03-18")],
    ),
    (
        "In 2012 he ran in London; the year before he had been in Rome.",
        [("2012", "DATE", "2012"), ("the year before", "DATE", "2011")],
    ),
    ("He flew the day before she was ill.", []),
    ("Years from now they will know.", [("Years from now", "DATE", "FUTURE_REF")]),
    ("He had left a few years ago.", [("a few years ago", "DATE", "PAST_REF")]),
    (
        "The bank meets on April 4. Shares fell earlier in the day.",
        [("April 4", "DATE", "2013-04-04"), ("earlier in the day", "DATE", "2013-03-21")],
    ),
]
LENGTHS = [
    ("He won in 4 hours 54 minutes.", [("4 hours 54 minutes", "DURATION", "PT4H54M")]),
    ("He was 2 years and 3 months in jail.", [("2 years and 3 months", "DURATION", "P2Y3M")]),
    ("It will double in the next decade.", [("the next decade", "DURATION", "P10Y")]),
    ("It fell in the past year and a half.", [("the past year and a half", "DURATION", "P1Y6M")]),
    ("It stood for hundreds of years.", [("hundreds of years", "DURATION", "PXY")]),
    ("It took several hundred years.", [("several hundred years", "DURATION", "PXY")]),
    ("It hurts to this day.", [("to this day", "DATE", "PRESENT_REF")]),
    ("He called the other day.", [("the other day", "DATE", "PAST_REF")]),
    ("He spoke at midafternoon.", [("midafternoon", "TIME", "2013-03-21TAF")]),
    ("It will be shut for a while.", [("a while", "DURATION", "PXX")]),
    ("It will end in the next day or two.", [("the next day", "DURATION", "P1D")]),
    ("He stays another year.", [("another year", "DURATION", "P1Y")]),
    ("He led with 4:39 left to play.", [("4:39", "DURATION", "PT4M39S")]),
    ("They dug through the night.", [("the night", "TIME", "2013-03-21TNI")]),
    ("It is dry in the summer months.", [("the summer months", "DATE", "2013-SU")]),
    ("It was so two thousand years ago.", [("two thousand years ago", "DATE", "0013")]),
    ("It fell in 833 AD.", [("833 AD", "DATE", "0833")]),
    ("Not long ago it was calm.", [("Not long ago", "DATE", "PAST_REF")]),
    ("They will vote before Election Day.", [("Election Day", "DATE", "2013-11-05")]),
]
REPEATED = [
    ("They meet every other day.", [("every other day", "SET", "P2D")]),
    (
        "One Sunday in March it rained, and one day in March 2012.",
        [
            ("March", "DATE", "2013-03"),
            ("March 2012", "DATE", "2012-03"),
        ],
    ),
    ("It makes 300,000 new kits a month.", [("a month", "SET", "P1M")]),
    (
        "Ships leave on Monday and Tuesday nights.",
        [("Monday", "SET", "XXXX-WXX-1TNI"), ("Tuesday nights", "SET", "XXXX-WXX-2TNI")],
    ),
    ("It never rains on a Sunday.", [("Sunday", "SET", "XXXX-WXX-7")]),
    (
        "It fell in each of the past four weeks.",
        [("each of the past four weeks", "SET", "P1W")],
    ),
    ("They prepared for a Sunday meeting.", [("Sunday", "DATE", "2013-03-17")]),
]


@pytest.mark.parametrize(("text", "expected"), [*STEPS, *LENGTHS, *REPEATED])
def test_steps_and_lengths_are_read(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text) == expected


def test_a_narrative_goes_on_to_a_time_left_open() -> None:
    text = (
        "It began in 1805 and went on in 1806 and 1807. In 1808 he fell. A few days later he died."
    )
    assert read(text)[-1] == ("A few days later", "DATE", "FUTURE_REF")
