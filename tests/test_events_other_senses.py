"""What verbs mean beside other words: a film is shot, a target is hit, and nobody is attacked."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries

NOTHING = [(name, text) for name, entry in entries("other_senses").items() for text in entry["no"]]
SOMETHING = [
    (name, text) for name, entry in entries("other_senses").items() for text in entry["yes"]
]


def read(text: str) -> tuple[Event, ...]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return tuple(facts(document).events)


@pytest.mark.parametrize(("name", "text"), NOTHING)
def test_a_verb_in_another_sense_tells_of_nothing(name: str, text: str) -> None:
    assert read(text) == (), name


@pytest.mark.parametrize(("name", "text"), SOMETHING)
def test_the_same_verb_tells_of_a_deed_beside_other_words(name: str, text: str) -> None:
    assert read(text) != (), name


def test_a_phrase_of_the_vocabulary_keeps_its_words() -> None:
    (agreed,) = read("The two armies struck a deal.")
    assert agreed.type == "AGREE"


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("The troops attacked and Mali protested.", [("troops",), ("MLI",)]),
        ("Rebels shelled the port and Kenya protested.", [("rebels",), ("KEN",)]),
        ("Rebels shelled Goma, and Kenya closed the border.", [("rebels",), ("KEN",)]),
    ],
)
def test_whoever_stands_before_a_joined_verb_acts_in_it(
    text: str, agents: list[tuple[str, ...]]
) -> None:
    assert [one.agents for one in read(text)] == agents


@pytest.mark.parametrize(
    "text",
    [
        "Thousands demonstrated demanding that the president resign.",
        "Students demonstrated calling for cheaper bread.",
    ],
)
def test_who_demonstrates_demanding_something_shows_no_thing(text: str) -> None:
    assert [one.type for one in read(text)] == ["PROTEST", "REQUEST"]


def test_a_general_overthrows_whatever_his_title_is_read_as() -> None:
    (event,) = read("General Min Aung Hlaing overthrew the government on Monday.")
    assert (event.type, event.agents) == ("COERCE", ("min-aung-hlaing",))


def test_who_burns_a_holy_book_protests_and_who_burns_a_bill_does_not() -> None:
    entry = entries("objects")["holy_books"]
    assert [one.type for text in entry["yes"] for one in read(text)] == ["PROTEST"]
    assert [one for text in entry["no"] for one in read(text) if one.type == "PROTEST"] == []
