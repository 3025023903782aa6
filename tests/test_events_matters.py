"""What a refusal, a criticism or a stop of work is about where it names nobody."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries

NOUNS = entries("actor_nouns")


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
        ("The Red Cross suspended its work in the hospital on Monday.", ("hospital",)),
        ("The Red Cross suspended its deliveries to Vira on Monday.", ("vira",)),
        *((text, ("vote",)) for text in NOUNS["conduct"]["yes"]),
        *((text, ("rule",)) for text in NOUNS["conduct"]["no"]),
        *((text, ()) for text in NOUNS["unsaid"]["yes"]),
        *((text, ("parcels",)) for text in NOUNS["unsaid"]["no"]),
    ],
)
def test_what_it_is_about(text: str, targets: tuple[str, ...]) -> None:
    assert last(text).targets == targets
