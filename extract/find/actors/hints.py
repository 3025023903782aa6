"""Whether it is worth looking: a search for many words at once costs more than a look for each."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"\w+")


def words(text: str) -> set[str]:
    """The words of a text in small letters."""
    return set(_WORD.findall(text.lower()))


def endings(phrases: Iterable[str]) -> frozenset[str]:
    """The last words of phrases in small letters: "minister" of "prime minister"."""
    return frozenset(_WORD.findall(phrase.lower())[-1] for phrase in phrases)
