"""Conditions that a parser took for deeds: "will bring food, provided that the port is safe"
provides nothing."""

from dataclasses import replace

from extract.model import Token

PROVIDED = frozenset({"provided", "providing"})
_OF_A_VERB = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "aux", "aux:pass"})


def provided_that(found: list[Token]) -> None:
    """Make, in place, a mark of the verb that a condition begins with, and a clause of what it
    says."""
    for at, token in enumerate(found):
        if token.text.lower() not in PROVIDED or token.relation not in {"advcl", "acl"}:
            continue
        below = [place for place, one in enumerate(found) if one.head == at and place != at]
        clauses = [place for place in below if found[place].relation == "ccomp" and place > at]
        if len(clauses) != 1 or any(found[place].relation in _OF_A_VERB for place in below):
            continue
        (said,) = clauses
        found[said] = replace(found[said], relation="advcl", head=token.head)
        for place in below:
            if place != said:
                found[place] = replace(found[place], head=said)
        found[at] = replace(
            token, relation="mark", head=said, tag="IN", word_class="SCONJ", lemma="provided"
        )
