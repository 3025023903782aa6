"""Relative clauses that a parser hung on a noun too far up: in "sanctions imposed on the bank that
financed the militia" the bank did so, and in "leaders of the group that attacked" the group."""

from dataclasses import replace
from functools import cache

from extract.model import Token
from extract.repair.within import NAMED_PERSONS, SOMEBODY, is_within
from extract.vocabulary import entries, listed

RELATIVES = frozenset({"that", "which", "who"})
"""The words that open such clauses."""
_BODIES = frozenset(
    word
    for name in ("bodies", "fighters", "forces", "collectives", "bands")
    for word in listed("actor_nouns", name)
)
_PERSONS = (SOMEBODY | NAMED_PERSONS) - _BODIES
_KIN = listed("actor_nouns", "kin")
_BY_DEEDS = listed("clauses", "done_by_deeds")
_ONE = frozenset({"NN", "NNP"})
_MANY = frozenset({"NNS", "NNPS"})
_NOUNS = _ONE | _MANY
_SINGULAR = frozenset({"is", "was", "has", "does"})
_PLURAL = frozenset({"are", "were", "have", "do"})


def nearest_relatives(found: list[Token]) -> None:
    """Hang, in place, such clauses on the noun right before them."""
    for at, token in enumerate(found):
        if token.relation != "acl:relcl" or token.head > at:
            continue
        opening = _opening(found, at)
        near = None if opening is None else _before(found, opening)
        if opening is None or near is None or near <= token.head:
            continue
        if is_within(found, near, token.head) and _is_meant(found, at, opening, near):
            found[at] = replace(token, head=near)


def _opening(found: list[Token], verb: int) -> int | None:
    """The "that" which is the subject of the clause and stands right behind a noun."""
    for at in range(found[verb].head + 1, verb):
        one = found[at]
        if one.head == verb and one.relation.startswith("nsubj") and one.lemma in RELATIVES:
            return at
    return None


def _before(found: list[Token], opening: int) -> int | None:
    at = opening - 1
    while found[at].relation == "flat" and found[at].head < at:
        at = found[at].head
    return at if found[at].tag in _NOUNS else None


def _is_meant(found: list[Token], verb: int, opening: int, near: int) -> bool:
    """Whether the clause can only be, or most likely is, of the nearest noun."""
    far = found[found[verb].head]
    number = _number(found, verb)
    if number and (far.tag in number) != (found[near].tag in number):
        return found[near].tag in number
    person = found[opening].lemma == "who"
    if far.lemma in _KIN:
        # a name says of itself who is meant
        return person and found[near].word_class == "NOUN" and _is_somebody(found[near])
    if person:
        return not _is_somebody(far) and _is_somebody(found[near])
    if far.lemma in _PERSONS:
        return found[near].lemma in _BODIES
    if far.lemma not in _deeds() or found[near].lemma in _deeds():
        return False
    acting = found[opening].relation == "nsubj" and found[verb].lemma not in _BY_DEEDS
    return acting and any(one.head == verb and one.relation == "obj" for one in found)


def _number(found: list[Token], verb: int) -> frozenset[str]:
    """The tags that the subject of a verb may have; none where the verb does not say."""
    helpers = {one.text.lower() for one in found if one.head == verb and one.relation[:3] == "aux"}
    if found[verb].tag == "VBZ" or helpers & _SINGULAR:
        return _ONE
    return _MANY if found[verb].tag == "VBP" or helpers & _PLURAL else frozenset()


def _is_somebody(token: Token) -> bool:
    return token.word_class == "PROPN" or token.lemma in SOMEBODY | NAMED_PERSONS


@cache
def _deeds() -> frozenset[str]:
    """The nouns for deeds: "sanction", "attack"."""
    named = (word for entry in entries("events").values() for word in entry.get("nouns", ()))
    return frozenset(word for word in named if " " not in word)
