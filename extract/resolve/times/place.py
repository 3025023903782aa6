"""From a reading to a moment: what "Friday", "in March", "two years later" refer to here."""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from extract.find.times.readings import (
    CalendarReading,
    EraReading,
    StepReading,
    TimeMention,
    Turn,
)
from extract.resolve.times import holidays
from extract.resolve.times.explicit import stated_day
from extract.resolve.times.moments import Moment, of_day, of_month, of_quarter, of_week
from extract.resolve.times.steps import day_of, stepped, with_year
from extract.resolve.times.tense import Direction, before, direction

_TURNS: dict[Turn, int] = {"last": -1, "this": 0, "next": 1}
_MONTHS = "January February March April May June July August September October November December"
# In news "in March" looks back, unless March is near or the verb looks ahead.
_MONTHS_AHEAD: dict[Direction, int] = {"ahead": 7, "back": 3, "unknown": 5}
_ENDED = re.compile(r"\bend(?:ed|s|ing)?\s$")
_JOINED = re.compile(r"\W{0,3}(?:and|or|to|until|till|through|into)?\W{0,2}(?:in|on|the)?\W?")
_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What a mention can lean on: the reference day, and what was last spoken of.

    `following` is the next mention of the sentence, from which "13 to 14 June 1943" takes the year.
    """

    reference: date | None
    narrative: bool
    latest: Moment | None = None
    latest_day: Moment | None = None
    latest_quarter: Moment | None = None
    following: TimeMention | None = None
    between: str = ""

    @property
    def published(self) -> Moment | None:
        """The reference day as a moment."""
        return None if self.reference is None else of_day(self.reference)

    @property
    def base(self) -> Moment | None:
        """What dates without a year count from: the running date of a narrative, else the
        reference day."""
        return self.latest if self.narrative else self.published


def moment(mention: TimeMention, passage: Passage) -> Moment | None:
    """The moment that a mention names here; None where nothing in the text can place it."""
    reading = mention.reading
    if isinstance(reading, CalendarReading):
        return _calendar(reading, mention, passage)
    if isinstance(reading, StepReading):
        return _step(reading, passage)
    if isinstance(reading, EraReading):
        return _era(reading, passage)
    return None


def _calendar(reading: CalendarReading, mention: TimeMention, passage: Passage) -> Moment | None:
    code = reading.clock.code if reading.clock else ""
    year = _year(reading, passage)
    if year is not None:
        found = _in_year(reading, year)
    elif reading.weekend:
        found = _weekend(reading, mention, passage)
    elif reading.weekday and not reading.month:
        found = _weekday(reading, mention, passage)
    elif reading.month:
        found = _month(reading, mention, passage)
    elif reading.season or reading.quarter or reading.half or reading.holiday:
        found = _part_of_year(reading, mention, passage)
    else:
        found = passage.latest_day if passage.latest_day else passage.published
    return replace(found, clock=code) if found and code and found.grain == "day" else found


def _year(reading: CalendarReading, passage: Passage) -> int | None:
    if reading.year is not None:
        return _full_year(reading.year, passage) if reading.two_digits else reading.year
    if reading.year_turn and passage.published:
        return with_year(passage.published.year, _TURNS[reading.year_turn])
    if reading.same_year and passage.latest:
        return passage.latest.year
    return None


def _full_year(short: int, passage: Passage) -> int:
    base = passage.base or passage.latest or passage.published
    around = base.year if base and base.year > 0 else 2000
    candidates = [around // 100 * 100 + short + step for step in (-100, 0, 100)]
    return min(candidates, key=lambda year: (abs(year - around), year))


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


def _weekday(reading: CalendarReading, mention: TimeMention, passage: Passage) -> Moment | None:
    base = day_of(passage.published) or day_of(passage.latest_day)
    if base is None or reading.weekday is None:
        return None
    ahead = (reading.weekday - base.isoweekday()) % 7
    back = ahead - 7 if ahead else 0
    if reading.turn == "last":
        step = back or -7
    elif reading.turn == "next":
        step = ahead or 7
    elif reading.turn == "this":
        step = ahead
    else:
        step = ahead if direction(mention) == "ahead" else back
    return of_day(base + timedelta(step))


def _weekend(reading: CalendarReading, mention: TimeMention, passage: Passage) -> Moment | None:
    base = day_of(passage.published) or day_of(passage.latest_day)
    if base is None:
        return None
    ahead = reading.turn in ("this", "next") or direction(mention) == "ahead"
    step = _TURNS[reading.turn] if reading.turn else 0
    weeks = (
        (step if reading.turn == "next" else 0) if ahead else (-1 if base.isoweekday() < 6 else 0)
    )
    return of_week(base + timedelta(7 * weeks), "weekend")


def _month(reading: CalendarReading, mention: TimeMention, passage: Passage) -> Moment | None:
    year = _year_of_following(reading, passage)
    if year is None:
        year = _year_for_month(reading, mention, passage)
    return None if year is None else _in_year(reading, year)


def _year_of_following(reading: CalendarReading, passage: Passage) -> int | None:
    following = passage.following.reading if passage.following else None
    if not isinstance(following, CalendarReading) or following.year is None:
        return None
    if following.two_digits or not (following.month or following.season):
        return None
    if not _JOINED.fullmatch(passage.between):
        return None
    month = following.month or _SEASON_MONTH[following.season or "SU"]
    later = (reading.month or _SEASON_MONTH[reading.season or "WI"]) > month
    return following.year - (1 if later and following.year > 1 else 0)


def _year_for_month(reading: CalendarReading, mention: TimeMention, passage: Passage) -> int | None:
    base = passage.base
    if base is None or reading.month is None:
        return None
    if passage.narrative:
        # January after December is that of the next year
        return base.year + (1 if base.month == 12 and reading.month == 1 else 0)
    month = base.month or 6
    if reading.turn == "last":
        return base.year - (1 if reading.month >= month else 0)
    if reading.turn == "next":
        return base.year + (1 if reading.month <= month else 0)
    if reading.turn == "this":
        return base.year
    way = "back" if _ENDED.search(before(mention)) else direction(mention)
    reach = min(6, _MONTHS_AHEAD[way] + 2) if reading.day else _MONTHS_AHEAD[way]
    return _nearest_year(reading.month, base.year, month, reach)


def _nearest_year(month: int, year: int, around: int, reach: int) -> int:
    """The year whose month is nearest, no more than `reach` months ahead."""
    distance = (month - around) % 12
    if distance == 0:
        return year
    if distance <= reach:
        return year + (1 if month < around else 0)
    return year - (1 if month > around else 0)


def _part_of_year(
    reading: CalendarReading, mention: TimeMention, passage: Passage
) -> Moment | None:
    base = passage.base
    if base is None:
        return None
    joined = _year_of_following(reading, passage) if reading.season else None
    if joined is not None:
        return _in_year(reading, joined)
    if reading.season and (reading.turn or not passage.narrative):
        return _in_year(reading, _year_of_season(reading, base))
    if reading.quarter and base.month and not passage.narrative:
        return _in_year(reading, _year_of_quarter(reading.quarter, base, direction(mention)))
    return _in_year(reading, base.year)


def _year_of_season(reading: CalendarReading, base: Moment) -> int:
    """The year in which the season begins: "last winter" said in March began in December."""
    start = _SEASON_MONTH[reading.season or "SU"]
    if base.month is None:
        return base.year
    if reading.turn == "last":
        return base.year - (1 if start + 3 > base.month else 0)
    if reading.turn == "next":
        return base.year + (1 if start <= base.month else 0)
    return base.year - (1 if start == 12 and base.month <= 3 else 0)


def _year_of_quarter(quarter: int, base: Moment, way: Direction) -> int:
    """The year of "the fourth quarter": said in January the one just over, in October this one."""
    distance = quarter - ((base.month or 1) + 2) // 3
    if distance >= 2 and way != "ahead":
        return base.year - 1
    return base.year + (1 if distance <= -2 and way == "ahead" else 0)


def _step(reading: StepReading, passage: Passage) -> Moment | None:
    if reading.count is None:
        return None
    if _compares_quarters(reading, passage):
        reading = replace(reading, unit="quarter", count=4 * reading.count, anchor="passage")
    base = _base_of(reading, passage)
    if base is None or reading.count is None:
        return None
    found = stepped(base, reading.unit, reading.count)
    if found and reading.clock and found.grain == "day":
        return replace(found, clock=reading.clock.code)
    return found


def _compares_quarters(reading: StepReading, passage: Passage) -> bool:
    """Whether "a year ago" means the quarter a year before that of which the report speaks."""
    return (
        reading.unit == "year"
        and reading.count in (1, -1)
        and not reading.whole
        and not passage.narrative
        and passage.latest_quarter is not None
    )


def _base_of(reading: StepReading, passage: Passage) -> Moment | None:
    if reading.anchor == "published":
        return None if passage.narrative and reading.unit == "day" else passage.published
    if passage.narrative and reading.unit == "day":
        return passage.latest_day
    return passage.base if reading.anchor == "running" else _passage_base(reading, passage)


def _passage_base(reading: StepReading, passage: Passage) -> Moment | None:
    if reading.unit in ("day", "week"):
        return passage.latest_day or (None if passage.narrative else passage.published)
    if reading.unit == "quarter":
        reported = passage.published and stepped(passage.published, "quarter", -1)
        return passage.latest_quarter or reported or None
    return passage.latest or passage.published


def _era(reading: EraReading, passage: Passage) -> Moment | None:
    digits = reading.digits
    if reading.before_christ:
        grain_years = 10 if reading.grain == "decade" else 100
        return Moment(grain=reading.grain, year=-digits * grain_years - 1, number=digits)
    if reading.two_digits:
        base = passage.base or passage.latest
        century = (base.year if base and base.year > 0 else 1999) // 100
        digits += 10 * century
        if base and digits * 10 > base.year:
            digits -= 10
    width = 10 if reading.grain == "decade" else 100
    return Moment(grain=reading.grain, year=max(1, digits * width), number=digits)
