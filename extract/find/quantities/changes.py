"""Figures of a change: "from 4,000 to 4,300", "rose by 5 percent", "a 40 percent drop"."""

from extract.find.quantities.figure import Figure
from extract.find.quantities.movement import NOUNS, VERBS
from extract.find.quantities.number import CARDINALS
from extract.find.quantities.tokens import Tokens, lower
from extract.model import Change

_ENDS = frozenset({";", ":", "(", ")", "but", "while", "who", "which", "that"})
# "fell below 20 percent", but "fell less than 3 percent"
_PAST = frozenset({"below", "above", "under", "beyond", "past"})
_NEAR = 14
_FARTHEST = 6


def change(words: Tokens, figure: Figure) -> Change | None:
    """What a figure has to do with a change: its start, its end or its size; None if nothing."""
    opening = lower(words, figure.hedge.first - 1)
    if opening == "from":
        both = _goes_on_to(words, figure.last) or _verb_before(words, figure) is not None
        return "from" if both else None
    if opening == "to":
        came = _verb_before(words, figure) is not None or _came_from(words, figure)
        return "to" if came else None
    return _size(words, figure, opening)


def _size(words: Tokens, figure: Figure, opening: str) -> Change | None:
    """Whether a figure is the size of a change: "rose by 5 percent", "a 40 percent drop"."""
    at = figure.hedge.first - 1
    if opening == "by":
        return VERBS.get(lower(words, at - 1))
    if opening == "of":
        return NOUNS.get(lower(words, at - 1))
    after = NOUNS.get(lower(words, figure.last))
    if figure.measured.unit is not None and after is not None:
        return after
    if lower(words, figure.hedge.first) in _PAST and opening in VERBS:
        return "to"
    # "dropped 60 bombs" and "grow 90 percent of the wheat" change no amount
    sized = figure.measured.unit is not None and figure.thing is None
    return VERBS.get(opening) if sized else None


def _verb_before(words: Tokens, figure: Figure) -> str | None:
    """The way of the nearest verb of change before a figure in its clause."""
    first = figure.hedge.first
    for at in range(first - 2, max(-1, first - _NEAR), -1):
        if words[at].lower in _ENDS:
            return None
        if words[at].lower in VERBS:
            return VERBS[words[at].lower]
    return None


def _goes_on_to(words: Tokens, at: int) -> bool:
    """Whether the end follows the start: "from 4,100 in May to 5,250 in June"."""
    for index in range(at, min(at + _FARTHEST, len(words))):
        if lower(words, index) == "to":
            return True
        if words[index].is_digits or not words[index].text[0].isalpha():
            return False
    return False


def _came_from(words: Tokens, figure: Figure) -> bool:
    """Whether the start stands before the end: "from 4,100 in May to 5,250 in June"."""
    first, seen = figure.hedge.first, False
    for at in range(first - 2, max(-1, first - _NEAR), -1):
        if words[at].lower in _ENDS:
            return False
        seen = seen or words[at].is_digits or words[at].lower in CARDINALS
        if words[at].lower == "from":
            return seen
    return False
