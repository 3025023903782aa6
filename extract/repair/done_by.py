"""Participles that a parser took for a past tense: "mourned the killing of six priests, carried out
by men in uniform"."""

from dataclasses import replace

from extract.model import Token
from extract.vocabulary import listed

_PAST = frozenset({"VBD", "VBN"})
_HUNG = frozenset({"conj", "parataxis", "advcl"})
_OWN = frozenset({"nsubj", "nsubj:pass", "obj", "aux", "aux:pass", "cc", "mark"})
_LED = frozenset({"nsubj", "nsubj:pass"})
_HELD = frozenset({"obj", "obl", "nsubj", "nsubj:pass"})


def done_by(found: list[Token]) -> None:
    """Hang, in place, a verb that has no subject and says by whom on the noun before it."""
    for at, token in enumerate(found):
        if token.tag not in _PAST:
            continue
        behind = token.head < at
        if token.relation in _HUNG and behind:
            _of_the_deed_before(found, at)
        elif token.relation == "advcl" and found[token.head].tag == "VBD":
            _of_the_subject_before(found, at)
        if token.relation in {"xcomp", "advcl"} and behind:
            _of_the_noun_before(found, at)


def _of_the_noun_before(found: list[Token], at: int) -> None:
    """ "Blamed the gang for the attack perpetrated on Monday": the attack was."""
    noun, below = found[at - 1], {one.relation for one in found if one.head == at}
    cased = any(one.head == at - 1 and one.relation == "case" for one in found)
    if noun.word_class != "NOUN" or not cased or below & _OWN:
        return
    if found[at].lemma in listed("clauses", "perpetrating"):
        found[at] = replace(found[at], tag="VBN", relation="acl", head=at - 1)


def _of_the_deed_before(found: list[Token], at: int) -> None:
    token = found[at]
    if token.lemma.lower() not in listed("clauses", "support") or found[at - 1].text != ",":
        return
    below = {one.relation for place, one in enumerate(found) if one.head == at and place != at}
    nouns = [
        place
        for place in range(token.head + 1, at)
        if found[place].head == token.head
        and found[place].relation in _HELD
        and found[place].word_class == "NOUN"
    ]
    if "obl:agent" in below and not below & _OWN and nouns:
        found[at] = replace(token, tag="VBN", relation="acl", head=nouns[-1])


def _of_the_subject_before(found: list[Token], at: int) -> None:
    """ "Officers led by a colonel overthrew the president": they were led and overthrew him."""
    verb, below = found[at].head, [n for n, one in enumerate(found) if one.head == at != n]
    subjects = [n for n in below if found[n].relation in _LED and n < at]
    said = {found[n].relation for n in below} - _LED
    taken = any(one.head == verb and one.relation in _LED for one in found)
    if len(subjects) == 1 and "obl:agent" in said and not said & _OWN and not taken:
        found[at] = replace(found[at], tag="VBN", relation="acl", head=subjects[0])
        found[subjects[0]] = replace(found[subjects[0]], relation="nsubj", head=verb)
