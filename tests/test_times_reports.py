"""What reports of agencies and newspapers say of times, read as of Thursday, 21 March 2013."""

import pytest

from tests.news_of_a_day import read

TENSE = [
    ("The games end on Sunday.", [("Sunday", "DATE", "2013-03-24")]),
    (
        "The park where a bomb killed a man early Saturday will open again.",
        [("early Saturday", "DATE", "2013-03-16")],
    ),
    ("He won a record set on July 6.", [("July 6", "DATE", "2012-07-06")]),
    ("They meet separately Monday.", [("Monday", "DATE", "2013-03-25")]),
    (
        "On Tuesday, with 110 days until the Games, he was asked.",
        [("Tuesday", "DATE", "2013-03-19"), ("110 days", "DURATION", "P110D")],
    ),
    ("It was off to a bright start on Saturday.", [("Saturday", "DATE", "2013-03-16")]),
    ("Firms had expected to shrink in July.", [("July", "DATE", "2012-07")]),
    ("The judge left, setting a hearing for Sept. 4.", [("Sept. 4", "DATE", "2013-09-04")]),
    ("He reopens the hall in May after a long break.", [("May", "DATE", "2013-05")]),
    (
        "The bank cut rates in October and meets again next Tuesday.",
        [("October", "DATE", "2012-10"), ("next Tuesday", "DATE", "2013-03-26")],
    ),
    (
        "On Sunday, the first Sunday of Lent, he will preach.",
        [("Sunday", "DATE", "2013-03-24"), ("Sunday", "DATE", "2013-03-24")],
    ),
    ("The Sox play Saturday.", [("Saturday", "DATE", "2013-03-23")]),
    ("He leads heading into Friday night’s debate.", [("Friday night", "TIME", "2013-03-22TNI")]),
    ("He says Friday's debate will be dull.", [("Friday", "DATE", "2013-03-22")]),
    ("The firm prepares to announce it Monday.", [("Monday", "DATE", "2013-03-25")]),
    ("The ship is heading home Saturday.", [("Saturday", "DATE", "2013-03-23")]),
    (
        "The ship left on Tuesday and was due in Oslo on Wednesday.",
        [("Tuesday", "DATE", "2013-03-19"), ("Wednesday", "DATE", "2013-03-20")],
    ),
    ("The fair will close Sunday.", [("Sunday", "DATE", "2013-03-24")]),
    (
        "A team that landed Sunday will move on Friday.",
        [("Sunday", "DATE", "2013-03-17"), ("Friday", "DATE", "2013-03-22")],
    ),
    ("Envoys are arriving for Friday's talks.", [("Friday", "DATE", "2013-03-22")]),
    ("Envoys came for Friday's talks.", [("Friday", "DATE", "2013-03-15")]),
    (
        "Banks have been shut since March 18 and were to reopen Friday.",
        [("March 18", "DATE", "2013-03-18"), ("Friday", "DATE", "2013-03-22")],
    ),
    ("The final is Friday.", [("Friday", "DATE", "2013-03-22")]),
    (
        "The Senate, working into Sunday, was expected to pass it.",
        [("Sunday", "DATE", "2013-03-24")],
    ),
    ("A report in May said so.", [("May", "DATE", "2012-05")]),
]
MONTHS = [
    (
        "Last summer and fall were mild.",
        [("Last summer", "DATE", "2012-SU"), ("fall", "DATE", "2012-FA")],
    ),
    (
        "Last year 16 climbers died there on April 18.",
        [("Last year", "DATE", "2012"), ("April 18", "DATE", "2012-04-18")],
    ),
    ("It was its hottest March on record.", [("March", "DATE", "2013-03")]),
    (
        "In the third quarter it rose. In the nine months sales fell from a year earlier.",
        [
            ("the third quarter", "DATE", "2012-Q3"),
            ("the nine months", "DURATION", "P9M"),
            ("a year earlier", "DATE", "2011"),
        ],
    ),
    ("It has lost half its value since May.", [("May", "DATE", "2012-05")]),
    (
        "Demand in the fiscal year that ended in March was low.",
        [("the fiscal year", "DURATION", "P1Y"), ("March", "DATE", "2013-03")],
    ),
    (
        "It sank on April 3, 2011 and was raised in May.",
        [("April 3, 2011", "DATE", "2011-04-03"), ("May", "DATE", "2011-05")],
    ),
    (
        "Prices rose from 2.1 percent in June 2012 to 2.8 percent in January.",
        [("June 2012", "DATE", "2012-06"), ("January", "DATE", "2013-01")],
    ),
    ("Loans were extended through June.", [("June", "DATE", "2013-06")]),
    (
        "He is in Oslo next month, Bern in December, Rome in January and Bonn in March.",
        [
            ("next month", "DATE", "2013-04"),
            ("December", "DATE", "2013-12"),
            ("January", "DATE", "2014-01"),
            ("March", "DATE", "2014-03"),
        ],
    ),
    (
        "It fell 5 percent in the final quarter of 2012 and in the same period of 2011.",
        [
            ("the final quarter of 2012", "DATE", "2012-Q4"),
            ("the same period of 2011", "DATE", "2011-Q4"),
        ],
    ),
    (
        "It sold more than expected in the fourth quarter. For the full year it lost money.",
        [("the fourth quarter", "DATE", "2012-Q4"), ("the full year", "DATE", "2012")],
    ),
    (
        "In its latest quarter it lost money, as a year earlier.",
        [("its latest quarter", "DATE", "2012-Q4"), ("a year earlier", "DATE", "2011-Q4")],
    ),
    (
        "It fell in the December quarter, and first-half profit will fall too.",
        [("the December quarter", "DATE", "2012-Q4"), ("first-half", "DATE", "2013-H1")],
    ),
    ("Second-half profit rose.", [("Second-half", "DATE", "2012-H2")]),
    ("He scored a first-half goal.", []),
    ("Profit fell in the second half.", [("the second half", "DATE", "2012-H2")]),
    ("For all of 2011 sales rose.", [("2011", "DATE", "2011")]),
    (
        "It opens in the last week of June.",
        [("the last week", "DURATION", "P1W"), ("June", "DATE", "2013-06")],
    ),
    ("Profit fell at the end of the year.", [("the end of the year", "DATE", "2012")]),
    (
        "It hired more than last year, and will hire again by year's end.",
        [("last year", "DATE", "2012"), ("year's end", "DATE", "2013")],
    ),
    ("It will open at the end of the year.", [("the end of the year", "DATE", "2013")]),
    (
        "Throughout 2011 it grew, and most late in the year.",
        [("2011", "DATE", "2011"), ("late in the year", "DATE", "2011")],
    ),
    (
        "In the fourth quarter it earned more than in the same period last year.",
        [
            ("the fourth quarter", "DATE", "2012-Q4"),
            ("the same period last year", "DATE", "2011-Q4"),
        ],
    ),
]
WEEKS = [
    ("It opened this weekend.", [("this weekend", "DATE", "2013-W11-WE")]),
    ("They will play this weekend.", [("this weekend", "DATE", "2013-W12-WE")]),
    (
        "He left the day before Thanksgiving.",
        [("the day before", "DATE", "2012-11-21"), ("Thanksgiving", "DATE", "2012-11-22")],
    ),
    ("As Easter week began they prayed.", [("Easter week", "DATE", "2013-W13")]),
    ("It was half that this time last year.", [("this time last year", "DATE", "2012-03")]),
    (
        "Prices doubled in the decade to 2003.",
        [("the decade", "DURATION", "P10Y"), ("2003", "DATE", "2003")],
    ),
    (
        "It sank on Monday before it was raised at the end of the day.",
        [("Monday", "DATE", "2013-03-18"), ("the end of the day", "DATE", "2013-03-18")],
    ),
    ("After hours of talks they left.", [("hours", "DURATION", "PTXH")]),
    ("He left on Tuesday of last week.", [("Tuesday of last week", "DATE", "2013-03-12")]),
    ("He left Tuesday last week.", [("Tuesday last week", "DATE", "2013-03-12")]),
    ("He left a week ago Tuesday.", [("a week ago Tuesday", "DATE", "2013-03-12")]),
    ("He comes a week from Tuesday.", [("a week from Tuesday", "DATE", "2013-04-02")]),
    ("He left this past Tuesday.", [("this past Tuesday", "DATE", "2013-03-19")]),
    ("It begins the week after next.", [("the week after next", "DATE", "2013-W14")]),
    ("Over the Easter weekend it rained.", [("Easter weekend", "DATE", "2013-W13-WE")]),
    (
        "Over Labor Day weekend 2011 and since it rained.",
        [("Labor Day weekend 2011", "DATE", "2011-W35-WE")],
    ),
    ("Sales rose on Black Friday.", [("Black Friday", "DATE", "2012-11-23")]),
    ("It earned more in FY2012.", [("FY2012", "DATE", "2012")]),
    (
        "It grew in the year to January.",
        [("the year", "DURATION", "P1Y"), ("January", "DATE", "2013-01")],
    ),
    ("It was so a long time ago.", [("a long time ago", "DATE", "PAST_REF")]),
]
NAMES = [
    ("Since the attacks of Sept. 11 it is so.", [("Sept. 11", "DATE", "2001-09-11")]),
    ("He told the Sept. 11 commission so.", [("Sept. 11", "DATE", "2001-09-11")]),
    ("He died in the Sept. 11 attack in Benghazi.", [("Sept. 11", "DATE", "2012-09-11")]),
    ("See 2005/09/unnatural for it.", [("2005", "DATE", "2005")]),
    ("He played in the 2011 British comedy.", [("2011", "DATE", "2011")]),
    ("They met at the 2012 Summer Olympics.", [("2012", "DATE", "2012")]),
    ("Output was half of 1913 levels then.", [("1913", "DATE", "1913")]),
    ("They recall the victims of the 1994 clashes.", [("1994", "DATE", "1994")]),
    ("Worst Fall in Recent Months Ends", [("Recent Months", "DURATION", "PXM")]),
]
NONE = [
    "He repeated it to LA Weekly and US Weekly.",
    "She works at the Century City Towers.",
    "He wrote The Power of Now while ill.",
    "She sang at the Winter Carnival of magic.",
    "A survey of 1709 schoolchildren found it.",
    "She is in her late twenties.",
    "It is shut outside working hours.",
    "By the time they came it was gone.",
    "It had 12 members at the time of its founding.",
    "At the end of the day, it is a shame.",
    "It happens once in a while.",
    "Shares rose in after-hours trading.",
    "Temperatures will be in the 80s again.",
    "It falls on Holocaust Remembrance Day.",
    "A Sunday tabloid told of it.",
    "He told it to Johnnie Christmas.",
    "He threw a touchdown in the fourth quarter.",
    "The town is three-quarters white.",
    "She won in a time of 2:03:23.",
    "They searched new indigenous quarters.",
]


@pytest.mark.parametrize(("text", "expected"), [*TENSE, *MONTHS, *WEEKS, *NAMES])
def test_reports_are_read(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_names_and_numbers_are_no_times(text: str) -> None:
    assert read(text) == []
