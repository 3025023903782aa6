"""What a figure takes from the next one: "8 or $9", "280 of the 1,500 houses"."""

from collections.abc import Sequence

from extract.find.quantities.figure import Figure
from extract.find.quantities.grammar import NOMINAL, is_plural, words_of
from extract.find.quantities.nouns import POSSESSIVE, counted
from extract.find.quantities.number import Number
from extract.find.quantities.ranges import levelled, measured_anew
from extract.find.quantities.tokens import Tokens, lower

_OWNERS = 3
_JOINTS = frozenset([("to",), ("and",), ("or",), ("-",), ("out", "of"), ("of",)])
_DETERMINERS = words_of("determiners").union(
    "last first past next previous original initial remaining total estimated".split()
)
# "from 3 to 4.5 million" is 3 million, "from 500 to 1.2 million" is 500
_FEWEST, _MOST = 0.1, 10.0


def with_next(words: Tokens, figure: Figure, following: Figure) -> tuple[Figure, Figure]:
    """Two figures in a row, the first with what it shares with the second."""
    figure = _with_head(words, figure, following)
    if figure.thing is not None or figure.measured.unit not in {None, "%"} or figure.depends:
        return figure, following
    between = [word.lower for word in words[figure.last : following.hedge.first]]
    if not _is_joint(between) and not _is_share_of(figure, between):
        return _past_measure(words, figure, following), following
    if "of" in between or _is_share_of(figure, between):
        figure = figure._replace(beyond=following.last)
        following = following._replace(is_whole=True)
    thing = following.thing and following.thing._replace(last=figure.last)
    if figure.measured.unit == "%":
        return figure._replace(thing=thing), following
    unit, money = following.measured.unit, following.measured.amount.money
    amount = figure.measured.amount._replace(unit=unit, money=money)
    if between == ["to"] and figure.change == "from":
        amount = amount._replace(number=_scaled(figure, following))
    return figure._replace(
        measured=measured_anew(words, figure.measured, amount), thing=thing
    ), following


def _with_head(words: Tokens, figure: Figure, following: Figure) -> Figure:
    """Adds the noun that two adjectives share: "30 cruise and 120 ballistic missiles"."""
    thing, head = figure.thing, following.thing
    if thing is None or head is None or figure.measured.low <= 1 or " " in thing.phrase:
        return figure
    alone = not is_plural(words, thing.last - 1) and thing.noun.lower() not in NOMINAL
    several = " " in head.phrase and head.phrase.endswith(head.noun)
    between = [word.lower for word in words[figure.last : following.hedge.first]]
    if not (alone and several and between == ["and"] and is_plural(words, head.last - 1)):
        return figure
    whole = thing._replace(noun=head.noun, phrase=f"{thing.phrase} {head.noun}")
    return figure._replace(thing=whole)


def _is_share_of(figure: Figure, between: Sequence[str]) -> bool:
    """Whether a share needs no "of": "half the town's 9,000 wells"."""
    owners = between and (between[-1].endswith(POSSESSIVE) or _DETERMINERS.issuperset(between))
    return figure.kind == "share" and bool(owners) and len(between) <= _OWNERS


def _scaled(figure: Figure, following: Figure) -> Number:
    """The number with the scale of the next one: "from 4.1 to 2.5 million tonnes"."""
    scale = levelled(figure.measured.amount.number, following.measured.amount.number)
    number = figure.measured.amount.number
    if scale is None:
        return number
    ratio = number.value * scale / following.measured.amount.number.value
    return (
        number._replace(value=round(number.value * scale, 6)) if _FEWEST < ratio < _MOST else number
    )


def _is_joint(between: Sequence[str]) -> bool:
    """Whether the words between two figures let the first share what the second counts."""
    if tuple(between) in _JOINTS:
        return True
    owners = between[2:] if between[:2] == ["out", "of"] else between[1:]
    if not owners or "of" not in between[:2] or len(owners) > 3:
        return False
    return owners[-1].endswith(POSSESSIVE) or _DETERMINERS.issuperset(owners)


def _past_measure(words: Tokens, figure: Figure, following: Figure) -> Figure:
    """Steps over a measure: "eight million 250ml bottles", "five 500-pound bombs"."""
    by = lower(words, figure.last) in {"x", "\u00d7"}
    near = figure.last + by == following.measured.first and following.measured.unit is not None
    if not near or figure.measured.unit is not None:
        return figure
    thing = counted(words, following.measured.last, figure.measured.low)
    return figure._replace(thing=thing and thing._replace(last=figure.last))
