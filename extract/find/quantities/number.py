"""What a number is before anything is known of what it counts, and the words that make one."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from extract.vocabulary import entries

Form = Literal["digits", "words", "share", "vague"]


class Number(NamedTuple):
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
    return {word: float(value) for word, value in entries("numbers")[entry]["values"].items()}


CARDINALS = _values("cardinal")
SCALES = _values("scale")
SUFFIXES = _values("suffix")
FRACTIONS = _values("fraction")
VAGUE = _values("vague")
SOME = _values("some")
SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
ARTICLES = frozenset({"a", "an"})
NUMBER_WORDS = frozenset({*CARDINALS, *SCALES, *VAGUE})
STARTS = frozenset({"tens", *CARDINALS, *SCALES, *FRACTIONS, *VAGUE, *SOME, *ARTICLES, *SIGNS})
