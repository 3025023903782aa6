"""For when a figure stands: "155,840 departures on 12 March and 151,420 on 11 March"."""

from collections.abc import Sequence

from extract.model import Quantity, Span, When
from extract.resolve.events.dates import is_before_a_perfect
from extract.resolve.events.depends import token_of, verb_above
from extract.resolve.quantities.scene import Scene
from extract.resolve.times import Period

# "in the last 24 hours" dates others, not itself
_LENGTHS = frozenset("second minute hour day week month year decade century".split())
_NEAR = 4
_BELOW = frozenset({"xcomp", "ccomp"})


def as_of(one: Quantity, scene: Scene) -> When | None:
    """The date that a sentence gives a figure; a length of time has none."""
    if one.unit in _LENGTHS:
        return None
    if one.change == "from":
        start = _right_behind(one, scene)
        return start.when if start else None
    starts = [_right_behind(other, scene) for other in scene.figures if other.change == "from"]
    open_to = [period for period in scene.periods if period not in starts]
    if len(scene.figures) > 1 and len(scene.periods) > 1:
        shared = _own(one, scene, open_to)
        if shared is not None:
            return shared
    words = {start.when.words for start in starts if start}
    for event in scene.around(one):
        if event.when and event.when.words not in words:
            return event.when
    held = [period for period in open_to if not _is_of_another_clause(one, period, scene)]
    near = min(held, key=lambda period: _distance(period.span, one.span), default=None)
    return near.when if near else None


def _is_of_another_clause(one: Quantity, period: Period, scene: Scene) -> bool:
    """ "Fighting broke out in April and has displaced 500", "reached 900 and plan to reach more by
    June": the date is that of the other clause."""
    tree, head, at = scene.tree, scene.head(one), token_of(scene.tree, period)
    if head is None or at is None:
        return False
    mine, theirs = verb_above(tree, head), verb_above(tree, at)
    if mine is None or theirs is None or mine == theirs:
        return False
    if is_before_a_perfect(tree, theirs, mine):
        return True
    between = []
    while theirs is not None and theirs != mine:
        between.append(tree.tokens[theirs].relation)
        theirs = tree.head(theirs)
    return theirs == mine and "conj" in between and bool(_BELOW.intersection(between))


def _right_behind(one: Quantity, scene: Scene) -> Period | None:
    """The period of the start of a change: "up from 98 on Tuesday"."""
    _, end = scene.room(one)
    for period in scene.periods:
        near = one.span.end <= period.span.start <= one.span.end + _NEAR
        if near and period.span.end <= end:
            return period
    return None


def _own(one: Quantity, scene: Scene, open_to: Sequence[Period]) -> When | None:
    """The date of one figure among several: the one behind it, or before it where one leads."""
    start, end = scene.room(one)
    leads = scene.periods[0].span.start < scene.figures[0].span.start
    first, last = (start, one.span.start) if leads else (one.span.end, end)
    for period in open_to:
        if first <= period.span.start and period.span.end <= last:
            return period.when
    return None


def _distance(first: Span, second: Span) -> int:
    return max(first.start - second.end, second.start - first.end)
