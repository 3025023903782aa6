"""Attacks that are none of those told beside them."""

from datetime import date

import pytest

from extract.model import Document, Event, Facts
from extract.pipeline import facts


def read(text: str) -> Facts:
    return facts(Document(id="x", file_name="x", text=text, published=date(2024, 11, 14)))


def told(text: str, kind: str) -> Event:
    (found,) = (one for one in read(text).events if one.type == kind)
    return found


def test_a_dated_attack_is_none_of_the_fighting_since_then() -> None:
    text = (
        "Fighting between Chad and Sudan has spread since the end of last month. At least 38 "
        "civilians were killed and 110 injured when shells hit the market on 12 November."
    )
    fighting, shelling = (one for one in read(text).events if one.type == "ASSAULT")
    assert (fighting.agents, fighting.targets) == (("TCD", "SDN"), ())
    assert set(shelling.targets) == {"civilians", "market"}
    assert shelling.when is not None
    assert shelling.when.interval.edtf == "2024-11-12"


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            "Chadian and Sudanese troops exchanged fire on Monday. Sudanese jets bombed a mosque, "
            "killing a monk.",
            [(), ("mosque", "monk")],
        ),
        (
            "Chadian and Sudanese troops exchanged fire on Monday. Five soldiers were wounded by a "
            "landmine.",
            [(), ("soldiers",)],
        ),
        (
            "Rebels attacked a village on Monday. At least 35 people have been killed since the "
            "fighting began in May.",
            [("village",), ("people",)],
        ),
        ("Rebels attacked a village on Monday. Three people were killed.", [("village", "people")]),
    ],
)
def test_what_was_not_done_in_the_attack_told_before_is_another(
    text: str, targets: list[tuple[str, ...]]
) -> None:
    assert [one.targets for one in read(text).events if one.type == "ASSAULT"] == targets


def test_drones_of_the_arrested_are_no_weapon_of_the_police() -> None:
    (found,) = read("Police arrested three men accused of flying drones near a base.").events
    assert (found.kind, found.instrument) == ("arrest", None)


def test_those_killed_in_clashes_were_not_killed_in_the_attack_told_before() -> None:
    text = (
        "Crowds stormed her residence. At least 66 people were killed in clashes between police "
        "and demonstrators on Sunday."
    )
    stormed, clashes = (one for one in read(text).events if one.type == "ASSAULT")
    assert stormed.targets == ("residence",)
    assert (clashes.agents, clashes.targets) == (("police", "demonstrators"), ("people",))


def test_those_wounded_are_of_the_attack_and_not_of_an_earlier_one() -> None:
    text = (
        "Russian forces, which have been advancing since they captured the port on 17 February, "
        "shelled Kurakhove 41 times in a day, wounding a woman."
    )
    assert told(text, "ASSAULT").targets == ("kurakhove", "woman")


def test_a_depot_of_another_that_is_destroyed_is_struck() -> None:
    found = told("Russian forces destroyed a Ukrainian ammunition depot.", "ASSAULT")
    assert found.agents == ("RUS",)
