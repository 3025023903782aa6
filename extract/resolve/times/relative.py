"""Steps and spans of years: "three days later", "a year ago", "the '80s"."""

import re
from dataclasses import replace
from datetime import date, timedelta

from extract.find.times.readings import EraReading, StepReading
from extract.resolve.times.moments import Moment, of_day
from extract.resolve.times.passage import Passage
from extract.resolve.times.steps import day_of, exactly, stepped

_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_MINUTES_OF_A_DAY = 1440
_SECONDS = {"second": 1, "minute": 60, "hour": 3600}
BY_DAY = ("TMO", "TAF", "TEV")
_MONTHS_OF_A_REPORT = 6
_DECADES = {"decade": 10, "century": 100}


def from_step(reading: StepReading, passage: Passage) -> Moment | None:
    """The moment that a step leads to; None where its start is unknown or too coarse."""
    if reading.count is None:
        return None
    if reading.unit in _SECONDS:
        return _by_the_clock(reading, reading.count, passage.latest_day)
    if reading.unit == "quarter" and passage.quarter_ended:
        return passage.quarter_ended
    if (reading.unit, reading.anchor) == ("quarter", "reported") and passage.latest_quarter:
        return passage.latest_quarter  # "the latest period" of the report
    return _on_the_calendar(reading, passage)


def _on_the_calendar(reading: StepReading, passage: Passage) -> Moment | None:
    count = reading.count or 0
    if reading.exact:
        return exactly(day_of(passage.published), reading.unit, count, reading.exact)
    month = _month_compared(reading, passage)
    if month:
        return stepped(month, "month", 12 * count)
    if _compares(reading, passage) and passage.latest_quarter:
        return _on_the_calendar(
            replace(reading, unit="quarter", count=4 * count, anchor="passage"), passage
        )
    base = _base_of(reading, passage)
    if base is None:
        return None
    found = _counted(base, reading, count)
    if found and reading.clock and found.grain == "day":
        return replace(found, clock=reading.clock.code)
    return found


def day_after_the_night(told: Moment, passage: Passage) -> Moment:
    """The day after a night of which a text tells as over: "it burned overnight; by evening"."""
    day, published = day_of(told), day_of(passage.published)
    over = passage.narrative or (published is not None and day is not None and day < published)
    return of_day(day + timedelta(1)) if day and over else told


def _by_the_clock(reading: StepReading, count: int, told: Moment | None) -> Moment | None:
    """So many minutes or hours from a time told: "at 2:56 p.m. Sixteen minutes earlier"."""
    hour = _CLOCK.fullmatch(told.clock) if told else None
    day = day_of(told)
    if hour is None or day is None or reading.anchor == "published":
        return None
    minutes = int(hour[1]) * 60 + int(hour[2]) + round(count * _SECONDS[reading.unit] / 60)
    days, rest = divmod(minutes, _MINUTES_OF_A_DAY)
    try:
        return of_day(day + timedelta(days), f"T{rest // 60:02d}:{rest % 60:02d}")
    except OverflowError:
        return None


def _counted(base: Moment, reading: StepReading, count: int) -> Moment | None:
    if reading.unit in _DECADES and not reading.whole:
        return stepped(base, "year", count * _DECADES[reading.unit])
    return stepped(base, reading.unit, count)


def _compares(reading: StepReading, passage: Passage) -> bool:
    """Whether "a year ago" means the month or quarter a year before that of which news speaks."""
    return (
        reading.unit == "year"
        and (reading.count == -1 or (reading.count == 1 and reading.anchor == "passage"))
        and not reading.whole
        and not passage.narrative
    )


def _month_compared(reading: StepReading, passage: Passage) -> Moment | None:
    """The month of which "than a year ago" speaks; one told as long past is none: "driven out in
    November 2011, he is back with the tax he dropped a year ago"."""
    told, published = passage.spoken, passage.published
    if not _compares(reading, passage) or told is None or told.grain != "month":
        return None
    if reading.anchor == "published" and published:
        months = 12 * (published.year - told.year) + (published.month or 1) - (told.month or 1)
        return told if months <= _MONTHS_OF_A_REPORT else None
    return told


def _base_of(reading: StepReading, passage: Passage) -> Moment | None:
    if reading.anchor == "published":
        return None if passage.narrative and reading.unit == "day" else passage.published
    if passage.narrative and reading.unit == "day":
        return passage.latest_day
    if reading.anchor == "reported" and reading.unit == "quarter":
        return passage.published
    if reading.anchor == "reported":
        return passage.base if passage.narrative else passage.latest_quarter or passage.base
    if reading.anchor == "running":
        return _running_base(reading, passage)
    return _passage_base(reading, passage)


def _running_base(reading: StepReading, passage: Passage) -> Moment | None:
    """ "Throughout 2013 it said that growth would come late in the year", "from 14 to 20 November
    ... during the week"."""
    week = passage.told_week if reading.unit == "week" and not passage.narrative else None
    return week or (passage.stated_year if reading.unit == "year" else None) or passage.base


def _passage_base(reading: StepReading, passage: Passage) -> Moment | None:
    if reading.unit in ("day", "week"):
        return _day_of_the_passage(reading, passage)
    if reading.unit == "quarter":
        reported = passage.published and stepped(passage.published, "quarter", -1)
        return passage.latest_quarter or reported or None
    if reading.forward and reading.count:
        return passage.spoken or passage.mentioned  # "20 years later" needs a date told before it
    return passage.told


def _day_of_the_passage(reading: StepReading, passage: Passage) -> Moment | None:
    back = (reading.count or 0) < 0
    if back and _lies_ahead(passage):
        return passage.published
    if reading.count and not back and _has_left_the_day(passage):
        return None
    if reading.unit == "day" and reading.count:
        return passage.latest_day  # "the next day" counts from no day of publication
    # "on sale since May 22. Later in the day": news does not go on from an aside
    later = reading.unit == "day" and reading.forward
    told = passage.running_day if later else passage.latest_day
    if told is None:
        return None if passage.narrative else passage.published
    running = reading.forward and not reading.count
    return _day_running(reading, told, passage) if running else told


def _day_running(reading: StepReading, told: Moment, passage: Passage) -> Moment | None:
    """The day of "in the morning": not one long past, and the next one after a night."""
    if passage.is_history:
        return passage.published
    by_day = reading.clock is not None and reading.clock.code in BY_DAY
    return day_after_the_night(told, passage) if by_day and told.clock == "TNI" else told


def _has_left_the_day(passage: Passage) -> bool:
    """Whether a month or year told last holds no day told: "in April 1982 ... 10 weeks later"."""
    latest, day = passage.latest, day_of(passage.latest_day)
    held = latest.bounds if latest and latest.grain in ("month", "season", "year") else None
    return held is not None and day is not None and not held[0] <= day <= held[1]


def _lies_ahead(passage: Passage) -> bool:
    """Whether news last spoke of a day to come: "until Oct. 31. Two days earlier he had said"."""
    published, day = passage.published, passage.latest_day
    if passage.narrative or published is None or day is None:
        return False
    return (published.bounds or (date.min,))[0] < (day.bounds or (date.min,))[0]


def era(reading: EraReading, passage: Passage) -> Moment:
    """The decade or century that words name; "the '80s" are the last ones before the text."""
    digits = reading.digits
    if reading.before_christ:
        grain_years = 10 if reading.grain == "decade" else 100
        return Moment(grain=reading.grain, year=-digits * grain_years - 1, number=digits)
    if reading.two_digits:
        base = passage.base or passage.latest
        century = (base.year if base and base.year > 0 else 1999) // 100
        digits += 10 * century
        if base and digits * 10 > base.year and digits > 10:
            digits -= 10
    width = 10 if reading.grain == "decade" else 100
    return Moment(grain=reading.grain, year=max(1, digits * width), number=digits)
