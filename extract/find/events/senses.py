"""What verbs mean beside other words: "shot a film", "stormed out", "hit its target"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from extract.find.events import clauses
from extract.tree import Tree
from extract.vocabulary import entries

_NONE: frozenset[str] = frozenset()
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}(?!\d)")
_AT_PLAY = frozenset({"in", "by"})
_SAID = ("ccomp", "xcomp")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """The words beside which a verb tells of no event; each list that has words must hold one."""

    objects: frozenset[str]
    subjects: frozenset[str]
    particles: frozenset[str]
    prepositions: frozenset[str]
    played: frozenset[str]
    clauses: bool


def means_otherwise(found: Tree, at: int, beside: frozenset[str]) -> bool:
    """Whether a verb tells of no event for what stands beside it, but for the words of the phrase
    that it is read by: "struck a deal" by "strike deal"."""
    senses = _senses().get(found.lemmas[at])
    return senses is not None and any(_holds(found, at, one, beside) for one in senses)


@cache
def _senses() -> Mapping[str, tuple[Sense, ...]]:
    """The other senses of verbs by lemma."""
    index: dict[str, tuple[Sense, ...]] = {}
    for entry in entries("other_senses").values():
        sense = Sense(
            objects=frozenset(entry.get("objects", _NONE)),
            subjects=frozenset(entry.get("subjects", _NONE)),
            particles=frozenset(entry.get("particles", _NONE)),
            prepositions=frozenset(entry.get("prepositions", _NONE)),
            played=frozenset(entry.get("played", _NONE)),
            clauses=entry.get("clauses", False),
        )
        for verb in entry["verbs"]:
            index[verb] = (*index.get(verb, ()), sense)
    return index


def _holds(found: Tree, at: int, sense: Sense, beside: frozenset[str]) -> bool:
    passive = clauses.is_passive(found, at)
    if sense.objects:
        held = clauses.subjects(found, at) if passive else clauses.objects(found, at)
        if not _is_one(found, held, sense.objects - beside):
            return False
    if sense.subjects:
        doers = clauses.agents(found, at) if passive else clauses.subjects(found, at)
        if not _is_one(found, doers, sense.subjects):
            return False
    if sense.particles and not _turns(found, at, sense.particles - beside):
        return False
    if sense.prepositions and not _goes_on(found, at, sense.prepositions - beside):
        return False
    if sense.clauses and not found.children(at, *_SAID):
        return False
    return not sense.played or _is_played(found, at, sense.played)


def _is_one(found: Tree, heads: tuple[int, ...], words: frozenset[str]) -> bool:
    """Whether one of some heads is among the words; no name is."""
    common = [one for one in heads if found.tokens[one].word_class != "PROPN"]
    return any(found.lemma(one) in words for one in common)


def _turns(found: Tree, at: int, particles: frozenset[str]) -> bool:
    behind = at + 1 < len(found.tokens) and found.tokens[at + 1].text.lower() in particles
    return behind and not clauses.objects(found, at)


def _goes_on(found: Tree, at: int, prepositions: frozenset[str]) -> bool:
    """ "seized on the chance": the preposition stands right behind the verb."""
    behind = at + 1 < len(found.tokens) and found.tokens[at + 1].text.lower() in prepositions
    return behind and not clauses.objects(found, at) and not clauses.is_passive(found, at)


def _is_played(found: Tree, at: int, words: frozenset[str]) -> bool:
    """ "beat France 2-1", "attacked in the second half", "will meet in the final"; not "in the
    second half of the year"."""
    held = (at, *clauses.objects(found, at))
    for one in (below for head in held for below in found.below[head]):
        if found.tokens[one].tag == "CD" and _is_score(found, one):
            return True
        in_play = found.cases(one) in _AT_PLAY and found.lemma(one) in words
        if in_play and not clauses.obliques(found, one, ("of",)):
            return True
    return False


def _is_score(found: Tree, at: int) -> bool:
    """ "2-1", also where it is cut in three."""
    text = "".join(token.text for token in found.tokens[at : at + 3])
    return _SCORE.match(text) is not None
