"""What a sentence counts by name, before it gives the number.

"The number of refugees passed 1.5 million", "a population of 21,000", "the toll rose to 17".
"""

from collections.abc import Sequence

from extract.find.quantities.figure import Figure
from extract.find.quantities.grammar import is_plural
from extract.find.quantities.nouns import Counted, counted, past_determiners
from extract.find.quantities.tokens import Tokens, lower
from extract.vocabulary import entries

_NUMBERS = frozenset({"number", "numbers", "total", "count", "tally"})
_PEOPLE = frozenset(entries("measures")["population"]["leads"])
_TOLLS = frozenset(entries("measures")["killed"]["leads"])
_ENDS = frozenset({";", ":", "who", "which"})
_OPENS = frozenset({";", ".", ":", "but", "and"})
_MANY = 2.0
_FARTHEST = 22


def with_topic(words: Tokens, figure: Figure, before: Sequence[Figure]) -> Figure | None:
    """The figure with what its sentence counts by name, or None where it names nothing."""
    others = {
        index
        for one in before
        if one.change is None and one.measured.unit != "%"
        for index in range(one.measured.first, one.measured.last)
    }
    first, last = figure.hedge.first, figure.last
    if lower(words, last) == "the" and lower(words, last + 1) in _NUMBERS:
        # "brought to nine the number of people in custody"
        thing = _named(words, last + 1)
        return figure._replace(thing=thing._replace(last=last), about=thing.last) if thing else None
    for at in range(first - 1, max(-1, first - _FARTHEST), -1):
        if words[at].lower in _ENDS or at in others:
            return None
        thing = _named(words, at)
        if thing is not None:
            return figure._replace(thing=thing._replace(last=figure.last), about=thing.last)
    return None


def _those(words: Tokens, at: int) -> Counted | None:
    """What a clause is about from the start: "Of these divisions, only seven were sent"."""
    start = past_determiners(words, at + 1)
    thing = counted(words, start, _MANY) if start > at + 1 else None
    return thing if thing is not None and is_plural(words, thing.last - 1) else None


def _named(words: Tokens, at: int) -> Counted | None:
    word = words[at].lower
    if word == "of" and (at == 0 or lower(words, at - 1) in _OPENS):
        return _those(words, at)
    if word in _NUMBERS and lower(words, at + 1) == "of":
        return counted(words, at + 1, _MANY)
    if word in _PEOPLE or word in _TOLLS:
        return Counted("people", "people", at + 1)
    return None
