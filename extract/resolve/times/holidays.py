"""The day of a year on which a holiday falls."""

from datetime import date, timedelta

from extract.resolve.times.moments import Moment, of_day
from extract.vocabulary import entries


def day_of(holiday: str, year: int) -> Moment | None:
    """The day of a holiday in a year; None for years before Christ."""
    entry = entries("holidays")[holiday]
    if not 1 <= year < 9999:
        return None
    if "easter" in entry:
        return of_day(_easter(year) + timedelta(entry["easter"])) if year > 1582 else None
    if "nth" in entry:
        day = _nth(year, entry["month"], entry["weekday"], entry["nth"])
        return of_day(day + timedelta(entry.get("later", 0)))
    return of_day(date(year, entry["month"], entry["day"]))


def _easter(year: int) -> date:
    """Easter Sunday by the rule of Gauss as Lichtenberg corrected it."""
    century = year // 100
    moon = 15 + (3 * century + 3) // 4 - (8 * century + 13) // 25
    sun = 2 - (3 * century + 3) // 4
    golden = year % 19
    seed = (19 * golden + moon) % 30
    correction = (seed + golden // 11) // 29
    limit = 21 + seed - correction
    first_sunday = 7 - (year + year // 4 + sun) % 7
    offset = 7 - (limit - first_sunday) % 7
    return date(year, 3, 1) + timedelta(limit + offset - 1)


def _nth(year: int, month: int, weekday: int, nth: int) -> date:
    if nth < 0:
        last = date(year, month + 1, 1) - timedelta(1) if month < 12 else date(year, 12, 31)
        return last - timedelta((last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
