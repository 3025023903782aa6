"""Deeds told by who was the first, or the fortieth, to do them: "Chad became the fortieth state to
ratify the treaty" ratified it."""

import re
from dataclasses import replace

from extract.model import Token
from extract.repair.within import SOMEBODY
from extract.vocabulary import entries

_ORDINALS = frozenset(entries("time_counts")["ordinals"]["values"]) | frozenset(
    {"last", "latest", "only", "next", "newest"}
)
_ORDINAL = re.compile(r"(?:ieth|teenth|-first|-second|-third|\d(?:st|nd|rd|th))\Z")
_STATES = frozenset({"state", "country", "nation", "republic", "government", "one"})
_OF_THE_NOUN = frozenset(
    "det det:predet amod compound nmod nmod:poss nmod:desc nummod case flat appos".split()
)


def first_to_do(found: list[Token]) -> None:
    """Make, in place, the infinitive behind such a noun the verb of the clause."""
    for verb in range(len(found)):
        noun = _noun_of(found, verb)
        if noun is None or not _is_somebody(found[noun]) or not _is_counted(found, noun):
            continue
        if not any(_is_to(one) and one.head == verb for one in found):
            continue
        being = _being(found, noun)
        if being is not None:
            _made_verb(found, verb, noun, being)
            return


def _noun_of(found: list[Token], verb: int) -> int | None:
    """The noun before an infinitive, which hangs on it or beside it on "became"."""
    token = found[verb]
    if token.relation == "acl" and token.head < verb:
        return token.head
    if token.relation != "xcomp" or found[token.head].lemma != "become":
        return None
    beside = [n for n in range(verb) if found[n].head == token.head]
    return next((n for n in beside if found[n].relation == "xcomp"), None)


def _is_to(token: Token) -> bool:
    return token.relation == "mark" and token.text == "to"


def _is_somebody(token: Token) -> bool:
    """Whether it acts: "the second attempt to kill him" was made and killed nobody."""
    word = token.lemma.lower()
    return token.word_class == "PROPN" or word in SOMEBODY | _STATES or word in _ORDINALS


def _is_counted(found: list[Token], noun: int) -> bool:
    below = [place for place, one in enumerate(found) if one.head == noun and place < noun]
    words = [found[place].text.lower() for place in (*below, noun)]
    return any(word in _ORDINALS or _ORDINAL.search(word) for word in words)


def _being(found: list[Token], noun: int) -> int | None:
    """The "became" or "was" that says who is the first."""
    above = found[noun].head
    if found[noun].relation == "xcomp" and found[above].lemma == "become":
        return above
    return next(
        (n for n, one in enumerate(found) if one.head == noun and one.relation == "cop"), None
    )


def _made_verb(found: list[Token], verb: int, noun: int, being: int) -> None:
    for place, one in enumerate(found):
        if one.head == verb and _is_to(one):
            found[place] = replace(one, relation="discourse")
    top = being if found[noun].head == being else noun
    above = verb if found[top].head == top else found[top].head
    relation = found[top].relation
    for place, one in enumerate(found):
        inside = one.head == noun and (one.relation in _OF_THE_NOUN or place == verb)
        if one.head in {noun, being} and place not in {noun, being, verb} and not inside:
            found[place] = replace(one, head=verb)
    past = found[being].tag in {"VBD", "VBN"}
    tag = "VBD" if past else found[being].tag
    found[verb] = replace(found[verb], relation=relation, head=above, tag=tag)
    found[being] = replace(found[being], relation="aux", head=verb, word_class="AUX")
    found[noun] = replace(found[noun], relation="obl:unmarked", head=verb)
