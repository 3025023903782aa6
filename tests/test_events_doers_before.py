"""What stands before the noun of a deed: who did it, or what was struck, where and when."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts


def attacks(text: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2023, 11, 20))
    return [one for one in facts(document).events if one.type == "ASSAULT"]


@pytest.mark.parametrize(
    ("text", "agents", "targets"),
    [
        ("The embassy bombings killed 247 people.", (), ("embassy", "people")),
        ("The Bali bombings killed 202 people.", (), ("bali", "people")),
        ("The rebel attack killed 12 people.", ("rebels",), ("people",)),
        ("The U.S. raid killed 12 people.", ("USA",), ("people",)),
        ("The Hill Front fled. The guerrilla raid killed six men.", ("hill-front",), ("men",)),
        ("A terrorist attack killed 12 men.", (), ("men",)),
        ("The NATO bombing killed 12 people.", ("NATO",), ("people",)),
        # a day of a month was not struck, however it is written
        ("The bombings on Aug. 7 killed 259 people.", (), ("people",)),
        ("The bombings, on Aug. 7, killed 259 people.", (), ("people",)),
        ("The raids of Nov. 3 killed 12 people.", (), ("people",)),
        # of two states in which it happened the second is no more struck than the first
        ("Militant attacks in Mali and Niger killed 12 men.", ("militants",), ("men",)),
        # an adjective with a hyphen is no verb
        ("Rebels shelled the drought-hit north.", ("rebels",), ("drought-hit-north",)),
    ],
)
def test_who_did_it_and_to_whom(
    text: str, agents: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    (attack,) = attacks(text)
    assert (attack.agents, attack.targets) == (agents, targets)


def test_who_is_named_for_a_state_is_not_that_state() -> None:
    document = Document(id="report", text="Air France criticised Airbus.", file_name="r.txt")
    (event,) = facts(document).events
    assert event.agents == ("air-france",)


@pytest.mark.parametrize(
    "text",
    [
        "The envoy told workers at the bomb-hit embassy in Tarn.",
        "Parts of the bomb that exploded in Tarn were brought by road.",
        "The inferno injured eight people.",
    ],
)
def test_nobody_did_it(text: str) -> None:
    assert not any(attack.agents or attack.targets for attack in attacks(text))
