"""Participles that a parser took for the main verb: "The men murdered on Friday by rebels were
buried"."""

from dataclasses import replace

from extract.model import Token

_SUBJECTS = ("nsubj", "nsubj:pass")
_MOVES = frozenset({"punct", "cc", "parataxis"})


def garden_path(found: list[Token]) -> None:
    """Give the main clause its verb back where the words behind "by" were taken for its subject."""
    for at, token in enumerate(found):
        if token.relation in _SUBJECTS and _is_case(found, at):
            first, last = found[token.head].head, token.head
            if first < at < last and found[first].tag in {"VBD", "VBN"}:
                _turned(found, first, at, last)
                return


def _is_case(found: list[Token], at: int) -> bool:
    return any(
        one.head == at and one.relation == "case" and one.lemma.lower() == "by" for one in found
    )


def _turned(found: list[Token], first: int, agent: int, last: int) -> None:
    """The first verb describes the noun before it, the last one is what its subject does."""
    subject = next(
        (n for n in range(first) if found[n].head == first and found[n].relation in _SUBJECTS), None
    )
    holds = any(one.head == first and one.relation in {"obj", "aux", "aux:pass"} for one in found)
    if subject is None or holds or found[first - 1].word_class not in {"NOUN", "PROPN"}:
        return
    relation = found[agent].relation
    above = last if found[first].head == first else found[first].head
    found[last] = replace(found[last], relation=found[first].relation, head=above)
    found[first] = replace(found[first], relation="acl", head=first - 1, tag="VBN")
    found[agent] = replace(found[agent], relation="obl:agent", head=first)
    found[subject] = replace(found[subject], relation=relation, head=last)
    for place, token in enumerate(found):
        if token.head == first and (place > last or token.relation in _MOVES):
            found[place] = replace(token, head=last)
