"""Hours, days of the month and far weekends in news, read as of Thursday, 21 March 2013."""

import pytest

from tests.news_of_a_day import read

CLOCKS = [
    ("It was sent on 20 March, 13.45 GMT.", [("20 March, 13.45 GMT", "TIME", "2013-03-20T13:45")]),
    (
        "Power failed on Thursday, a day after a cut on Wednesday. It began shortly after 1 p.m.",
        [
            ("Thursday", "DATE", "2013-03-21"),
            ("a day", "DURATION", "P1D"),
            ("Wednesday", "DATE", "2013-03-20"),
            ("1 p.m.", "TIME", "2013-03-21T13:00"),
        ],
    ),
    (
        'He left on May 3, 2011. "This week is hard," she said at 6 p.m.',
        [
            ("May 3, 2011", "DATE", "2011-05-03"),
            ("This week", "DATE", "2013-W12"),
            ("6 p.m.", "TIME", "2013-03-21T18:00"),
        ],
    ),
    ("It fell at 8 a.m. this morning.", [("8 a.m. this morning", "TIME", "2013-03-21T08:00")]),
    ("It fell at 10 p.m. last night.", [("10 p.m. last night", "TIME", "2013-03-20T22:00")]),
    ("They sang until dawn.", [("dawn", "TIME", "2013-03-21TMO")]),
    (
        "He will speak on Saturday. Names were released late in the day.",
        [("Saturday", "DATE", "2013-03-23"), ("late in the day", "DATE", "2013-03-21")],
    ),
    (
        "It left on Monday and sank on Tuesday. The first call came at 8:52 a.m.",
        [
            ("Monday", "DATE", "2013-03-18"),
            ("Tuesday", "DATE", "2013-03-19"),
            ("8:52 a.m.", "TIME", "2013-03-19T08:52"),
        ],
    ),
    (
        "Ore rose on Tuesday. Shares were down by 0430 GMT.",
        [("Tuesday", "DATE", "2013-03-19"), ("0430 GMT", "TIME", "2013-03-21T04:30")],
    ),
    (
        "March 8:\n1:19 a.m.: It calls. A note came on March 18.\n1:21 a.m.: It is silent.",
        [
            ("March 8", "DATE", "2013-03-08"),
            ("1:19 a.m.", "TIME", "2013-03-08T01:19"),
            ("March 18", "DATE", "2013-03-18"),
            ("1:21 a.m.", "TIME", "2013-03-08T01:21"),
        ],
    ),
    (
        "Polls closed at 10 p.m. on Tuesday. By dawn it was clear. He went at noon.",
        [
            ("10 p.m. on Tuesday", "TIME", "2013-03-19T22:00"),
            ("dawn", "TIME", "2013-03-20TMO"),
            ("noon", "TIME", "2013-03-20T12:00"),
        ],
    ),
    (
        "The court adjourned at 4 p.m. and resumes Friday.",
        [("4 p.m.", "TIME", "2013-03-21T16:00"), ("Friday", "DATE", "2013-03-22")],
    ),
    ("It came at 2312 HKT.", [("2312 HKT", "TIME", "2013-03-21T23:12")]),
    ("It came at 15.30 local time.", [("15.30 local time", "TIME", "2013-03-21T15:30")]),
    ("It came at 3 p.m. Eastern time.", [("3 p.m. Eastern time", "TIME", "2013-03-21T15:00")]),
    ("It came in the small hours.", [("the small hours", "TIME", "2013-03-21TMO")]),
    (
        "They voted shortly after midnight on Sunday.",
        [("midnight on Sunday", "TIME", "2013-03-17T00:00")],
    ),
    (
        "Six died on Sunday, the police said Monday. Calls came at 10:25 a.m. of the day.",
        [
            ("Sunday", "DATE", "2013-03-17"),
            ("Monday", "DATE", "2013-03-18"),
            ("10:25 a.m.", "TIME", "2013-03-17T10:25"),
        ],
    ),
    ("He came at half past three.", [("half past three", "TIME", "2013-03-21T03:30")]),
    (
        "They came at a quarter to one and left at quarter past 10.",
        [
            ("a quarter to one", "TIME", "2013-03-21T12:45"),
            ("quarter past 10", "TIME", "2013-03-21T10:15"),
        ],
    ),
    (
        "The talks, which began Monday, resumed in the evening.",
        [("Monday", "DATE", "2013-03-18"), ("the evening", "TIME", "2013-03-21TEV")],
    ),
    (
        "Two days passed: Monday and noon the next day.",
        [
            ("Two days", "DURATION", "P2D"),
            ("Monday", "DATE", "2013-03-18"),
            ("noon the next day", "TIME", "2013-03-19T12:00"),
        ],
    ),
    (
        "He left on Monday and came on the morning of the following day.",
        [
            ("Monday", "DATE", "2013-03-18"),
            ("the morning of the following day", "TIME", "2013-03-19TMO"),
        ],
    ),
    (
        "Polls opened at noon on Monday. By 2 a.m. it was clear.",
        [
            ("noon on Monday", "TIME", "2013-03-18T12:00"),
            ("2 a.m.", "TIME", "2013-03-19T02:00"),
        ],
    ),
    (
        "He left port at 8 this morning, not at 10 last night.",
        [
            ("8 this morning", "TIME", "2013-03-21T08:00"),
            ("10 last night", "TIME", "2013-03-20T22:00"),
        ],
    ),
    (
        "He comes at 3 tomorrow afternoon or at 9 tonight.",
        [
            ("3 tomorrow afternoon", "TIME", "2013-03-22T15:00"),
            ("9 tonight", "TIME", "2013-03-21T21:00"),
        ],
    ),
    ("He will come at 7 on Friday night.", [("7 on Friday night", "TIME", "2013-03-22T19:00")]),
    ("He scored 7 last night.", [("last night", "TIME", "2013-03-20TNI")]),
    ("They came at 0054 local time.", [("0054 local time", "TIME", "2013-03-21T00:54")]),
    ("By evening candles burned.", [("evening", "TIME", "2013-03-21TEV")]),
    ("They will meet on May 3 at dawn.", [("May 3 at dawn", "TIME", "2013-05-03TMO")]),
    (
        "They will meet next Thursday at noon.",
        [("next Thursday at noon", "TIME", "2013-03-28T12:00")],
    ),
    ("It flooded overnight Friday.", [("overnight Friday", "TIME", "2013-03-15TNI")]),
    ("It flooded overnight.", [("overnight", "TIME", "2013-03-20TNI")]),
    ("It was 2:50 in the afternoon.", [("2:50 in the afternoon", "TIME", "2013-03-21T14:50")]),
    (
        "It left at 3:26 p.m. on Wednesday. By 3:31 it was down.",
        [
            ("3:26 p.m. on Wednesday", "TIME", "2013-03-20T15:26"),
            ("3:31", "TIME", "2013-03-20T15:31"),
        ],
    ),
    (
        "It left at 10 p.m. on Monday. By 1:30 it was down.",
        [
            ("10 p.m. on Monday", "TIME", "2013-03-18T22:00"),
            ("1:30", "TIME", "2013-03-19T01:30"),
        ],
    ),
    (
        "It left at 9 a.m. on Monday. By 9:15 it was back.",
        [
            ("9 a.m. on Monday", "TIME", "2013-03-18T09:00"),
            ("9:15", "TIME", "2013-03-18T09:15"),
        ],
    ),
    (
        "The call came at 12:39 a.m. Police came at 12:45.",
        [("12:39 a.m.", "TIME", "2013-03-21T00:39"), ("12:45", "TIME", "2013-03-21T00:45")],
    ),
    (
        "It opened Sunday. They have not slept since Friday. It shut in the morning.",
        [
            ("Sunday", "DATE", "2013-03-17"),
            ("Friday", "DATE", "2013-03-15"),
            ("the morning", "TIME", "2013-03-17TMO"),
        ],
    ),
]
DAYS = [
    ("They were ordered to leave by Friday.", [("Friday", "DATE", "2013-03-22")]),
    ("They had left by Friday.", [("Friday", "DATE", "2013-03-15")]),
    ("It was sent as recently as Monday.", [("Monday", "DATE", "2013-03-18")]),
    ("It will be open for one day.", [("one day", "DURATION", "P1D")]),
    ("It was in the winter of 2008-2009.", [("the winter of 2008-2009", "DATE", "2008-WI")]),
    (
        "Sunday marks 60 years since.",
        [("Sunday", "DATE", "2013-03-24"), ("60 years", "DURATION", "P60Y")],
    ),
    ("He saw that April 19 was a holiday.", [("April 19", "DATE", "2012-04-19")]),
    (
        "He left in 2010; that May he died.",
        [("2010", "DATE", "2010"), ("that May", "DATE", "2010-05")],
    ),
    ("Courts stay closed through Monday.", [("Monday", "DATE", "2013-03-25")]),
    ("The road remained closed on Monday.", [("Monday", "DATE", "2013-03-18")]),
    ("It began on a cold Sunday in March.", [("March", "DATE", "2013-03")]),
    ("He went on a Tuesday last month.", [("last month", "DATE", "2013-02")]),
    ("They meet on a Sunday.", [("Sunday", "SET", "XXXX-WXX-7")]),
    ("It dates from the mid-1800s.", [("the mid-1800s", "DATE", "18")]),
    ("It grew in the early 1900s.", [("the early 1900s", "DATE", "190")]),
    ("It grew in the late 1900s.", [("the late 1900s", "DATE", "19")]),
    ("They found them late on July 2.", [("late on July 2", "DATE", "2012-07-02")]),
    ("They found them late on 2 July.", [("late on 2 July", "DATE", "2012-07-02")]),
    ("He cannot go to Sunday's final.", [("Sunday", "DATE", "2013-03-24")]),
    ("He was absent from Sunday's final.", [("Sunday", "DATE", "2013-03-17")]),
    (
        "Profit fell in the quarter that ended in August.",
        [("the quarter", "DATE", "2012-Q3"), ("August", "DATE", "2012-08")],
    ),
    ("They met on the 20th.", [("the 20th", "DATE", "2013-03-20")]),
    ("A meeting on the 25th was short.", [("the 25th", "DATE", "2013-02-25")]),
    ("They will meet on the 4th.", [("the 4th", "DATE", "2013-04-04")]),
    ("A meeting on the 30th was short.", [("the 30th", "DATE", "XXXX-XX-30")]),
    (
        "He wrote on May 3, 2011 that they would leave on the 9th.",
        [("May 3, 2011", "DATE", "2011-05-03"), ("the 9th", "DATE", "2011-05-09")],
    ),
    ("It will open the weekend after next.", [("the weekend after next", "DATE", "2013-W14-WE")]),
    ("It shut the weekend before last.", [("the weekend before last", "DATE", "2013-W10-WE")]),
    ("A week ago today he left.", [("A week ago today", "DATE", "2013-03-14")]),
    ("He left a year ago today.", [("a year ago today", "DATE", "2012-03-21")]),
    ("It began two years ago this month.", [("two years ago this month", "DATE", "2011-03")]),
    ("It began a year ago this week.", [("a year ago this week", "DATE", "2012-W12")]),
    ("They will wait: Friday's game was put off.", [("Friday", "DATE", "2013-03-15")]),
    ("The quake of 1923 killed 140,000.", [("1923", "DATE", "1923")]),
    (
        "It would not open before Saturday, the mayor said in the afternoon.",
        [("Saturday", "DATE", "2013-03-23"), ("the afternoon", "TIME", "2013-03-21TAF")],
    ),
]
NONE = [
    "They counted 1923 killed and wounded.",
    "He made a birdie on the 17th.",
    "It is on the 9th and 10th floors.",
    "He came half past them.",
    "He scored in the second half.",
]


@pytest.mark.parametrize(("text", "expected"), [*CLOCKS, *DAYS])
def test_hours_and_days_are_read(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_numbers_of_places_are_no_days(text: str) -> None:
    assert read(text) == []
