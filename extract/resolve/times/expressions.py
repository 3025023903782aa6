"""From a mention and its moment to a time expression with its days."""

from calendar import monthrange
from datetime import date, timedelta

from extract.find.times.readings import (
    CalendarReading,
    EraReading,
    PlainReading,
    StepReading,
    TimeMention,
)
from extract.model import Basis, Interval, TimeExpression, TimexType
from extract.resolve.times.moments import Moment, about
from extract.resolve.times.passage import Passage
from extract.resolve.times.unresolved import open_value, step_length

_LENGTH_IN_DAYS = {"day": 1, "week": 7}
_LENGTH_IN_SECONDS = {"second": 1, "minute": 60, "hour": 3600}
_SECONDS_OF_A_DAY = 86_400
_LENGTH_IN_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def expression(mention: TimeMention, place: Moment | None, passage: Passage) -> TimeExpression:
    """The time expression of a mention, with an interval where its days are known."""
    length = _length_alone(mention, place, passage)
    value = place.value if place else length or open_value(mention.reading)
    return TimeExpression(
        sentence=mention.sentence,
        span=mention.span,
        rule=mention.rule,
        type="DURATION" if length else _type(mention, place),
        value=value,
        interval=_interval(mention, place, passage),
    )


def _type(mention: TimeMention, place: Moment | None) -> TimexType:
    """A step of the clock leads to a time: "16 minutes earlier" on a given afternoon."""
    stepped = isinstance(mention.reading, StepReading) and not mention.reading.whole
    return "TIME" if stepped and place and place.clock else mention.type


def _length_alone(mention: TimeMention, place: Moment | None, passage: Passage) -> str | None:
    """The length of a step that leads nowhere; a narrative goes on "a few days later" all the
    same, to a time that it leaves open."""
    reading = mention.reading
    if place or not isinstance(reading, StepReading):
        return None
    if passage.narrative and passage.reference and reading.count is None:
        return None
    return step_length(reading)


def _interval(mention: TimeMention, place: Moment | None, passage: Passage) -> Interval | None:
    if place is None:
        return _without_a_place(mention, passage)
    reading = mention.reading
    if place.middle and isinstance(reading, StepReading) and not reading.whole:
        return about(place.middle, _basis(mention, passage))
    bounds, edtf = place.bounds, place.edtf
    if bounds is None or edtf is None:
        return None
    return Interval(
        earliest=bounds[0],
        latest=bounds[1],
        mode="instant" if place.grain == "day" else "within",
        basis=_basis(mention, passage),
        edtf=edtf,
    )


def _without_a_place(mention: TimeMention, passage: Passage) -> Interval | None:
    reading, reference = mention.reading, passage.reference
    if not isinstance(reading, PlainReading) or reference is None or passage.narrative:
        return None
    if reading.value == "PRESENT_REF":
        return Interval(
            earliest=reference,
            latest=reference,
            mode="about",
            basis="relative",
            edtf=f"{reference.isoformat()}~",
        )
    if reading.reach in ("last", "next") and reading.count and reading.unit:
        return _reaching(reading, reference)
    return None


def _reaching(reading: PlainReading, reference: date) -> Interval | None:
    count = (reading.count or 0) * (-1 if reading.reach == "last" else 1)
    far = _moved(reference, reading.unit or "day", count)
    if far is None:
        return None
    first, last = min(far, reference), max(far, reference)
    return Interval(
        earliest=first,
        latest=last,
        mode="duration",
        basis="relative",
        edtf=f"{first.isoformat()}/{last.isoformat()}",
    )


def _moved(day: date, unit: str, count: int) -> date | None:
    try:
        if unit in _LENGTH_IN_DAYS:
            return day + timedelta(_LENGTH_IN_DAYS[unit] * count)
        if unit in _LENGTH_IN_SECONDS:
            # the report may have come out at any hour: "the last two hours" can begin a day before
            days = -(-abs(count) * _LENGTH_IN_SECONDS[unit] // _SECONDS_OF_A_DAY)
            return day + timedelta(days if count > 0 else -days)
        years, month = divmod(day.month - 1 + _LENGTH_IN_MONTHS[unit] * count, 12)
        return date(
            day.year + years, month + 1, min(day.day, monthrange(day.year + years, month + 1)[1])
        )
    except (OverflowError, ValueError):
        return None


def _basis(mention: TimeMention, passage: Passage) -> Basis:
    reading = mention.reading
    if isinstance(reading, EraReading):
        return "relative" if reading.two_digits else "stated"
    if isinstance(reading, CalendarReading):
        if reading.year is not None:
            return "stated"
        return "context" if passage.narrative and not reading.turn else "relative"
    if isinstance(reading, StepReading):
        return "relative"
    return "none"
