"""Marks of quotation, and whether one is open."""

from collections.abc import Sequence

_MARKS = {"“": 1, "``": 1, "”": -1, "''": -1, '"': 0}
MARKS = frozenset(_MARKS)


def open_marks(words: Sequence[str], before: int = 0) -> int:
    """How many quotations are open behind some words, with those open before the first."""
    marks = before
    if not MARKS.isdisjoint(words):
        for mark in [word for word in words if word in _MARKS]:
            marks = 1 - marks if mark == '"' else max(0, marks + _MARKS[mark])
    return marks
