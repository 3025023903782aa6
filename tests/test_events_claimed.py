"""What is only claimed, and who is accused or owns up."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries


def told(text: str) -> tuple[Event, ...]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return facts(document).events


def attacks(text: str) -> list[Event]:
    return [one for one in told(text) if one.type == "ASSAULT"]


def read(text: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return list(facts(document).events)


@pytest.mark.parametrize(
    "text",
    [
        "Ukrainian forces are alleged to have used cluster bombs.",
        "The office looked into reports that Ukrainian forces had used cluster bombs.",
    ],
)
def test_what_is_only_said_is_claimed(text: str) -> None:
    (found,) = attacks(text)
    assert (found.agents, found.modality) == (("UKR",), "claimed")


def test_what_a_body_reports_is_no_rumour() -> None:
    (found,) = attacks("Human Rights Watch reported that Ukrainian forces had used cluster bombs.")
    assert (found.modality, found.speaker) == ("actual", "HRW")


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            "The Congolese army blamed Rwanda for the attack. "
            "Rwanda called the accusation ridiculous.",
            ["RWA", "COD"],
        ),
        (
            "Karim Khan has opened an investigation into the situation in Ukraine.",
            [],
        ),
    ],
)
def test_who_is_accused_is_told(text: str, targets: list[str]) -> None:
    found = [one for one in read(text) if one.type == "ACCUSE"]
    assert [target for one in found for target in one.targets] == targets


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The army appears to have bombed the hospital.", "claimed"),
        ("The army seems to have bombed the hospital.", "claimed"),
        ("The army does not appear to have bombed the hospital.", "negated"),
        ("The army began to bomb the hospital.", "actual"),
    ],
)
def test_what_only_appears_is_claimed(text: str, modality: str) -> None:
    (found,) = attacks(text)
    assert found.modality == modality


@pytest.mark.parametrize(
    ("text", "agents", "modality"),
    [
        *((text, ("hill-front",), "claimed") for text in entries("actor_nouns")["crimes"]["yes"]),
        *((text, (), "actual") for text in entries("actor_nouns")["crimes"]["no"]),
    ],
)
def test_who_is_accused_of_the_crime_is_its_author_as_a_claim(
    text: str, agents: tuple[str, ...], modality: str
) -> None:
    (found,) = attacks(text)
    assert (found.agents, found.modality) == (agents, modality)


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        *((text, ("hill-front",)) for text in entries("actor_nouns")["callers"]["yes"]),
        *((text, ("gang",)) for text in entries("actor_nouns")["callers"]["no"]),
        ("No group has claimed responsibility for the murder of Ana Lopez on Monday.", ()),
        ("Nobody admitted the murder of Ana Lopez on Monday.", ()),
        ("The rebels denied having taken part in the murder of Ana Lopez.", ()),
        (
            "The Hill Front claimed responsibility for the bomb that destroyed the offices.",
            ("hill-front",),
        ),
        (
            "Gunmen shot a judge on Monday. The Hill Front claimed credit for the crime.",
            ("gunmen", "hill-front"),
        ),
        (
            "The Red Front shot a judge on Monday. The Hill Front claimed credit for the crime.",
            ("red-front",),
        ),
        ("Elements of the armed forces murdered six priests on Monday.", ("armed-forces",)),
        ("Two guards, Ivo Kone and Ana Lopez, shot a judge.", ("ivo-kone", "ana-lopez")),
        ("Rebels set the town hall on fire.", ("rebels",)),
    ],
)
def test_who_owns_up_to_an_attack_made_it(text: str, agents: tuple[str, ...]) -> None:
    (attack,) = attacks(text)
    assert attack.agents == agents


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Police did not beat students, the group said in a report.", "negated"),
        ("Police arrested nobody, the group said in a report.", "negated"),
        ("Soldiers might attack the camp, the agency said in a report.", "hypothetical"),
        ("Police will arrest the students, the ministry said in a report.", "planned"),
        ("Police beat students, Human Rights Watch said in a report.", "claimed"),
    ],
)
def test_only_what_was_done_is_held_against_somebody(text: str, modality: str) -> None:
    deed, *charges = told(text)
    assert deed.modality == modality
    assert [one.type for one in charges] == (["ACCUSE"] if modality == "claimed" else [])
