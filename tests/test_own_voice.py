"""Who "we" is in a statement, a press release or a quotation that goes on."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries

NOUNS = entries("actor_nouns")


def told(text: str, type_: str) -> Event:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return next(event for event in facts(document).events if event.type == type_)


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        (
            "The Hill Union condemned the raids on Monday. We ask the army to leave.",
            ("hill-union",),
        ),
        (
            "VIRA, 4 March - Gunmen robbed a convoy, the Hill Council said in a statement. "
            "We call on the mayor to act.",
            ("hill-council",),
        ),
        (
            "VIRA, 4 March - The Hill Council said that gunmen had robbed a convoy. Two drivers "
            'were beaten. "We call on the mayor to act," it read.',
            ("hill-council",),
        ),
        (
            'The mayor, Ana Kone, praised the teachers. "We ask the army to leave."',
            ("ana-kone",),
        ),
        (
            "The Hill Union condemned the raids of World War I on Monday. We ask the army to "
            "leave.",
            ("hill-union",),
        ),
        # who speaks may be named behind the quotation
        (
            'The mayor, Ana Kone, praised the teachers. "We ask the army to leave. '
            'We need help," a farmer said.',
            (),
        ),
        # a paper that says "we" is not whoever it writes about
        ("Gunmen robbed a convoy of the Hill Council. We ask the army to leave.", ()),
        *((text, ("hill-union",)) for text in entries("clauses")["moved"]["yes"]),
        *((text, ()) for text in entries("clauses")["moved"]["no"]),
        *((text, ("organisation",)) for text in NOUNS["own_bodies"]["yes"]),
        *((text, ()) for text in NOUNS["own_bodies"]["no"]),
    ],
)
def test_who_asks_in_the_first_person(text: str, agents: tuple[str, ...]) -> None:
    assert told(text, "REQUEST").agents == agents


@pytest.mark.parametrize("text", NOUNS["own_people"]["yes"])
def test_people_of_the_body_that_speaks_act_for_it(text: str) -> None:
    assert told(text, "AID").agents == ("ICRC",)


@pytest.mark.parametrize("text", NOUNS["own_people"]["no"])
def test_other_people_do_not(text: str) -> None:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    acting = [one for event in facts(document).events for one in event.agents]
    assert "ICRC" not in acting[1:]
