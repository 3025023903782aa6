"""Who took, tried or let go people where a passive says it of nobody."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries

NOUNS = entries("actor_nouns")
CLAUSES = entries("clauses")


def events(text: str) -> tuple[Event, ...]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return facts(document).events


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        (
            "Soldiers raided two villages on Sunday and shot a herder. "
            "Forty men were arrested in the operation.",
            ("soldiers",),
        ),
        ("Police fired on students in Goz. Some 60 people were taken into custody.", ("police",)),
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
        # nor who has a place, a matter or a uniform of his own
        ("Soldiers clashed with rebels in Mali. In Peru, nine miners were arrested.", ()),
        (
            "Police fired at students in the capital on Monday. In a separate case, 30 fishermen "
            "were detained.",
            (),
        ),
        ("Soldiers fought rebels. Twelve police officers were arrested for theft.", ()),
        ("Soldiers shelled a town on Monday. A priest was then kidnapped.", ()),
        ("Police beat a student. A bus was then robbed.", ()),
        # other captives than those who were taken
        ("Police arrested a thief. The hostages were freed in a deal with the gunmen.", ()),
        ("Gunmen kidnapped a bishop. Nine prisoners were released in Cairo.", ()),
        ("Police arrested a thief. Twelve prisoners were freed in a swap with Mali.", ()),
        ("Police arrested a thief. The prisoners were freed on Friday.", ()),
        # a court that only meets or hears states
        ("A teacher was convicted in Mali. The Supreme Court of Kenya met on Monday.", ()),
        ("A teacher was convicted on Friday. The Supreme Court of Kenya met on Monday.", ()),
        (
            "Chad took Mali to the International Court of Justice. In Cairo, a journalist was "
            "sentenced to death.",
            (),
        ),
        ("The World Court heard Chad on Friday. A thief was sentenced to death.", ()),
        *((text, ("tribunal",)) for text in CLAUSES["hearing"]["yes"]),
        *((text, ()) for text in CLAUSES["hearing"]["no"]),
        *((text, ("police",)) for text in NOUNS["arresting"]["yes"]),
        *((text, ()) for text in NOUNS["arresting"]["no"]),
        *((text, ("police",)) for text in NOUNS["held"]["yes"]),
        *((text, ()) for text in NOUNS["held"]["no"]),
        *((text, ("court",)) for text in CLAUSES["verdicts"]["yes"]),
        *((text, ()) for text in CLAUSES["verdicts"]["no"]),
    ],
)
def test_who_has_them(text: str, agents: tuple[str, ...]) -> None:
    found = [one for one in events(text) if one.kind not in {"meeting", "investigation"}]
    assert found[-1].agents == agents


def test_those_who_were_arrested_are_not_the_police() -> None:
    event = events(
        "Ethiopian police tortured 27 students in May. They had been arrested in April."
    )[-1]
    assert (event.agents, event.targets) == (("ETH",), ("students",))
