"""Who protests and does not restrict, whose fire it is, and what is done to whom in a clause."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries


def events(text: str) -> tuple[Event, ...]:
    published = date(2022, 3, 4)
    return facts(
        Document(id="report", text=text, file_name="report.txt", published=published)
    ).events


@pytest.mark.parametrize("entry", ["in_protest", "formerly"])
def test_who_shuts_a_way_in_protest_or_out_of_service_restricts_nobody(entry: str) -> None:
    words = entries("clauses")[entry]
    for text in words["yes"]:
        assert [one.type for one in events(text)][:1] == ["PROTEST"], text
    for text in words["no"]:
        assert [one.type for one in events(text)] == ["COERCE"], text


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Artillery fire killed nine people in Vira.", ()),
        ("Air strikes killed twelve people in Vira.", ()),
        ("Shell fire wounded two nurses in Vira.", ()),
        ("Mortar fire from the Sudanese army struck a market.", ("SDN",)),
        ("Israeli artillery fire killed four men.", ("ISR",)),
    ],
)
def test_fire_is_shot_by_somebody_and_is_nobody(text: str, agents: tuple[str, ...]) -> None:
    (found,) = [one for one in events(text) if one.type == "ASSAULT"]
    assert found.agents == agents
    assert found.targets


def test_a_fire_that_burns_attacks_nobody() -> None:
    assert "ASSAULT" not in [one.type for one in events("Fire killed four men in a hotel.")]
