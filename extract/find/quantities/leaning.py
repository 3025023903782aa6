"""Figures that count what one before them counts: "16 people, 5 of them", "another 60 wounded"."""

from collections.abc import Sequence

from extract.find.quantities.figure import Figure
from extract.find.quantities.grammar import NOMINAL, words_of
from extract.find.quantities.measures import befalls_people, measure, measure_by_noun
from extract.find.quantities.nouns import Counted
from extract.find.quantities.people import is_people
from extract.find.quantities.tokens import Tokens, lower, written
from extract.find.quantities.units import rate

_FURTHER = frozenset({"another", "a", "further", "additional", "extra"})
_DOING = words_of("done_by_people")
_DONE = words_of("done_to_people")
_COPULAS = frozenset({"are", "is", "was", "were", "have", "had", "has"})
_HARMS = frozenset({"killed", "injured"})
_STATES = frozenset({("at", "risk"), ("in", "need")})
_AUXILIARIES = frozenset("has have had also since already reportedly later were are been".split())
_ANIMALS = words_of("animals")
_POINTING = frozenset([("of", "which"), ("of", "whom"), ("of", "them"), ("of", "these")])
_ALONE = frozenset({"digits", "words", "range"})


def leaning(words: Tokens, figure: Figure, before: Sequence[Figure]) -> Figure:
    """Takes the noun of a figure before it and says so: "16 people, 5 of them"."""
    leans = (
        figure.depends is not None or figure.kind in _ALONE or _is_of_those(words, figure, before)
    )
    thing = _thing_before(words, figure, before)
    if not leans or thing is None:
        return figure
    per, last = rate(words, figure.last)
    phrase = thing.phrase if per is None else f"{thing.phrase} per {per}"
    if per is None and lower(words, figure.last) in _COPULAS:
        # "4,000 lorries a week crossed; 5,300 are stuck"
        phrase = phrase.partition(" per ")[0]
    depends = figure.depends or written(words, figure.measured.first, figure.last)
    return figure._replace(thing=Counted(thing.noun, phrase, last), depends=depends)


def _is_of_those(words: Tokens, figure: Figure, before: Sequence[Figure]) -> bool:
    """Whether a share is one of those before: "of which four in five were shot down", "a third of
    the wells, and half in the south", "two million children, or one in seven"."""
    pointing = tuple(lower(words, figure.hedge.first - step) for step in (2, 1))
    beside = bool(before) and (before[-1].kind == "share" or pointing[1] == "or")
    # "Of 50,000 shells pledged, half have come"
    beside = beside or (bool(before) and words[0].lower == "of" and before[-1].hedge.first == 1)
    return figure.kind == "share" and (beside or pointing in _POINTING)


def _thing_before(words: Tokens, figure: Figure, before: Sequence[Figure]) -> Counted | None:
    """What the last figure before counts that can do what is said: "64 people on two boats, of
    whom 12 survived"."""
    things = [one.thing for one in before if one.thing is not None and one.measured.unit is None]
    done = is_done_by_people(words, figure.last) or "whom" in (figure.depends or "")
    first, last = figure.hedge.first, figure.last
    if done or befalls_people(words, first, last):
        people = [thing for thing in things if is_people(thing.noun)]
        things = people or things
    # "fired 700 rounds, and at least 23 were killed"
    # but "1,139 shoes, one for each child killed"
    alive = lower(words, last) == "for" or (
        things and (is_people(things[-1].noun) or things[-1].noun.lower() in _ANIMALS)
    )
    if not alive and figure.depends is None and measure(words, first, last, None) in _HARMS:
        return Counted("people", "people", last)
    return things[-1] if things else None


def is_done_by_people(words: Tokens, at: int) -> bool:
    """Whether only people do what the verb at a token says: "had crossed", "marched"."""
    first = at
    while lower(words, at) in _AUXILIARIES:
        at += 1
    if lower(words, at) in _DOING or (lower(words, at), lower(words, at + 1)) in _STATES:
        return True
    # "1.2 million have left", but "they have 80 million left"
    return at > first and (lower(words, at) in _DONE or lower(words, at) == "left")


def befallen(words: Tokens, figure: Figure, before: Figure) -> Figure:
    """Says who they were: "498 servicemen had been killed and 1,597 wounded" are servicemen."""
    thing, those = figure.thing, before.thing
    if thing is None or those is None or thing.phrase.lower() not in NOMINAL:
        return figure
    opening = lower(words, _past_further(words, figure.hedge.first) - 1)
    same = opening == "and" and those.noun.lower() not in _ANIMALS | NOMINAL
    if not same or not befalls_people(words, before.hedge.first, before.last):
        return figure
    depends = written(words, figure.measured.first, figure.last)
    return figure._replace(thing=those._replace(last=figure.last), depends=depends)


def more_of(words: Tokens, figure: Figure, before: Figure) -> Figure | None:
    """Says that they are more of those before: "killed six nuns and injured thirty more"."""
    first = _past_further(words, figure.hedge.first)
    more = lower(words, figure.last) == "more" or first < figure.hedge.first
    thing = before.thing
    if not more or thing is None or not is_people(thing.noun):
        return None
    # "a million refugees, and 100,000 more who were driven from their homes": people, not refugees
    befell = measure(words, figure.hedge.first, figure.last, None)
    if measure_by_noun(thing) is not None and befell not in {None, measure_by_noun(thing)}:
        return None
    depends = written(words, figure.measured.first, figure.last)
    return figure._replace(thing=thing._replace(last=figure.last), depends=depends)


def _past_further(words: Tokens, at: int) -> int:
    """The first token of "another 60", "a further nine", given that of the number."""
    while at > 0 and lower(words, at - 1) in _FURTHER:
        at -= 1
    return at
