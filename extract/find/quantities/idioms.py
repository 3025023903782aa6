"""Numbers inside a set phrase or a name of long standing: "zero tolerance", "square one"."""

from collections.abc import Mapping

from extract.find.quantities.number import NUMBER_WORDS
from extract.find.quantities.ranges import Measured
from extract.find.quantities.tokens import Tokens, lower, tokens
from extract.vocabulary import entries

_PARTING = frozenset(entries("names_with_numbers")["parting"]["words"])
_NEAR = 10
Place = tuple[int, tuple[str, ...]]


def _places() -> Mapping[str, list[Place]]:
    """By number, the phrases that hold it and how far in it stands."""
    found: dict[str, list[Place]] = {}
    for phrase in entries("names_with_numbers")["idioms"]["phrases"]:
        pieces = tuple(token.lower for token in tokens(phrase))
        for at, piece in enumerate(pieces):
            if piece in NUMBER_WORDS or piece == "half" or piece.isdecimal():
                found.setdefault(piece, []).append((at, pieces))
    return found


_PLACES = _places()


def _is_parted(words: Tokens, found: Measured) -> bool:
    """Whether something is cut into parts: "cut its costs in half by May", "broke in two"."""
    first, after = found.amount.number.first, found.after
    if lower(words, first) == "half":
        return found.amount.number.form == "share" and after not in {"of", "a", "an", "the"}
    near = {word.lower for word in words[max(0, first - _NEAR) : first]}
    ends = lower(words, first) == "two" and not after[:1].isalnum()
    return ends and found.unit is None and bool(near & _PARTING)


def is_idiom(words: Tokens, found: Measured) -> bool:
    """Whether a number stands in a phrase in which it counts nothing."""
    first = found.amount.number.first
    if lower(words, first - 1) == "in" and _is_parted(words, found):
        return True
    for at, pieces in _PLACES.get(words[first].lower, ()):
        start = first - at
        if start >= 0 and pieces == tuple(
            [word.lower for word in words[start : start + len(pieces)]]
        ):
            return True
    return False
