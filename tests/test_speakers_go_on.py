"""Whoever says what others do, and then speaks on: "said that patients were eating leaves, and
begged the army to help"."""

from datetime import date

import pytest

from extract.model import Document
from extract.pipeline import facts
from extract.vocabulary import entries

NEXT = entries("clauses")["speaking_next"]


def agents(text: str, kind: str) -> list[tuple[str, ...]]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return [one.agents for one in facts(document).events if one.type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        (
            "The opposition said that refugees were hit and threatened to leave the talks.",
            "THREATEN",
            "opposition",
        ),
        (
            "The bishop said that soldiers had shot two men and called for an inquiry.",
            "REQUEST",
            "bishop",
        ),
        (
            "The envoy said that talks had stalled and called on both sides to return.",
            "REQUEST",
            "envoy",
        ),
        (
            "The ministry said 40 people had been arrested and warned villagers to stay away.",
            "THREATEN",
            "ministry",
        ),
        # what those of whom it is told may well have done themselves
        (
            "Police said that workers were blocking the gate and demanded higher pay.",
            "REQUEST",
            "workers",
        ),
        (
            "The navy said that pirates had seized the boat and threatened the crew.",
            "THREATEN",
            "pirates",
        ),
        *((text, "REQUEST", "OXFAM" if "Oxfam" in text else "charity") for text in NEXT["yes"]),
        *((text, "ASSAULT", "soldiers") for text in NEXT["no"]),
    ],
)
def test_who_speaks_on(text: str, kind: str, who: str) -> None:
    assert agents(text, kind) == [(who,)]
