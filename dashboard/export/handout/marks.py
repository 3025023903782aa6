"""One event as a drawing: shape and line say when and how sure, colour the kind and nothing else.

The grammar of the dashboard's timeline in plain SVG; a mark is drawn around the height 0.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dashboard.charts.ink import day
from dashboard.charts.lanes import Extent, extent

_SIGNS = {
    "confirmed": '<circle cx="{x}" cy="0" r="4.5" class="full"/>',
    "reported": '<circle cx="{x}" cy="0" r="4" class="open"/>',
    "claimed": '<path d="M{x} -5.5 l5.5 5.5 l-5.5 5.5 l-5.5 -5.5 Z" class="open"/>',
    "denied": '<path d="M{x} 0 m-4.5 -4.5 l9 9 m0 -9 l-9 9" class="cross"/>',
    "disputed": '<g class="open"><circle cx="{x}" cy="0" r="4.5"/>'
    '<path d="M{x} 0 m-3 -3 l6 6 m0 -6 l-6 6"/></g>',
}


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to places: from `first` at the left edge to `last` at the right one."""

    first: date
    last: date
    left: float
    right: float

    def x(self, at: date) -> float:
        """The place of a day, held inside the picture."""
        share = (at - self.first).days / max(1, (self.last - self.first).days)
        return round(self.left + min(1.0, max(0.0, share)) * (self.right - self.left), 1)

    @property
    def window(self) -> Extent:
        """The days of the picture."""
        return Extent(self.first, self.last)


def _sign(x: float, status: str) -> str:
    return _SIGNS[status].format(x=x)


def _dotted(start: float, end: float) -> str:
    return f'<path d="M{start} 0 H{end}" class="dotted"/>'


def _bracket(x: float, inwards: int) -> str:
    return f'<path d="M{x + 3 * inwards} -5 H{x} V5 H{x + 3 * inwards}" class="open"/>'


def _arrow(x: float, way: int) -> str:
    return f'<path d="M{x} -5 l{8 * way} 5 l{-8 * way} 5 Z" class="full"/>'


def _bar(start: float, end: float) -> str:
    return f'<path d="M{start} 0 H{max(end, start + 4)}" class="bar"/>'


def _instant(start: float, end: float, status: str) -> str:
    return _sign((start + end) / 2, status)


def _within(start: float, end: float, status: str) -> str:
    signed = _sign((start + end) / 2, status) if status in {"denied", "disputed"} else ""
    return _bracket(start, 1) + _dotted(start, end) + _bracket(end, -1) + signed


def _about(start: float, end: float, status: str) -> str:
    wide = max(end - start, 20.0)
    middle = (start + end) / 2
    return _dotted(middle - wide / 2, middle + wide / 2) + _sign(middle, status)


def _one_of(start: float, end: float, status: str) -> str:
    return _sign(start, status) + _dotted(start + 5, end - 5) + _sign(end, status)


_CLOSED: dict[str, Callable[[float, float, str], str]] = {
    "instant": _instant,
    "within": _within,
    "about": _about,
    "one_of": _one_of,
}


def drawing(row: dict[str, object], scale: Scale) -> str:
    """The SVG of one dated event."""
    spot = extent(row, scale.window)
    assert spot  # only dated events are drawn
    start, end, status = scale.x(spot.first), scale.x(spot.last), str(row["status"])
    mode, begun, ended = row["mode"], day(row["earliest"]), day(row["latest"])
    if mode == "before" or begun is None:
        return _arrow(start + 8, -1) + _dotted(start + 8, end) + _bracket(end, -1)
    if mode == "after":
        return _bracket(start, 1) + _dotted(start, end - 8) + _arrow(end - 8, 1)
    if ended is None:
        return _bar(start, end - 8) + _arrow(end - 8, 1)
    if mode == "duration":
        return _bar(start, end)
    return _CLOSED.get(str(mode), _within)(start, end, status)
