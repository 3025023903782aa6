"""What a report says of an attack once it has told it: the names of its victims, a ransom."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries


def attacks(text: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return [one for one in facts(document).events if one.type == "ASSAULT"]


@pytest.mark.parametrize("text", entries("actor_nouns")["victims"]["yes"])
def test_victims_that_are_named_later_are_targets(text: str) -> None:
    (attack,) = attacks(text)
    assert attack.targets == ("men", "ivo-kone", "ana-lopez")
    assert [one.sentence.number for one in attack.repeats] == [1]


@pytest.mark.parametrize("text", entries("actor_nouns")["victims"]["no"])
def test_others_whom_a_report_names_are_none(text: str) -> None:
    (attack,) = attacks(text)
    assert (attack.targets, attack.repeats) == (("men",), ())


def test_whose_niece_a_victim_was_is_no_victim() -> None:
    text = (
        "Gunmen shot a woman in Vira on Monday. The victim was identified as Ana Lopez, a niece "
        "of the mayor Ivo Kone."
    )
    (attack,) = attacks(text)
    assert attack.targets == ("woman", "ana-lopez")


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        *((text, ("hill-front",)) for text in entries("clauses")["asking"]["yes"]),
        *((text, ()) for text in entries("clauses")["asking"]["no"]),
        (
            "Gunmen kidnapped Ana Lopez in Vira on Monday. A ransom was demanded by the Hill "
            "Front.",
            ("gunmen",),
        ),
    ],
)
def test_who_asks_for_ransom_took_the_captive(text: str, agents: tuple[str, ...]) -> None:
    assert attacks(text)[0].agents == agents


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        *((text, ("gunmen",)) for text in entries("actor_nouns")["companions"]["yes"]),
        *((text, ()) for text in entries("actor_nouns")["companions"]["no"]),
        (
            "Gunmen kidnapped Ana Lopez on Monday. During the kidnapping, a technician was shot.",
            ("gunmen",),
        ),
    ],
)
def test_who_goes_with_a_captive_is_struck_by_the_captors(
    text: str, agents: tuple[str, ...]
) -> None:
    assert attacks(text)[-1].agents == agents


def test_who_was_among_the_dead_was_struck() -> None:
    text = "Gunmen shot two men in Vira on Monday. Ana Lopez was among the dead."
    (attack,) = attacks(text)
    assert attack.targets == ("men", "ana-lopez")


@pytest.mark.parametrize(
    ("freed", "agents"),
    [
        ("The Hill Front released the engineers on Monday.", ("hill-front",)),
        ("The rebels released the engineers on Monday.", ("rebels",)),
        ("Chad freed the engineers on Monday.", ()),
        ("The Hill Front released the drivers on Monday.", ()),
    ],
)
def test_fighters_who_free_captives_had_taken_them(freed: str, agents: tuple[str, ...]) -> None:
    attack = attacks(f"Two engineers were kidnapped in May 2021. {freed}")[0]
    assert attack.agents == agents


def test_who_raids_houses_later_killed_nobody_before() -> None:
    text = (
        "Gunmen kidnapped Ana Lopez on Monday. Her driver was killed. Police carried out raids. "
        "The raids carried out by the police went on."
    )
    assert [one.agents for one in attacks(text)][:2] == [("gunmen",), ("gunmen",)]


def test_who_is_blamed_for_both_attacks_made_either() -> None:
    text = (
        "Ivo Kone, a judge, was shot on Monday. A car bomb killed six guards on Tuesday. Police "
        "suspect that the Hill Front is responsible for both attacks."
    )
    found = [(one.agents, one.modality) for one in attacks(text)]
    assert found == [(("hill-front",), "claimed"), (("hill-front",), "claimed")]
