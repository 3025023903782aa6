"""What is said to be done likewise, or not, by another: "Uganda has not done so"."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts

Row = tuple[str, tuple[str, ...], tuple[str, ...], str]


def read(text: str) -> list[Row]:
    document = Document(id="report", text=text, file_name="report.txt", published=date(2022, 3, 4))
    return [_row(one) for one in facts(document).events]


def _row(event: Event) -> Row:
    return (event.type, event.agents, event.targets, event.modality)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Kenya recognised the rebels on Monday; Uganda has not done so.",
            ("SUPPORT", ("UGA",), ("rebels",), "negated"),
        ),
        (
            "Poland expelled two diplomats, and Latvia did the same.",
            ("SANCTION", ("LVA",), ("diplomats",), "actual"),
        ),
        (
            "Sweden froze the assets of the minister on Monday and Finland followed suit.",
            ("SANCTION", ("FIN",), ("minister",), "actual"),
        ),
        (
            "France and Italy have called their ambassadors home; Spain has not yet done so.",
            ("SANCTION", ("ESP",), (), "negated"),
        ),
        (
            "Togo accused the rebels of lying, and Benin may follow.",
            ("ACCUSE", ("BEN",), ("rebels",), "hypothetical"),
        ),
    ],
)
def test_the_same_deed_is_told_of_another(text: str, row: Row) -> None:
    assert row in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "The rebels shelled the town, and Chad followed.",
        "Kenya recognised the rebels; Uganda followed the talks.",
        "Kenya recognised the rebels; Uganda did nothing.",
    ],
)
def test_who_comes_behind_does_not_do_the_same(text: str) -> None:
    assert len(read(text)) == 1


def test_a_clause_behind_a_semicolon_keeps_its_subject() -> None:
    text = "Chad recognised the rebels; Mali has not done so, but asked the front to talk."
    assert ("REQUEST", ("MLI",), ("front",), "actual") in read(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Belgium promised Mali 1.5 million dollars, Norway 600,000.",
            ("AGREE", ("NOR",), ("MLI",), "actual"),
        ),
        ("France expelled four diplomats, Germany six.", ("SANCTION", ("DEU",), (), "actual")),
        (
            "The opposition blamed the army, the government the rebels.",
            ("ACCUSE", ("government",), ("rebels",), "actual"),
        ),
    ],
)
def test_a_verb_that_is_left_out_is_told_of_both(text: str, row: Row) -> None:
    assert row in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested the editor, Ivo Kone, on Monday.",
        "The opposition blamed the army, the force of the state, for the raid.",
        "France expelled two envoys, Ivo Kone and Ana Lopez, on Monday.",
    ],
)
def test_who_is_named_behind_a_comma_does_nothing(text: str) -> None:
    told = [one for one in read(text) if one[0] in {"ACCUSE", "COERCE", "SANCTION"}]
    assert len(told) == 1


def test_who_is_called_on_behind_and_is_called_on_too() -> None:
    rows = read("Togo called on the army to leave and on donors to stop training the brigade.")
    assert ("REQUEST", ("TGO",), ("donors",), "actual") in rows
    assert len(read("Togo called on the army to leave Bria and the coast.")) == 1


def test_who_has_not_backs_nobody() -> None:
    rows = read("Norway backed the rebels; Kenya has not.")
    assert ("SUPPORT", ("KEN",), ("rebels",), "negated") in rows
    assert len(read("Norway backed the rebels; Kenya has three camps.")) == 1


def test_who_decided_not_to_sign_has_no_plan_to() -> None:
    assert read("China decided not to sign.") == [("SUPPORT", ("CHN",), (), "negated")]
