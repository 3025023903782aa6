"""Text printed in capitals as it would stand in a newspaper: "COL RUIZ LEFT LA PAZ" is "Col Ruiz
left La Paz".

Common words are written small; names that the vocabulary lists keep their spelling, abbreviations
that the text itself explains or that have dots stay as they are. No character is added or lost.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

from extract.language.lemmas import Lemmas
from extract.language.lists import index, is_listed
from extract.sentences import TITLES

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)?")
_EXPLAINED = re.compile(r"[(\[]([A-Z]{2,6}(?:-[A-Z]{2,6})?)[)\]]")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_ENDED = re.compile(r"[.!?]['\"”’)\]]*\s+['\"“‘(\[]*\Z")
_MONTHS = frozenset("may march".split())
_NO_PEOPLE = frozenset({"poles"})  # "electricity poles"; the people are told from them by nothing
_WORDS_TOO = frozenset("us who swift mend".split())  # abbreviations that are words as well
_PARTS_OF_NAMES = frozenset("el la los las san santa santo sao".split())
# names that WordNet holds among its words: "Jaime Pardo Leal", "Oscar"
_NAMES_TOO = frozenset(
    "balboa bolivar borges castro cervantes cortes cortez diaz domingo duvalier franco galan goya "
    "guevara juarez khomeini kohl leal loyola mandela marti medina merino montes morales neruda "
    "ortega oscar ossa peron pilar pizarro ponce reyes rios rivera rosario salvador santos silva "
    "thatcher toledo umbria vargas vega velazquez zapata".split()
)
_IN_NAMES = _PARTS_OF_NAMES | _NAMES_TOO
_MOSTLY = 0.8


def is_in_capitals(text: str) -> bool:
    """Whether nearly all words of a text, of which there are several, are in capitals."""
    # no text has more words than half its characters, so most are told by those in small letters
    if sum(map(str.islower, text.split())) > len(text) / 2 * (1 - _MOSTLY):
        return False
    words = _WORD.findall(text)
    return len(words) > 3 and sum(map(str.isupper, words)) > _MOSTLY * len(words)


def explained(text: str) -> frozenset[str]:
    """The abbreviations that a text explains: "FMLN" of "the liberation front (FMLN)"."""
    return frozenset(_EXPLAINED.findall(text))


def spelled(words: str, lemmas: Lemmas, known: frozenset[str]) -> str:
    """Words in capitals as they are usually written, `known` the abbreviations of the text."""
    written = _WORD.sub(lambda found: _written(found, known, lemmas.is_common), words)
    for start, name in _listed(words):
        written = written[:start] + name + written[start + len(name) :]
    return written


def _written(found: re.Match[str], known: frozenset[str], common: Callable[[str], bool]) -> str:
    form, text, after = found[0], found.string, found.string[found.end() : found.end() + 1]
    lower, initial = form.lower(), len(form) == 1 and after == "."
    bare = _POSSESSIVE.sub("", lower)
    kept = "." in form or _POSSESSIVE.sub("", form) in known or initial or form == "I"
    if kept or len(lower) != len(form) or (is_listed(form) and lower not in _WORDS_TOO):
        return form
    listed = is_listed(form.capitalize()) and lower not in _NO_PEOPLE
    small = common(bare) and not listed and bare not in _IN_NAMES
    if bare in _MONTHS:
        small = not _beside_a_number(text, found.start(), found.end())
    if small and not _opens(text, found.start()):
        return lower
    return form[0] + lower[1:]


def _beside_a_number(text: str, start: int, end: int) -> bool:
    return bool(re.search(r"\d\s\Z", text[:start]) or re.match(r"\s\d", text[end:]))


def _opens(text: str, start: int) -> bool:
    """Whether a sentence begins at a place: not behind "Col." or an initial."""
    if not text[:start].strip(" \n\"'“‘([-"):
        return True
    before = text[max(0, start - 12) : start]
    ended = _ENDED.search(before)
    if ended is None:
        return False
    last = re.split(r"[\s.]", before[: ended.start()])[-1].lower()
    return before[ended.start()] != "." or not (len(last) == 1 or last in TITLES)


def _listed(words: str) -> Iterator[tuple[int, str]]:
    """The places of names of several words that the vocabulary lists, and their spelling."""
    found = list(_WORD.finditer(words))
    at = 0
    while at < len(found):
        for name in _names().get(found[at][0].lower(), ()):
            start = found[at].start()
            end = start + len(name)
            if words[start:end].lower() == name.lower() and not words[end : end + 1].isalnum():
                yield start, name
                at += len(name.split()) - 1
                break
        at += 1


@cache
def _names() -> dict[str, list[str]]:
    """Listed names of several words by the first in small letters, the longest first."""
    found: dict[str, list[str]] = {}
    for listed in index().values():
        for words, _ in listed:
            first = _WORD.match(words[0])
            if len(words) > 1 and first:
                found.setdefault(first[0].lower(), []).append(" ".join(words))
    return {first: sorted(names, key=len, reverse=True) for first, names in found.items()}
