"""Who lets go of people whom a report told before to have been taken."""

from datetime import date

import pytest

from extract.model import Document
from extract.pipeline import facts
from extract.vocabulary import entries

LET_GO = entries("clauses")["let_go"]


def released_by(text: str) -> tuple[str, ...]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return [one for one in facts(document).events if one.kind == "release"][-1].agents


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Rebels seized six nurses on Monday. Two of them were released the next day.", "rebels"),
        ("Police arrested a deputy. She was released on bail on Friday.", "police"),
        *((text, "rebels") for text in LET_GO["yes"]),
    ],
)
def test_who_is_let_go_of_is_so_by_those_who_took_him(text: str, agents: str) -> None:
    assert released_by(text) == (agents,)


@pytest.mark.parametrize(
    "text",
    [
        *LET_GO["no"],
        # of others
        "Police arrested a deputy. A nurse was released on Friday.",
        # nobody took them
        "The rebels have never seized a nurse. The nurses were released on Friday.",
    ],
)
def test_nobody_else_is_said_to_let_go_of_anybody(text: str) -> None:
    assert released_by(text) == ()


def test_who_does_it_by_the_words_does_it() -> None:
    text = "Rebels seized six nurses on Monday. The nurses were released by the army on Friday."
    assert released_by(text) == ("army",)
