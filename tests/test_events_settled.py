"""What is voted, owed or done during something else, and through whom or to whom it is done."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries

CLAUSES = entries("clauses")


def told(text: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return list(facts(document).events)


def told_in_brief(text: str) -> set[tuple[str, tuple[str, ...], tuple[str, ...], str]]:
    return {(one.type, one.agents, one.targets, one.modality) for one in told(text)}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        # who votes to ban bans, who votes to send troops has not sent them yet
        (
            "The Security Council voted on Tuesday to ban the purchase of diamonds from Unita.",
            ("SANCTION", ("UNSC",), ("UNITA",), "actual"),
        ),
        (
            "Parliament voted on Tuesday to recognise Palestine.",
            ("SUPPORT", ("parliament",), ("PSE",), "actual"),
        ),
        # what is owed and not done is denied, and its maker blamed
        (
            "Portugal said that Unita had failed to disarm.",
            ("RETREAT", ("UNITA",), (), "negated"),
        ),
        (
            "Chad said that Mali had not honoured the accord.",
            ("ACCUSE", ("TCD",), ("MLI",), "actual"),
        ),
        *((text, ("ACCUSE", ("PRT",), ("UNITA",), "actual")) for text in CLAUSES["due"]["yes"]),
        *(
            (text, ("ACCUSE", ("observers",), (noun,), "actual"))
            for text, noun in (
                (CLAUSES["judged"]["yes"][0], "poll"),
                (CLAUSES["flaws"]["yes"][0], "election"),
            )
        ),
        # a visit by somebody to somewhere is told by its noun alone
        (
            "The accord followed a visit by the Turkish foreign minister to Baghdad.",
            ("CONSULT", ("TUR",), ("IRQ",), "actual"),
        ),
        # whoever says so of himself
        (
            "Uganda, which Khartoum accuses of theft, said it had closed its side of the border.",
            ("COERCE", ("UGA",), ("border",), "actual"),
        ),
        # who sent or hired a carrier brings what it brings
        *((text, ("AID", ("GBR",), ("TCD",), "actual")) for text in CLAUSES["sending"]["yes"]),
        *((text, ("AID", ("aircraft",), ("TCD",), "actual")) for text in CLAUSES["sending"]["no"]),
        (
            "A ship hired by the World Food Programme delivered 900 tonnes of rice to Chad.",
            ("AID", ("WFP",), ("TCD",), "actual"),
        ),
        (
            "Seven of those held were set free on Monday.",
            ("RETREAT", (), ("those-held",), "actual"),
        ),
        # those seized at a protest took part in it
        (
            "Police detained 500 people at a rally against the president on Monday.",
            ("PROTEST", ("people",), ("president",), "actual"),
        ),
        (
            "Norway said it would give 12 million dollars over three years to clear mines in Chad.",
            ("AGREE", ("NOR",), ("TCD",), "planned"),
        ),
    ],
)
def test_what_is_told(text: str, event: tuple[str, tuple[str, ...], tuple[str, ...], str]) -> None:
    assert event in told_in_brief(text)


@pytest.mark.parametrize(
    "text", [CLAUSES["due"]["no"][0], CLAUSES["judged"]["no"][0], CLAUSES["flaws"]["no"][0]]
)
def test_nobody_is_blamed(text: str) -> None:
    assert "ACCUSE" not in {one.type for one in told(text)}


def test_what_is_promised_during_a_visit_has_its_day() -> None:
    text = "Poland promised howitzers during a visit by President Zelensky to Warsaw on 1 March."
    days = [one.when.interval.edtf if one.when else None for one in told(text)]
    assert days == ["2022-03-01", "2022-03-01"]


def test_those_who_say_that_they_are_charged_are_others() -> None:
    text = "Two men were seized by soldiers. The ministry said they would be charged on Monday."
    (charge,) = [one for one in told(text) if one.type == "ACCUSE"]
    assert charge.targets == ("men",)
