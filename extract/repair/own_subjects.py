"""Subjects that a parser joined to the clause before: "the troops attacked and Mali protested",
"rebels shelled the port and Kenya protested"."""

from dataclasses import replace

from extract.model import Token

_FINITE = frozenset({"VBD", "VBZ"})
_NOMINAL = frozenset({"NOUN", "PROPN"})


def own_subjects(found: list[Token]) -> None:
    """Give a joined verb, in place, the noun between the conjunction and itself for a subject."""
    for at in range(2, len(found)):
        verb, noun = found[at], found[at - 1]
        if verb.tag not in _FINITE or verb.relation != "conj" or noun.relation != "conj":
            continue
        beside = noun.head == verb.head or found[noun.head].head == verb.head
        if noun.word_class not in _NOMINAL or noun.head >= at - 1 or not beside:
            continue
        if any(one.head == at and one.relation.startswith("nsubj") for one in found):
            continue
        found[at - 1] = replace(noun, relation="nsubj", head=at)
        for place in range(noun.head + 1, at - 1):
            if found[place].relation == "cc" and found[place].head == at - 1:
                found[place] = replace(found[place], head=at)
