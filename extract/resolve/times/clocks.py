"""The day and the side of noon of times of the clock: "by dawn", "at 3:31", "ended at midnight"."""

import re
from datetime import timedelta

from extract.find.times.makers import in_the_afternoon
from extract.find.times.readings import CalendarReading, TimeMention
from extract.resolve.times.moments import Moment, of_day
from extract.resolve.times.passage import Passage
from extract.resolve.times.relative import BY_DAY, day_after_the_night
from extract.resolve.times.steps import day_of
from extract.resolve.times.tense import behind, direction

_EVENING = re.compile(r"T(?:1[89]|2|NI|EV)")
_PAST_NOON = re.compile(r"T(?:1[2-9]|2|AF|NI|EV)")
_BY_DAYLIGHT = re.compile(r"T1[2-7]")
_BEFORE_DAWN = re.compile(r"T0[0-4]")
_MORNING = re.compile(r"T(?:0|1[01]|MO)")
_BARE = re.compile(r"(?:[1-9]|12):\d\d\s*")
_TIME_OF_A_CITY = re.compile(r"\s(?:[A-Z][a-z]+\s){1,2}time\b")
_WIRE = re.compile(r"\d{4} gmt")


def on_the_same_side(code: str, reading: CalendarReading, told: Moment) -> str:
    """The clock on the side of noon from which it goes on: "at 3:26 p.m.; by 3:31"."""
    if not (reading.clock and _BARE.fullmatch(reading.clock.words)):
        return code
    if code.startswith("T12") and told.clock.startswith("T00"):
        return f"T00{code[3:]}"
    later = in_the_afternoon(code)
    return later if "T12:00" <= told.clock <= later else code


def last_midnight(told: Moment | None, mention: TimeMention, passage: Passage) -> Moment | None:
    """The day that ended at the midnight of which news tells as over: "the strike ended at
    midnight"."""
    reading, day = mention.reading, day_of(told)
    clock = reading.clock if isinstance(reading, CalendarReading) else None
    if clock is None or clock.code != "T24:00" or day is None or day != passage.reference:
        return told
    over = direction(mention) == "back" and not (passage.first_day or passage.narrative)
    return of_day(day - timedelta(1)) if over else told


def next_morning(told: Moment, mention: TimeMention, passage: Passage) -> Moment:
    """The day after an evening, where a morning follows it: "closed at 10 p.m. on Thursday; by
    dawn it was clear"."""
    reading, day = mention.reading, day_of(told)
    if day is None or not isinstance(reading, CalendarReading) or reading.clock is None:
        return told
    code = on_the_same_side(reading.clock.code, reading, told)
    if told.clock == "TNI" and (code in BY_DAY or _BY_DAYLIGHT.match(code)):
        return day_after_the_night(told, passage)
    turned = _EVENING.match(told.clock) and _MORNING.match(code)
    if not turned and not (_PAST_NOON.match(told.clock) and _BEFORE_DAWN.match(code)):
        return told
    return day_after_the_night(told, passage)


def is_of_the_wire(mention: TimeMention) -> bool:
    """Whether an agency dates its own report: "traded at $131 by 0430 GMT", "at 12:15 p.m. Sydney
    time"."""
    clock = mention.reading.clock if isinstance(mention.reading, CalendarReading) else None
    wire = clock and _WIRE.fullmatch(clock.words)
    return bool(wire or (clock and _TIME_OF_A_CITY.match(behind(mention))))
