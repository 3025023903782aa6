"""Tenses that a parser took apart: in "found that both sides had committed crimes" they committed
them, and had no clause of its own; a state that "is purchasing boats" is no boat."""

from dataclasses import replace

from extract.model import Token
from extract.repair.within import holds
from extract.vocabulary import listed

_WRONGING = listed("clauses", "wronging")
_SLIPS = frozenset({"ccomp", "xcomp", "acl", "advcl", "amod"})


def perfects(found: list[Token]) -> None:
    """Make, in place, "had" or "is" the auxiliary of the participle right behind it."""
    for at, token in enumerate(found):
        if token.relation == "cop" and at + 1 < len(found) and _is_doing(found, at):
            _progressive(found, at)
        elif token.relation == "cop" and _is_done_to(found, at):
            _passive(found, at)
        if token.text.lower() not in {"had", "has", "have"} or token.word_class == "AUX":
            continue
        verb = at + 1
        while verb < len(found) and found[verb].relation == "advmod":
            verb += 1
        if verb < len(found) and _is_a_wrong(found, at, verb):
            found[found[verb].head] = replace(found[found[verb].head], head=verb)
            _joined(found, at, verb)
        elif verb < len(found) and _is_its_verb(found, at, verb):
            _joined(found, at, verb)


def _is_done_to(found: list[Token], at: int) -> bool:
    """ "Nine have been let go": what is right behind "been" is a participle; "was let go"."""
    verb = found[at].head
    bare = found[verb].word_class == "VERB" and found[verb].tag in {"VB", "VBD", "VBN"}
    if not bare or verb != at + 1:
        return False
    return found[at].text.lower() in {"been", "being"} or found[verb].text == "let"


def _passive(found: list[Token], at: int) -> None:
    verb = found[at].head
    inner = {place for place, one in enumerate(found) if one.head == verb}
    for place, one in enumerate(found):
        further = one.head in inner and found[one.head].relation == "xcomp"
        if one.relation == "nsubj" and place < at and (one.head == verb or further):
            found[place] = replace(one, relation="nsubj:pass", head=verb)
    found[verb] = replace(found[verb], tag="VBN")
    found[at] = replace(found[at], relation="aux:pass", word_class="AUX")


def _is_doing(found: list[Token], at: int) -> bool:
    """ "Vietnam is purchasing patrol boats": it is not boats of a sort."""
    verb, noun = found[at + 1], found[at].head
    inside = found[verb.head].head if verb.head != noun else noun
    doing = verb.tag == "VBG" and verb.relation == "compound" and inside == noun
    named = any(
        one.head == noun and one.relation == "nsubj" and one.word_class == "PROPN" for one in found
    )
    return doing and named and found[noun].tag == "NNS" and noun > at


def _progressive(found: list[Token], at: int) -> None:
    verb, noun = at + 1, found[at].head
    above = verb if found[noun].head == noun else found[noun].head
    relation = found[noun].relation
    for place, one in enumerate(found):
        if one.head == noun and (place < at or place > noun):
            case = one.relation == "nmod"
            found[place] = replace(one, head=verb, relation="obl" if case else one.relation)
    found[verb] = replace(found[verb], relation=relation, head=above, word_class="VERB")
    found[at] = replace(found[at], relation="aux", head=verb, word_class="AUX")
    found[noun] = replace(found[noun], relation="obj", head=verb)


def _is_its_verb(found: list[Token], at: int, verb: int) -> bool:
    """Whether nothing is had: "had committed crimes", not "had men killed"."""
    token = found[verb]
    beside = token.head == found[at].head and token.relation == found[at].relation
    below = token.head == at and token.relation in _SLIPS
    behind = token.tag == "VBN" and (below or (beside and token.relation == "ccomp"))
    return behind and not any(
        one.head == verb
        and one.relation in {"nsubj", "nsubj:pass", "aux", "aux:pass"}
        and (place > at or holds(found, at, "nsubj"))
        for place, one in enumerate(found)
    )


def _is_a_wrong(found: list[Token], at: int, verb: int) -> bool:
    """ "Had misused relief funds": nobody had funds that were misused."""
    token = found[verb]
    held = token.relation == "amod" and found[token.head].relation == "obj"
    return held and found[token.head].head == at and token.lemma in _WRONGING


def _joined(found: list[Token], at: int, verb: int) -> None:
    above = verb if found[at].head == at else found[at].head
    relation = found[at].relation
    for place, one in enumerate(found):
        if one.head == at and place not in {at, verb}:
            found[place] = replace(one, head=verb)
    found[verb] = replace(found[verb], relation=relation, head=above, word_class="VERB")
    found[at] = replace(found[at], relation="aux", head=verb, word_class="AUX")
