"""A sentence as tokens: words, digits and signs, each with its place in the sentence.

"$1.2bn" is [$] [1.2] [bn]; "twenty-one" is [twenty] [-] [one]; "p.m." and "U.S." are one each.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

# a word, with points inside or with apostrophes, digits, which alone are a group, or a sign; no
# white space is tried with each of them
_TOKEN = re.compile(
    r"(?!\s)(?:"
    r"[^\W\d_](?:(?:\.[^\W\d_])+\.|[^\W\d_]*(?:['’][^\W\d_]+)*)"
    r"|(\d+(?:[.,]\d+)*|(?<![\w.])\.\d+)"
    r"|\S)"
)


HYPHENS = frozenset("-\u2010\u2011")
DASHES = HYPHENS | frozenset("\u2012\u2013\u2014\u2212")


_POINTS = str.maketrans(",.", ".,")


class Token(NamedTuple):
    """A word, digits or a sign; offsets count from the start of the sentence.

    `acts` says that the parse takes a word for a verb ("122 sign the treaty").
    """

    text: str
    lower: str
    start: int
    end: int
    is_digits: bool
    acts: bool = False


Tokens = Sequence[Token]
# what Token(...) comes down to: a third of the time is saved where every word is one
_new = tuple.__new__


def tokens(text: str) -> list[Token]:
    """The tokens of a sentence in order."""
    return [
        _new(Token, (word, word.lower(), found.start(), found.end(), found.lastindex == 1, False))
        for found in _TOKEN.finditer(text)
        for word in (found[0],)
    ]


def with_decimal_point(words: Sequence[Token]) -> list[Token]:
    """Tokens of a text with decimal commas as if it had points: "12.500,5" is "12,500.5"."""
    return [
        word._replace(text=word.text.translate(_POINTS), lower=word.lower.translate(_POINTS))
        if word.is_digits
        else word
        for word in words
    ]


def glued(words: Tokens, index: int) -> bool:
    """Whether nothing stands between a token and the one before it."""
    return 0 < index < len(words) and words[index - 1].end == words[index].start


def written(words: Tokens, first: int, last: int) -> str:
    """Tokens as they stand, with one space where there is any; `last` is excluded."""
    pieces = [words[first].text]
    for index in range(first + 1, min(last, len(words))):
        pieces.append(words[index].text if glued(words, index) else " " + words[index].text)
    return "".join(pieces)


def lower(words: Tokens, index: int) -> str:
    """A token in lower case, or nothing outside the sentence."""
    if index < 0:
        return ""
    try:
        return words[index].lower
    except IndexError:
        return ""
