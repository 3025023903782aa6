"""Some people of a nation are no state, and for whom somebody acts is not whom he acts on."""

from datetime import date

import pytest

from extract.model import Document, Facts
from extract.pipeline import facts
from extract.vocabulary import entries


def read(text: str) -> Facts:
    return facts(Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4)))


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Some Kenyans have complained about the tax.", ("kenyans",)),
        ("Two Kenyans attacked a guard in Kampala.", ("kenyans",)),
        ("A few Syrians thanked Germany.", ("syrians",)),
        ("Many Nigerians accused the government of theft.", ("nigerians",)),
        ("Several Americans criticised France.", ("americans",)),
        ("Young Tunisians clashed with police in Sfax.", ("young-tunisians",)),
        ("A Chadian attacked a guard on Friday.", ("chadian",)),
        ("The Americans bombed a depot on Friday.", ("USA",)),
        ("The Kenyans accused Iran of lying.", ("KEN",)),
        ("The North Koreans fired a missile on Friday.", ("PRK",)),
        ("The United States accused Iran of lying.", ("USA",)),
        ("Dar es Salaam rejected the offer on Friday.", ("TZA",)),
    ],
)
def test_some_people_of_a_nation_are_no_state(text: str, agents: tuple[str, ...]) -> None:
    assert [one.agents for one in read(text).events] == [agents]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Two Kenyans attacked a guard.", "group"),
        ("A Chadian attacked a guard.", "person"),
    ],
)
def test_they_are_people_of_their_state(text: str, kind: str) -> None:
    (event,) = read(text).events
    found = {one.actor.id: one.actor for one in read(text).mentions}
    people = found[event.agents[0]]
    assert (people.kind, people.parent) == (kind, people.country)


IN_STEAD = entries("clauses")["in_stead"]
SUITS = entries("clauses")["suits"]


@pytest.mark.parametrize("text", [*IN_STEAD["yes"], *SUITS["yes"]])
def test_for_whom_somebody_acts_is_no_target(text: str) -> None:
    assert [one.targets for one in read(text).events] == [()]


@pytest.mark.parametrize("text", [*IN_STEAD["no"], *SUITS["no"]])
def test_to_whom_somebody_speaks_is(text: str) -> None:
    assert [one.targets for one in read(text).events] == [("ivo-kone",)]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("The envoy apologised to Chad on behalf of Mali.", ("TCD",)),
        ("Lawyers filed a complaint in the name of the miners against the army.", ("army",)),
        ("Lawyers filed a petition on behalf of the miners with the court.", ("court",)),
        ("Lawyers filed a lawsuit for the families against Chad.", ("TCD",)),
    ],
)
def test_who_is_meant_stands_behind(text: str, targets: tuple[str, ...]) -> None:
    assert [one.targets for one in read(text).events] == [targets]
