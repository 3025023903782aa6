"""Which days a timeline shows at first: the stretch in which most events lie."""

from dataclasses import dataclass
from datetime import date

from pandas import DataFrame

from dashboard.charts.ink import after, day

_SHARE = 0.85
_WORTH = 0.5


@dataclass(frozen=True, slots=True)
class Window:
    """The days to show, and how many events lie before and after them."""

    first: date
    last: date
    before: int
    behind: int


def middles(events: DataFrame) -> list[date]:
    """A day for every dated event, halfway between the days it allows, in order."""
    found = []
    for earliest, latest in zip(events["earliest"], events["latest"], strict=True):
        first, last = day(earliest) or day(latest), day(latest) or day(earliest)
        if first and last:
            found.append(after(first, (last - first).days / 2))
    return sorted(found)


def busiest(events: DataFrame) -> Window | None:
    """The shortest stretch that holds most events, or all of them where that is not much shorter;
    None where no event is dated."""
    days = middles(events)
    if not days:
        return None
    size = max(1, round(len(days) * _SHARE))
    start = min(range(len(days) - size + 1), key=lambda at: days[at + size - 1] - days[at])
    first, last = days[start], days[start + size - 1]
    if (last - first).days > _WORTH * (days[-1] - days[0]).days:
        return whole(events)
    room = max(2, (last - first).days * 0.1)
    return between(events, after(first, -room), after(last, room))


def whole(events: DataFrame) -> Window | None:
    """All days on which an event lies."""
    days = middles(events)
    return Window(days[0], days[-1], 0, 0) if days else None


def between(events: DataFrame, first: date, last: date) -> Window:
    """A window with given ends, and what lies outside it."""
    days = middles(events)
    return Window(first, last, sum(day < first for day in days), sum(day > last for day in days))
