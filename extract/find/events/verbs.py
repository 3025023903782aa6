"""The forms of a verb: "drop" -> drop, drops, dropped, dropping."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from extract.vocabulary import rows

Form = Literal["base", "third", "past", "participle", "ing"]

_CONSONANT_VOWEL_CONSONANT = re.compile(r"[^aeiou]*[aeiouy][^aeiouwxy]")
# these end in an unstressed syllable, or double the last letter although it is long
_DOUBLED = frozenset(
    "admit begin commit confer control defer expel kidnap permit rebut refer transfer".split()
)


def forms(lemma: str) -> Iterator[tuple[str, Form]]:
    """Every form of a verb or of a phrase that begins with one, with its name."""
    verb, _, rest = lemma.partition(" ")
    tail = f" {rest}" if rest else ""
    past, participle = _irregular().get(verb, (_past(verb), _past(verb)))
    yield verb + tail, "base"
    yield _third(verb) + tail, "third"
    yield past + tail, "past"
    if participle != past:
        yield participle + tail, "participle"
    yield _ing(verb) + tail, "ing"


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    return {row["lemma"]: (row["past"], row["participle"]) for row in rows("irregular_verbs")}


def _third(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return f"{verb}es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{_doubled(verb)}ed"


def _ing(verb: str) -> str:
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and not verb.endswith("ee"):
        return f"{verb[:-1]}ing"
    return f"{_doubled(verb)}ing"


def _doubled(verb: str) -> str:
    short = _CONSONANT_VOWEL_CONSONANT.fullmatch(verb)
    return verb + verb[-1] if short or verb in _DOUBLED else verb
