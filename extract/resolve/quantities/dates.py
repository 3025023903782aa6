"""For when a figure stands: "155,840 departures on 12 March and 151,420 on 11 March"."""

from extract.model import Quantity, Span, When
from extract.resolve.quantities.scene import Scene

# "in the last 24 hours" dates others, not itself
_LENGTHS = frozenset("second minute hour day week month year decade century".split())


def as_of(one: Quantity, scene: Scene) -> When | None:
    """The date that a sentence gives a figure; a length of time has none."""
    if one.unit in _LENGTHS:
        return None
    if len(scene.figures) > 1 and len(scene.periods) > 1:
        shared = _own(one, scene)
        if shared is not None:
            return shared
    for event in scene.around(one):
        if event.when:
            return event.when
    near = min(scene.periods, key=lambda period: _distance(period.span, one.span), default=None)
    return near.when if near else None


def _own(one: Quantity, scene: Scene) -> When | None:
    """The date of one figure among several: the one behind it, or before it where one leads."""
    start, end = scene.room(one)
    leads = scene.periods[0].span.start < scene.figures[0].span.start
    first, last = (start, one.span.start) if leads else (one.span.end, end)
    for period in scene.periods:
        if first <= period.span.start and period.span.end <= last:
            return period.when
    return None


def _distance(first: Span, second: Span) -> int:
    return max(first.start - second.end, second.start - first.end)
