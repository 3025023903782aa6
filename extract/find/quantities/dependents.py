"""What a figure counts by other words of its sentence: a figure beside it, or what befell people.

"27 member states — 21 of which" counts member states; "twice as many" has no value of its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.find.quantities.bounds import MULTIPLES, hedge, hedge_after_noun
from extract.find.quantities.changes import change
from extract.find.quantities.comparisons import set_beside
from extract.find.quantities.figure import Figure
from extract.find.quantities.grammar import NOMINAL, words_of
from extract.find.quantities.measures import befalls_people, what_is_done
from extract.find.quantities.neighbours import with_next
from extract.find.quantities.nouns import Counted, counted
from extract.find.quantities.number import Number
from extract.find.quantities.own_nouns import with_own_noun
from extract.find.quantities.ranges import Measured
from extract.find.quantities.subjects import subject
from extract.find.quantities.tokens import Tokens, lower, written
from extract.find.quantities.topics import with_topic
from extract.find.quantities.units import Amount, rate

_MANY = 2.0
_SIDED = frozenset({"at_least", "more_than", "at_most", "less_than"})
_NEAR = 6
_PERSONS = words_of("persons")
_PARALLELS = frozenset({"by", "is", "was", "were", "are", "at"})
_FURTHER = frozenset({"another", "a", "further", "additional", "extra"})
_THAN_WHAT = frozenset({"as", "the", "that", "this"})


def with_nouns(words: Tokens, figures: Sequence[Figure]) -> list[Figure]:
    """The figures, each with what it counts where the words say so, and its part in a change."""
    own = [with_own_noun(words, figure) for figure in figures]
    own = [_bounded_after(words, figure) for figure in own]
    own = [replace(figure, change=change(words, figure)) for figure in own]
    for index in reversed(range(len(own) - 1)):
        own[index : index + 2] = with_next(words, own[index], own[index + 1])
    own = [
        _converted(words, figure, own[index - 1]) if index else figure
        for index, figure in enumerate(own)
    ]
    thing: Counted | None = None
    for index, figure in enumerate(own):
        if figure.thing is None and figure.measured.unit is None and figure.kind != "vague":
            near = own[max(0, index - _NEAR) : index]
            own[index] = _said_elsewhere(words, figure, near, thing)
        elif figure.thing is not None and index:
            own[index] = _befallen(words, figure, own[index - 1])
        thing = thing if own[index].measured.unit else own[index].thing or thing
    return own


def _bounded_after(words: Tokens, figure: Figure) -> Figure:
    """Bounds a figure by what stands behind its noun: "15 people at most"."""
    if figure.thing is None:
        return figure
    return replace(figure, hedge=hedge_after_noun(words, figure.hedge, figure.thing.last))


def _converted(words: Tokens, figure: Figure, before: Figure) -> Figure:
    """Bounds the same amount in another unit as the first: "under 296 hp (224 kW)"."""
    between = [word.lower for word in words[before.last : figure.hedge.first]]
    units = {before.measured.unit, figure.measured.unit}
    other = None not in units and "%" not in units and len(units) > 1
    if between != ["("] or not other or before.hedge.bound not in _SIDED:
        return figure
    return replace(figure, hedge=replace(figure.hedge, bound=before.hedge.bound))


def _said_elsewhere(
    words: Tokens, figure: Figure, before: Sequence[Figure], thing: Counted | None
) -> Figure:
    """Takes noun or unit from elsewhere: "21 of which", "30 who fled", "The number of refugees"."""
    first, last = figure.hedge.first, figure.last
    beside = _measured_alike(words, figure, before[-1]) if before else None
    if beside is not None:
        return beside
    people = replace(figure, thing=Counted("people", "people", last))
    who = "who" in {lower(words, last), lower(words, last + 1)}
    if who or what_is_done(words, first) is not None:
        return (_more_of(words, figure, before[-1]) if before else None) or people
    topic = None if figure.depends else with_topic(words, figure, before)
    if topic is not None:
        return topic
    if not before and befalls_people(words, first, last):
        return people
    told = subject(words, first) if figure.change in {"from", "to"} else None
    if told is not None:
        depends = written(words, figure.measured.first, figure.measured.last)
        return replace(figure, thing=replace(told, last=last), depends=depends)
    return _leaning(words, figure, thing)


def _befallen(words: Tokens, figure: Figure, before: Figure) -> Figure:
    """Says who they were: "498 servicemen had been killed and 1,597 wounded" are servicemen."""
    thing, those = figure.thing, before.thing
    if thing is None or those is None or thing.phrase.lower() not in NOMINAL:
        return figure
    opening = lower(words, _past_further(words, figure.hedge.first) - 1)
    same = opening == "and" and those.noun.lower() in _PERSONS
    if not same or not befalls_people(words, before.hedge.first, before.last):
        return figure
    depends = written(words, figure.measured.first, figure.last)
    return replace(figure, thing=replace(those, last=figure.last), depends=depends)


def _past_further(words: Tokens, at: int) -> int:
    """The first token of "another 60", "a further nine", given that of the number."""
    while at > 0 and lower(words, at - 1) in _FURTHER:
        at -= 1
    return at


def _more_of(words: Tokens, figure: Figure, before: Figure) -> Figure | None:
    """Says that they are more of those before: "killed six nuns and injured thirty more"."""
    first = _past_further(words, figure.hedge.first)
    more = lower(words, figure.last) == "more" or first < figure.hedge.first
    thing = before.thing
    if not more or thing is None or thing.noun.lower() not in _PERSONS:
        return None
    depends = written(words, figure.measured.first, figure.last)
    return replace(figure, thing=replace(thing, last=figure.last), depends=depends)


def _leaning(words: Tokens, figure: Figure, thing: Counted | None) -> Figure:
    """Takes the noun of a figure before it and says so: "16 people, 5 of them"."""
    leans = figure.depends is not None or figure.kind in {"digits", "words", "range"}
    if not leans or thing is None:
        return figure
    per, last = rate(words, figure.last)
    phrase = thing.phrase if per is None else f"{thing.phrase} per {per}"
    depends = figure.depends or written(words, figure.measured.first, figure.last)
    return replace(figure, thing=Counted(thing.noun, phrase, last), depends=depends)


def _measured_alike(words: Tokens, figure: Figure, before: Figure) -> Figure | None:
    """The figure with the unit of the one before, where the words set the two side by side."""
    return _parallel(words, figure, before) or set_beside(words, figure, before)


def _parallel(words: Tokens, figure: Figure, before: Figure) -> Figure | None:
    """Takes the unit of the figure before: "rose by 5 percent in May and by 3 in June"."""
    last = before.measured
    if last.unit is None or figure.kind not in {"digits", "words"} or before.thing is not None:
        return None
    opening = lower(words, figure.hedge.first - 1)
    same = opening in _PARALLELS and opening == lower(words, before.hedge.first - 1)
    # "fell from 4.1 million tonnes in May to 2.5 million", "rose 64 points to 4,577"
    changed = figure.change == "to" and (before.change == "from" or last.unit != "%")
    if not (same or changed) or (last.amount.money and before.change != "from"):
        return None
    amount = replace(figure.measured.amount, unit=last.unit, money=last.amount.money)
    depends = written(words, figure.measured.first, figure.last)
    return replace(figure, measured=replace(figure.measured, amount=amount), depends=depends)


def multiples(words: Tokens, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Figures that only another one gives a value: "twice as many", "double the number"."""
    taken = {index for one in figures for index in range(one.hedge.first, one.last)}
    for index, word in enumerate(words):
        following = lower(words, index + 1)
        half = word.lower == "half" and following == "as"
        if not half and (word.lower not in MULTIPLES or following not in _THAN_WHAT):
            continue
        last = index + 3
        if last <= len(words) and not taken.intersection(range(index, last)):
            amount = Amount(index, last, Number(index, last, 2.0, "words"))
            depends = written(words, index, last)
            whole = Measured(index, last, amount)
            thing = counted(words, last, _MANY)
            yield Figure(whole, hedge(words, amount), thing, depends=depends, valued=False)
