"""A sentence as words with their places, and the clauses between its boundary words."""

import re
from dataclasses import dataclass
from functools import cache

from extract.vocabulary import entries

_WORD = re.compile(r"n['’]t\b|(?:[A-Z]\.){2,}|\w+?(?=n['’]t\b)|\w+(?:-\w+)*|[^\w\s]")
_BREAKS = frozenset(';:—–()“”"!?')


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark of a sentence, lower-cased, with its place in the sentence."""

    text: str
    start: int
    end: int


def words(text: str) -> list[Word]:
    """The words and marks of a sentence in order: "didn’t go." is did, n't, go and the stop."""
    return [
        Word(match[0].lower().replace("’", "'"), match.start(), match.end())
        for match in _WORD.finditer(text)
    ]


def clause(found: list[Word], first: int, last: int) -> tuple[int, int]:
    """The clause around the words `first` to `last` (excluded), as positions, end excluded."""
    start = first
    while start > 0 and not _breaks(found, start - 1):
        start -= 1
    end = last
    while end < len(found) and not _breaks(found, end):
        end += 1
    return start, end


def _breaks(found: list[Word], position: int) -> bool:
    word = found[position].text
    if word in _BREAKS or word in _boundaries():
        return not (word == "as" and _is_preposition(found, position))
    # ", and Russia bombed": a comma before a conjunction parts two clauses
    after = _text(found, position + 1)
    return word == "," and (after in {"and", "or", "with", "including"} or after in _doing())


def _is_preposition(found: list[Word], position: int) -> bool:
    # "as many as", "such as", "as well as", "as part of"
    before, after = _text(found, position - 1), _text(found, position + 1)
    return before in {"such", "well", "many", "much", "known"} or after in {
        "many",
        "much",
        "well",
        "part",
        "a",
        "an",
        "of",
        "far",
        "soon",
    }


def _text(found: list[Word], position: int) -> str:
    return found[position].text if 0 <= position < len(found) else ""


@cache
def _doing() -> frozenset[str]:
    """Participles that begin a remark: ", fearing a larger war"."""
    return frozenset(entries("clauses")["remarks"]["words"])


@cache
def _boundaries() -> frozenset[str]:
    return frozenset(entries("clauses")["boundaries"]["words"])
