"""The lists of words that the reading of events asks: each word once."""

import pytest

from extract.vocabulary import entries


@pytest.mark.parametrize("file", ["actor_nouns", "objects", "clauses"])
def test_no_list_holds_a_word_twice(file: str) -> None:
    twice = {
        (name, word)
        for name, entry in entries(file).items()
        for word in entry.get("words", ())
        if entry["words"].count(word) > 1
    }
    assert not twice
