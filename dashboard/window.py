"""Which days a timeline shows at first: a short stretch that holds many of the events.

All tables here have a line for each interval of days: `earliest`, `latest`, `mode`, and in `events`
how many events have it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from math import log10

from pandas import DataFrame

from dashboard.charts.ink import after, day

_SHARES = (0.95, 0.9, 0.8, 0.7, 0.6, 0.5)
_PRICE = 0.25
"""The share of the events that a window ten times shorter is worth."""


@dataclass(frozen=True, slots=True)
class Window:
    """The days to show, and how many events lie before, within and after them."""

    first: date
    last: date
    before: int
    inside: int
    behind: int


def ends(spans: DataFrame) -> Iterator[tuple[date | None, date | None, int]]:
    """The first and last day of each interval and its events; None where an end is open, or only
    known to be after."""
    for first, last, mode, events in zip(
        spans["earliest"], spans["latest"], spans["mode"], spans["events"], strict=True
    ):
        yield day(first), day(first) if mode == "after" else day(last), events


def middles(spans: DataFrame) -> list[tuple[date, int]]:
    """A day for every dated interval, halfway between the days it allows, in order."""
    known = [(first or last, last or first, events) for first, last, events in ends(spans)]
    return sorted(
        (after(first, (last - first).days / 2), events)
        for first, last, events in known
        if first and last
    )


def _shortest(days: list[tuple[date, int]], wanted: float) -> tuple[date, date]:
    """The shortest stretch that holds so many events."""
    until = list(accumulate(events for _, events in days))
    best, start = (days[0][0], days[-1][0]), 0
    for end, (last, _) in enumerate(days):
        while until[end] - until[start] >= wanted:
            start += 1
        held = until[end] - (until[start - 1] if start else 0)
        if held >= wanted and last - days[start][0] < best[1] - best[0]:
            best = (days[start][0], last)
    return best


def busiest(spans: DataFrame) -> Window | None:
    """The stretch that weighs many events against few days best; None where none is dated."""
    days = middles(spans)
    if not days:
        return None
    total = sum(events for _, events in days)
    found = []
    for share in _SHARES:
        first, last = _shortest(days, max(1, round(total * share)))
        found.append((share - _PRICE * log10((last - first).days + 7), first, last))
    _, first, last = max(found)
    room = max(2, (last - first).days * 0.06)
    return between(spans, after(first, -room), after(last, room))


def whole(spans: DataFrame) -> Window | None:
    """All days on which an event lies."""
    days = [end for *both, _ in ends(spans) for end in both if end]
    return between(spans, min(days), max(days)) if days else None


def between(spans: DataFrame, first: date, last: date) -> Window:
    """A window with given ends, and what lies outside it."""
    before = inside = behind = 0
    for begin, end, events in ends(spans):
        if begin is None and end is None:
            continue
        if end is not None and end < first:
            before += events
        elif begin is not None and begin > last:
            behind += events
        else:
            inside += events
    return Window(first, last, before, inside, behind)
