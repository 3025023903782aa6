"""Verbs that are cut at their hyphen are one verb, and who stands before them acts."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries

VERBS = entries("clauses")["hyphened_verbs"]


def events(text: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return list(facts(document).events)


@pytest.mark.parametrize(
    ("text", "type_", "agents", "targets"),
    [
        *((text, "ASSAULT", ("warplanes",), ("market",)) for text in VERBS["yes"]),
        ("Russian warplanes fire-bombed the market.", "ASSAULT", ("RUS",), ("market",)),
        ("The lorry was fire-bombed by gunmen in Vira.", "ASSAULT", ("gunmen",), ("lorry",)),
        ("Police tear-gassed the crowd in Nairobi.", "ASSAULT", ("police",), ("crowd",)),
        ("The company tear-gassed workers.", "ASSAULT", ("company",), ("workers",)),
        ("The crowd was tear-gassed by police.", "ASSAULT", ("police",), ("crowd",)),
        ("Soldiers machine-gunned a bus.", "ASSAULT", ("soldiers",), ("bus",)),
        ("Chadian planes air-dropped food to the villagers.", "AID", ("TCD",), ("villagers",)),
        ("The army court-martialled two officers.", "SANCTION", ("army",), ("officers",)),
        ("They fire-bombed two buses in Vira.", "ASSAULT", (), ("buses",)),
    ],
)
def test_who_stands_before_the_verb_acts(
    text: str, type_: str, agents: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    assert [(one.type, one.agents, one.targets) for one in events(text)] == [
        (type_, agents, targets)
    ]


def test_a_verb_may_be_joined_to_another() -> None:
    first, second = events("Rebels attacked Bria and fire-bombed two buses.")
    assert (first.agents, first.targets) == (("rebels",), ("bria",))
    assert (second.agents, second.targets) == (("rebels",), ("buses",))


@pytest.mark.parametrize(
    "text", [*VERBS["no"], "The tear-gassed workers went home.", "The air-dropped food was cold."]
)
def test_what_describes_somebody_is_no_deed(text: str) -> None:
    assert events(text) == []


def test_every_verb_has_a_meaning() -> None:
    assert set(VERBS["lemmas"]) == set(VERBS["words"])
