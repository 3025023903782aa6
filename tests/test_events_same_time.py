"""Clauses that have the day of another, and days that are not theirs."""

from datetime import date

import pytest

from extract.model import Document
from extract.pipeline import facts
from extract.vocabulary import entries

CLAUSES = entries("clauses")
MONDAY, SUNDAY = "2022-02-28", "2022-02-27"


def days(text: str) -> list[tuple[str, str | None]]:
    """The class of each event with its day, but for days taken over from what is told before."""
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return [
        (
            one.type,
            one.when.interval.edtf if one.when and one.when.interval.basis != "context" else None,
        )
        for one in facts(document).events
        if one.type not in {"REPORT", "STATE"}
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # what went on meanwhile
        (
            "Soldiers arrested ten students on Monday while thousands demonstrated in Goma.",
            [("COERCE", MONDAY), ("PROTEST", MONDAY)],
        ),
        (
            "Villagers blocked the road on Monday as the army shelled their fields.",
            [("PROTEST", MONDAY), ("ASSAULT", MONDAY)],
        ),
        (
            "Troops opened fire on Sunday on farmers who were blocking the bridge.",
            [("ASSAULT", SUNDAY), ("PROTEST", SUNDAY)],
        ),
        # what went before did not
        (
            "Police arrested the editor on Monday as he had criticised the king.",
            [("COERCE", MONDAY), ("ACCUSE", None)],
        ),
        (
            "Troops opened fire on Sunday on farmers who had blocked the bridge.",
            [("ASSAULT", SUNDAY), ("PROTEST", None)],
        ),
        # a month or year behind a charge is that of what it is of
        (
            "Experts accused Sudan of shipping rifles to the rebels in May 2019 despite a ban.",
            [("ACCUSE", None), ("AID", "2019-05")],
        ),
        (
            "The union condemned the closing of two newspapers in May 2019.",
            [("ACCUSE", None), ("COERCE", "2019-05")],
        ),
        ("The union condemned Chad in May 2019.", [("ACCUSE", "2019-05")]),
        # what is done at a request was asked for before
        (
            "Chad sent a plane to Goma on Monday at the request of the Haitian authorities.",
            [("MOBILIZE", MONDAY), ("REQUEST", None)],
        ),
        # half of a deed has its day
        (
            "The rebels kidnapped two nurses on 11 January and let them go nineteen days later.",
            [("ASSAULT", "2022-01-11"), ("RETREAT", "2022-01-30")],
        ),
        # two days that follow each other are one stretch
        (
            "The marchers blocked the road on 7 and 8 February.",
            [("PROTEST", "2022-02-07/2022-02-08")],
        ),
        (
            "Rebels shelled Lodha on Monday and Tuesday.",
            [("ASSAULT", "2022-02-28/2022-03-01")],
        ),
        # not two years, nor a day that another clause begins with
        ("Chad signed the treaty in 2020 and 2021.", [("SUPPORT", "2020")]),
        (
            "Chad signed the treaty on 7 February and 8 February was a holiday.",
            [("SUPPORT", "2022-02-07")],
        ),
        (
            "Rebels shelled Lodha on 7 February and 8 February police arrested two men.",
            [("ASSAULT", "2022-02-07"), ("COERCE", None)],
        ),
        # what is counted by an hour grew up to it
        ("By noon on Friday rebels had killed 12 people.", [("ASSAULT", "../2022-03-04")]),
        # by an hour of a day is on that day
        (
            "Rebels attacked Goma on Friday; they had withdrawn by noon.",
            [("ASSAULT", "2022-03-04"), ("RETREAT", "2022-03-04")],
        ),
    ],
)
def test_whose_day_it_is(text: str, found: list[tuple[str, str | None]]) -> None:
    assert days(text) == found


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kenya condemned the government of Uganda in May.", "2021-05"),
        ("Chad accused the government of Mali in 2015.", "2015"),
        ("The UN criticised the ministry of defence in March 2015.", "2015-03"),
        ("Kenya blamed the president of Uganda in March 2015.", "2015-03"),
        ("The UN condemned the killing of a farmer in a report in May.", "2021-05"),
        ("Kenya condemned the attack in a speech in May.", "2021-05"),
        ("Chad condemned the coup at a summit of leaders in July.", "2021-07"),
        ("Chad condemned the killing of a farmer in May 2019.", None),
        *((text, "2015-05") for text in CLAUSES["charged_in"]["yes"]),
        *((text, None) for text in CLAUSES["charged_in"]["no"]),
    ],
)
def test_the_month_of_a_charge(text: str, day: str | None) -> None:
    found = days(text)
    assert ("ACCUSE", day) in found
    assert day is None or "ASSAULT" not in {type_ for type_, when in found if when == day}
