"""Participles that a parser took for a past tense: "mourned the killing of six priests, carried out
by men in uniform"."""

from dataclasses import replace

from extract.model import Token
from extract.vocabulary import listed

_PAST = frozenset({"VBD", "VBN"})
_HUNG = frozenset({"conj", "parataxis", "advcl"})
_OWN = frozenset({"nsubj", "nsubj:pass", "obj", "aux", "aux:pass", "cc", "mark"})
_HELD = frozenset({"obj", "obl", "nsubj", "nsubj:pass"})


def done_by(found: list[Token]) -> None:
    """Hang, in place, a verb that has no subject and says by whom on the noun before it."""
    for at, token in enumerate(found):
        if token.tag in _PAST and token.relation in _HUNG and token.head < at:
            _of_the_deed_before(found, at)


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
