"""The words that say that something became more or less: "rose", "a drop", "shortened"."""

from typing import Literal

from extract.vocabulary import entries

WAYS: tuple[Literal["increase", "decrease"], ...] = ("increase", "decrease")
VERBS = {verb: way for way in WAYS for verb in entries("changes")[way]["verbs"]}
NOUNS = {noun: way for way in WAYS for noun in entries("changes")[way]["nouns"]}
_BETWEEN_ENDS = frozenset(entries("changes")["between_ends"]["verbs"])


def moves(word: str) -> bool:
    """Whether a verb says that something changed: "rose", "fell"."""
    return word in VERBS


def changes(word: str) -> bool:
    """Whether "from" after a word can begin a change: "cut", "shortened", "a rise"."""
    return word in VERBS or word in NOUNS or word in _BETWEEN_ENDS
