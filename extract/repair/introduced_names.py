"""Names behind the noun that introduces them: "the murder of district governor Antonio Roldan"."""

from dataclasses import replace

from extract.model import Token
from extract.repair.within import NAMED_PERSONS, holds

_INSIDE = frozenset({"compound", "nmod:desc"})
_BESIDE = frozenset({"nmod", "appos"})


def introduced_names(found: list[Token]) -> None:
    """Give a preposition to the whole phrase, and a name to the noun right before it."""
    for at, token in enumerate(found):
        if token.relation == "case":
            if found[token.head].relation in _INSIDE:
                _whole_phrase(found, at)
        elif token.relation in _BESIDE and token.word_class == "PROPN":
            _behind_its_noun(found, at)


def _whole_phrase(found: list[Token], at: int) -> None:
    """ "of district governor Antonio": "of" was hung on "district"."""
    head = found[at].head
    while found[head].relation in _INSIDE and found[head].head > head:
        head = found[head].head
    if head <= found[at].head or holds(found, head, "case"):
        return
    found[at] = replace(found[at], head=head)
    if found[head].relation == "appos":
        found[head] = replace(found[head], relation="nmod")


def _behind_its_noun(found: list[Token], at: int) -> None:
    """ "governor Antonio", "attorney general Roberto": both were hung on the murder."""
    before = at - 1
    while before > 0 and found[before].head == at and found[before].relation in _INSIDE:
        before -= 1
    noun = found[before]
    both = before >= 0 and noun.relation == "nmod" and noun.head == found[at].head
    if both and noun.lemma.lower() in NAMED_PERSONS and not holds(found, at, "case"):
        found[at] = replace(found[at], relation="appos", head=before)
