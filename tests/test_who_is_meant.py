"""Whom pronouns and names stand for where several could be meant, and clauses about a noun."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries

TRYING = entries("clauses")["trying"]
BLAMING = entries("clauses")["blaming"]
LETTING = entries("clauses")["letting"]
OF_THE_LAW = entries("actor_nouns")["of_the_law"]


def events(text: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return list(facts(document).events)


@pytest.mark.parametrize("text", [*TRYING["yes"], *OF_THE_LAW["yes"]])
def test_who_is_tried_is_not_who_accuses(text: str) -> None:
    assert events(text)[-1].targets == ("ivo-kone",)


@pytest.mark.parametrize("text", [*TRYING["no"], *OF_THE_LAW["no"]])
def test_others_may_be_meant(text: str) -> None:
    assert events(text)[-1].targets == ("ana-lopez",)


@pytest.mark.parametrize("text", LETTING["yes"])
def test_what_is_forbidden_is_no_body(text: str) -> None:
    found = events(text)
    assert found
    assert all(one.targets != ("AU",) for one in found)


@pytest.mark.parametrize("text", LETTING["no"])
def test_a_body_is_criticised(text: str) -> None:
    assert events(text)[-1].targets == ("AU",)


@pytest.mark.parametrize(
    ("text", "agents", "targets"),
    [
        (
            "The arms embargo that the Security Council imposed on both states in May expires "
            "next spring.",
            ("UNSC",),
            ("states",),
        ),
        # who asks behind a quotation
        ('"Where are they now?" asked its chairwoman.', ("chairwoman",), ()),
        # a longer name is another's
        (
            "The Security Council met on Monday. The Presidency Council asked Chad for boats.",
            ("presidency-council",),
            ("TCD",),
        ),
        (
            "The tribunal on Tuesday sentenced a former prefect, Innocent Habyara, to 25 years.",
            ("tribunal",),
            ("former-prefect",),
        ),
        # who is set free is who was taken, and not who took them
        (
            "Rebels seized six nurses in Katama. They were released by the army on Monday.",
            ("army",),
            ("nurses",),
        ),
        (
            "Pirates captured two fishermen off Yaro. A frigate freed them on Sunday.",
            ("frigate",),
            ("fishermen",),
        ),
        # where nobody was taken, who acts is meant
        ("Rebels are holed up in a school. The army freed them.", ("army",), ("rebels",)),
    ],
)
def test_who_does_it(text: str, agents: tuple[str, ...], targets: tuple[str, ...]) -> None:
    event = events(text)[-1]
    assert (event.agents, event.targets) == (agents, targets)


def test_those_killed_before_an_attack_are_not_struck_in_it() -> None:
    text = (
        "Guards shelled camps of the opposition on Wednesday night, hours after five of their men "
        "had been killed in an ambush."
    )
    assert [one.targets for one in events(text)] == [("camps",), ("men",)]


def test_the_year_of_a_group_is_not_that_of_its_deed() -> None:
    text = (
        "Nurses were abducted near Vira by fighters of the Movement of Democratic Forces (MDF), "
        "a separatist group formed in 1982."
    )
    (event,) = events(text)
    assert (event.type, event.when) == ("ASSAULT", None)


@pytest.mark.parametrize("text", BLAMING["yes"])
def test_nobody_blames_his_own(text: str) -> None:
    assert [one.targets for one in events(text) if one.type == "ACCUSE"] == [("TCD",)]


@pytest.mark.parametrize("text", BLAMING["no"])
def test_unless_it_is_said(text: str) -> None:
    assert [one.targets for one in events(text) if one.type == "ACCUSE"] == [()]


def test_what_is_read_on_television_is_not_said_to_it() -> None:
    text = (
        "In a statement read on Cuban television, Castro's government expressed its displeasure at "
        "another delay."
    )
    assert events(text)[-1].targets == ()


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Police arrested 20 people in Lima. They were protesting against a law.", ("people",)),
        ("Soldiers shot five miners. They were on strike.", ("miners",)),
        ("Police marched in Lima. They were protesting against low pay.", ("police",)),
        ("Police arrested two farmers. They had burned a lorry.", ("farmers",)),
        ("Rebels seized two nurses. They had attacked the clinic.", ("rebels",)),
    ],
)
def test_those_who_were_arrested_or_shot_had_marched_or_struck(
    text: str, agents: tuple[str, ...]
) -> None:
    assert events(text)[-1].agents == agents


def test_nobody_marches_where_only_the_police_are_told_of() -> None:
    text = "Police moved in on Friday. They were protesting against a law."
    assert [one.type for one in events(text)] == ["MOBILIZE"]
