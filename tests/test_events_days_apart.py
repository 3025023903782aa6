"""Days that a clause has because another is told so many days before or after it."""

from datetime import date

import pytest

from extract.model import Document
from extract.pipeline import facts


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Chad freed the men on Sunday, eleven days after rebels attacked Goma.",
            ["2022-02-27", "2022-02-16"],
        ),
        (
            "Eleven days after rebels attacked Goma, Chad freed the men on Sunday.",
            ["2022-02-16", "2022-02-27"],
        ),
        (
            "Chad freed the men on Sunday, a day after an attack on Goma by rebels.",
            ["2022-02-27", "2022-02-26"],
        ),
        (
            "The raid on Goma came two days after rebels attacked Sake on 1 March.",
            ["2022-03-03", "2022-03-01"],
        ),
        # the day stands on the verb that it is joined to
        (
            "Rebels attacked Goma on Sunday and killed a nun, two days after Chad shelled Sake.",
            ["2022-02-27", "2022-02-25"],
        ),
        # whole weeks are about that day
        (
            "Chad freed the men on Sunday, three weeks after rebels attacked Goma.",
            ["2022-02-27", "2022-02-06~"],
        ),
        # and months and years about that month or year
        (
            "Chad freed the men on Sunday, three months after rebels attacked Goma.",
            ["2022-02-27", "2021-11~"],
        ),
        (
            "Chad freed the men in February, two years after rebels attacked Goma.",
            ["2022-02", "2020~"],
        ),
        ("Chad freed the men in 2019, two months after rebels attacked Goma.", ["2019", None]),
        # nobody knows from which day it counts
        ("Police saw a car at 6 a.m. ten days before the murder.", []),
        ("Chad freed the men eleven days after rebels attacked Goma.", [None, None]),
    ],
)
def test_days_apart(text: str, days: list[str | None]) -> None:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    found = facts(document).events
    assert [one.when.interval.edtf if one.when else None for one in found] == days


def test_the_day_counted_of_one_ratification_is_not_that_of_others() -> None:
    text = (
        "A total of 113 states had joined the convention. "
        "It entered into force on 1 August 2010, six months after the thirtieth ratification."
    )
    document = Document(id="report", text=text, file_name="r.txt", published=date(2014, 3, 4))
    joined = facts(document).events[0]
    assert (joined.agents, joined.when) == (("states",), None)


def test_a_week_ago_is_about_that_day() -> None:
    text = "Syria agreed a week ago to open two crossings."
    document = Document(id="report", text=text, file_name="r.txt", published=date(2023, 2, 20))
    (event,) = facts(document).events
    assert event.when is not None
    interval = event.when.interval
    assert (interval.edtf, interval.mode) == ("2023-02-13~", "about")
    assert (interval.earliest, interval.latest) == (date(2023, 2, 13), date(2023, 2, 13))


@pytest.mark.parametrize(
    ("length", "edtf"),
    [("Two days", "2023-02-17"), ("About two days", "2023-02-17~"), ("Less than two days", None)],
)
def test_a_hedged_count_of_days_names_no_exact_day(length: str, edtf: str | None) -> None:
    text = f"{length} after rebels attacked Sake, Chad freed the men on Sunday."
    document = Document(id="report", text=text, file_name="r.txt", published=date(2023, 2, 20))
    (attack,) = [one for one in facts(document).events if one.type == "ASSAULT"]
    assert (attack.when and attack.when.interval.edtf) == edtf
