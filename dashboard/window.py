"""Which days a timeline shows at first: a short stretch that holds many of the events."""

from dataclasses import dataclass
from datetime import date
from math import log10

from pandas import DataFrame

from dashboard.charts.ink import after, day

_SHARES = (0.95, 0.9, 0.8, 0.7, 0.6, 0.5)
_PRICE = 0.25
"""The share of the events that a window ten times shorter is worth."""


@dataclass(frozen=True, slots=True)
class Window:
    """The days to show, and how many events lie before and after them."""

    first: date
    last: date
    before: int
    behind: int


def ends(events: DataFrame) -> list[tuple[date | None, date | None]]:
    """The first and last day of each event; None where it is open, or only known to be after."""
    return [
        (day(first), day(first) if mode == "after" else day(last))
        for first, last, mode in zip(
            events["earliest"], events["latest"], events["mode"], strict=True
        )
    ]


def middles(events: DataFrame) -> list[date]:
    """A day for every dated event, halfway between the days it allows, in order."""
    known = [(first or last, last or first) for first, last in ends(events)]
    return sorted(after(first, (last - first).days / 2) for first, last in known if first and last)


def busiest(events: DataFrame) -> Window | None:
    """The stretch that weighs many events against few days best; None where none is dated."""
    days = middles(events)
    if not days:
        return None
    found = []
    for share in _SHARES:
        size = max(1, round(len(days) * share))
        start = min(range(len(days) - size + 1), key=lambda at: days[at + size - 1] - days[at])
        first, last = days[start], days[start + size - 1]
        worth = share - _PRICE * log10((last - first).days + 7)
        found.append((worth, first, last))
    _, first, last = max(found)
    room = max(2, (last - first).days * 0.06)
    return between(events, after(first, -room), after(last, room))


def whole(events: DataFrame) -> Window | None:
    """All days on which an event lies."""
    days = [end for both in ends(events) for end in both if end]
    return Window(min(days), max(days), 0, 0) if days else None


def between(events: DataFrame, first: date, last: date) -> Window:
    """A window with given ends, and what lies outside it."""
    known = [(begin, end) for begin, end in ends(events) if begin or end]
    before = sum(end is not None and end < first for _, end in known)
    behind = sum(begin is not None and begin > last for begin, _ in known)
    return Window(first, last, before, behind)


def inside(events: DataFrame, window: Window) -> DataFrame:
    """The dated events that touch the window."""
    kept = [
        bool(begin or end)
        and (begin is None or begin <= window.last)
        and (end is None or end >= window.first)
        for begin, end in ends(events)
    ]
    return events[kept]
