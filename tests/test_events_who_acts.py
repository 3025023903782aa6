"""Who acts in a clause, and who is only told of beside it."""

from datetime import date

import pytest

from extract.model import Document, Facts
from extract.pipeline import facts
from extract.vocabulary import entries


def read(text: str, published: date | None = date(2022, 3, 4)) -> Facts:
    return facts(Document(id="report", text=text, file_name="report.txt", published=published))


@pytest.mark.parametrize("text", entries("clauses")["done_to"]["yes"])
def test_whoever_is_done_harm_in_a_shortened_sentence_does_none(text: str) -> None:
    found = read(text)
    assert [(one.agents, len(one.targets)) for one in found.events] == [((), 1)]


@pytest.mark.parametrize(
    "text", [*entries("clauses")["done_to"]["no"], *entries("clauses")["never_passive"]["yes"]]
)
def test_whoever_acts_is_the_agent(text: str) -> None:
    assert [len(one.agents) for one in read(text).events] == [1]


@pytest.mark.parametrize("text", entries("clauses")["suffered_from"]["yes"])
def test_what_people_flee_is_no_deed_of_theirs(text: str) -> None:
    assert [one.type for one in read(text).events] == ["REPORT"]


@pytest.mark.parametrize("text", entries("clauses")["suffered_from"]["no"])
def test_whoever_begins_to_shell_shells(text: str) -> None:
    (found,) = read(text).events
    assert (found.type, len(found.agents)) == ("ASSAULT", 1)


@pytest.mark.parametrize("text", entries("clauses")["saying"]["yes"])
def test_who_acts_before_a_speaker_between_commas_is_the_agent(text: str) -> None:
    assert read(text).events[0].agents == ("gunmen",)


@pytest.mark.parametrize("text", entries("clauses")["saying"]["no"])
def test_whoever_is_told_of_before_a_speaker_is_no_agent(text: str) -> None:
    assert [one.agents for one in read(text).events if one.type == "COERCE"] == [()]


@pytest.mark.parametrize("text", entries("clauses")["holding"]["yes"])
def test_who_says_it_is_not_who_did_it(text: str) -> None:
    assert [one.agents for one in read(text).events if one.type == "ASSAULT"] == [("rebels",)]


def test_who_says_it_between_commas_is_the_speaker() -> None:
    (found,) = (
        one for one in read("Israel, Hezbollah says, bombed Tyre.").events if one.type == "ASSAULT"
    )
    assert (found.agents, found.speaker) == (("ISR",), "HEZBOLLAH")


@pytest.mark.parametrize("text", entries("clauses")["holding"]["no"])
def test_who_says_something_may_also_do_something(text: str) -> None:
    assert [one.agents for one in read(text).events if one.type == "ASSAULT"] == [("officials",)]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        *((text, ()) for text in entries("clauses")["clashing"]["yes"]),
        *((text, ("rebels",)) for text in entries("clauses")["clashing"]["no"]),
    ],
)
def test_who_clashes_has_not_killed_whom_it_leaves_dead(text: str, agents: tuple[str, ...]) -> None:
    assert [one.agents for one in read(text).events if one.type == "ASSAULT"] == [agents]


@pytest.mark.parametrize("text", entries("clauses")["never_passive"]["no"])
def test_whoever_is_acted_on_is_none(text: str) -> None:
    assert [one.agents for one in read(text).events] == [()]
