"""Numbers that one can call: "(212) 555-0147", "text 4646", "the hotline 1415"."""

from extract.find.quantities.days import counts_something
from extract.find.quantities.ranges import Measured
from extract.find.quantities.tokens import HYPHENS, Tokens, lower

_CALLING = frozenset("call dial dialled dialed dialling phone phoned ring rang text".split())
_HOTLINES = frozenset({"hotline", "helpline", "switchboard"})
_NEAR = 3
_SHORTEST = 2


def is_of_a_telephone(words: Tokens, found: Measured) -> bool:
    """Whether one can call it: "(212) 555-0147", "text 4646"."""
    at = found.last
    text = words[found.first].text
    plain = found.unit is None and text.isdecimal() and found.last == found.first + 1
    if lower(words, found.first - 1) in _CALLING and plain and len(text) > _SHORTEST:
        return not counts_something(words, found)
    near = {word.lower for word in words[max(0, found.first - _NEAR) : found.first]}
    if near & _HOTLINES and found.unit is None and words[found.first].is_digits:
        return not counts_something(words, found)
    bracketed = lower(words, found.first - 1) == "(" and lower(words, at) == ")"
    if not bracketed or at + 3 >= len(words):
        return False
    digits = words[at + 1].is_digits and words[at + 3].is_digits
    return digits and words[at + 2].text in HYPHENS
