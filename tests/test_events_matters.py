"""What a refusal, a criticism or a stop of work is about where it names nobody."""

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
    ("text", "targets"),
    [
        ("Chad rejected the findings as propaganda.", ("findings",)),
        ("Human Rights Watch criticised the law.", ("law",)),
        # whoever made the offer, and nobody where nothing says who
        ("Mali offered a truce. Chad rejected the offer.", ("MLI",)),
        ("Chad rejected the demand.", ()),
        # a ban lies on a place or on somebody
        ("Kenya lifted a ban on rallies.", ()),
        ("Kenya lifted a ban on imports of cars.", ()),
        ("Kenya lifted a ban on Mali.", ("MLI",)),
        ("The Red Cross suspended its work in the hospital on Monday.", ("hospital",)),
        ("The Red Cross suspended its deliveries to Vira on Monday.", ("vira",)),
        ("Iran denounced the summit as theatre.", ("summit",)),
        # what is threatened with a raid or a closure, not what is set out on or led to a court
        ("The clan threatened to attack the prison.", ("prison",)),
        ("The union threatened in August to close the emergency wards.", ("emergency-wards",)),
        ("The union threatened to block the road.", ()),
        # the crowd that force is used on
        ("Police used tear gas to break up a crowd outside the bank.", ("crowd",)),
        ("Chad sent a company of soldiers to the town.", ("town",)),
        ("Chad sent a company of soldiers to the mountains.", ()),
        # its own help is offered to nobody told of
        ("Italy offered its good offices on Tuesday.", ()),
        ("Ministers had twice refused to see the union's leaders.", ("union-leaders",)),
        *((text, ()) for text in CLAUSES["manners"]["yes"]),
        *((text, ("TCD",)) for text in CLAUSES["manners"]["no"]),
        *((text, ("crowd",)) for text in CLAUSES["dispersing"]["yes"]),
        *((text, ()) for text in CLAUSES["dispersing"]["no"]),
        *((text, ("vote",)) for text in NOUNS["conduct"]["yes"]),
        *((text, ("rule",)) for text in NOUNS["conduct"]["no"]),
        *((text, ()) for text in NOUNS["unsaid"]["yes"]),
        *((text, ("parcels",)) for text in NOUNS["unsaid"]["no"]),
    ],
)
def test_what_it_is_about(text: str, targets: tuple[str, ...]) -> None:
    assert last(text).targets == targets
