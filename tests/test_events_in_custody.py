"""Who took, tried or let go people where a passive says it of nobody."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries

NOUNS = entries("actor_nouns")
CLAUSES = entries("clauses")


def last(text: str) -> Event:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return facts(document).events[-1]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        (
            "Soldiers raided two villages on Sunday and shot a herder. "
            "Forty men were arrested in the operation.",
            ("soldiers",),
        ),
        # those who are let go were taken by somebody
        (
            "Police fired on students in Goz on Monday. Some 60 people were detained. "
            "Nine of them were released on Tuesday.",
            ("police",),
        ),
        ("Rebels kidnapped two nurses in May. The nurses were released on Tuesday.", ("rebels",)),
        ("Rebels kidnapped two nurses in May. A bishop was released on Tuesday.", ()),
        # what was then done was done by the same
        (
            "The navy fired on the trawler Blessing on Sunday. The trawler was then boarded and "
            "towed to Douala.",
            ("navy",),
        ),
        # nobody knows who seized a man by name
        ("Police used tear gas in Goz. Kodjo Amegan was seized at his home.", ()),
        ("Police fired on strikers in Chad on Monday. Forty monks were arrested in Laos.", ()),
        *((text, ("police",)) for text in NOUNS["arresting"]["yes"]),
        *((text, ()) for text in NOUNS["arresting"]["no"]),
        *((text, ("police",)) for text in NOUNS["held"]["yes"]),
        *((text, ()) for text in NOUNS["held"]["no"]),
        *((text, ("court",)) for text in CLAUSES["verdicts"]["yes"]),
        *((text, ()) for text in CLAUSES["verdicts"]["no"]),
    ],
)
def test_who_has_them(text: str, agents: tuple[str, ...]) -> None:
    assert last(text).agents == agents


def test_those_who_were_arrested_are_not_the_police() -> None:
    event = last("Ethiopian police tortured 27 students in May. They had been arrested in April.")
    assert (event.agents, event.targets) == (("ETH",), ("students",))
