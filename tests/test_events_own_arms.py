"""Arms that their owners destroy, who has others killed, and who is taken by whom."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts


def last(text: str) -> Event:
    published = date(2022, 3, 4)
    document = Document(id="report", text=text, file_name="report.txt", published=published)
    return facts(document).events[-1]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The ministry kept mines in a depot. The ministry will destroy them in May.", "RETREAT"),
        ("Senegal has 300 mines in a depot. Dakar plans to destroy them by 2024.", "RETREAT"),
        ("Peru has destroyed 40 tonnes of shells and will destroy the rest by June.", "RETREAT"),
        ("The rebels found 300 mines. They destroyed them on Monday.", "ASSAULT"),
        ("The army kept 300 huts near a camp. The army will destroy them in May.", "ASSAULT"),
    ],
)
def test_who_destroys_its_own_arms_disarms(text: str, type_: str) -> None:
    assert last(text).type == type_


@pytest.mark.parametrize(
    ("text", "agents", "targets"),
    [
        (
            "A court jailed a colonel, Hugo Paz, for having 23 villagers killed at Soras.",
            ("hugo-paz",),
            ("villagers",),
        ),
        (
            "Ivo Kone was arrested and put on a plane to Lima by Bolivian police.",
            ("BOL",),
            ("ivo-kone",),
        ),
        ("The Red Crescent is treating 60 wounded in a school.", ("red-crescent",), ("wounded",)),
        ("Gunmen boarded the tanker off Mukalla.", ("gunmen",), ("tanker",)),
    ],
)
def test_who_did_it_to_whom(text: str, agents: tuple[str, ...], targets: tuple[str, ...]) -> None:
    found = last(text)
    assert (found.agents, found.targets) == (agents, targets)


def test_a_bare_number_is_of_people_where_only_people_are_so_treated() -> None:
    assert last("Nineteen were loaded into vans on Friday.").type == "COERCE"
