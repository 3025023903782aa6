"""Numbers before the parts of what is listed: "to (1) spare wells and (2) open roads"."""

from extract.find.quantities.grammar import is_plural
from extract.find.quantities.ranges import Measured
from extract.find.quantities.tokens import Tokens, lower

_MOST = 30
_FARTHEST = 60  # tokens from one part to the next


def is_of_an_enumeration(words: Tokens, found: Measured) -> bool:
    """Whether it stands before a part of a list, with the part before or after it near.

    "Airports (1), borders (2)" counts, for all that is listed there is named before its number.
    """
    first = found.amount.number.first
    if lower(words, first + 1) != ")" or found.unit is not None:
        return False
    part = _part(words, first)
    if part is None:
        return False
    beside = [
        at
        for at in range(max(0, first - _FARTHEST), min(len(words), first + _FARTHEST))
        if _part(words, at) == part + (1 if at > first else -1)
    ]
    return bool(beside) and not all(_is_named(words, at) for at in (first, *beside))


def _part(words: Tokens, at: int) -> int | None:
    """The number of a part: "(2)", "2)"; None for anything else, such as the 3 of "8(3)"."""
    text = words[at].text
    closed = text.isdecimal() and len(text) <= len(str(_MOST)) and lower(words, at + 1) == ")"
    before = at - 1 if lower(words, at - 1) == "(" else at
    apart = before == 0 or words[before - 1].end < words[before].start
    return int(text) if closed and apart else None


def _is_named(words: Tokens, at: int) -> bool:
    before = at - 1 if lower(words, at - 1) == "(" else at
    return is_plural(words, before - 1)
