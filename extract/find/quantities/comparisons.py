"""Figures set beside the one before: "7.5 litres against a standard of 15", "up from half"."""

from collections.abc import Sequence

from extract.find.quantities.figure import Figure
from extract.find.quantities.grammar import words_of
from extract.find.quantities.nouns import POSSESSIVE
from extract.find.quantities.ranges import measured_anew
from extract.find.quantities.tokens import Tokens, lower, written
from extract.find.quantities.units import TIME_UNITS

_STANDARDS = words_of("standards")
_BESIDE = frozenset(
    [("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to"),
     ("instead", "of"), ("rather", "than"), ("opposed", "to")]
)  # fmt: skip
_ALONE = frozenset({"against", "versus", "vs"})
_PREPOSITIONS = words_of("prepositions")
_WITHIN = frozenset({"in", "within", "over", "after", "during", "for", "every"})
_PLAIN = frozenset({"digits", "words", "range"})


def set_beside(words: Tokens, figure: Figure, others: Sequence[Figure]) -> Figure | None:
    """The figure with the unit or noun of the one before that it is set beside, or None."""
    first = figure.hedge.first
    before = next((one for one in reversed(others) if not _is_aside(words, one)), others[-1])
    beside = _is_beside(words, first) or _is_parallel(words, figure, before)
    if figure.measured.unit is not None or not beside:
        return None
    depends = written(words, figure.measured.first, figure.measured.last)
    if before.kind == "share" and figure.kind == "share":
        thing = before.thing and before.thing._replace(last=figure.last)
        return figure._replace(thing=thing, depends=depends) if thing else None
    unit = before.measured.unit
    if unit is None or figure.kind not in _PLAIN:
        return None
    money = before.measured.amount.money
    amount = figure.measured.amount._replace(unit=unit, money=money)
    told = measured_anew(words, figure.measured, amount)
    return figure._replace(measured=told, depends=depends)


def _is_aside(words: Tokens, one: Figure) -> bool:
    """Whether it only adds to another: "74 raids in 24 hours", "90 deaths, 95% of them of men"."""
    if one.measured.unit == "%":
        return one.depends is not None
    return one.measured.unit in TIME_UNITS and lower(words, one.hedge.first - 1) in _WITHIN


def _is_parallel(words: Tokens, figure: Figure, before: Figure) -> bool:
    """Whether it goes on where the one before left off: "four hours to Goma and nine to Bukavu",
    "Norway's share is 2%, Sweden's 1.5"."""
    opening = lower(words, figure.hedge.first - 1)
    if opening == "then" or opening.endswith(POSSESSIVE[:2]):
        return before.last <= figure.hedge.first
    joint = lower(words, figure.last)
    return opening == "and" and joint in _PREPOSITIONS and joint == lower(words, before.last)


def _is_beside(words: Tokens, first: int) -> bool:
    pair = (lower(words, first - 2), lower(words, first - 1))
    if pair in _BESIDE or pair[1] in _ALONE:
        return True
    return pair[1] == "of" and pair[0] in _STANDARDS
