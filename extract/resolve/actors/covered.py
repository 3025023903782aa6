"""Which words of a sentence a name covers, and which names share words."""

from bisect import bisect_left
from collections.abc import Sequence

from extract.model import Actor, ActorMention, Span
from extract.tree import Tree


def by_token(found: Tree, names: Sequence[ActorMention]) -> dict[int, Actor]:
    """Who the names of a sentence, in order, stand for, by the tokens that they cover."""
    covered: dict[int, Actor] = {}
    starts = [token.span.start for token in found.tokens] if names else []
    for name in names:
        first, end = bisect_left(starts, name.span.start), bisect_left(starts, name.span.end)
        for at in range(first, end):
            covered.setdefault(at, name.actor)
    return covered


def overlaps(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span shares words with one of others, which are in order and apart."""
    at = bisect_left(others, span.end, key=lambda one: one.start)
    return at > 0 and span.start < others[at - 1].end
