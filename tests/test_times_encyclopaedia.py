"""Sentences of encyclopaedias and of undated reports, told without a day of publication."""

from datetime import date

import pytest

from extract.find.times import time_mentions
from extract.model import Document
from extract.resolve.times import anchored, warnings
from extract.sentences import sentences


def values(text: str) -> list[str | None]:
    document = Document(id="a", text=text, file_name="a.txt")
    parts = sentences(text)
    return [one.value for one in anchored(time_mentions(parts), document, parts)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge (built 1894–1897) is long.", ["1894", "1897"]),
        ("It was begun in March 1886. On 6 May it stopped.", ["1886-03", "1886-05-06"]),
        ("It opened on 12 September 1897. The next day it shut.", ["1897-09-12", "1897-09-13"]),
        ("It opened in 1897. The following year it shut.", ["1897", "1898"]),
        ("It opened in 1894; two years later it shut.", ["1894", "1896"]),
        ("It was hit on 14 and 15 February 1944.", ["1944-02-14", "1944-02-15"]),
        ("It was hit in May 1944 and again that November.", ["1944-05", "1944-11"]),
        ("He won in May 1998. The previous November he had lost.", ["1998-05", "1997-11"]),
        ("In December 1941 he left. In January he came back.", ["1941-12", "1942-01"]),
        ("It was used in the late 1920s.", ["192"]),
        ("Plans were made in the early 21st century.", ["20"]),
        ("It grew in the 18th and 19th centuries.", ["17", "18"]),
        ("It was sacked in AD 410 and founded in 753 BC.", ["0410", "BC0753"]),
        ("It reigned from 27 BC to AD 14.", ["BC0027", "0014"]),
        ("He was born c. 1450.", ["1450"]),
        ("The winter of 2009–10 was cold.", ["2009-WI"]),
        ("The war of 1914–18 came.", ["1914", "1918"]),
        ("They landed on D-Day.", ["1944-06-06"]),
        ("It was signed on Palm Sunday 2013.", ["2013-03-24"]),
        ("It was signed on 3 May 1999 at 17:45.", ["1999-05-03T17:45"]),
    ],
)
def test_a_narrative_is_read_from_its_own_dates(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_the_first_century_begins_with_the_year_1() -> None:
    document = Document(id="a", text="It grew in the first century.", file_name="a.txt")
    parts = sentences(document.text)
    (found,) = anchored(time_mentions(parts), document, parts)
    assert (found.value, found.interval and found.interval.edtf) == ("00", "0001/0099")


@pytest.mark.parametrize(
    "words", ["last Friday", "last March", "this weekend", "last winter", "Friday", "yesterday"]
)
def test_what_only_a_publication_day_can_place_stays_open_and_is_reported(words: str) -> None:
    document = Document(id="a", text=f"In May 1998 he won. He left {words}.", file_name="a.txt")
    parts = sentences(document.text)
    first, second = anchored(time_mentions(parts), document, parts)
    assert (first.value, second.interval) == ("1998-05", None)
    assert words in warnings([first, second])[0]


def test_a_date_alone_at_the_head_of_an_undated_report_is_its_day() -> None:
    text = "Tuesday, March 19, 2013\n\nA court sentenced three men on Monday.\n\nThey will appeal."
    assert values(text) == ["2013-03-19", "2013-03-18"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On 10 March 1975 he won. A campaign planned for 1976 came early. On 11 March it fell.",
            "1975-03-11",
        ),
        (
            "In May 1944 they won. Those who had landed in late 1943 held on. In June it fell.",
            "1944-06",
        ),
        ("In May 1944 they won. It was worse than the previous year. In June it fell.", "1944-06"),
        ("In May 1944 they won (as in April 1941). In June it fell.", "1944-06"),
        ("In May 1944 fewer died than in April 1943. In June it fell.", "1944-06"),
        ("In May 1944 they won. He stayed until 1945. In June it fell.", "1944-06"),
        ("In May 1944 they won. In 1945 they won again. In June it fell.", "1945-06"),
    ],
)
def test_what_is_told_in_passing_does_not_move_a_narrative(text: str, expected: str) -> None:
    assert values(f"It began in 1939. {text}")[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "She was born in May 1861. She went to school in 1880. The following year she left.",
            ["1861-05", "1880", "1881"],
        ),
        (
            "It was signed in 1883. It took effect in March of the next year.",
            ["1883", "1884-03"],
        ),
        (
            "In the autumn of 1713 they took the town; over the winter they went north. He waited "
            "on 17 February.",
            ["1713-FA", "1713-WI", "1714-02-17"],
        ),
        ("He was wounded in 1828. He came back the following spring.", ["1828", "1829-SP"]),
        ("He came in the spring of 1828 and left the following autumn.", ["1828-SP", "1828-FA"]),
        ("He came in the autumn of 1828, having left the previous spring.", ["1828-FA", "1828-SP"]),
        (
            "At 8 p.m. on 17 November 1877 it began; by dawn it was over. That evening they left.",
            ["1877-11-17T20:00", "1877-11-18TMO", "1877-11-18TEV"],
        ),
        (
            "His letters of 3 February, 9 March and 21 June 1894 are kept.",
            ["1894-02-03", "1894-03-09", "1894-06-21"],
        ),
        ("It was signed on 4 June 1365, two centuries later.", ["1365-06-04", "P2CE"]),
        (
            "It was formed in 933 when he died. He died on 22 November 950, poisoned. In 978, they "
            "met.",
            ["0933", "0950-11-22", "0978"],
        ),
        ("On 22 November 950 men died, and on May 3, 300 men.", ["XXXX-11-22", "XXXX-05-03"]),
    ],
)
def test_a_narrative_goes_on(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_that_december_is_no_word_of_news_and_news_knows_no_year_of_three_figures() -> None:
    text = (
        "The battle was fought on 8 July 1714. Talks began in May 1718 and broke off that December."
        " In 1720 they went on. A king had come in 933, it is said. It ended on 30 August."
    )
    parts = sentences(text)
    document = Document(id="a", text=text, file_name="a.txt", published=date(2014, 6, 10))
    told = [one.value for one in anchored(time_mentions(parts), document, parts)]
    assert told == ["1714-07-08", "1718-05", "1718-12", "1720", "0933", "1720-08-30"]
    news = "Sales fell in 250, it said on Friday. In 933, there were none."
    parts = sentences(news)
    told = [one.value for one in anchored(time_mentions(parts), document, parts)]
    assert told == ["2014-06-06"]
