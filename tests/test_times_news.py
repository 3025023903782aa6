"""Sentences as newspapers and agencies write them, read as of Thursday, 21 March 2013."""

from datetime import date

import pytest

from extract.find.times import time_mentions
from extract.model import Document
from extract.resolve.times import anchored
from extract.sentences import sentences

THURSDAY = date(2013, 3, 21)


def read(text: str) -> list[tuple[str, str | None]]:
    document = Document(id="a", text=text, file_name="a.txt", published=THURSDAY)
    parts = sentences(text)
    return [(one.text, one.value) for one in anchored(time_mentions(parts), document, parts)]


WEEKDAYS = [
    ("The minister said Thursday that he would go.", [("Thursday", "2013-03-21")]),
    ("Shares rose on Wednesday.", [("Wednesday", "2013-03-20")]),
    ("Friday's vote was close.", [("Friday", "2013-03-15")]),
    ("The bank was shut last Friday.", [("last Friday", "2013-03-15")]),
    ("It is expected to reopen on Tuesday.", [("Tuesday", "2013-03-26")]),
    ("The court gave him until Monday to respond.", [("Monday", "2013-03-25")]),
    ("He could be freed as early as Saturday.", [("Saturday", "2013-03-23")]),
    ("The strike begins on Sunday.", [("Sunday", "2013-03-24")]),
    ("Organisers planned a march for Saturday.", [("Saturday", "2013-03-23")]),
    ("Until Wednesday, they had kept quiet.", [("Wednesday", "2013-03-20")]),
    ("It had been due to expire on Monday.", [("Monday", "2013-03-18")]),
    ("On Tuesday the 19th they said no.", [("Tuesday the 19th", "2013-03-19")]),
    ("Her trial begins on Monday, May 6.", [("Monday, May 6", "2013-05-06")]),
    ("They rested over the weekend.", [("the weekend", "2013-W11-WE")]),
    ("Parliament will sit this weekend.", [("this weekend", "2013-W12-WE")]),
]

MONTHS_AND_DAYS = [
    (
        "Last year, they walked out on July 1.",
        [("Last year", "2012"), ("July 1", "2012-07-01")],
    ),
    ("In 2011, it fell in May.", [("2011", "2011"), ("May", "2011-05")]),
    ("Unions plan a march from Tuesday.", [("Tuesday", "2013-03-26")]),
    ("It was announced in December.", [("December", "2012-12")]),
    ("The vote is due on April 9.", [("April 9", "2013-04-09")]),
    ("He was shot last Oct. 23.", [("last Oct. 23", "2012-10-23")]),
    (
        "In the year ended March 31 it lost money.",
        [("the year", "P1Y"), ("March 31", "2012-03-31")],
    ),
    ("The pope was elected on March 13.", [("March 13", "2013-03-13")]),
    ("The tax takes effect on Jan. 1, 2014.", [("Jan. 1, 2014", "2014-01-01")]),
    ("It will be held in June next year.", [("June next year", "2014-06")]),
    ("The talks are on 14-15 April.", [("14", "2013-04-14"), ("15 April", "2013-04-15")]),
    (
        "They met on 7, 11 and 13 March.",
        [("7", "2013-03-07"), ("11", "2013-03-11"), ("13 March", "2013-03-13")],
    ),
    ("It came on 21-Mar-2013.", [("21-Mar-2013", "2013-03-21")]),
    ("It came on 3/21/13.", [("3/21/13", "2013-03-21")]),
    ("It came on 21.03.2013.", [("21.03.2013", "2013-03-21")]),
    ("He died in the Sept. 11 attacks.", [("Sept. 11", "2001-09-11")]),
    ("He died on 9/11.", [("9/11", "2001-09-11")]),
]

CLOCKS = [
    ("It sank shortly after midnight.", [("midnight", "2013-03-21T00:00")]),
    ("He speaks at 9 a.m. today.", [("9 a.m. today", "2013-03-21T09:00")]),
    ("It was his last day at work.", []),
    (
        "He spoke on Tuesday. The previous day, it had rained.",
        [("Tuesday", "2013-03-19"), ("The previous day", "2013-03-18")],
    ),
    ("The vote is on Wednesday.", [("Wednesday", "2013-03-27")]),
    (
        "The war began on March 20, 2003. Turnout was low at 7 p.m.",
        [("March 20, 2003", "2003-03-20"), ("7 p.m.", "2013-03-21T19:00")],
    ),
    ("The streets were empty by midday.", [("midday", "2013-03-21T12:00")]),
    ("He was held late Wednesday night.", [("late Wednesday night", "2013-03-20TNI")]),
    ("It sank in the early hours of Sunday.", [("the early hours of Sunday", "2013-03-17TMO")]),
    ("He called at 4 in the morning.", [("4 in the morning", "2013-03-21T04:00")]),
    ("He called at five in the afternoon.", [("five in the afternoon", "2013-03-21T17:00")]),
    ("They shot 4 in the morning.", [("the morning", "2013-03-21TMO")]),
    ("They had gone by mid-afternoon.", [("mid-afternoon", "2013-03-21TAF")]),
    ("They met at 7:15 p.m., after the game.", [("7:15 p.m.", "2013-03-21T19:15")]),
    ("It shut at 10 p.m., GMT.", [("10 p.m., GMT", "2013-03-21T22:00")]),
    (
        "They will meet at 3 p.m. on Saturday. The port reopened at 9:15 a.m.",
        [("3 p.m. on Saturday", "2013-03-23T15:00"), ("9:15 a.m.", "2013-03-21T09:15")],
    ),
    ("Half an hour later it rained.", [("Half an hour later", "PT30M")]),
    ("They met at about 8.30pm on Saturday.", [("about 8.30pm on Saturday", "2013-03-16T20:30")]),
    ("They met on Friday at 8.30pm.", [("Friday at 8.30pm", "2013-03-15T20:30")]),
    (
        "The quake struck at 3:15 a.m. (1915 GMT) on Friday.",
        [
            ("3:15 a.m.", "2013-03-15T03:15"),
            ("1915 GMT", "2013-03-15T19:15"),
            ("Friday", "2013-03-15"),
        ],
    ),
    ("Two bodies were found overnight.", [("overnight", "2013-03-20TNI")]),
    ("It rained this morning.", [("this morning", "2013-03-21TMO")]),
    ("By Wednesday afternoon it was out.", [("Wednesday afternoon", "2013-03-20TAF")]),
]

PERIODS = [
    ("October-December quarter sales fell.", [("October-December quarter", "2012-Q4")]),
    (
        "Exports fell in the October-December period.",
        [("the October-December period", "2012-Q4")],
    ),
    (
        "Sales rose in the April to June quarter of 2011.",
        [("the April to June quarter of 2011", "2011-Q2")],
    ),
    (
        "Profit rose in the quarter ended Dec. 31 from a year earlier.",
        [("the quarter", "2012-Q4"), ("Dec. 31", "2012-12-31"), ("a year earlier", "2011-Q4")],
    ),
    (
        "It grew in the third quarter of 2012. In the 2011 period it fell.",
        [("the third quarter of 2012", "2012-Q3"), ("the 2011 period", "2011-Q3")],
    ),
    (
        "In the first quarter it lost more than in last year's quarter.",
        [("the first quarter", "2013-Q1"), ("last year's quarter", "2012-Q1")],
    ),
    ("It fell in the week to 10 March.", [("the week to 10 March", "2013-W10")]),
    ("They meet in the week of April 8.", [("the week of April 8", "2013-W15")]),
    (
        "They met in the week beginning 4 March 2013.",
        [("the week beginning 4 March 2013", "2013-W10")],
    ),
    (
        "On Sunday, the 10th anniversary of the invasion, bombs went off.",
        [("Sunday", "2013-03-17")],
    ),
    ("They meet on Tuesday the 26th in Bern.", [("Tuesday the 26th", "2013-03-26")]),
    (
        "He was killed in the 1960s; half a century later a letter came.",
        [("the 1960s", "196"), ("half a century later", "201")],
    ),
    (
        "He was killed in the 1960s; three years later a letter came.",
        [("the 1960s", "196"), ("three years later", "P3Y")],
    ),
    ("It crashed this past weekend.", [("this past weekend", "2013-W11-WE")]),
    (
        "He sings next fall and in the summer of 2014.",
        [("next fall", "2013-FA"), ("the summer of 2014", "2014-SU")],
    ),
    ("March's vote was close.", [("March", "2013-03")]),
    ("They vote this coming Sunday, March 24.", [("this coming Sunday, March 24", "2013-03-24")]),
    ("He will fly to the United States Friday.", [("Friday", "2013-03-22")]),
    ("It will be paid on an unspecified date in May.", [("May", "2013-05")]),
    ("It's the second day of the strike.", [("the second day", "2013-03-21")]),
    ("He fell on the second day of the battle.", [("the second day", "XXXX-XX-XX")]),
    (
        "On 4 March, the third day of the trial, he fell ill.",
        [("4 March", "2013-03-04"), ("the third day", "2013-03-04")],
    ),
    ("It was voted in the Year III.", []),
    ("Twenty years later he is back.", [("Twenty years later", "P20Y")]),
    (
        "He left in 1990. Two years later he was back.",
        [("1990", "1990"), ("Two years later", "1992")],
    ),
    ("He left a year and a half ago.", [("a year and a half ago", "2011-09")]),
    ("It rose earlier this month.", [("earlier this month", "2013-03")]),
    ("He retires in November.", [("November", "2013-11")]),
    ("Voters chose in November.", [("November", "2012-11")]),
    ("It crashed on 4 July.", [("4 July", "2012-07-04")]),
    ("It runs Monday through Friday.", [("Monday", "2013-03-18"), ("Friday", "2013-03-22")]),
    ("Votes are to be counted on Sunday.", [("Sunday", "2013-03-24")]),
    ("Saturday is the deadline.", [("Saturday", "2013-03-23")]),
    (
        "It fell last year and rose the year before.",
        [("last year", "2012"), ("the year before", "2011")],
    ),
    ("It closes by the end of the year.", [("the end of the year", "2013")]),
    ("He turned 80 last week.", [("last week", "2013-W11")]),
    ("Talks go on next week.", [("next week", "2013-W13")]),
    ("It met the week before last.", [("the week before last", "2013-W10")]),
    ("It fell in the third quarter of 2012.", [("the third quarter of 2012", "2012-Q3")]),
    ("Profit fell in the fourth quarter.", [("the fourth quarter", "2012-Q4")]),
    ("It fell in Q1.", [("Q1", "2013-Q1")]),
    ("The first half of the year was calm.", [("The first half of the year", "2013-H1")]),
    ("It sold well in fiscal 2012.", [("fiscal 2012", "2012")]),
    ("Last summer's drought cut yields.", [("Last summer", "2012-SU")]),
    ("It was so in the 1970s and 80s.", [("the 1970s", "197"), ("80s", "198")]),
    (
        "Unemployment rose in January from a year earlier.",
        [("January", "2013-01"), ("a year earlier", "2012-01")],
    ),
    (
        "In the third quarter of 2012 it fell from a year ago.",
        [("the third quarter of 2012", "2012-Q3"), ("a year ago", "2011-Q3")],
    ),
    ("The war began 10 years ago.", [("10 years ago", "2003")]),
    ("It was so half a century ago.", [("half a century ago", "1963")]),
    ("A fortnight ago they met.", [("A fortnight ago", "2013-W10")]),
]

ANNIVERSARIES = [
    (
        "They marked the 50th anniversary of the 1963 march.",
        [("the 50th anniversary", "2013"), ("1963", "1963")],
    ),
    (
        "They marked the tenth anniversary of 9/11.",
        [("the tenth anniversary", "2011-09-11"), ("9/11", "2001-09-11")],
    ),
    ("They marked the second anniversary of the invasion.", []),
]

LENGTHS = [
    ("The army has evolved over several years.", [("several years", "PXY")]),
    ("The talks lasted over two hours.", [("over two hours", "PT2H")]),
    ("It took two and half years.", [("two and half years", "P2Y6M")]),
    ("It took only six months.", [("six months", "P6M")]),
    ("It has stood for almost a hundred years.", [("almost a hundred years", "P100Y")]),
    ("It made a year-earlier loss good.", [("year-earlier", "2012")]),
    ("He has led it for the past decade.", [("the past decade", "P10Y")]),
    ("It fell in the past two years.", [("the past two years", "P2Y")]),
    ("It was the best in three months.", [("three months", "P3M")]),
    ("They have a fortnight to reply.", [("a fortnight", "P2W")]),
    ("It was a weeklong trip.", [("weeklong", "P1W")]),
    ("It took half a day.", [("half a day", "PT12H")]),
    ("A two-and-a-half-year inquiry ended.", [("two-and-a-half-year", "P2Y6M")]),
    ("He ruled for half a century.", [("half a century", "P50Y")]),
    ("It was its quarter-century low.", [("quarter-century", "P25Y")]),
    ("The eight-year war ended.", [("eight-year", "P8Y")]),
    ("It was done within six months.", [("six months", "P6M")]),
    ("It fell in recent weeks.", [("recent weeks", "PXW")]),
    ("It will fall in the coming months.", [("the coming months", "PXM")]),
    ("For years nobody listened.", [("years", "PXY")]),
]

SETS = [
    ("It runs 12 flights a week.", [("a week", "P1W")]),
    ("It meets twice a year.", [("a year", "P1Y")]),
    ("It comes out every three months.", [("every three months", "P3M")]),
    ("They march each July.", [("each July", "XXXX-07")]),
    ("They pray every Sunday morning.", [("every Sunday morning", "XXXX-WXX-7TMO")]),
    ("It is shut on weekends.", [("weekends", "XXXX-WXX-WE")]),
    ("It was so in the past three summers.", [("the past three summers", "XXXX-SU")]),
]

VAGUE = [
    ("The law now forbids it.", [("now", "PRESENT_REF")]),
    ("Currently, it is shut.", [("Currently", "PRESENT_REF")]),
    ("It has recently been mended.", [("recently", "PAST_REF")]),
    ("The report is due out soon.", [("soon", "FUTURE_REF")]),
    ("It will one day be found.", [("one day", "FUTURE_REF")]),
    ("It was put off to a later date.", [("a later date", "FUTURE_REF")]),
    ("At the time nobody knew.", [("the time", "PAST_REF")]),
]

NONE = [
    "It is the second attack in as many days.",
    "The Sunday Times and USA Today said so.",
    "He told the Today programme so.",
    "Bloody Sunday is remembered.",
    "They fled before the Chinese New Year.",
    "Sales rose 4 percent year on year.",
    "A five-week-old baby was found.",
    "Theresa May spoke to August Wilson.",
    "Future kings will be crowned.",
    "UN Resolution 1973 was passed.",
    "He is 30 years old and aged 30 years.",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*WEEKDAYS, *MONTHS_AND_DAYS, *CLOCKS, *PERIODS, *ANNIVERSARIES, *LENGTHS, *SETS, *VAGUE],
)
def test_news_is_read_from_its_day(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_what_news_does_not_mean_as_a_time_is_left_alone(text: str) -> None:
    assert read(text) == []
