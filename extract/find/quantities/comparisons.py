"""Figures set beside the one before: "7.5 litres against a standard of 15", "up from half"."""

from dataclasses import replace

from extract.find.quantities.figure import Figure
from extract.find.quantities.grammar import words_of
from extract.find.quantities.tokens import Tokens, lower, written

_STANDARDS = words_of("standards")
_BESIDE = frozenset(
    [("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to"),
     ("instead", "of"), ("rather", "than"), ("opposed", "to")]
)  # fmt: skip
_ALONE = frozenset({"against", "versus", "vs"})
_PLAIN = frozenset({"digits", "words", "range"})


def set_beside(words: Tokens, figure: Figure, before: Figure) -> Figure | None:
    """The figure with the unit or noun of the one that it is set beside, or None."""
    first = figure.hedge.first
    if figure.measured.unit is not None or not _is_beside(words, first):
        return None
    depends = written(words, figure.measured.first, figure.measured.last)
    if before.kind == "share" and figure.kind == "share":
        thing = before.thing and replace(before.thing, last=figure.last)
        return replace(figure, thing=thing, depends=depends) if thing else None
    unit = before.measured.unit
    if unit is None or figure.kind not in _PLAIN:
        return None
    money = before.measured.amount.money
    amount = replace(figure.measured.amount, unit=unit, money=money)
    return replace(figure, measured=replace(figure.measured, amount=amount), depends=depends)


def _is_beside(words: Tokens, first: int) -> bool:
    pair = (lower(words, first - 2), lower(words, first - 1))
    if pair in _BESIDE or pair[1] in _ALONE:
        return True
    return pair[1] == "of" and pair[0] in _STANDARDS
