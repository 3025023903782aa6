"""Who sends what comes, whom a vehicle carries, who is let in, and who throws a bomb."""

from datetime import date

import pytest

from extract.model import Document
from extract.pipeline import facts


def deeds(text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return [(one.type, one.agents, one.targets) for one in facts(document).events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Blankets sent by Turkey have reached Idlib.", [("AID", ("TUR",), ("idlib",))]),
        (
            "Tents sent by the Norwegian Refugee Council have reached Bria.",
            [("AID", ("NRC",), ("bria",))],
        ),
        ("A letter sent by Turkey has reached Idlib.", []),
        (
            "Buses carrying 640 wounded fighters left the Old City on Sunday.",
            [("RETREAT", ("fighters",), ())],
        ),
        ("Buses carrying 640 tourists left the Old City on Sunday.", []),
        (
            "Soldiers let the buses through on Thursday.",
            [("RETREAT", ("soldiers",), ("buses",))],
        ),
        (
            "Guards let a convoy of ten lorries pass on Monday.",
            [("RETREAT", ("guards",), ("convoy",))],
        ),
        (
            "The junta said that no rapporteur would be admitted.",
            [("REJECT", ("junta",), ("rapporteur",))],
        ),
        ("The hotel said that no dogs would be admitted.", []),
        (
            "A pupil's father threw a petrol bomb at the sentries on Monday.",
            [("ASSAULT", ("pupil-father",), ("sentries",))],
        ),
        (
            "Protesters threw petrol bombs at the sentries on Monday.",
            [("PROTEST", ("protesters",), ("sentries",))],
        ),
        (
            "Looters emptied the warehouse on 17 February.",
            [("COERCE", ("looters",), ("warehouse",))],
        ),
        ("Workers emptied the warehouse on 17 February.", []),
        (
            "Gunmen took six women from their houses on Monday.",
            [("ASSAULT", ("gunmen",), ("women",))],
        ),
        (
            "The truce that the rebels declared on Tuesday has held.",
            [("CONCEDE", ("rebels",), ())],
        ),
        (
            "Norland put its brigades on alert and called up 4,000 reservists.",
            [("MOBILIZE", ("norland",), ()), ("MOBILIZE", ("norland",), ("reservists",))],
        ),
        (
            "The union condemned the looting of the depot by soldiers on 12 February.",
            [("ACCUSE", ("union",), ("soldiers",)), ("COERCE", ("soldiers",), ("depot",))],
        ),
    ],
)
def test_who_does_it_and_to_whom(
    text: str, expected: list[tuple[str, tuple[str, ...], tuple[str, ...]]]
) -> None:
    assert deeds(text) == expected
