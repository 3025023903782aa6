"""What a judgement is on, and that it is on nothing else."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts

Row = tuple[str, tuple[str, ...], tuple[str, ...]]


def read(text: str) -> list[Row]:
    document = Document(id="report", text=text, file_name="report.txt", published=date(2022, 3, 4))
    return [_row(one) for one in facts(document).events]


def _row(event: Event) -> Row:
    return (event.type, event.agents, event.targets)


def test_what_a_deed_is_denounced_as_is_no_deed() -> None:
    rows = read("The union denounced the sentence in Vira on Monday as an attack on free speech.")
    assert "ASSAULT" not in [one[0] for one in rows]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Rwanda accused Uganda of lying. Kampala dismissed the charge.",
            ("REJECT", ("UGA",), ("RWA",)),
        ),
        (
            "Georgia ratified the accord; Armenia has not signed. Russia called the accord an "
            "insult.",
            ("ACCUSE", ("RUS",), ("GEO",)),
        ),
        ("The union wants a referendum.", ("REQUEST", ("union",), ())),
    ],
)
def test_who_did_nothing_is_not_judged(text: str, row: Row) -> None:
    assert row in read(text)


def test_nobody_praises_a_threat() -> None:
    rows = read("Russia threatened to ban wine. Poland praised the vote.")
    assert [one[2] for one in rows if one[0] == "SUPPORT"] != [("RUS",)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        # what is refused is named, and is no offer
        ("Norway promised to cut taxes. Mali rejected the accusation.", ("AGREE", ("NOR",), ())),
        (
            "Norway promised to cut taxes, but Mali rejected the accusation.",
            ("REJECT", ("MLI",), ()),
        ),
        (
            "France offered to mediate. Mali rejected the charge that it had armed rebels.",
            ("AGREE", ("FRA",), ()),
        ),
        ("Norway offered tents. But Mali declined the offer.", ("AGREE", ("NOR",), ("MLI",))),
        # what is praised is no deed of the kind that was told
        (
            "Mali freed nine prisoners. Libya welcomed the invasion.",
            ("SUPPORT", ("LBY",), ("invasion",)),
        ),
        (
            "Chad armed the rebels. France praised the attack on the school.",
            ("SUPPORT", ("FRA",), ("attack",)),
        ),
        (
            "Kenya attacked rebels. Chad gave Mali tents. The EU praised the killing of the "
            "rebels.",
            ("SUPPORT", ("EU",), ("killing",)),
        ),
        (
            "Mali freed nine prisoners. Libya welcomed the release.",
            ("SUPPORT", ("LBY",), ("MLI",)),
        ),
        # a policy on something else
        (
            "Kenya arrested nine miners. France condemned the policy on whales.",
            ("ACCUSE", ("FRA",), ("policy",)),
        ),
        (
            "Kenya arrested nine miners. Doctors condemned the treatment of cats by vets.",
            ("ACCUSE", ("doctors",), ("vets",)),
        ),
        (
            "Kenya arrested nine miners. France condemned the policy.",
            ("ACCUSE", ("FRA",), ("KEN",)),
        ),
    ],
)
def test_a_judgement_on_something_else_is_on_nobody_told_of(text: str, row: Row) -> None:
    assert row in read(text)
