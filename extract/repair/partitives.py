"""What is left of a stock of arms, which a parser took for the head of its phrase: "the last of
5,600 mines were blown up" tells of mines."""

from dataclasses import replace

from extract.model import Token
from extract.vocabulary import listed

LEFT = listed("clauses", "left_over")
"""The words for what is left, or for most of it."""
_ARMS = listed("objects", "own_arms") | listed("objects", "arms")
_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj"})


def partitives(found: list[Token]) -> None:
    """Make the noun, in place, the head of its phrase."""
    for at, token in enumerate(found):
        if token.text not in LEFT or token.relation not in _ARGUMENTS:
            continue
        behind = [n for n, one in enumerate(found) if one.head == at and _is_of(found, n)]
        # "the rest of the army" is told of as the army
        if len(behind) == 1 and _is_a_thing(found[behind[0]]):
            _turned(found, at, behind[0])


def _is_a_thing(token: Token) -> bool:
    return token.tag in {"NNS", "NN"} and token.lemma in _ARMS


def _is_of(found: list[Token], at: int) -> bool:
    cases = [one.text for one in found[:at] if one.head == at and one.relation == "case"]
    return found[at].relation in {"nmod", "obl"} and cases == ["of"]


def _turned(found: list[Token], part: int, noun: int) -> None:
    found[noun] = replace(found[noun], relation=found[part].relation, head=found[part].head)
    found[part] = replace(found[part], relation="amod", head=noun)
    for place, one in enumerate(found):
        of = one.head == noun and one.relation == "case"
        if of or (one.head == part and place not in {part, noun}):
            found[place] = replace(one, head=noun, relation="dep" if of else one.relation)
