"""Steps from one moment to another: a day later, the year before, three decades ago."""

from dataclasses import replace
from datetime import date, timedelta

from extract.find.times.readings import Unit
from extract.resolve.times.moments import Grain, Moment, of_day, of_month, of_quarter, of_week

_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
_YEARS = {"year": 1, "decade": 10, "century": 100}


def stepped(base: Moment, unit: Unit, count: int) -> Moment | None:
    """The moment so many units from another, at the grain of the unit.

    None where the base is too coarse ("three days later" after "in 1950") or out of the calendar.
    """
    if unit in _YEARS:
        return _years_from(base, unit, count)
    if unit == "quarter" and base.grain == "half":
        return _halves_from(base, count)
    if unit == "quarter":
        quarter = _quarter_of(base)
        return None if quarter is None else of_quarter(base.year, quarter + count)
    if unit == "month":
        return _month_from(base, count)
    return _days_from(base, unit, count)


def day_of(moment: Moment | None) -> date | None:
    """The day itself, where the moment is one of our calendar."""
    if moment is None or moment.grain != "day":
        return None
    bounds = moment.bounds
    return bounds[0] if bounds else None


def exactly(day: date | None, unit: Unit, count: int, grain: Unit) -> Moment | None:
    """The same day so many units away, or its week or month: "a year ago today"."""
    if day is None:
        return None
    length, months = _DAYS.get(unit, 0), _MONTHS.get(unit, 0)
    try:
        years, month = divmod(day.month - 1 + months * count, 12)
        there = day.replace(year=day.year + years, month=month + 1) + timedelta(length * count)
    except (OverflowError, ValueError):
        return None  # no such day: 29 February, 31 June
    if grain == "month":
        return of_month(there.year, there.month)
    return of_week(there) if grain == "week" else of_day(there)


def with_year(year: int, count: int) -> int:
    """So many years from a year; there is no year 0."""
    result = year + count
    if year < 0 <= result:
        return result + 1
    return result - 1 if year > 0 >= result else result


def _years_from(base: Moment, unit: Unit, count: int) -> Moment | None:
    year = with_year(base.year, count * _YEARS[unit])
    coarse = _YEARS.get(base.grain, 1)
    if unit == "year" and coarse == 1:
        return Moment(grain="year", year=year)
    # half a century after the 1960s is no one year
    grain: Grain = unit if unit in ("decade", "century") else base.grain
    if year < 0 or (unit == "year" and count % coarse):
        return None
    width = _YEARS[grain]
    return Moment(grain=grain, year=year // width * width, number=year // width)


def _month_from(base: Moment, count: int) -> Moment | None:
    if base.month is None:
        if base.bounds is None or base.grain not in ("week", "weekend"):
            return None
        return of_month(base.bounds[0].year, base.bounds[0].month + count)
    if base.year < 0 and not 1 <= base.month + count <= 12:
        return None
    return of_month(base.year, base.month + count)


def _halves_from(base: Moment, quarters: int) -> Moment | None:
    """The half of a year so many quarters from another: "a year earlier" of "the first half"."""
    halves, odd = divmod(quarters, 2)
    years, half = divmod((base.number or 1) - 1 + halves, 2)
    return None if odd else Moment(grain="half", year=with_year(base.year, years), number=half + 1)


def _quarter_of(base: Moment) -> int | None:
    if base.grain == "quarter":
        return base.number
    return None if base.month is None else (base.month + 2) // 3


def _days_from(base: Moment, unit: Unit, count: int) -> Moment | None:
    bounds = base.bounds
    if bounds is None or base.grain not in ("day", "week", "weekend"):
        return None
    length = {"day": 1, "week": 7}.get(unit)
    if length is None or (length == 1 and base.grain != "day"):
        return None
    try:
        day = bounds[0] + timedelta(length * count)
    except OverflowError:
        return None
    if unit == "day":
        return of_day(day)
    return replace(of_week(day), middle=day if base.grain == "day" else None)
