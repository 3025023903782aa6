"""The lists of objects: a word of a list decides what a sentence tells, another word does not."""

from datetime import date

import pytest

from extract.model import Document
from extract.pipeline import facts
from extract.vocabulary import entries

LISTS = entries("objects")
PAIRS = [
    (name, yes, no)
    for name in LISTS
    for yes in LISTS[name].get("yes", ())
    for no in LISTS[name].get("no", ())
]


def read(text: str) -> tuple[list[tuple[object, ...]], set[str]]:
    """What happened, whether to somebody and who says so; and the words as the lists hold them."""
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    found = facts(document)
    told: list[tuple[object, ...]] = [
        (
            one.type,
            one.kind,
            len(one.agents),
            bool(one.targets),
            one.modality,
            one.speaker is None,
        )
        for one in found.events
    ]
    words = {
        word.lower()
        for sentence in found.sentences
        for token in sentence.tokens
        for word in (token.text, token.lemma)
    }
    return told, words


@pytest.mark.parametrize(("name", "yes", "no"), PAIRS)
def test_a_word_of_the_list_decides_what_is_told(name: str, yes: str, no: str) -> None:
    told, words = read(yes)
    told_otherwise, _ = read(no)
    assert words & set(LISTS[name]["words"])
    assert told != told_otherwise


@pytest.mark.parametrize("name", LISTS)
def test_every_list_has_an_example_and_a_counterexample(name: str) -> None:
    assert LISTS[name].get("yes")
    assert LISTS[name].get("no")
