"""Participles before a noun that were taken for a second verb: "found broken glass and smashed
furniture", "buried murdered relatives". They tell how things are, and nobody who did it there."""

from dataclasses import replace

from extract.model import Token
from extract.vocabulary import listed

FOUND = listed("clauses", "coming_upon_forms")
"""The past tenses behind which such participles stand."""
_DAMAGED = listed("clauses", "left_damaged")
_ARMED = listed("actor_nouns", "fighters") | listed("actor_nouns", "forces")
_PAST = frozenset({"VBD", "VBN"})


def found_so(found: list[Token]) -> None:
    """Give such participles their noun, in place, and the noun the verb before it."""
    for at, token in enumerate(found):
        if not at or not _is_verb(found, at):
            continue
        noun = _noun_behind(found, at)
        if noun is None:
            continue
        before = at - 1
        if _is_second_of_two(found, before, at):
            _describe(found, at, noun, before, ("obj", before))
        elif token.relation == "conj" and token.lemma.lower() in _DAMAGED:
            thing = _found_beside(found, token.head, at)
            if thing is not None:
                _describe(found, at, noun, token.head, ("conj", thing))


def _noun_behind(found: list[Token], at: int) -> int | None:
    """The bare object right behind a verb that has no auxiliary or particle, and no subject but one
    before the verb right before it."""
    own = [place for place, one in enumerate(found) if one.head == at and place != at]
    others = ("aux", "compound", "iobj") + (("nsubj",) if not _is_verb(found, at - 1) else ())
    if any(found[one].relation.startswith(others) for one in own):
        return None
    noun = next((one for one in own if one > at and found[one].relation == "obj"), None)
    if noun is None or found[noun].word_class != "NOUN":
        return None
    between = [found[one].relation for one in range(at + 1, noun)]
    return noun if set(between) <= {"amod", "compound"} else None


def _is_verb(found: list[Token], at: int) -> bool:
    return found[at].tag in _PAST and found[at].word_class == "VERB"


def _is_second_of_two(found: list[Token], first: int, second: int) -> bool:
    """ "buried murdered relatives", also read as if they were murdered."""
    if first < 1 or not _is_verb(found, first):
        return False
    if found[second].relation == "conj" and found[second].head == first:
        return not any(one.head == first and one.relation == "obj" for one in found)
    return found[first].relation == "advmod" and found[first].head == second


def _found_beside(found: list[Token], verb: int, at: int) -> int | None:
    """The last thing before the participle that was found as it is: "broken glass"."""
    if found[verb].text.lower() not in FOUND or found[at - 1].text.lower() not in {"and", ","}:
        return None
    if any(one.lemma.lower() in _ARMED and one.head == verb for one in found[:verb]):
        return None  # whoever bears arms may well have burned what is told behind
    things = [
        place
        for place, one in enumerate(found)
        if verb < place < at and one.relation == "obj" and one.head == verb
    ]
    things += [
        place
        for place, one in enumerate(found)
        if verb < place < at and one.relation == "conj" and one.head in things
    ]
    described = any(
        one.relation == "amod" and one.head in things and one.text.lower().endswith(("ed", "en"))
        for one in found[verb:at]
    )
    return things[0] if things and described else None


def _describe(found: list[Token], at: int, noun: int, verb: int, place: tuple[str, int]) -> None:
    """Make a participle that of its noun, which depends on another word as `place` says."""
    relation, head = place
    if found[at].relation == "root":
        found[verb] = replace(found[verb], tag="VBD", relation="root", head=verb)
    for below, one in enumerate(found):
        if one.head == at and below not in {at, noun, verb}:
            to = noun if one.relation == "cc" or at < below < noun else verb
            found[below] = replace(one, head=to)
    found[noun] = replace(found[noun], relation=relation, head=head)
    found[at] = replace(found[at], tag="VBN", relation="amod", head=noun)
