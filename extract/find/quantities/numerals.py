"""Tokens into numbers: "1.2 million", "a hundred and fifty", "two-thirds", "hundreds of thousands".

A number here is a value and the tokens that say it. Whether it counts anything is judged later.
"""

from dataclasses import dataclass

from extract.find.quantities.digits import in_digits
from extract.find.quantities.number import (
    ARTICLES,
    CARDINALS,
    SCALES,
    SIGNS,
    STARTS,
    SUFFIXES,
    Number,
)
from extract.find.quantities.shares import fraction, one_in, vague
from extract.find.quantities.tokens import HYPHENS, Tokens, glued, lower

# "1.8m tall" is a metre, "1.8m people" are millions
_OF_PEOPLE = frozenset({"them", "whom", "us", "those", "people"})
# what follows a number that has more to it: "2 million", "2bn", "two and a half"
_GOES_ON = frozenset({"and", "-", "half", *SCALES, *SUFFIXES})
_DIMENSIONS = frozenset(
    "tall long wide high deep thick away apart across x by from of above below in . , ) ; short "
    "ahead behind beyond inland offshore underground upstream downstream north south east west "
    "northwest northeast southwest southeast".split()
)


def number_at(words: Tokens, index: int) -> Number | None:
    """The number that begins at a token, as long as it goes, or None."""
    word = words[index]
    if word.is_digits:
        return one_in(words, index) or _with_scale(words, in_digits(words, index))
    if word.lower not in STARTS:
        return None
    return (
        vague(words, index) or fraction(words, index) or _with_scale(words, _in_words(words, index))
    )


def _in_words(words: Tokens, index: int) -> Number | None:
    """Reads "twenty-one", "one hundred and sixteen", "two thousand five hundred"."""
    if words[index].text in SIGNS:
        return Number(index, index + 1, SIGNS[words[index].text], "words")
    article = words[index].lower in ARTICLES
    if article and lower(words, index + 1) not in SCALES:
        return None
    sum_ = _Sum(0.0, 1.0 if article else None)
    at = end = index + article
    while at < len(words):
        following = _added(sum_, words[at].lower)
        if following is not None:
            sum_, end = following, at + 1
        elif not _joins(words, at, index):
            break
        at += 1
    if end == index + article:
        return None
    return Number(index, end, sum_.total + (sum_.current or 0), "words")


@dataclass(slots=True, unsafe_hash=True)
class _Sum:
    """What is read so far: whole thousands, and the hundreds in the making."""

    total: float
    current: float | None


def _added(so_far: _Sum, word: str) -> _Sum | None:
    """What is read with one word more, or None when the word goes on no number."""
    total, current = so_far.total, so_far.current
    if word in CARDINALS:
        value = CARDINALS[word]
        return _Sum(total, (current or 0) + value) if _fits(current, value) else None
    if word == "hundred" and (current or 1) < 100:
        return _Sum(total, (current or 1) * 100)
    if word in SCALES:
        return _Sum(_scaled(total, current, SCALES[word]), None)
    return None


def _fits(current: float | None, value: float) -> bool:
    if current is None:
        return True
    if current >= 100 and current % 100 == 0:
        return True
    return current % 100 >= 20 and current % 10 == 0 and 0 < value < 10


def _scaled(total: float, current: float | None, scale: float) -> float:
    if current is None:
        return total * scale if total else scale
    return (total + current) * scale if 0 < total < scale else total + current * scale


def _joins(words: Tokens, index: int, first: int) -> bool:
    """Whether "and" or a hyphen stands inside a number: "hundred and fifty", "twenty-one"."""
    following, before = lower(words, index + 1), lower(words, index - 1)
    if index == first or following not in CARDINALS:
        return False
    if words[index].text in HYPHENS:
        tens = CARDINALS.get(before, 0)
        return tens >= 20 and 0 < CARDINALS[following] < 10
    return words[index].lower == "and" and before in SCALES and before != "dozen"


def _with_scale(words: Tokens, number: Number | None) -> Number | None:
    """Adds "million", "bn" and "and a half million" to a number."""
    if number is None or lower(words, number.last) not in _GOES_ON:
        return number
    value, last = number.value, number.last
    half = _and_a_half(words, last)
    if half is not None:
        # "a million and a half"
        value, last = value + 0.5 * SCALES.get(lower(words, last - 1), 1), half
    elif lower(words, last) == "half" and lower(words, last - 1) == "a":
        return None
    hyphen = lower(words, last) == "-" and lower(words, last + 1) in SCALES
    scale = _suffix(words, last) if number.form == "digits" else None
    while scale is not None or lower(words, last + hyphen) in SCALES:
        value *= scale if scale is not None else SCALES[lower(words, last + hyphen)]
        last, scale, hyphen = last + 1 + hyphen, None, False
    if last == number.last:
        return number
    return Number(number.first, last, round(value, 6), number.form, "")


def _and_a_half(words: Tokens, at: int) -> int | None:
    """Where "and a half" or "-and-a-half" ends, if it begins at a token."""
    for word in ("and", "a", "half"):
        at += lower(words, at) == "-"
        if lower(words, at) != word:
            return None
        at += 1
    return at


def _suffix(words: Tokens, index: int) -> float | None:
    """What the letters glued to digits multiply by: "2.5m people", "$1.2bn", "25k"."""
    if not glued(words, index) or words[index].lower not in SUFFIXES:
        return None
    word = words[index]
    if word.text in {"m", "b"} and not _after_currency(words, index - 1):
        following = lower(words, index + 1)
        if following == "of" and lower(words, index + 2) in _OF_PEOPLE:
            return SUFFIXES[word.lower]  # "3.3m of them"
        if not following or following in _DIMENSIONS or not following[0].isalpha():
            return None
    if word.text == "B" and not _after_currency(words, index - 1):
        return None
    return SUFFIXES[word.lower]


def _after_currency(words: Tokens, index: int) -> bool:
    if index < 1:
        return False
    before = words[index - 1].text
    return before in "$€£¥₹" or (before.isupper() and before.isalpha() and len(before) <= 3)
