"""What is folded away: sentences that describe violence in detail, and no others."""

import pytest

from dashboard.care import folded, graphic
from extract.vocabulary import entries

ENTRIES = entries("graphic")


@pytest.mark.parametrize("text", [text for one in ENTRIES.values() for text in one["examples"]])
def test_a_graphic_sentence_is_told(text: str) -> None:
    assert graphic(text)
    assert graphic(text.upper())


@pytest.mark.parametrize(
    "text", [text for one in ENTRIES.values() for text in one["counterexamples"]]
)
def test_another_sentence_is_not(text: str) -> None:
    assert not graphic(text)


@pytest.mark.parametrize("name", ENTRIES)
def test_every_word_is_needed_in_its_own_right(name: str) -> None:
    words = ENTRIES[name]["words"]
    assert len(words) == len(set(words))
    assert all(graphic(f"Then {word} there.") for word in words)


def test_a_graphic_paragraph_is_shut_and_another_is_open() -> None:
    assert folded("<b>x</b>", "Six people met.") == "<p><b>x</b></p>"
    shut = folded("<b>x</b>", "Six people were beheaded.")
    assert shut.startswith("<details><summary>")
    assert "<p><b>x</b></p>" in shut
