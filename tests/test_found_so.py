"""Participles before a noun tell how things are left, and of nobody who did it there."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries


def attacks(text: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return [one for one in facts(document).events if one.type == "ASSAULT"]


@pytest.mark.parametrize(
    "text",
    [
        *entries("clauses")["coming_upon_forms"]["yes"],
        "The team found wounded men and burned houses.",
        "Reporters found broken glass, burned cars and smashed furniture in Vira.",
        "Reporters saw destroyed tanks and abandoned guns on the road.",
        "Residents buried murdered relatives.",
        "Residents buried murdered relatives in Vira on Friday.",
    ],
)
def test_how_things_are_left_is_nobodys_deed(text: str) -> None:
    assert attacks(text) == []


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        *((text, ("reporters",)) for text in entries("clauses")["coming_upon_forms"]["no"]),
        ("Soldiers found hidden rifles and destroyed the bunker.", ("soldiers",)),
        ("Rebels found abandoned cars and burned houses in Vira.", ("rebels",)),
        ("Gunmen wounded two guards and burned a car.", ("gunmen",)),
        ("Soldiers killed wounded prisoners on Friday.", ("soldiers",)),
    ],
)
def test_a_second_verb_is_a_deed(text: str, agents: tuple[str, ...]) -> None:
    assert attacks(text)[-1].agents == agents


def test_who_found_what_was_left_is_read_with_all_of_it() -> None:
    (damaged,) = entries("clauses")["left_damaged"]["yes"]
    (other,) = entries("clauses")["left_damaged"]["no"]
    document = Document(id="report", text=damaged, file_name="r.txt")
    assert [one.type for one in facts(document).events] == ["REPORT"]
    assert attacks(other) == []
