"""From a reading to a moment: what "Friday", "in March", "two years later" refer to here."""

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from extract.find.times.readings import (
    CalendarReading,
    EraReading,
    StepReading,
    TimeMention,
    Turn,
)
from extract.find.times.steps import AGO
from extract.find.times.today import OVERNIGHT
from extract.resolve.times import days, holidays, weekdays, years
from extract.resolve.times.clocks import (
    is_of_the_wire,
    last_midnight,
    next_morning,
    on_the_same_side,
)
from extract.resolve.times.explicit import stated_day
from extract.resolve.times.moments import Moment, of_day, of_month, of_quarter, of_week
from extract.resolve.times.passage import Passage
from extract.resolve.times.relative import era, from_step
from extract.resolve.times.running import heads_a_line
from extract.resolve.times.steps import day_of, stepped, with_year
from extract.resolve.times.tense import before, direction

_LATE = re.compile(r"(?:the\s)?(?:late|end|close)\b", re.IGNORECASE)
_CAME_TO_AN_END = re.compile(r"\b(?:ended|finished|closed)\s$")
_SAID = re.compile(r"\b(?:said|told \w+|announced|reported|confirmed)\s(?:in\s|later\s)?$")
_THROUGH = re.compile(r"\b(?:through|throughout|during)\s$", re.IGNORECASE)
_A_WEEK = timedelta(7)
_FIRST_MONTHS = 3
_TUESDAY = 2
_A_SPACE = len(" the ")
_TURNS: dict[Turn, int] = {"last": -1, "this": 0, "next": 1}
_MONTHS = "January February March April May June July August September October November December"


def moment(mention: TimeMention, passage: Passage) -> Moment | None:
    """The moment that a mention names here; None where nothing in the text can place it."""
    reading = mention.reading
    if isinstance(reading, CalendarReading):
        return _calendar(reading, mention, passage)
    if isinstance(reading, StepReading):
        return _step(reading, mention, passage)
    if isinstance(reading, EraReading):
        return era(reading, passage)
    return None


def _step(reading: StepReading, mention: TimeMention, passage: Passage) -> Moment | None:
    if reading.anchor == "following":
        return _beside_the_next(reading, passage)
    if _is_of_today(reading, mention, passage):
        today, code = passage.published, reading.clock.code if reading.clock else ""
        return today and replace(today, clock=code)
    if mention.rule == OVERNIGHT and direction(mention) == "ahead":
        return from_step(replace(reading, count=0), passage)  # "rain is expected overnight"
    if passage.latest_day and _before_a_plan(reading, mention, passage):
        return stepped(passage.latest_day, reading.unit, reading.count or 0)
    opens = mention.span.start == mention.sentence.span.start
    if opens and (mention.rule, reading.anchor) == (AGO, "published"):
        reading = replace(
            reading, whole=reading.unit == "year"
        )  # "A year ago he left" compares not
    over = _is_over(reading, mention, passage) or _is_last_night(reading, mention, passage)
    return from_step(replace(reading, count=-1) if over else reading, passage)


def _before_a_plan(reading: StepReading, mention: TimeMention, passage: Passage) -> bool:
    """Whether "the day before" is told of a day to come: "the vote is on May 5. The day before,
    rallies are banned"."""
    told, published = day_of(passage.latest_day), day_of(passage.published)
    back = (reading.count or 0) < 0 and reading.unit in ("day", "week")
    if not back or reading.anchor != "passage" or told is None or published is None:
        return False
    return told > published and direction(mention) != "back"


def _is_last_night(reading: StepReading, mention: TimeMention, passage: Passage) -> bool:
    """Whether news tells of the night before it: "they had searched through the night"."""
    if reading.clock is None or (reading.count, reading.clock.code) != (0, "TNI"):
        return False
    today = day_of(passage.clock_day or passage.latest_day) == day_of(passage.published)
    through = _THROUGH.search(before(mention))
    return bool(through) and today and not passage.narrative and direction(mention) != "ahead"


def _is_of_today(reading: StepReading, mention: TimeMention, passage: Passage) -> bool:
    """Whether "late in the day" is told of today after a day to come was named."""
    if (reading.unit, reading.count, reading.anchor) != ("day", 0, "passage"):
        return False
    if not (reading.forward or mention.text.lower().startswith("earlier")):
        return False  # "that day" is the one to come
    told, published = day_of(passage.running_day), day_of(passage.published)
    ahead = told is not None and published is not None and told > published
    # "no trains before Saturday, the mayor said in the afternoon"
    return ahead and (day_of(passage.spoken) != told or bool(_SAID.search(before(mention))))


def _beside_the_next(reading: StepReading, passage: Passage) -> Moment | None:
    """The day before or after one that is told next: "the day before Thanksgiving"."""
    if passage.following is None or len(passage.between) > _A_SPACE:
        return None
    base = day_of(moment(passage.following, passage._replace(following=None, day_ahead=None)))
    return of_day(base + timedelta(reading.count or 0)) if base else None


def _is_over(reading: StepReading, mention: TimeMention, passage: Passage) -> bool:
    """Whether "the end of the year", told in its first months, is that of the year before."""
    if (reading.unit, reading.count, reading.anchor) != ("year", 0, "running"):
        return False
    base = passage.published
    if passage.narrative or passage.spoken or base is None or (base.month or 12) > _FIRST_MONTHS:
        return False
    late = _LATE.match(mention.text) or _CAME_TO_AN_END.search(before(mention))
    return bool(late) and direction(mention) == "back"


def _calendar(reading: CalendarReading, mention: TimeMention, passage: Passage) -> Moment | None:
    code = reading.clock.code if reading.clock else ""
    year = _year(reading, passage)
    if year is not None:
        found = _in_year(_with_quarter(reading, passage), year)
    else:
        found = _without_a_year(reading, mention, passage)
    held = day_of(found) if reading.whole_week or reading.holiday else None
    if held and reading.whole_week:
        return of_week(held)
    if held and reading.weekend:
        # the weekend of Labor Day begins before that Monday
        return of_week(held - timedelta(3 if held.isoweekday() <= _TUESDAY else 0), "weekend")
    if found and code and found.grain == "day":
        return replace(found, clock=on_the_same_side(code, reading, found))
    return found


def _without_a_year(
    reading: CalendarReading, mention: TimeMention, passage: Passage
) -> Moment | None:
    if reading.weekend and not reading.holiday:
        return weekdays.of_weekend(reading, mention, passage)
    if reading.month:
        return _month(reading, mention, passage)
    if reading.weekday:
        return _in_brackets(reading, passage) or weekdays.of_weekday(reading, mention, passage)
    if reading.day:
        return days.of_number(reading, mention, passage)
    if reading.season or reading.quarter or reading.half or reading.holiday:
        return _part_of_year(reading, mention, passage)
    return last_midnight(_day_of_the_clock(mention, passage), mention, passage)


def _in_brackets(reading: CalendarReading, passage: Passage) -> Moment | None:
    """The day that brackets tell of a weekday: "on Tuesday (April 2)"."""
    if passage.following is None or passage.between != " (":
        return None
    found = moment(passage.following, passage._replace(following=None, day_ahead=None))
    day = day_of(found)
    return found if day and day.isoweekday() == reading.weekday else None


def _year_of_season(reading: CalendarReading, passage: Passage) -> int | None:
    """The year that a sentence tells of its season: "a year ago it slowed in spring"."""
    told, base = passage.spoken, passage.base
    if told and base and told.grain == "year" and told.year == base.year - 1:
        return told.year
    return years.of_following(reading, passage)


def _with_quarter(reading: CalendarReading, passage: Passage) -> CalendarReading:
    """Says which quarter "the 1988 period" is, where one was spoken of."""
    if not reading.same_quarter or passage.latest_quarter is None:
        return reading
    told = passage.latest_quarter
    if told.grain == "half":
        return replace(reading, half=told.number)
    return replace(reading, quarter=told.number)


def _day_of_the_clock(mention: TimeMention, passage: Passage) -> Moment | None:
    if passage.day_ahead:
        found = moment(passage.day_ahead, passage._replace(following=None, day_ahead=None))
        return found if found and found.grain == "day" else None
    if passage.list_day and heads_a_line(mention):
        return passage.list_day
    if is_of_the_wire(mention) and not passage.narrative and not passage.first_day:
        return passage.published
    if passage.latest_day is None or passage.is_history or _is_planned(mention, passage):
        return passage.published
    return next_morning(passage.running_day or passage.latest_day, mention, passage)


def _is_planned(mention: TimeMention, passage: Passage) -> bool:
    """Whether the day named last is still to come where the clock's is past: "will meet on
    Saturday. The port reopened at 9 a.m."."""
    told, published = day_of(passage.running_day), day_of(passage.published)
    if told is None or published is None:
        return False
    way = direction(mention)
    return told > published and (way == "back" or (way == "unknown" and told - published > _A_WEEK))


def _year(reading: CalendarReading, passage: Passage) -> int | None:
    if reading.year is not None:
        return years.full_year(reading.year, passage) if reading.two_digits else reading.year
    if reading.year_turn and passage.published:
        return with_year(passage.published.year, _TURNS[reading.year_turn])
    told = passage.spoken or passage.mentioned
    if reading.year_told and told:
        return with_year(told.year, _TURNS[reading.year_told])
    return None


def _in_year(reading: CalendarReading, year: int) -> Moment | None:
    if reading.holiday:
        return holidays.day_of(reading.holiday, year)
    if reading.month:
        return _in_month(reading, year, reading.month)
    if reading.season:
        return Moment(grain="season", year=year, season=reading.season)
    for grain, number in (("half", reading.half), ("week", reading.week)):
        if number:
            return Moment(grain="half" if grain == "half" else "week", year=year, number=number)
    return of_quarter(year, reading.quarter) if reading.quarter else Moment(grain="year", year=year)


def _in_month(reading: CalendarReading, year: int, month: int) -> Moment | None:
    if reading.day is None:
        return of_month(year, month)
    if reading.day > (monthrange(year, month)[1] if 1 <= year <= 9999 else 31):
        return None
    return _stated(year, month, reading.day)


def _stated(year: int, month: int, day: int) -> Moment | None:
    if year > 0:
        words = f"{day} {_MONTHS.split()[month - 1]} {year:04d}"
        found = stated_day(words, date(2000, 1, 1)) if 1000 <= year <= 9999 else None
        if found and (found.month, found.day) == (month, day):
            return of_day(found)
    return Moment(grain="day", year=year, month=month, day=day)


def _month(reading: CalendarReading, mention: TimeMention, passage: Passage) -> Moment | None:
    if _counts_from_nowhere(reading, passage):
        return None
    year = years.of_following(reading, passage)
    if year is None:
        year = years.of_month(reading, mention, passage)
    return None if year is None else _in_year(reading, year)


def _counts_from_nowhere(reading: CalendarReading, passage: Passage) -> bool:
    """Whether "last March" is told in a text without a day of its own."""
    return bool(reading.turn) and not reading.of_passage and passage.reference is None


def _part_of_year(
    reading: CalendarReading, mention: TimeMention, passage: Passage
) -> Moment | None:
    base = passage.told if reading.of_passage else passage.base
    if base is None or _counts_from_nowhere(reading, passage):
        return None
    joined = _year_of_season(reading, passage) if reading.season and not reading.turn else None
    if joined is not None:
        return _in_year(reading, joined)
    if reading.holiday and base.month and not passage.narrative:
        way = direction(mention)
        return _in_year(reading, years.of_holiday(reading, base, way, passage.spoken))
    if reading.season and (reading.turn or not passage.narrative):
        # schools "had closed for the summer" to come
        way = "unknown" if before(mention).endswith("for ") else direction(mention)
        return _in_year(reading, years.of_season(reading, base, way))
    if base.month is None or passage.narrative:
        return _in_year(reading, base.year)
    return _in_year(reading, years.of_business(reading, base, direction(mention), passage.spoken))
