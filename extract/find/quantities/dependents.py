"""What a figure counts, from the words after it or from the figure it leans on.

"27 member states — 21 of which" counts member states; "twice as many" has no value of its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.find.quantities.bounds import hedge
from extract.find.quantities.figure import Figure
from extract.find.quantities.grammar import is_plural, is_word_of_grammar
from extract.find.quantities.measures import befalls_people
from extract.find.quantities.nouns import Counted, counted, past_determiners
from extract.find.quantities.numerals import Number
from extract.find.quantities.ranges import Measured
from extract.find.quantities.tokens import Tokens, lower
from extract.find.quantities.units import Amount, rate

_OTHERS = frozenset({"which", "whom", "them", "these", "those"})
_JOINTS = frozenset(
    [("to",), ("and",), ("or",), ("of", "the"), ("out", "of"), ("out", "of", "the"), ("-",)]
)
_MANY = 2.0
_FARTHEST = 14
_COPULAS = frozenset({"are", "were", "is", "was"})
_MULTIPLES = frozenset({"twice", "double", "triple", "thrice"})
_FOLLOWS_MULTIPLES = frozenset({"as", "the"})


def with_nouns(words: Tokens, figures: Sequence[Figure]) -> list[Figure]:
    """The figures, each with what it counts where the words say so."""
    own = [_with_own(words, figure) for figure in figures]
    for index in reversed(range(len(own) - 1)):
        own[index] = _with_next(words, own[index], own[index + 1])
        own[index] = _past_measure(words, own[index], own[index + 1])
    for index in range(len(own)):
        own[index] = _with_last(words, own[index], own[:index])
    return own


def _with_own(words: Tokens, figure: Figure) -> Figure:
    after, of = figure.last, figure.measured
    if _is_of_others(words, after):
        figure = replace(figure, depends=_written(words, of.first, after + 2))
        return replace(figure, thing=_after_copula(words, after + 2))
    share = of.unit == "%" or figure.kind == "share"
    if of.unit is not None and not share:
        return figure
    if of.unit == "%" and lower(words, after) != "of":
        return figure
    start = past_determiners(words, after) if figure.kind == "share" else after
    thing = counted(words, _past_aside(words, start), of.low)
    thing = thing or _after_copula(words, after) or _before_bracket(words, figure)
    return replace(figure, thing=thing) if thing is not None else figure


def _is_of_others(words: Tokens, at: int) -> bool:
    """Whether it points back: "of which", "of them", "of these were", not "of these houses"."""
    pronoun = lower(words, at + 1)
    if lower(words, at) != "of" or pronoun not in _OTHERS:
        return False
    plain = pronoun in {"which", "whom", "them"}
    return plain or is_word_of_grammar(lower(words, at + 2) or "the")


def _past_aside(words: Tokens, at: int) -> int:
    """Steps over a short aside: "447 (57.8%) districts"."""
    if lower(words, at) != "(":
        return at
    for index in range(at + 1, min(at + 5, len(words))):
        if words[index].text == ")":
            return index + 1
    return at


def _after_copula(words: Tokens, at: int) -> Counted | None:
    """What a number is said to be: "194,000 are women", "8,653 were arrivals"."""
    if lower(words, at) not in _COPULAS:
        return None
    thing = counted(words, at + 1, _MANY)
    plural = thing is not None and is_plural(words, thing.last - 1)
    return replace(thing, last=at) if thing is not None and plural else None


def _before_bracket(words: Tokens, figure: Figure) -> Counted | None:
    """What stands before a number in brackets: "land borders (12)", "airports (8)"."""
    at = figure.hedge.first - 1
    if lower(words, at) != "(" or lower(words, figure.last) not in {")", ",", ";"}:
        return None
    first = at
    while first > 0 and at - first < 3 and words[first - 1].text.isalpha():
        if is_word_of_grammar(words[first - 1].lower) or not words[first - 1].text.islower():
            break
        first -= 1
    if first == at:
        return None
    return Counted(words[at - 1].text, _written(words, first, at), figure.last)


def _with_next(words: Tokens, figure: Figure, following: Figure) -> Figure:
    """Takes noun and unit from the next figure: "8 or $9", "280 of the 1,500 houses"."""
    if figure.thing is not None or figure.measured.unit is not None or figure.depends:
        return figure
    if not _is_joint([word.lower for word in words[figure.last : following.hedge.first]]):
        return figure
    unit = following.measured.unit
    amount = replace(figure.measured.amount, unit=unit, money=following.measured.amount.money)
    thing = following.thing
    own = Counted(thing.noun, thing.phrase, figure.last) if thing is not None else None
    return replace(figure, measured=replace(figure.measured, amount=amount), thing=own)


def _is_joint(between: Sequence[str]) -> bool:
    """Whether the words between two figures let the first share what the second counts."""
    if tuple(between) in _JOINTS:
        return True
    of_all = between[:1] == ["of"] or between[:2] == ["out", "of"]
    return of_all and len(between) <= 5 and between[-1].endswith(("'s", "’s"))


def _past_measure(words: Tokens, figure: Figure, following: Figure) -> Figure:
    """Steps over a measure: "eight million 250ml bottles", "five 500-pound bombs"."""
    near = figure.last == following.measured.first and following.measured.unit is not None
    if not near or figure.thing is not None or figure.measured.unit is not None:
        return figure
    thing = counted(words, following.measured.last, figure.measured.low)
    return replace(figure, thing=replace(thing, last=figure.last)) if thing else figure


def _with_last(words: Tokens, figure: Figure, before: Sequence[Figure]) -> Figure:
    """Takes the noun from a figure before it: "21 of which", "16 people, 5 of them"."""
    if figure.thing is not None or figure.measured.unit is not None or figure.kind == "vague":
        return figure
    if lower(words, figure.last) == "who" or lower(words, figure.last + 1) == "who":
        return replace(figure, thing=Counted("people", "people", figure.last))
    topic = _topic(words, figure)
    if topic is not None:
        return replace(figure, thing=topic)
    if befalls_people(words, figure.hedge.first, figure.last) and not before:
        return replace(figure, thing=Counted("people", "people", figure.last))
    leans = figure.depends is not None or figure.kind in {"digits", "words"}
    things = [one.thing for one in before if one.thing is not None and not one.measured.unit]
    if not leans or not things:
        return figure
    per, last = rate(words, figure.last)
    phrase = things[-1].phrase if per is None else f"{things[-1].phrase} per {per}"
    thing = Counted(things[-1].noun, phrase, last)
    depends = figure.depends or _written(words, figure.measured.first, figure.last)
    return replace(figure, thing=thing, depends=depends)


def _topic(words: Tokens, figure: Figure) -> Counted | None:
    """What a sentence counts by name: "The number of refugees passed 1.5 million"."""
    first = figure.hedge.first
    for at in range(first - 2, max(-1, first - _FARTHEST), -1):
        if words[at].is_digits:
            return None
        if words[at].lower in {"number", "total"} and lower(words, at + 1) == "of":
            thing = counted(words, at + 1, _MANY)
            return None if thing is None else replace(thing, last=figure.last)
    return None


def multiples(words: Tokens, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Figures that only another one gives a value: "twice as many", "double the number"."""
    taken = {index for one in figures for index in range(one.hedge.first, one.last)}
    for index, word in enumerate(words):
        if word.lower not in _MULTIPLES or lower(words, index + 1) not in _FOLLOWS_MULTIPLES:
            continue
        last = index + 3
        if last <= len(words) and not taken.intersection(range(index, last)):
            number = Number(index, last, 2.0, "words")
            amount = Amount(index, last, number)
            whole, written = Measured(index, last, amount), _written(words, index, last)
            yield Figure(whole, hedge(words, amount), depends=written, valued=False)


def _written(words: Tokens, first: int, last: int) -> str:
    last = min(last, len(words))
    pieces = [words[first].text]
    for index in range(first + 1, last):
        space = "" if words[index].start == words[index - 1].end else " "
        pieces.append(space + words[index].text)
    return "".join(pieces)
