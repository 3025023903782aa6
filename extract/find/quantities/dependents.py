"""What a figure counts by other words of its sentence: a figure beside it, or what befell people.

"27 member states — 21 of which" counts member states; "twice as many" has no value of its own.
"""

from collections.abc import Iterator, Sequence

from extract.find.quantities.bounds import MULTIPLES, hedge, hedge_after_noun
from extract.find.quantities.changes import change
from extract.find.quantities.comparisons import set_beside
from extract.find.quantities.figure import Figure
from extract.find.quantities.grammar import words_of
from extract.find.quantities.leaning import befallen, is_done_by_people, leaning, more_of
from extract.find.quantities.measures import befalls_people, what_is_done
from extract.find.quantities.neighbours import with_next
from extract.find.quantities.nouns import Counted, counted
from extract.find.quantities.number import Number
from extract.find.quantities.own_nouns import with_own_noun
from extract.find.quantities.ranges import measured_anew, placed
from extract.find.quantities.subjects import is_total, subject
from extract.find.quantities.tokens import Tokens, lower, written
from extract.find.quantities.topics import with_topic
from extract.find.quantities.units import Amount

_MANY = 2.0
_SIDED = frozenset({"at_least", "more_than", "at_most", "less_than"})
_NEAR = 6
_PARALLELS = frozenset({"by", "is", "was", "were", "are", "at"})
_DONE_TO_PEOPLE = words_of("done_to_people")
_WE = frozenset({("we", "are"), ("we", "were")})
_GROUPS = words_of("groups")
_PARENTS = words_of("parents")
_PRONOUNS = words_of("pronouns")
_MULTIPLE_WORDS = MULTIPLES | {"half"}
_THAN_WHAT = frozenset({"as", "the", "that", "this"})


def with_nouns(words: Tokens, figures: Sequence[Figure]) -> list[Figure]:
    """The figures, each with what it counts where the words say so, and its part in a change."""
    own = [with_own_noun(words, figure) for figure in figures]
    own = [_bounded_after(words, figure) for figure in own]
    own = [_changed(words, figure) for figure in own]
    for index in reversed(range(len(own) - 1)):
        own[index : index + 2] = with_next(words, own[index], own[index + 1])
    own = [
        _converted(words, figure, own[index - 1]) if index else figure
        for index, figure in enumerate(own)
    ]
    for index, figure in enumerate(own):
        if figure.thing is None and figure.measured.unit is None:
            near = own[max(0, index - _NEAR) : index]
            vague = figure.kind == "vague" and figure.depends is None
            told = _vaguely_said if vague else _said_elsewhere
            own[index] = told(words, figure, near)
        elif figure.thing is not None and index:
            own[index] = befallen(words, figure, own[index - 1])
    return own


def _bounded_after(words: Tokens, figure: Figure) -> Figure:
    """Bounds a figure by what stands behind its noun: "15 people at most"."""
    if figure.thing is None:
        return figure
    told = hedge_after_noun(words, figure.hedge, figure.thing.last)
    return figure if told is figure.hedge else figure._replace(hedge=told)


def _changed(words: Tokens, figure: Figure) -> Figure:
    """Gives a figure its part in a change, if it has one."""
    part = change(words, figure)
    return figure if part is None else figure._replace(change=part)


def _converted(words: Tokens, figure: Figure, before: Figure) -> Figure:
    """Bounds the same amount in another unit as the first: "under 296 hp (224 kW)"."""
    between = [word.lower for word in words[before.last : figure.hedge.first]]
    units = {before.measured.unit, figure.measured.unit}
    other = None not in units and "%" not in units and len(units) > 1
    if between != ["("] or not other or before.hedge.bound not in _SIDED:
        return figure
    return figure._replace(hedge=figure.hedge._replace(bound=before.hedge.bound))


def _said_elsewhere(words: Tokens, figure: Figure, before: Sequence[Figure]) -> Figure:
    """Takes noun or unit from elsewhere: "21 of which", "30 who fled", "The number of refugees"."""
    return (
        _measured_alike(words, figure, before)
        or _done_to_people(words, figure, before)
        or (None if figure.depends else with_topic(words, figure, before))
        or _of_a_group(words, figure)
        or (None if before else _befalling_people(words, figure))
        or _changing(words, figure)
        or leaning(words, figure, before)
    )


def _vaguely_said(words: Tokens, figure: Figure, before: Sequence[Figure]) -> Figure:
    """Says of a vague number alone that it is of people: "tens of thousands marched"."""
    told = _done_to_people(words, figure, before) or _befalling_people(words, figure)
    return told or figure


def _done_to_people(words: Tokens, figure: Figure, before: Sequence[Figure]) -> Figure | None:
    """Says that they are people: "30 who fled", "killing nine", or more of those before."""
    who = "who" in {lower(words, figure.last), lower(words, figure.last + 1)}
    befell = what_is_done(words, figure.hedge.first) is not None
    alone = not before and lower(words, figure.hedge.first - 1) in _DONE_TO_PEOPLE
    we = (lower(words, figure.hedge.first - 2), lower(words, figure.hedge.first - 1)) in _WE
    if not (who or befell or alone or we):
        return None
    return (more_of(words, figure, before[-1]) if before else None) or _people(figure)


def _befalling_people(words: Tokens, figure: Figure) -> Figure | None:
    """Says that they are people whom something befell or who did it: "12 were killed"."""
    befell = befalls_people(words, figure.hedge.first, figure.last)
    return _people(figure) if befell or is_done_by_people(words, figure.last) else None


def _people(figure: Figure) -> Figure:
    return figure._replace(thing=Counted("people", "people", figure.last))


def _changing(words: Tokens, figure: Figure) -> Figure | None:
    """Says what became more or less: "cholera cases climbed from 1,210 to 2,874"."""
    changed = figure.change in {"from", "to"} or is_total(words, figure.hedge.first)
    told = subject(words, figure.hedge.first) if changed else None
    if told is None:
        return None
    depends = written(words, figure.measured.first, figure.measured.last)
    return figure._replace(thing=told._replace(last=figure.last), depends=depends)


def _of_a_group(words: Tokens, figure: Figure) -> Figure | None:
    """Says how many they are: "a team of four", "families of six", "a mother of three"."""
    first, last = figure.hedge.first, figure.last
    group = lower(words, first - 2)
    if lower(words, first - 1) != "of" or figure.kind not in {"digits", "words"}:
        return None
    if group in _PARENTS:
        # what befalls her does not befall them
        return figure._replace(thing=Counted("children", "children", last), about=first)
    named = group in _GROUPS or group.removesuffix("s") in _GROUPS or group == "families"
    return _people(figure) if named else None


def _measured_alike(words: Tokens, figure: Figure, before: Sequence[Figure]) -> Figure | None:
    """The figure with the unit of the one before, where the words set the two side by side."""
    if not before:
        return None
    return _parallel(words, figure, before[-1]) or set_beside(words, figure, before)


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
    amount = figure.measured.amount._replace(unit=last.unit, money=last.amount.money)
    depends = written(words, figure.measured.first, figure.last)
    told = measured_anew(words, figure.measured, amount)
    return figure._replace(measured=told, depends=depends)


def multiples(words: Tokens, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Figures that only another one gives a value: "twice as many", "double the number"."""
    begins = [index for index, word in enumerate(words) if word.lower in _MULTIPLE_WORDS]
    if not begins:
        return
    taken = {index for one in figures for index in range(one.hedge.first, one.last)}
    for index in begins:
        following = lower(words, index + 1)
        if following not in ({"as"} if lower(words, index) == "half" else _THAN_WHAT):
            continue
        # "several times that it is not advisable"
        if following == "that" and lower(words, index + 2) in _PRONOUNS:
            continue
        last = index + 3
        if last <= len(words) and not taken.intersection(range(index, last)):
            amount = Amount(index, last, Number(index, last, 2.0, "words"))
            depends = written(words, index, last)
            whole = placed(words, index, last, amount)
            thing = counted(words, last, _MANY)
            yield Figure(whole, hedge(words, amount), thing, depends=depends, valued=False)
