"""What a figure counts by other words of its sentence: a figure beside it, or what befell people.

"27 member states — 21 of which" counts member states; "twice as many" has no value of its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.find.quantities.bounds import MULTIPLES, hedge
from extract.find.quantities.figure import Figure
from extract.find.quantities.grammar import words_of
from extract.find.quantities.measures import befalls_people, what_is_done
from extract.find.quantities.nouns import POSSESSIVE, Counted, counted
from extract.find.quantities.number import Number
from extract.find.quantities.own_nouns import with_own_noun
from extract.find.quantities.ranges import Measured
from extract.find.quantities.tokens import Tokens, lower, written
from extract.find.quantities.units import Amount, rate

_JOINTS = frozenset([("to",), ("and",), ("or",), ("-",), ("out", "of")])
_DETERMINERS = words_of("determiners")
_MANY = 2.0
_FARTHEST = 14
_PARALLELS = frozenset({"by", "is", "was", "were", "are", "at"})


def with_nouns(words: Tokens, figures: Sequence[Figure]) -> list[Figure]:
    """The figures, each with what it counts where the words say so."""
    own = [with_own_noun(words, figure) for figure in figures]
    for index in reversed(range(len(own) - 1)):
        own[index] = _with_next(words, own[index], own[index + 1])
        own[index] = _past_measure(words, own[index], own[index + 1])
    thing: Counted | None = None
    for index, figure in enumerate(own):
        if figure.thing is None and figure.measured.unit is None and figure.kind != "vague":
            before = own[index - 1] if index else None
            own[index] = _said_elsewhere(words, figure, before, thing)
        thing = thing if own[index].measured.unit else own[index].thing or thing
    return own


def _with_next(words: Tokens, figure: Figure, following: Figure) -> Figure:
    """Takes noun and unit from the next figure: "8 or $9", "280 of the 1,500 houses"."""
    if figure.thing is not None or figure.measured.unit not in {None, "%"} or figure.depends:
        return figure
    if not _is_joint([word.lower for word in words[figure.last : following.hedge.first]]):
        return figure
    thing = following.thing and replace(following.thing, last=figure.last)
    if figure.measured.unit == "%":
        return replace(figure, thing=thing)
    unit, money = following.measured.unit, following.measured.amount.money
    amount = replace(figure.measured.amount, unit=unit, money=money)
    return replace(figure, measured=replace(figure.measured, amount=amount), thing=thing)


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
    near = figure.last == following.measured.first and following.measured.unit is not None
    if not near or figure.thing is not None or figure.measured.unit is not None:
        return figure
    thing = counted(words, following.measured.last, figure.measured.low)
    return replace(figure, thing=thing and replace(thing, last=figure.last))


def _said_elsewhere(
    words: Tokens, figure: Figure, before: Figure | None, thing: Counted | None
) -> Figure:
    """Takes noun or unit from elsewhere: "21 of which", "30 who fled", "The number of refugees"."""
    first, last = figure.hedge.first, figure.last
    parallel = _parallel(words, figure, before)
    if parallel is not None:
        return parallel
    who = "who" in {lower(words, last), lower(words, last + 1)}
    done = what_is_done(words, first) is not None
    if who or done or (before is None and befalls_people(words, first, last)):
        return replace(figure, thing=Counted("people", "people", last))
    topic = _topic(words, figure)
    return _leaning(words, figure, thing) if topic is None else replace(figure, thing=topic)


def _leaning(words: Tokens, figure: Figure, thing: Counted | None) -> Figure:
    """Takes the noun of a figure before it and says so: "16 people, 5 of them"."""
    leans = figure.depends is not None or figure.kind in {"digits", "words"}
    if not leans or thing is None:
        return figure
    per, last = rate(words, figure.last)
    phrase = thing.phrase if per is None else f"{thing.phrase} per {per}"
    depends = figure.depends or written(words, figure.measured.first, figure.last)
    return replace(figure, thing=Counted(thing.noun, phrase, last), depends=depends)


def _parallel(words: Tokens, figure: Figure, before: Figure | None) -> Figure | None:
    """Takes the unit of the figure before: "rose by 5 percent in May and by 3 in June"."""
    if before is None or before.measured.unit is None or figure.kind not in {"digits", "words"}:
        return None
    last, opening = before.measured, lower(words, figure.hedge.first - 1)
    same = opening in _PARALLELS and opening == lower(words, before.hedge.first - 1)
    if not same or last.amount.money or before.thing is not None:
        return None
    amount = replace(figure.measured.amount, unit=last.unit)
    depends = written(words, figure.measured.first, figure.last)
    return replace(figure, measured=replace(figure.measured, amount=amount), depends=depends)


def _topic(words: Tokens, figure: Figure) -> Counted | None:
    """What a sentence counts by name: "The number of refugees passed 1.5 million"."""
    first = figure.hedge.first
    for at in range(first - 2, max(-1, first - _FARTHEST), -1):
        if words[at].is_digits:
            return None
        if words[at].lower in {"number", "total"} and lower(words, at + 1) == "of":
            thing = counted(words, at + 1, _MANY)
            return thing and replace(thing, last=figure.last)
    return None


def multiples(words: Tokens, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Figures that only another one gives a value: "twice as many", "double the number"."""
    taken = {index for one in figures for index in range(one.hedge.first, one.last)}
    for index, word in enumerate(words):
        if word.lower not in MULTIPLES or lower(words, index + 1) not in {"as", "the"}:
            continue
        last = index + 3
        if last <= len(words) and not taken.intersection(range(index, last)):
            amount = Amount(index, last, Number(index, last, 2.0, "words"))
            depends = written(words, index, last)
            whole = Measured(index, last, amount)
            yield Figure(whole, hedge(words, amount), depends=depends, valued=False)
