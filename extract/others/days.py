"""The days that a row of another project allows: its day, as wide as its precision says."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal, get_args

Grain = Literal["day", "week", "month", "year"]

GRAINS: tuple[Grain, ...] = get_args(Grain)
"""How far a precision widens the days, the narrowest first."""

_WEEK = timedelta(days=6)


def widened(first: date, last: date, grain: Grain) -> tuple[date, date]:
    """The first and the last day that are allowed.

    A week is every week that the days lie in, unless they last one already; a month and a year
    are those of the calendar.
    """
    if grain == "week":
        if last - first >= _WEEK:
            return first, last
        return _shifted(first, -_WEEK), _shifted(last, _WEEK)
    if grain == "month":
        return first.replace(day=1), last.replace(day=monthrange(last.year, last.month)[1])
    if grain == "year":
        return date(first.year, 1, 1), date(last.year, 12, 31)
    return first, last


def _shifted(day: date, by: timedelta) -> date:
    """A day moved, but never out of the calendar."""
    return date.fromordinal(
        min(max((day.toordinal() + by.days), date.min.toordinal()), date.max.toordinal())
    )
