"""Numbers that one can call: "(212) 555-0147", "text 4646", "dial 0 800 500 121"."""

from extract.find.quantities.days import counts_something
from extract.find.quantities.grammar import words_of
from extract.find.quantities.ranges import Measured
from extract.find.quantities.tokens import HYPHENS, Tokens, lower
from extract.vocabulary import entries

_CALLING = frozenset(entries("names_with_numbers")["telephones"]["words"])
_COPULAS = frozenset({"is", "are", "was"})
_VERBS = words_of("verbs")
_NEAR = 4
_SHORTEST = 2
_SIGNS = HYPHENS | frozenset("()+./–")
_LISTS = frozenset({"and", "or", ",", "/"})


def is_of_a_telephone(words: Tokens, found: Measured) -> bool:
    """Whether one can call it: "(212) 555-0147", "text 4646", "the hotline is 0 800 500 121"."""
    if found.unit is not None or not words[found.first].is_digits:
        return False
    return _is_called(words, found) or _has_an_area(words, found)


def _is_called(words: Tokens, found: Measured) -> bool:
    """Whether what is said before its first group tells that one can call it."""
    first, groups = _first_group(words, found.first), _groups(words, found)
    long = groups or len(words[found.first].text) > _SHORTEST
    if not long or counts_something(words, found):
        return False
    for at in range(first - 1, max(-1, first - 1 - _NEAR), -1):
        if words[at].lower in _CALLING:
            return True
        # "the hotline received 350"
        if (words[at].acts or words[at].lower in _VERBS) and words[at].lower not in _COPULAS:
            return False
    return False


def _groups(words: Tokens, found: Measured) -> bool:
    """Whether more digits stand beside it: "0 800 500 121"."""
    more = found.last < len(words) and words[found.last].is_digits
    return more or found.last > found.first + 1 or words[found.first - 1].is_digits


def _first_group(words: Tokens, at: int) -> int:
    """Where the digits, signs and other numbers begin that a token goes on."""
    while at > 0 and (
        words[at - 1].is_digits
        or words[at - 1].text in _SIGNS
        or (words[at - 1].lower in _LISTS and at > 1 and words[at - 2].is_digits)
    ):
        at -= 1
    return at


def _has_an_area(words: Tokens, found: Measured) -> bool:
    """Whether brackets set an area code apart: "(212) 555-0147"."""
    at = found.last
    bracketed = found.before == "(" and lower(words, at) == ")"
    if not bracketed or at + 3 >= len(words):
        return False
    digits = words[at + 1].is_digits and words[at + 3].is_digits
    return digits and words[at + 2].text in HYPHENS
