""" "It would ask for talks": who asks is no mere "it" as in "it rained"."""

from dataclasses import replace

from extract.model import Token
from extract.vocabulary import listed

_SPEAKING = listed("clauses", "speaking") | listed("clauses", "calling")
_CLAUSES = frozenset({"csubj", "ccomp", "xcomp", "cop", "aux:pass"})


def it_subjects(found: list[Token]) -> None:
    """Make, in place, the "it" of a verb of saying its subject."""
    for at, token in enumerate(found):
        verb = token.head
        if token.relation != "expl" or token.lemma.lower() != "it" or verb <= at:
            continue
        below = {one.relation for one in found if one.head == verb}
        own = "nsubj" in below or bool(below & _CLAUSES)
        if found[verb].lemma.lower() in _SPEAKING and not own:
            found[at] = replace(token, relation="nsubj")
