from datetime import date

import pytest

from extract.find.times import time_mentions
from extract.model import Document
from extract.resolve.times import anchored
from extract.sentences import sentences
from extract.vocabulary import entries

FILES = (
    "months",
    "weekdays",
    "seasons",
    "time_units",
    "parts_of_day",
    "time_counts",
    "time_references",
    "time_turns",
    "holidays",
    "tense",
    "time_neighbours",
)
YES = [
    (name, key, sentence, values)
    for name in FILES
    for key, entry in entries(name).items()
    for sentence, values in entry.get("yes", {}).items()
]
NO = [
    (name, key, sentence)
    for name in (*FILES, "time_names")
    for key, entry in entries(name).items()
    for sentence in entry.get("no", ())
]


def values(sentence: str) -> list[str | None]:
    document = Document(id="a", text=sentence, file_name="a.txt", published=date(2022, 3, 4))
    parts = sentences(sentence)
    return [one.value for one in anchored(time_mentions(parts), document, parts)]


@pytest.mark.parametrize(("name", "key", "sentence", "expected"), YES)
def test_examples_are_read(name: str, key: str, sentence: str, expected: str | list[str]) -> None:
    assert values(sentence) == ([expected] if isinstance(expected, str) else expected)


@pytest.mark.parametrize(("name", "key", "sentence"), NO)
def test_counterexamples_are_left_alone(name: str, key: str, sentence: str) -> None:
    assert values(sentence) == []


@pytest.mark.parametrize("name", FILES)
def test_every_entry_has_an_example(name: str) -> None:
    assert [key for key, entry in entries(name).items() if not entry.get("yes")] == []
