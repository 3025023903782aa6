"""Who made what is refused, asked for or judged: a truce "proposed by Norway", "the launch"."""

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


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "The Front had rejected a ceasefire drawn up by the Lake Commission.",
            ("REJECT", ("front",), ("lake-commission",)),
        ),
        (
            "Sudan turned down a peace plan put forward by the African Union.",
            ("REJECT", ("SDN",), ("AU",)),
        ),
        (
            "Armenia rejected the truce that was proposed by Russia.",
            ("REJECT", ("ARM",), ("RUS",)),
        ),
        (
            "The miners rejected an offer made by the company on Monday.",
            ("REJECT", ("miners",), ("company",)),
        ),
        ("The Front accepted a plan drawn up by Norway.", ("AGREE", ("front",), ("NOR",))),
        ("Chad welcomed a plan proposed by Gabon.", ("SUPPORT", ("TCD",), ("GAB",))),
        (
            "The council rejected a dam proposed for the valley.",
            ("REJECT", ("council",), ("dam",)),
        ),
        (
            "The rebels rejected a plan proposed by Monday's deadline.",
            ("REJECT", ("rebels",), ("plan",)),
        ),
        (
            "The rebels rejected a ceasefire monitored by Kenya.",
            ("REJECT", ("rebels",), ("ceasefire",)),
        ),
    ],
)
def test_who_made_a_proposal_is_who_is_answered(text: str, row: Row) -> None:
    assert row in read(text)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Chad asked for an apology, which Libya refused.", ("LBY",)),
        ("Lodha asked for their return, which Velania turned down.", ("velania",)),
        ("Velania demanded a new vote; Osteria ruled it out.", ("osteria",)),
        ("Chad asked for tents, which Libya sells.", ()),
        ("Chad demanded an apology. Libya ruled out a devaluation of its currency.", ()),
        ("Chad asked for peace. Libya attacked rebels.", ()),
    ],
)
def test_who_refuses_is_who_was_asked(text: str, asked: tuple[str, ...]) -> None:
    requests = [one for one in read(text) if one[0] == "REQUEST"]
    assert [one[2] for one in requests] == [asked]


@pytest.mark.parametrize(
    ("text", "judged"),
    [
        ("North Korea fired a rocket on Sunday. The launch was condemned by Japan.", "PRK"),
        ("Belarus held military exercises in May. Poland condemned the manoeuvres.", "BLR"),
        ("Niger expelled an envoy of France. This was condemned by Gabon.", "NER"),
        ("Rebels shelled the town of Gao. Chad condemned it.", "rebels"),
        ("Iran hanged two students. Their execution was deplored by Sweden.", "IRN"),
        ("Mali jailed two editors on Monday. France condemned their arrest.", "MLI"),
        ("The junta dissolved parliament. The move drew criticism from Senegal.", "junta"),
        ("Norway criticised the treatment of the herders by Ghanet.", "ghanet"),
        ("France condemned the army's detention of nine reporters.", "army"),
        ("The launch was condemned by Japan.", "launch"),
        ("Norway gave tents to Chad. The rally was condemned by the police.", "rally"),
        ("Kolvania fired a missile. Ettria condemned the poverty in its own cities.", "poverty"),
        ("Rebels shelled Gao. The minister criticised the army for its slowness.", "army"),
    ],
)
def test_who_did_what_is_judged_is_who_is_judged(text: str, judged: str) -> None:
    accused = [one for one in read(text) if one[0] == "ACCUSE"]
    assert [one[2] for one in accused] == [(judged,)]


def test_who_judges_is_not_judged() -> None:
    rows = read("The launch was condemned by its neighbours Ettria and Sollen.")
    assert [one[2] for one in rows] == [("launch",)]
