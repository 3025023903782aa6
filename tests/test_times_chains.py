"""What times of news lean on: the verb beside them, the day, month or quarter told before."""

from datetime import date

import pytest

from extract.find.times import time_mentions
from extract.model import Document
from extract.resolve.times import anchored
from extract.sentences import sentences

WEDNESDAY = date(2013, 4, 17)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("After winning in November, he left.", ["2012-11"]),
        ("Asked Tuesday whether he would run, he smiled.", ["2013-04-16"]),
        ("He called on Tuesday for a vote on Friday.", ["2013-04-16", "2013-04-19"]),
        ("In May he visited Mexico.", ["2012-05"]),
        ("In May he will visit Mexico.", ["2013-05"]),
        ("It is a rematch of the final they played in May.", ["2012-05"]),
        ("From June to August the park was full.", ["2012-06", "2012-08"]),
        ("From June to August the park will be full.", ["2013-06", "2013-08"]),
        ("The May 5 elections were fair.", ["2012-05-05"]),
        ("The May 5 elections will be fair.", ["2013-05-05"]),
        ("Don't come on Sunday.", ["2013-04-21"]),
        ("Ticket sales end Friday.", ["2013-04-19"]),
        ("Snow was on the way for Thursday.", ["2013-04-18"]),
        (
            "The prize is announced on Friday and that in economics on Monday.",
            ["2013-04-19", "2013-04-22"],
        ),
        ("It is due on Friday, he said on Monday.", ["2013-04-19", "2013-04-15"]),
        (
            "A day of mourning will be held Thursday. A strike on that day was called off.",
            ["P1D", "2013-04-18", "2013-04-18"],
        ),
        (
            "It sold more in the last fiscal year than five years earlier.",
            ["2012", "2007"],
        ),
        ('"In the past this was settled by telephone," he said.', ["PAST_REF"]),
        ("The past president left.", []),
        ("It paid at the end of 2012 what is due since Jan. 1.", ["2012", "2013-01-01"]),
    ],
)
def test_plans_and_deeds_told_in_april(text: str, values: list[str]) -> None:
    parts = sentences(text)
    document = Document(id="a", text=text, file_name="a.txt", published=WEDNESDAY)
    assert [one.value for one in anchored(time_mentions(parts), document, parts)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("I have aged 10 years in a night.", ["P10Y"]),
        ("A boy aged 10 was hurt.", []),
        (
            "She was found on Feb. 3. Her husband was charged two weeks later.",
            ["2013-02-03", "2013-W07"],
        ),
        (
            "It lasted from 9 a.m. until 5 p.m. on Tuesday.",
            ["2013-04-16T09:00", "2013-04-16T17:00"],
        ),
        ("The strike ended at midnight.", ["2013-04-16T24:00"]),
        ("The strike will end at midnight.", ["2013-04-17T24:00"]),
        ("The noon deadline passed.", ["2013-04-17T12:00"]),
        (
            "In the three months ended March 31 it earned more than in the year-earlier period.",
            ["P3M", "2013-03-31", "2012-Q1"],
        ),
        (
            "In the six months to June 30 it earned more than a year earlier.",
            ["P6M", "2012-06-30", "2011-H1"],
        ),
        (
            "In the six months ended Oct. 1 it earned more than a year earlier.",
            ["P6M", "2012-10-01", "2011"],
        ),
        (
            "Sales in March were up from February but down from a year earlier.",
            ["2013-03", "2013-02", "2012-03"],
        ),
        ("It could be the best-paid club by summer; it was poor.", ["2013-SU"]),
        (
            "They left in April 2005, after a bomb killed him on New Year's Day.",
            ["2005-04", "2005-01-01"],
        ),
        (
            "He shot three men on Tuesday. He had bought the gun on March 1. It began at 4 p.m.",
            ["2013-04-16", "2013-03-01", "2013-04-16T16:00"],
        ),
        (
            "The queen goes to Spain on Friday. Guns were fired at 2 p.m.",
            ["2013-04-19", "2013-04-17T14:00"],
        ),
        ("The vote is on May 5; the talks begin the day before.", ["2013-05-05", "2013-05-04"]),
    ],
)
def test_news_goes_on_from_what_it_told(text: str, values: list[str]) -> None:
    parts = sentences(text)
    document = Document(id="a", text=text, file_name="a.txt", published=WEDNESDAY)
    assert [one.value for one in anchored(time_mentions(parts), document, parts)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Three days of mourning, to start on Friday, were named.", ["P3D", "2013-04-19"]),
        ("The judge set June 10 for the start and said no more.", ["2013-06-10"]),
        (
            "They could vote by Friday; on Monday 150,000 came to see them.",
            ["2013-04-19", "2013-04-15"],
        ),
        (
            "Advisers came overnight. At 2 p.m. helicopters landed.",
            ["2013-04-16TNI", "2013-04-17T14:00"],
        ),
        (
            "It blew up on Tuesday night. The blast, at 7:50 p.m., was felt far away.",
            ["2013-04-16TNI", "2013-04-16T19:50"],
        ),
        (
            "Backers have until Aug. 5. At noon half of the children leave.",
            ["2013-08-05", "2013-04-17T12:00"],
        ),
        ("It is to fly in 2017, and its heir a year after that.", ["2017", "2018"]),
        ("It fell a year after that attack.", ["P1Y"]),
        ("The bus leaves at 6 a.m. Friday.", ["2013-04-19T06:00"]),
        ("Unless a deal is reached by Friday, they will strike.", ["2013-04-19"]),
        ("Released on May 3, his film made $2 million.", ["2012-05-03"]),
        ("The minister, who took over in July, leaves in June.", ["2012-07", "2013-06"]),
        ("Congress is back on Monday.", ["2013-04-22"]),
        ("The House leaves on Friday.", ["2013-04-19"]),
        (
            "The game, put off from Wednesday to Thursday, is in doubt.",
            ["2013-04-17", "2013-04-18"],
        ),
        (
            "The plant, shut at midday, will open again on Saturday.",
            ["2013-04-17T12:00", "2013-04-20"],
        ),
        (
            "The budget for 2014, which begins in July, is due in June.",
            ["2014", "2013-07", "2013-06"],
        ),
        ("It votes in December, January and March.", ["2013-12", "2014-01", "2014-03"]),
        ("At its March meeting the board voted.", ["2013-03"]),
        ("His March on the capital was long.", []),
        ("This winter was mild.", ["2012-WI"]),
        ("This winter will be mild.", ["2013-WI"]),
        ("Officials do not believe the attack Monday was planned.", ["2013-04-15"]),
        ("The president is shown Tuesday at his desk.", ["2013-04-16"]),
        ("They may rise a bit in May.", ["2013-05"]),
        ("They said they did not plan to leave on Thursday.", ["2013-04-18"]),
        ("Fares go up in January, as was decided.", ["2014-01"]),
        ("Claims come out Thursday.", ["2013-04-18"]),
        (
            "The fire began on Friday. Men had been sent out Sunday. The wind swung at 3:50 p.m.",
            ["2013-04-12", "2013-04-14", "2013-04-14T15:50"],
        ),
        (
            "Driven out in November 2011, he is back with the tax he dropped a year ago.",
            ["2011-11", "2012"],
        ),
        ("Sales in March were lower than a year ago.", ["2013-03", "2012-03"]),
        (
            "It fell in the first quarter. A year ago hiring slowed in spring too.",
            ["2013-Q1", "2012", "2012-SP"],
        ),
        ("He turns 60 on Monday.", ["2013-04-22"]),
        ("On Tuesday (April 2) he left.", ["2013-04-02", "2013-04-02"]),
        ("On Tuesday (April 3 was a holiday) he left.", ["2013-04-16", "2013-04-03"]),
        ("As of April 2, 30 had died.", ["2013-04-02"]),
        ("It met on March 3, 7 and 9.", ["2013-03-03", "2013-03-07", "2013-03-09"]),
        ("Around Easter he left.", ["2013-03-31"]),
        ("It took him 3:45:10.", []),
        (
            "It fell on March 27. Oil dropped 20 cents at 12:15 p.m. Sydney time.",
            ["2013-03-27", "2013-04-17T12:15"],
        ),
        ("He was silent in the weeks ahead of the July filing.", ["PXW", "2012-07"]),
        ("Prices rose ahead of the July vote.", ["2013-07"]),
        ("In 2010 women began to vote.", ["2010"]),
        ("They fired at 2010 women.", []),
        ("The third quarter was good; in June the forecast was poor.", ["2012-Q3", "2012-06"]),
        (
            "He has come each year since 2010; last year's was on 5 May.",
            ["P1Y", "2010", "2012", "2012-05-05"],
        ),
    ],
)
def test_clauses_and_lists_each_find_their_time(text: str, values: list[str]) -> None:
    parts = sentences(text)
    document = Document(id="a", text=text, file_name="a.txt", published=WEDNESDAY)
    assert [one.value for one in anchored(time_mentions(parts), document, parts)] == values
