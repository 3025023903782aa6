"""Days beside a deed that are not its own, and days that a deed has from what is told beside it."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts

PUBLISHED = date(2022, 3, 4)


def told(text: str) -> list[Event]:
    return list(
        facts(Document(id="report", text=text, file_name="r.txt", published=PUBLISHED)).events
    )


def days(text: str, type_: str) -> list[str | None]:
    return [one.when.interval.edtf if one.when else None for one in told(text) if one.type == type_]


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        # a treaty by its year
        ("Norland has withdrawn from the treaty of 1987.", "RETREAT", [None]),
        ("Chad plans to leave the accord of 1994.", "RETREAT", [None]),
        ("Chad left the accord in 1994.", "RETREAT", ["1994"]),
        ("Chad signed the pact of 2005 on Tuesday.", "SUPPORT", ["2022-03-01"]),
        # what money is for
        ("Japan pledged 40 million dollars for the coming year.", "AGREE", [None]),
        ("Germany halted its aid for 2021.", "SANCTION", [None]),
        ("Germany halted its aid in 2021.", "SANCTION", ["2021"]),
        # those who meet promise it then
        (
            "Donors who met in Oslo on Monday pledged 310 million euros for the coming year.",
            "AGREE",
            ["2022-02-28"],
        ),
        (
            "Ministers who met in Cairo on Sunday called on Chad to free the nuns.",
            "REQUEST",
            ["2022-02-27"],
        ),
        (
            "Donors who had met in Oslo on Monday will pledge 310 million euros on Friday.",
            "AGREE",
            ["2022-03-04"],
        ),
        # who judges in the present tense
        (
            "We deplore the seizure of the port by the forces of Norland on 13 January.",
            "ACCUSE",
            [None],
        ),
        (
            "We deplore the seizure of the port by the forces of Norland on 13 January.",
            "COERCE",
            ["2022-01-13"],
        ),
        (
            "Amnesty International deplores the expulsion of 40 monks by the junta on Sunday.",
            "SANCTION",
            ["2022-02-27"],
        ),
        (
            "Norway condemned on Monday the seizure of the ship by pirates.",
            "ACCUSE",
            ["2022-02-28"],
        ),
        ("Norway condemned the war on Monday.", "ACCUSE", ["2022-02-28"]),
        # hours before and after
        (
            "Norland test-fired a missile on Monday, hours after it had walked out of talks.",
            "SANCTION",
            ["2022-02-28"],
        ),
        (
            "Hours after rebels had burned a mill, Norland expelled the envoys on Monday.",
            "ASSAULT",
            ["2022-02-28"],
        ),
        # whoever is let pass is let then
        ("Guards let a convoy of ten lorries pass on Monday.", "RETREAT", ["2022-02-28"]),
        (
            "Rebels lifted their blockade on 26 February and let a convoy pass the next day.",
            "RETREAT",
            ["2022-02-27"],
        ),
        (
            "The blockade, imposed in July, had cut the town off from medicine.",
            "COERCE",
            ["2021-07"],
        ),
    ],
)
def test_each_deed_has_its_own_day(text: str, type_: str, expected: list[str | None]) -> None:
    assert days(text, type_) == expected


def test_hours_are_counted_only_from_a_day_that_is_told() -> None:
    (walked,) = [
        one
        for one in told(
            "Norland test-fired a missile on Monday, hours after it had quit the talks."
        )
        if one.type == "SANCTION"
    ]
    assert walked.when is not None
    assert walked.when.interval.basis == "relative"
    text = "Norland test-fired a missile, hours after it had quit the talks."
    assert days(text, "SANCTION") == [None]


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("This update covers the basin from 21 to 27 February.", "2022-02-21/2022-02-27"),
        ("This update covers the basin from 7 to 11 February.", "2022-02-07/2022-02-13"),
        ("This update covers the basin from 1 to 28 February.", "2022-02-28/2022-03-06"),
        ("The fair runs from 9 to 12 March.", "2022-02-28/2022-03-06"),
    ],
)
def test_the_week_is_that_of_which_a_report_tells(text: str, week: str) -> None:
    assert days(f"{text} Police arrested 40 men during the week.", "COERCE") == [week]


@pytest.mark.parametrize(
    ("text", "type_", "modality"),
    [
        ("Norland does not intend to leave the accord.", "RETREAT", "negated"),
        ("The government does not plan to send troops to Mali.", "MOBILIZE", "negated"),
        ("The government plans to send troops to Mali.", "MOBILIZE", "planned"),
        ("Norland does not recognise the so-called administration in Kell.", "SUPPORT", "negated"),
        ("Norland will not recognise the administration in Kell.", "REJECT", "actual"),
        ("The nuns alleged that they had been beaten.", "ASSAULT", "claimed"),
        ("The nuns alleged that they had been given electric shocks.", "ASSAULT", "claimed"),
        ("The nuns alleged that they had been given electric shocks.", "ACCUSE", "actual"),
    ],
)
def test_what_is_not_meant_to_be_done_is_not_planned(text: str, type_: str, modality: str) -> None:
    assert [one.modality for one in told(text) if one.type == type_] == [modality]


def test_what_nobody_means_to_do_is_summed_up_so() -> None:
    (found,) = told("Norland does not intend to leave the accord.")
    assert found.summary == "Norland not to leave the accord"


def test_a_so_called_body_is_called_by_its_name() -> None:
    (found,) = told("Norland does not recognise the so-called administration in Kell.")
    assert found.targets == ("administration",)
