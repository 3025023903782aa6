"""Which words of a sentence a name covers, and which names share words."""

from bisect import bisect_left
from collections.abc import Sequence

from extract.model import ActorMention, Span
from extract.tree import Tree


def by_token(found: Tree, names: Sequence[ActorMention]) -> dict[int, ActorMention]:
    """The names of a sentence by the tokens that they cover."""
    covered: dict[int, ActorMention] = {}
    if not names:
        return covered
    ordered = iter(sorted(names, key=lambda one: one.span))
    current = next(ordered, None)
    for at, token in enumerate(found.tokens):
        start = token.span.start
        while current and current.span.end <= start:
            current = next(ordered, None)
        if current and current.span.start <= start:
            covered[at] = current
    return covered


def overlaps(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span shares words with one of others, which are in order and apart."""
    at = bisect_left(others, span.end, key=lambda one: one.start)
    return at > 0 and span.start < others[at - 1].end
