"""Which words hang on which, and how, among tokens that are no tree of their own yet."""

from collections.abc import Sequence

from extract.model import Token
from extract.vocabulary import listed

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""The tags of verbs that make a clause."""
SOMEBODY = frozenset(
    word
    for name in ("persons", "staff", "bodies", "crowds", "fighters", "collectives", "counted")
    for word in listed("actor_nouns", name)
)
"""The nouns, by their lemma, for whoever acts."""
NAMED_PERSONS = listed("actor_nouns", "persons") | listed("actor_nouns", "speaking")
"""The nouns, by their lemma, beside which a person or a body is named: "the mayor, Ana Lopez"."""


def is_within(found: Sequence[Token], at: int, phrase: int) -> bool:
    """Whether a word is the head of a phrase, or hangs on it however far below."""
    while at != phrase and found[at].head != at:
        at = found[at].head
    return at == phrase


def root_of(found: Sequence[Token]) -> int | None:
    """The word that hangs on no other; None where there is none."""
    for at, token in enumerate(found):
        if token.head == at:
            return at
    return None


def holds_object(found: Sequence[Token], at: int, *others: str) -> bool:
    """Whether a word has an object, a clause in its place, or one of some other relations."""
    return any(one.head == at and one.relation in {"obj", "ccomp", *others} for one in found)


def is_subject(token: Token) -> bool:
    """Whether a word acts or is acted on in the clause above it."""
    return token.relation.startswith("nsubj")


def holds(found: Sequence[Token], at: int, relation: str) -> bool:
    """Whether a word hangs on another by a relation: "was" on "wounded" by aux:pass."""
    return any(one.head == at and one.relation == relation for one in found)
