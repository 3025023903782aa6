"""Clauses about the noun right before them, and what a noun says that is no clause about it."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries

CLAUSES, NOUNS = entries("clauses"), entries("actor_nouns")


def events(text: str) -> tuple[Event, ...]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return tuple(facts(document).events)


def last(text: str) -> Event:
    return events(text)[-1]


@pytest.mark.parametrize(
    ("text", "type_", "agents"),
    [
        (
            "Iran condemned sanctions imposed by the US on the bank that financed the militia.",
            "AID",
            ("bank",),
        ),
        ("Chad imposed sanctions on the firm which armed the rebels.", "AID", ("firm",)),
        ("Police held two leaders of the group that attacked the school.", "ASSAULT", ("group",)),
        ("The troops of the army that invaded Mali in May left.", "ASSAULT", ("army",)),
        *((text, "COERCE", ("general",)) for text in NOUNS["kin"]["yes"]),
        *((text, "COERCE", ("driver",)) for text in NOUNS["kin"]["no"]),
        *((text, "AID", ("bank",)) for text in CLAUSES["done_by_deeds"]["no"]),
    ],
)
def test_who_is_told_of_last_did_it(text: str, type_: str, agents: tuple[str, ...]) -> None:
    assert (type_, agents) in [(one.type, one.agents) for one in events(text)]


def test_the_number_of_the_verb_tells_of_whom_it_is() -> None:
    first, _ = events("The officers of the company that was raided on Friday were freed.")
    assert first.targets == ("company",)


def test_a_name_needs_no_clause_to_say_who_is_meant() -> None:
    assert last("The son of Ivo Kone who was jailed in May fled.").targets == ("son-of-ivo-kone",)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The government denied accusations that the army burned villages.", "negated"),
        ("Chad rejected claims that its troops killed farmers.", "negated"),
        ("Chad dismissed reports that its troops had burned villages.", "negated"),
        ("The UN repeated accusations that the army burned villages.", "claimed"),
        ("The army faces accusations that it tortured prisoners.", "claimed"),
        ("The army alleged that rebels had burned two villages.", "claimed"),
        ("Prosecutors charged him, alleging that Pedro Gonzalez abused his wife.", "claimed"),
        *((text, "claimed") for text in CLAUSES["alleging"]["yes"]),
        *((text, "actual") for text in CLAUSES["alleging"]["no"]),
    ],
)
def test_what_is_only_alleged_is_claimed(text: str, modality: str) -> None:
    found = last(text)
    assert (found.type, found.modality) == ("ASSAULT", modality)


def test_who_rejects_a_claim_rejects_nothing_of_the_victims() -> None:
    refusal = events("Chad rejected claims that its troops killed farmers.")[0]
    assert refusal.type == "REJECT"
    assert "farmers" not in refusal.targets
