"""Which words hang on which, among tokens that are no tree of their own yet."""

from collections.abc import Sequence

from extract.model import Token


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
