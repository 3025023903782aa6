"""Who holds somebody somewhere now is told as a deed, and not as what always holds."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts


def told(text: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return [one for one in facts(document).events if one.type in {"COERCE", "ASSAULT"}]


@pytest.mark.parametrize(
    ("text", "agent", "target"),
    [
        ("The army holds the president in a barracks.", "army", "president"),
        ("The guards hold nine sailors in a cave.", "guards", "sailors"),
        ("Kone, whom the officers hold in a barracks, called on Mali to act.", "officers", "kone"),
    ],
)
def test_who_is_held_in_a_place_is_held_now(text: str, agent: str, target: str) -> None:
    (event,) = told(text)
    assert (event.agents, event.targets) == ((agent,), (target,))


@pytest.mark.parametrize(
    "text",
    ["Police hold suspects in cells.", "The party holds a congress in May.", "The army holds out."],
)
def test_what_holds_in_general_is_no_deed(text: str) -> None:
    assert told(text) == []
