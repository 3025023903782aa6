"""Tokens into numbers: "1.2 million", "a hundred and fifty", "two-thirds", "hundreds of thousands".

A number here is a value and the tokens that say it. Whether it counts anything is judged later.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from extract.find.quantities.tokens import DASHES, HYPHENS, Tokens, glued, lower
from extract.vocabulary import entries

Form = Literal["digits", "words", "share", "vague"]


@dataclass(frozen=True, slots=True)
class Number:
    """A value and where it stands: tokens `first` to `last`, the last excluded."""

    first: int
    last: int
    value: float
    form: Form
    written: str = ""


def negative(number: Number, first: int) -> Number:
    """The number below zero, with the sign that begins at a token."""
    return Number(first, number.last, -number.value, number.form)


def _values(entry: str) -> Mapping[str, float]:
    values: Mapping[str, float] = entries("numbers")[entry]["values"]
    return values


_CARDINALS = _values("cardinal")
_SCALES = _values("scale")
_SUFFIXES = _values("suffix")
_FRACTIONS = _values("fraction")
_VAGUE = _values("vague")
_SOME = _values("some")
_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
_PARTS = frozenset({2, 3, 4, 5, 8, 10, 16, 32, 64})
_SPACES = frozenset("\u00a0\u202f\u2009 ")
# "1.8m tall" is a metre, "1.8m people" are millions
_DIMENSIONS = frozenset(
    "tall long wide high deep thick away apart across x by from of above below in . , ) ;".split()
)
_ONE_OF_MANY = frozenset({*range(2, 11), 12, 20, 25, 50, 100, 1000, 10_000, 100_000})
_ARTICLES = frozenset({"a", "an"})
NUMBER_WORDS = frozenset({*_CARDINALS, *_SCALES, *_VAGUE})
STARTS = frozenset(
    {"tens", *_CARDINALS, *_SCALES, *_FRACTIONS, *_VAGUE, *_SOME, *_ARTICLES, *_SIGNS}
)


def number_at(words: Tokens, index: int) -> Number | None:
    """The number that begins at a token, as long as it goes, or None."""
    word = words[index]
    if word.is_digits:
        return _one_in(words, index) or _with_scale(words, _digits(words, index))
    if word.lower not in STARTS:
        return None
    return (
        _vague(words, index)
        or _fraction(words, index)
        or _with_scale(words, _in_words(words, index))
    )


def _digits(words: Tokens, index: int) -> Number | None:
    text, last = words[index].text, index + 1
    value = _grouped(text)
    if value is None:
        return None
    while _is_next_group(words, last + _comma(words, last), text):
        last += _comma(words, last) + 1
        text += "," + words[last - 1].text
        value = value * 1000 + int(words[last - 1].text)
    return _fraction_signs(words, Number(index, last, value, "digits", text))


def _grouped(text: str) -> float | None:
    """The value of "12,345.6", "1,00,000" or "3.4"; None for "192.168.1.2" and "12,3"."""
    whole, dot, decimals = text.partition(".")
    groups = whole.split(",")
    if "." in decimals:
        return float(text.replace(".", "")) if _all_threes(text.split(".")) else None
    if "," in decimals:
        return None
    if len(groups) > 1 and not (_all_threes(groups) or _indian(groups)):
        return None
    return float("".join(groups) + dot + decimals)


def _all_threes(groups: list[str]) -> bool:
    return len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])


def _indian(groups: list[str]) -> bool:
    return (
        len(groups[0]) <= 2
        and len(groups[-1]) == 3
        and all(len(group) == 2 for group in groups[1:-1])
    )


def _comma(words: Tokens, index: int) -> int:
    """One for the comma of "80, 000", where only a leading zero tells it from a list."""
    broken = lower(words, index) == "," and lower(words, index + 1).startswith("0")
    return 1 if broken and glued(words, index) else 0


def _is_next_group(words: Tokens, index: int, text: str) -> bool:
    """Whether "10 000" or the "2, 669" of a badly set page goes on at this token."""
    if index >= len(words) or len(words[index].text) != 3 or not words[index].is_digits:
        return False
    before = words[index - 1]
    if before.text == ",":
        return len(text.split(",")[0]) <= 3
    return (
        "." not in text
        and len(text.split(",")[0]) <= 3
        and not text.startswith("0")
        and words[index].start - before.end == 1
        and (before.is_digits and len(before.text.split(",")[-1]) <= 3)
        and not (index + 1 < len(words) and glued(words, index + 1) and words[index + 1].is_digits)
    )


def _fraction_signs(words: Tokens, number: Number) -> Number:
    """Adds "½", " 3/4" or makes "1/4" a part."""
    last = number.last
    if lower(words, last) in {"\u00d7", "x"} and lower(words, last + 1) == "10":
        return _scientific(words, number)
    if last < len(words) and words[last].text in _SIGNS:
        value = number.value + _SIGNS[words[last].text]
        return Number(number.first, last + 1, value, "digits", "")
    part = _slashed(words, last)
    if part is not None and not glued(words, last):
        return Number(number.first, last + 3, number.value + part, "digits", "")
    part = _slashed(words, number.first)
    if part is not None:
        return Number(number.first, number.first + 3, part, "digits", "")
    return number


def _scientific(words: Tokens, number: Number) -> Number:
    """Reads "1.99 x 10^-30"."""
    at = number.last + 2
    sign = -1 if at < len(words) and words[at].text in DASHES else 1
    power = lower(words, at + (sign < 0 or lower(words, at) == "^"))
    if not (power.isdecimal() and len(power) <= 2 and lower(words, at) in {"^", *DASHES}):
        return number
    return Number(number.first, at + 2, number.value * 10.0 ** (sign * int(power)), "digits")


def _slashed(words: Tokens, index: int) -> float | None:
    if lower(words, index + 1) != "/" or index + 2 >= len(words):
        return None
    above, below = words[index].text, words[index + 2].text
    if not (glued(words, index + 1) and glued(words, index + 2)):
        return None
    if not (above.isdecimal() and below.isdecimal() and len(below) <= 2):
        return None
    after = lower(words, index + 3)
    if int(below) not in _PARTS or not int(above) < int(below) or after == "/":
        return None
    return int(above) / int(below)


def _in_words(words: Tokens, index: int) -> Number | None:
    """Reads "twenty-one", "one hundred and sixteen", "two thousand five hundred"."""
    if words[index].text in _SIGNS:
        return Number(index, index + 1, _SIGNS[words[index].text], "words")
    article = words[index].lower in _ARTICLES
    if article and lower(words, index + 1) not in _SCALES:
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


@dataclass(frozen=True, slots=True)
class _Sum:
    """What is read so far: whole thousands, and the hundreds in the making."""

    total: float
    current: float | None


def _added(so_far: _Sum, word: str) -> _Sum | None:
    """What is read with one word more, or None when the word goes on no number."""
    total, current = so_far.total, so_far.current
    if word in _CARDINALS:
        value = _CARDINALS[word]
        return _Sum(total, (current or 0) + value) if _fits(current, value) else None
    if word == "hundred" and (current or 1) < 100:
        return _Sum(total, (current or 1) * 100)
    if word in _SCALES:
        return _Sum(_scaled(total, current, _SCALES[word]), None)
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
    if index == first or following not in _CARDINALS:
        return False
    if words[index].text in HYPHENS:
        tens = _CARDINALS.get(before, 0)
        return tens >= 20 and 0 < _CARDINALS[following] < 10
    return words[index].lower == "and" and before in _SCALES and before != "dozen"


def _with_scale(words: Tokens, number: Number | None) -> Number | None:
    """Adds "million", "bn" and "and a half million" to a number."""
    if number is None:
        return None
    value, last = number.value, number.last
    if [lower(words, last + step) for step in range(3)] == ["and", "a", "half"]:
        value, last = value + 0.5, last + 3
    elif lower(words, last) == "half" and lower(words, last - 1) == "a":
        return None
    hyphen = lower(words, last) == "-" and lower(words, last + 1) in _SCALES
    scale = _suffix(words, last) if number.form == "digits" else None
    while scale is not None or lower(words, last + hyphen) in _SCALES:
        value *= scale if scale is not None else _SCALES[lower(words, last + hyphen)]
        last, scale, hyphen = last + 1 + hyphen, None, False
    if last == number.last:
        return number
    return Number(number.first, last, round(value, 6), number.form, "")


def _suffix(words: Tokens, index: int) -> float | None:
    """What the letters glued to digits multiply by: "2.5m people", "$1.2bn", "25k"."""
    if not glued(words, index) or words[index].lower not in _SUFFIXES:
        return None
    word = words[index]
    if word.text in {"m", "b"} and not _after_currency(words, index - 1):
        following = lower(words, index + 1)
        if not following or following in _DIMENSIONS or not following[0].isalpha():
            return None
    if word.text == "B" and not _after_currency(words, index - 1):
        return None
    return _SUFFIXES[word.lower]


def _after_currency(words: Tokens, index: int) -> bool:
    if index < 1:
        return False
    before = words[index - 1].text
    return before in "$€£¥₹" or (before.isupper() and before.isalpha() and len(before) <= 3)


def _vague(words: Tokens, index: int) -> Number | None:
    """Reads "dozens", "tens of thousands", "several hundred", "a few thousand"."""
    at = index + (words[index].lower == "a" and lower(words, index + 1) in _SOME)
    if lower(words, at) in _SOME:
        at += 2 if lower(words, at + 1) == "of" else 1
        if lower(words, at) not in _SCALES:
            return None
        value, last = 2.0, at
        while lower(words, last) in _SCALES:
            value, last = value * _SCALES[lower(words, last)], last + 1
        return Number(index, last, value, "vague")
    tens = lower(words, index) == "tens" and lower(words, index + 1) == "of"
    if lower(words, index) not in _VAGUE and not tens:
        return None
    if lower(words, index) == "scores" and lower(words, index + 1) != "of":
        return None
    return _vague_scales(words, index)


def _vague_scales(words: Tokens, index: int) -> Number | None:
    first = lower(words, index)
    value, last = 20.0 if first == "tens" else _VAGUE[first], index + 1
    while lower(words, last) == "of" and lower(words, last + 1) in _VAGUE:
        value, last = value * _VAGUE[lower(words, last + 1)] / 2, last + 2
    return Number(index, last, value, "vague") if first != "tens" or last > index + 1 else None


def _fraction(words: Tokens, index: int) -> Number | None:
    """Reads "half", "a third of", "two-thirds", "half a million", "one in five"."""
    share = _one_in(words, index)
    if share is not None:
        return share
    at, above = index, 1.0
    if words[index].lower in _CARDINALS and words[index].lower != "zero":
        at, above = index + 1, _CARDINALS[words[index].lower]
    elif words[index].lower in _ARTICLES:
        at = index + 1
    if lower(words, at) == "-" and glued(words, at) and at > index:
        at += 1
    part = lower(words, at)
    if part not in _FRACTIONS or not _is_part(words, index, at):
        return None
    return _of_a_scale(words, Number(index, at + 1, above / _FRACTIONS[part], "share"))


def _is_part(words: Tokens, index: int, at: int) -> bool:
    """Whether an ordinal is a part: "a third of them", not "a third round"."""
    part, following = lower(words, at), lower(words, at + 1)
    if part == "half":
        plain = lower(words, index - 1) not in {"second", "first", "other", "the", "better"}
        return plain and following not in {"-", "time", "hour", "hours"}
    many = part.endswith("s")
    if at == index:
        return False
    if many:
        return words[index].lower in _CARDINALS
    return (
        following in {"of", "a", "billion", "million", "trillion"}
        or (part == "quarter" and words[index].lower == "one")
        or (words[index].lower == "one" and part in {"third", "quarter", "fourth", "fifth"})
    )


def _of_a_scale(words: Tokens, share: Number) -> Number:
    """Makes "half a million", "a quarter of a million" a number, not a share."""
    at = share.last
    if lower(words, at) == "of" and lower(words, at + 1) in _ARTICLES:
        at += 1
    if lower(words, at) in _ARTICLES:
        at += 1
    elif lower(words, at) not in {"million", "billion", "trillion"}:
        return share
    if lower(words, at) not in _SCALES:
        return share
    value = share.value * _SCALES[lower(words, at)]
    return Number(share.first, at + 1, value, "words")


def _one_in(words: Tokens, index: int) -> Number | None:
    """Reads "one in five", "9 in 10", "three out of four" as a share."""
    above = _small(words, index)
    at = index + 1
    at += 1 if lower(words, at) == "in" else 2 if _out_of(words, at) else 0
    below = _small(words, at) if at > index + 1 else None
    if above is None or below is None or below not in _ONE_OF_MANY or not above < below:
        return None
    if lower(words, at + 1) in _SCALES or lower(words, at + 1) in {"-", "%", "percent", "per"}:
        return None
    return Number(index, at + 1, above / below, "share")


def _out_of(words: Tokens, index: int) -> bool:
    return lower(words, index) == "out" and lower(words, index + 1) == "of"


def _small(words: Tokens, index: int) -> float | None:
    word = lower(words, index)
    if word in _CARDINALS:
        return _CARDINALS[word]
    return float(word) if word.isdecimal() and len(word) <= 6 else None
