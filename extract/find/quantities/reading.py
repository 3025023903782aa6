"""Sentences into figures, step by step: numbers, units, ranges, refusals, nouns, classes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from extract.find.quantities.bounds import hedge
from extract.find.quantities.days import is_one_of_a_pair, is_recent_year
from extract.find.quantities.decimals import DecimalSign
from extract.find.quantities.dependents import multiples, with_nouns
from extract.find.quantities.figure import Figure
from extract.find.quantities.grammar import is_plural
from extract.find.quantities.measures import (
    measure,
    measure_by_noun,
    measure_of_money,
    measure_of_topic,
    stock_or_flow,
)
from extract.find.quantities.nouns import Counted
from extract.find.quantities.number import ARTICLES, CARDINALS, STARTS
from extract.find.quantities.numerals import number_at
from extract.find.quantities.ranges import Measured, measured
from extract.find.quantities.refusals import refused
from extract.find.quantities.tokens import HYPHENS, Tokens, lower, tokens, with_decimal_point
from extract.find.quantities.units import Amount, amount
from extract.find.quantities.verbs import with_verbs
from extract.find.quantities.votes import votes
from extract.model import Quantity, Sentence, Span

# "million million million" is no number that a report can mean
_MOST = 1e18
_KINDS_OF_DAY = frozenset({"working", "business", "trading", "school"})
_WHOM = frozenset("they he she it we who whom that".split())
_DIGIT = re.compile(r"[\d½¼¾⅓⅔⅛]")
_WORD = re.compile(r"\w+")
_NUMERALS = (STARTS - ARTICLES) | {"twice", "double", "triple"}

Said = tuple[Sentence, Sequence[Span]]
"""A sentence and the time expressions in it."""


def read(said: Sequence[Said], sign: DecimalSign) -> list[Quantity]:
    """The figures of sentences, each given with the time expressions in it.

    Each step goes through all sentences before the next begins, a tenth faster than sentence by
    sentence: what a step needs stays in the processor's cache.
    """
    said = [one for one in said if _says_a_number(one[0].text)]
    words = [_words(sentence, sign) for sentence, _ in said]
    found = [list(measured(tokens, list(_amounts(tokens)))) for tokens in words]
    kept = list(map(_kept, words, found, said))
    classes = list(map(_classes, words, kept))
    figures = list(map(_figures, words, kept, classes))
    return list(chain.from_iterable(map(_quantities, words, said, figures, classes)))


def _words(sentence: Sentence, sign: DecimalSign) -> Tokens:
    words = tokens(sentence.text)
    return with_verbs(with_decimal_point(words) if sign == "," else words, sentence)


def _classes(words: Tokens, kept: Sequence[Measured]) -> Mapping[int, str]:
    return votes(words, [one.amount for one in kept])


def _figures(words: Tokens, kept: Sequence[Measured], classes: Mapping[int, str]) -> list[Figure]:
    told = with_nouns(words, [Figure(one, hedge(words, one.amount)) for one in kept])
    figures = [_voting(figure, classes) for figure in told]
    return sorted([*figures, *multiples(words, figures)], key=lambda one: one.measured.first)


def _says_a_number(text: str) -> bool:
    """Whether a sentence holds a digit or a number word; all others are done at once."""
    return bool(_DIGIT.search(text)) or not _NUMERALS.isdisjoint(_WORD.findall(text.lower()))


def _amounts(words: Tokens) -> Iterator[Amount]:
    behind = 0
    starts = [at for at, word in enumerate(words) if word.is_digits or word.lower in STARTS]
    for start in starts:
        number = number_at(words, start) if start >= behind else None
        if number is None:
            continue
        found = amount(words, number)
        if abs(number.value) < _MOST:
            yield found
        behind = found.last


def _kept(words: Tokens, found: Sequence[Measured], said: Said) -> list[Measured]:
    kept: list[Measured] = []
    dropped: list[Measured] = []
    for one in found:
        if kept and _is_said_again(words, one, kept[-1]):
            continue
        if _is_in_a_time(words, one, *said) or refused(words, one, dropped):
            dropped.append(one)
        else:
            kept.append(one)
    return kept


def _is_said_again(words: Tokens, one: Measured, before: Measured) -> bool:
    """Whether brackets repeat a number in digits or words: "twelve (12) soldiers"."""
    beside = one.first == before.last + 1 and lower(words, before.last) == "("
    return (
        beside
        and lower(words, one.last) == ")"
        and (one.low, one.high) == (before.low, before.high)
    )


def _is_in_a_time(words: Tokens, one: Measured, sentence: Sentence, times: Sequence[Span]) -> bool:
    # "1200 hp", "five years" and "a 12-year-old" measure, whatever a time has taken them for
    if one.unit is not None:
        return False
    # "for hundreds of years" is no date
    if one.amount.number.form == "vague" and lower(words, one.last) == "of":
        return False
    # "fell by three-quarters"
    if one.amount.number.form == "share" and words[one.last - 2].text in HYPHENS:
        return False
    # "from 1500 to 2000 soldiers": 1500 has been taken for a year
    old = one.upper is not None and one.low >= 1000 and not is_recent_year(one)
    if old or is_one_of_a_pair(words, one) or _begins_a_change(words, one):
        return False
    # "in 11 working days"
    if lower(words, one.last) in _KINDS_OF_DAY and is_plural(words, one.last + 1):
        return False
    # the number alone: "a week" in "50 hours a week" is a time, 50 is none
    last = (one.upper or one.amount).number.last
    start = sentence.span.start + words[one.amount.number.first].start
    end = sentence.span.start + words[last - 1].end
    return any(time.start < end and start < time.end for time in times)


def _begins_a_change(words: Tokens, one: Measured) -> bool:
    """Whether what it counts follows its end: "cut from 14 to nine years" tells no hour."""
    if lower(words, one.first - 1) != "from" or lower(words, one.last) != "to":
        return False
    end = lower(words, one.last + 1)
    return (end.isdecimal() or end in CARDINALS) and is_plural(words, one.last + 2)


def _spans(figures: Sequence[Figure]) -> list[tuple[int, int]]:
    """Where each figure's words begin and end, in tokens; none reaches into the next."""
    spans: list[tuple[int, int]] = []
    for index, figure in enumerate(figures):
        before = figures[index - 1].measured.last if index else 0
        start = max(figure.hedge.first, before) if figure.hedge.first >= 0 else before
        spans.append((min(start, figure.measured.first), figure.last))
    for index in range(len(spans) - 1):
        start, end = spans[index]
        spans[index] = (start, max(start + 1, min(end, spans[index + 1][0])))
    return spans


def _quantities(
    words: Tokens, said: Said, figures: Sequence[Figure], classes: Mapping[int, str]
) -> list[Quantity]:
    return [
        _quantity(words, said[0], figure, span, classes)
        for figure, span in zip(figures, _spans(figures), strict=True)
    ]


def _quantity(
    words: Tokens,
    sentence: Sentence,
    figure: Figure,
    span: tuple[int, int],
    classes: Mapping[int, str],
) -> Quantity:
    first, last = span
    low, best, high, bound = figure.values()
    offset, thing = sentence.span.start, figure.thing
    return Quantity(
        sentence=sentence,
        span=Span(offset + words[first].start, offset + words[last - 1].end),
        rule=f"quantity/{figure.kind}",
        low=low,
        best=best,
        high=high,
        bound=bound,
        unit=figure.measured.unit,
        noun=thing.noun if thing else None,
        phrase=thing.phrase if thing else None,
        measure=classes.get(figure.measured.first) or _measure(words, figure, span),
        stock_or_flow=stock_or_flow(words, first, last),
        depends=figure.depends,
        change=figure.change,
    )


def _voting(figure: Figure, classes: Mapping[int, str]) -> Figure:
    """A side of a vote counts votes, unless its own words name who cast them."""
    borrowed = figure.thing is None or figure.depends is not None
    if figure.measured.first not in classes or not borrowed:
        return figure
    return figure._replace(thing=Counted("votes", "votes", figure.last), depends=None)


def _measure(words: Tokens, figure: Figure, span: tuple[int, int]) -> str | None:
    thing = figure.thing
    # the size of a change is no level that a chart could follow
    if figure.change in {"increase", "decrease"}:
        return None
    if figure.measured.amount.money:
        return measure_of_money(words, *span)
    if figure.measured.unit or figure.kind == "share":
        return None
    if figure.is_whole and thing is not None:
        return measure_by_noun(thing)
    if figure.about is not None:
        # "the number of people killed": what befell them is said there
        told = measure_of_topic(words, figure.about)
        return told or (measure_by_noun(thing) if thing else None)
    beyond = figure.beyond or span[1]
    # "46 of the 280 schoolgirls they had kidnapped": that befell the 280
    if figure.beyond and lower(words, beyond) in _WHOM:
        beyond = len(words)
    # "1,139 shoes, one for each child killed": that befell no shoe
    leans = figure.depends is not None and figure.valued and lower(words, span[1]) != "for"
    befell = measure(words, span[0], beyond, None) if leans else None
    return befell or measure(words, span[0], beyond, thing)
