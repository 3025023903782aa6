"""Which words of a sentence a name covers, and which names share words."""

from bisect import bisect_left
from collections.abc import Sequence

from extract.model import Actor, ActorMention, Span
from extract.tree import Tree


def by_token(found: Tree, names: Sequence[ActorMention]) -> dict[int, Actor]:
    """Who the names of a sentence, in order, stand for, by the tokens that they cover."""
    covered: dict[int, Actor] = {}
    ordered = iter(names)
    current = next(ordered, None)
    for at, token in enumerate(found.tokens):
        start = token.span.start
        while current and current.span.end <= start:
            current = next(ordered, None)
        if current is None:
            break
        if current.span.start <= start:
            covered[at] = current.actor
    return covered


def overlaps(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span shares words with one of others, which are in order and apart."""
    at = bisect_left(others, span.end, key=lambda one: one.start)
    return at > 0 and span.start < others[at - 1].end
