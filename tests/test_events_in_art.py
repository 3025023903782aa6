"""What happens in a work of art, or is what one is about, happens in no report."""

from datetime import date

import pytest

from extract.model import Document
from extract.pipeline import facts
from extract.vocabulary import entries

OBJECTS, CLAUSES = entries("objects"), entries("clauses")
ENTRIES = [
    *(OBJECTS[name] for name in ("memorials", "accounts", "told_works")),
    CLAUSES["depicting"],
]


def types(text: str) -> set[str]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return {one.type for one in facts(document).events} & {"ASSAULT", "COERCE"}


@pytest.mark.parametrize(
    "text",
    [
        *(text for entry in ENTRIES for text in entry["yes"]),
        "A film about the bombing of Vira opened in Madrid on Thursday.",
        "Officials unveiled a memorial to the victims of the massacre of Vira on Thursday.",
        "The painting depicts the bombing of Vira by German planes.",
        "The opera follows a soldier who killed a rival.",
        "The film, which tells how soldiers killed a priest, won a prize.",
    ],
)
def test_nothing_happens_in_art(text: str) -> None:
    assert types(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        *(text for entry in ENTRIES for text in entry["no"]),
        "Syria banned the film on Monday.",
        "Rebels bombed a monument in Vira on Friday.",
        "Gunmen who had seen the film attacked a school on Friday.",
        "The bombing of the monument killed four people on Friday.",
        "The army destroyed a monument to the massacre on Friday.",
        "The documentary shows how police beat students in Lima.",
        "The director of the film was shot dead in Lima on Friday.",
    ],
)
def test_what_is_done_to_art_or_artists_does(text: str) -> None:
    assert types(text)
