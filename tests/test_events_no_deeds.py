"""What speaks of attacks and tells of none."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries


def attacks(text: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return [one for one in facts(document).events if one.type == "ASSAULT"]


@pytest.mark.parametrize("name", ["calling", "ending", "sorts"])
def test_what_a_deed_is_called_and_what_is_to_end_is_no_deed(name: str) -> None:
    entry = entries("clauses")[name]
    for text in entry["yes"]:
        assert len(attacks(text)) == text.count("blew up")
    for text in entry["no"]:
        assert len(attacks(text)) == 1 + text.count("blew up")


def test_people_in_general_are_killed_at_no_time() -> None:
    assert attacks("The talks are to end the war in which innocent people are being killed.") == []
    assert attacks("The town, where people were killed on Monday, lies in the hills.") != []


def test_who_returns_when_others_fire_returns_no_fire() -> None:
    text = "The patrol was returning to the camp on Friday, when the soldiers fired at it."
    assert [one for one in attacks(text) if "patrol" in one.agents] == []


def test_when_an_attack_was_planned_is_not_when_it_was_made() -> None:
    (found,) = attacks("The Hill Front had planned the attack on the court since May 2021.")
    assert found.when is None


def test_a_count_of_the_killed_is_no_deed() -> None:
    told = "Ana Lopez was shot on Monday. That brings to four the number of mayors killed"
    for text in (f"{told} this year.", f"{told} by the rebels this year."):
        (attack,) = attacks(text)
        assert attack.targets == ("ana-lopez",)


@pytest.mark.parametrize(
    "text",
    [
        "No government had blamed the army for killing civilians on Monday.",
        "They want an end to the violence that is hurting our country.",
        "Relatives of political prisoners and murdered and missing people left the embassy.",
        "Minutes after the killing the service intercepted a letter on Monday.",
    ],
)
def test_what_nobody_tells_of_as_a_deed_is_none(text: str) -> None:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    assert [one for one in facts(document).events if one.type == "ASSAULT"] == []


def test_what_burns_of_whom_a_clause_tells_is_not_burned_by_anybody() -> None:
    text = "The agency, whose wheat burned in the depot, suspended deliveries."
    assert attacks(text) == []
