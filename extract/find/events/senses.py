"""What verbs mean beside other words: "shot a film", "stormed out", "hit its target"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from extract.find.events import clauses
from extract.find.events.armed import bears_arms, is_armed
from extract.tree import Tree
from extract.vocabulary import entries, listed

_NONE: frozenset[str] = frozenset()
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}(?!\d)")
_AT_PLAY = frozenset({"in", "by"})
_SAID = ("ccomp", "xcomp", "acl")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """The words beside which a verb tells of no event; each list that has words must hold one."""

    words: frozenset[str]
    objects: frozenset[str]
    subjects: frozenset[str]
    not_subjects: frozenset[str]
    particles: frozenset[str]
    prepositions: frozenset[str]
    behind: frozenset[str]
    manner: frozenset[str]
    own: bool
    bare: bool
    played: frozenset[str]
    unarmed: bool
    clauses: bool


def means_otherwise(found: Tree, at: int, beside: frozenset[str]) -> bool:
    """Whether a verb tells of no event for what stands beside it, but for the words of the phrase
    that it is read by: "struck a deal" by "strike deal"."""
    senses = _senses().get(found.lemmas[at])
    return senses is not None and any(
        _holds(found, at, one, beside) and not (one.unarmed and _is_armed(found, at, one))
        for one in senses
    )


@cache
def _senses() -> Mapping[str, tuple[Sense, ...]]:
    """The other senses of verbs by lemma."""
    index: dict[str, tuple[Sense, ...]] = {}
    for entry in entries("other_senses").values():
        sense = Sense(
            words=_NONE,
            objects=frozenset(entry.get("objects", _NONE)),
            subjects=frozenset(entry.get("subjects", _NONE)),
            not_subjects=frozenset(entry.get("not_subjects", _NONE)),
            particles=frozenset(entry.get("particles", _NONE)),
            prepositions=frozenset(entry.get("prepositions", _NONE)),
            behind=frozenset(entry.get("behind", _NONE)),
            manner=frozenset(entry.get("manner", _NONE)),
            own=entry.get("own", False),
            bare=entry.get("bare", False),
            played=frozenset(entry.get("played", _NONE)),
            unarmed=entry.get("unarmed", False),
            clauses=entry.get("clauses", False),
        )
        for phrase in entry["verbs"]:
            verb, *words = phrase.split()
            told = replace(sense, words=frozenset(words))
            index[verb] = (*index.get(verb, ()), told)
    return index


def _holds(found: Tree, at: int, sense: Sense, beside: frozenset[str]) -> bool:
    if not sense.words <= beside:
        return False
    if sense.objects:
        held = clauses.done_to(found, at)
        if not _is_one(found, held, sense.objects - beside):
            return False
        if sense.own and not any(clauses.is_own(found, one) for one in held):
            return False
    if not _is_done_by_such(found, at, sense):
        return False
    return _stands_so(found, at, sense, beside)


def _is_done_by_such(found: Tree, at: int, sense: Sense) -> bool:
    if not sense.subjects and not sense.not_subjects:
        return True
    doers = clauses.doers(found, at)
    # "a band of rebels", "the local branch of the union"
    alone = tuple(one for one in doers if not clauses.obliques(found, one, ("of",)))
    if sense.subjects and not _is_one(found, alone, sense.subjects):
        return False
    return not _is_one(found, doers, sense.not_subjects)


def _stands_so(found: Tree, at: int, sense: Sense, beside: frozenset[str]) -> bool:
    """Whether particles, prepositions and clauses stand beside the verb as the sense asks."""
    if sense.particles and not _turns(found, at, sense.particles - beside):
        return False
    if sense.prepositions and not _goes_on(found, at, sense):
        return False
    how = [found.lemma(one) for one in found.children(at, "advmod")] if sense.manner else ()
    if sense.manner and sense.manner.isdisjoint(how):
        return False
    held = (at, *clauses.objects(found, at)) if sense.bare else (at,)
    hanging = [below for one in held for below in found.children(one, *_SAID)]
    # "demonstrated demanding that he resign" shows nothing
    told = [one for one in hanging if found.tokens[one].tag != "VBG"]
    if (sense.clauses and not told) or (sense.bare and hanging):
        return False
    return not sense.played or _is_played(found, at, sense.played)


def _is_armed(found: Tree, at: int, sense: Sense) -> bool:
    """ "A sniper hit a soldier in the leg", "the government fired back with artillery", "Israel hit
    its targets"; a state at play is a team."""
    doers = clauses.doers(found, at)
    # "fired back at the rebels with artillery", read as rebels with artillery
    hosts = (at, *clauses.obliques(found, at, ("at", "on")))
    means = [one for host in hosts for one in clauses.obliques(found, host, ("with",))]
    asked = bears_arms if sense.played else is_armed
    return any(asked(found, one) for one in (*doers, *means))


def _is_one(found: Tree, heads: tuple[int, ...], words: frozenset[str]) -> bool:
    """Whether one of some heads is among the words; no name is."""
    common = [one for one in heads if found.tokens[one].word_class != "PROPN"]
    return any(found.lemma(one) in words for one in common)


def _turns(found: Tree, at: int, particles: frozenset[str]) -> bool:
    behind = at + 1 < len(found.tokens) and found.tokens[at + 1].text.lower() in particles
    return behind and not clauses.objects(found, at)


def _goes_on(found: Tree, at: int, sense: Sense) -> bool:
    """ "seized on the chance", "called for a penalty": the preposition stands right behind the
    verb."""
    behind = at + 1 < len(found.tokens) and found.tokens[at + 1].text.lower() in sense.prepositions
    held = [*found.children(at, "obl"), *clauses.objects(found, at)]
    if sense.behind:
        return behind and any(found.lemma(one) in sense.behind for one in held)
    # "seized on 2 September"
    timed = any(found.lemma(one) in listed("actor_nouns", "times") for one in held)
    if not behind or timed or clauses.is_passive(found, at):
        return False
    return all(found.cases(one) for one in clauses.objects(found, at))


def _is_played(found: Tree, at: int, words: frozenset[str]) -> bool:
    """ "beat France 2-1", "attacked in the second half", "will meet in the final"; not "in the
    second half of the year"."""
    held = (at, *clauses.objects(found, at))
    for one in (below for head in held for below in found.below[head]):
        # "captured 10-15 sailors"
        counts = found.tokens[found.tokens[one].head].word_class == "NOUN"
        if found.tokens[one].tag == "CD" and not counts and _is_score(found, one):
            return True
        in_play = found.cases(one) in _AT_PLAY and found.lemma(one) in words
        if in_play and not clauses.obliques(found, one, ("of",)):
            return True
    return False


def _is_score(found: Tree, at: int) -> bool:
    """ "2-1", also where it is cut in three."""
    text = "".join(token.text for token in found.tokens[at : at + 3])
    return _SCORE.match(text) is not None
