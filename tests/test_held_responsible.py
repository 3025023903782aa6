"""Who is held responsible, where several are."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts


def told(text: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return list(facts(document).events)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "We hold the army and the rebels responsible for this attack on the university. We "
            "condemn the attack on the university.",
            [["army", "rebels"]],
        ),
        ("The bishop held the army responsible for the attack on the school.", [["army"]]),
        ("The bishop held the army accountable for the attack on the school.", [["army"]]),
        ("The bishop held talks with officers responsible for the school.", []),
    ],
)
def test_who_is_held_responsible_is_accused(text: str, held: list[list[str]]) -> None:
    found = told(text)
    assert [list(one.targets) for one in found if one.type == "ACCUSE"][:1] == held
    assert [list(one.agents) for one in found if one.type == "ASSAULT"] == held
