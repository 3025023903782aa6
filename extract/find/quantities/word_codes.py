"""Codes of currencies that are words or names as well: "COP29", "the TOP 10", not "COP 4,000"."""

from extract.find.quantities.number import Number
from extract.find.quantities.tokens import Tokens, glued, lower
from extract.vocabulary import entries

_CODES = frozenset(entries("names_with_numbers")["word_codes"]["words"])
_BEFORE_NAMES = frozenset({"", "the", "at", "of", "since", "this", "and"})
_LEAST = 1000


def is_name(words: Tokens, first: int, number: Number) -> bool:
    """Whether the code at a token is a name here and makes the number no sum."""
    if words[first].text not in _CODES or number.value >= _LEAST:
        return False
    before = lower(words, first - 1)
    owned = before.endswith(("'s", "’s"))
    named = owned or before in _BEFORE_NAMES or glued(words, first + 1)
    return number.written.replace(".", "").isdecimal() and named
