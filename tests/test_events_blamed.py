"""Who is held to have done what was told before."""

from datetime import date

import pytest

from extract.model import Document, Event, Facts
from extract.pipeline import facts
from extract.vocabulary import entries


def read(text: str) -> Facts:
    return facts(Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4)))


def attacks(text: str) -> list[Event]:
    return [one for one in read(text).events if one.type == "ASSAULT"]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        (
            "A bomb went off in a bank in Vira. A mill was burned in Orta. Police attribute the "
            "attacks to smugglers.",
            [("smugglers",), ("smugglers",)],
        ),
        (
            "A bomb went off in a bank in Vira. The rebels denied responsibility for the attack.",
            [()],
        ),
        (
            "A bomb went off in a bank in Vira. The rebels neither claimed nor denied "
            "responsibility for the attack.",
            [()],
        ),
    ],
)
def test_who_is_blamed_for_what_was_told_before(text: str, agents: list[tuple[str, ...]]) -> None:
    assert [one.agents for one in attacks(text)] == agents


def test_nobody_did_what_killed_him() -> None:
    (found,) = attacks("Two farmers were killed on Monday when they set off a mine near Vira.")
    assert (found.agents, found.targets) == ((), ("farmers",))


def test_what_exploded_is_what_did_the_damage() -> None:
    text = "A powerful charge exploded near the Chadian embassy. It damaged two windows."
    assert [one.agents for one in attacks(text)] in ([()], [(), ()])


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        *((text, "claimed") for text in entries("clauses")["suspecting"]["yes"]),
        *((text, "actual") for text in entries("clauses")["suspecting"]["no"]),
    ],
)
def test_who_is_suspected_has_not_been_shown_to_do_it(text: str, modality: str) -> None:
    (found,) = attacks(text)
    assert found.modality == modality


@pytest.mark.parametrize(
    ("first", "agents"),
    [
        ("The Hill Front shelled Vira on Monday.", ("hill-front",)),
        ("The Hill Front and the Red Front shelled Vira on Monday.", ("rebels",)),
        ("The army shelled Vira on Monday.", ("rebels",)),
    ],
)
def test_the_rebels_are_the_one_group_that_was_named(first: str, agents: tuple[str, ...]) -> None:
    assert attacks(f"{first} On Tuesday the rebels burned two buses.")[-1].agents == agents
