"""Which year is meant where none is said: "in March", "last winter", "the fourth quarter"."""

import re
from datetime import date, timedelta

from extract.find.times.readings import CalendarReading, TimeMention
from extract.resolve.times import holidays
from extract.resolve.times.moments import Moment, of_day
from extract.resolve.times.passage import Passage
from extract.resolve.times.tense import (
    Direction,
    before,
    behind,
    direction,
    has_happened,
    is_told_as_past,
    tells_no_tense,
)
from extract.vocabulary import entries

# In news "in March" looks back, unless March is near or the verb looks ahead. In months.
_MONTHS_AHEAD: dict[Direction, int] = {"ahead": 10, "back": 1, "unknown": 4}
# "On 4 July" is nearer by itself than "in July".
_DAYS_AHEAD: dict[Direction, int] = {"ahead": 10, "back": 2, "unknown": 6}
_ENDED = re.compile(r"\bended\s(?:on\s)?$")
# "loans through January" run on where "rose in January" looks back
_RUNS_TO = re.compile(r"\b(?:through|until|till|by)\s(?:at least\s)?$", re.IGNORECASE)
# "first planned for March, but put off"
_FIRST_PLANNED = re.compile(
    r"\b(?:first|originally|initially|previously)\s(?:planned|scheduled|slated|set|due|expected)\b",
    re.IGNORECASE,
)
# "from May to July"
_RANGE = re.compile(r"(?:\w\s?(?:\bto|\bthrough|\buntil|-|–)|\bbetween\s[^,;]{3,20}\sand)\s?$")
_SINCE = re.compile(r"\bsince\s$", re.IGNORECASE)
# "gold for June delivery"
_DELIVERED = re.compile(rf"\s(?:{'|'.join(entries('time_neighbours')['deliveries']['words'])})\b")
# "in the six months to June 30"
_SPAN_TO = re.compile(r"\b(?:months|weeks|quarter|half|year)\s(?:to|through)\s$", re.IGNORECASE)
# "born on Jan. 5, 1950, he died on March 3"
_DIED = re.compile(r"\b(?:died|dies)\b")
_JOINED = re.compile(r"\W{0,3}(?:and|or|to|until|till|through|into)?\W{0,2}(?:in|on|the)?\W?")
_OPENS_WITH_A_YEAR = re.compile(r"(?:In|During|Last|Back in)\s[^,]{0,12}(?:\d{4}|year)\b(?!['’])")
_HALF = 6
_OWN = ("'s", "’s")
_DATED = ("day", "month", "year")
_TURNED = 11
_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def full_year(short: int, passage: Passage) -> int:
    """The year of two digits nearest to what the text is about: "the '99 campaign"."""
    base = passage.base or passage.latest or passage.published
    around = base.year if base and base.year > 0 else 2000
    candidates = [around // 100 * 100 + short + step for step in (-100, 0, 100)]
    return min(
        (year for year in candidates if year > 0), key=lambda year: (abs(year - around), year)
    )


def of_following(reading: CalendarReading, passage: Passage) -> int | None:
    """The year that a joined date after it states: "13 to 14 June 1943"."""
    following = _joined_with_a_year(passage)
    if following is None or following.two_digits or following.year is None:
        return None
    month = following.month or _SEASON_MONTH[following.season or "SU"]
    later = (reading.month or _SEASON_MONTH[reading.season or "WI"]) > month
    return following.year - (1 if later and following.year > 1 else 0)


def _joined_with_a_year(passage: Passage) -> CalendarReading | None:
    """The first date with a year of a list: "on 3 February, 9 March and 21 June 1894"."""
    ahead = [(passage.between, passage.following), *passage.beyond]
    for between, mention in ahead:
        reading = mention.reading if mention else None
        if not isinstance(reading, CalendarReading) or not _JOINED.fullmatch(between):
            return None
        if not (reading.month or reading.season):
            return None
        if reading.year is not None:
            return reading
    return None


def of_month(reading: CalendarReading, mention: TimeMention, passage: Passage) -> int | None:
    """The year of a month that is told without one."""
    base = passage.told if reading.of_passage else passage.base
    if base is None or reading.month is None:
        return None
    if passage.narrative and not reading.turn:
        return base.year + int(_has_turned(base, reading.month))
    month = base.month or 6
    if reading.turn:
        return base.year + _turned(reading, month)
    known = _of_the_weekday(reading, base.year) or _of_a_range(reading, mention, passage)
    if known is not None:
        return known
    if _ENDED.search(before(mention)):
        over = (reading.month, reading.day or 0) <= (month, base.day or 0)
        return base.year - (0 if over else 1)
    return _of_news(reading, mention, passage, base)


def _of_a_range(reading: CalendarReading, mention: TimeMention, passage: Passage) -> int | None:
    """The year of the end of "from May to July", "between Dec. 3 and Jan. 4"."""
    told, grain = passage.spoken, "day" if reading.day else "month"
    if told is None or told.grain != grain or not _RANGE.search(before(mention)):
        return None
    return told.year + int((reading.month or 0) < (told.month or 0))


def _has_turned(told: Moment, month: int) -> bool:
    """Whether the year has turned in a narrative: "in December ... in January", "over the winter
    ... in May"."""
    if told.grain == "season":
        return told.season in ("FA", "WI") and month < _SEASON_MONTH["FA"]
    return (told.month or 0) - month >= _TURNED


def _of_news(
    reading: CalendarReading, mention: TimeMention, passage: Passage, base: Moment
) -> int | None:
    month = base.month or 6
    way = "ahead" if _DELIVERED.match(behind(mention)) else direction(mention)
    nearest = _nearest_year(reading.month or month, base.year, month, _reach(reading, mention, way))
    if way != "back" and not reading.day and (listed := _year_listed(month, reading, passage)):
        return listed
    if way == "ahead":
        return nearest
    opened = _year_opened(mention, passage) or _year_told(reading, passage)
    return nearest if opened is None else min(opened, nearest)


def _reach(reading: CalendarReading, mention: TimeMention, way: Direction) -> int:
    """How many months ahead a date without a year may lie."""
    past = has_happened(mention) or is_told_as_past(mention)
    if past or _SINCE.search(before(mention)):
        return 0
    if way != "ahead" and _SPAN_TO.search(before(mention)):
        return 0
    if _FIRST_PLANNED.search(before(mention)):
        way = "unknown"
    reach = (_DAYS_AHEAD if reading.day else _MONTHS_AHEAD)[way]
    return max(reach, _MONTHS_AHEAD["unknown"]) if _RUNS_TO.search(before(mention)) else reach


def _year_listed(around: int, reading: CalendarReading, passage: Passage) -> int | None:
    """The year of a month that follows one to come: "in December, January and May"."""
    told, base = passage.spoken, passage.base
    if told is None or base is None or told.grain != "month":
        return None
    if not tells_no_tense(passage.since):
        return None  # "which begins in July, is due in June"
    if (told.year, told.month or 0) <= (base.year, around):
        return None
    return told.year + (1 if (reading.month or 0) < (told.month or 0) else 0)


def _year_told(reading: CalendarReading, passage: Passage) -> int | None:
    """The year of a month later than that just told: "lost on May 3, 2011, and found in July"."""
    told = passage.spoken
    if told is None or told.grain not in ("day", "month") or _DIED.search(passage.since):
        return None
    if (reading.month or 0, reading.day or 0) <= (told.month or 12, told.day or 0):
        return None
    return told.year


def _year_opened(mention: TimeMention, passage: Passage) -> int | None:
    """The year with which a sentence opens, and that before anywhere in it: "In 2011, they walked
    out on May 1", "cut short a year ago by a fall on April 18"."""
    told, base = passage.spoken, passage.base
    if told is None or base is None or told.grain != "year":
        return None
    opens = _OPENS_WITH_A_YEAR.match(mention.sentence.text)
    last = told.year == base.year - 1 and passage.stated_year != told
    # "last year's was on 5 December", but "it grew last year, the bank said in March"
    last = last and (passage.since.startswith(_OWN) or tells_no_tense(passage.since))
    return told.year if opens or last else None


def _turned(reading: CalendarReading, around: int) -> int:
    """How many years "last", "this" and "next" lead from the present month to that named."""
    month = reading.month or around
    if reading.turn == "last" and reading.day:
        return -1 if month > around else 0
    if reading.turn == "last":
        # "last February", said in March or April, is that of the year before
        return -1 if month > around - 3 else 0
    return 1 if reading.turn == "next" and month <= around else 0


def _of_the_weekday(reading: CalendarReading, around: int) -> int | None:
    """The year near by in which the day has the weekday named: "Saturday, April 25"."""
    if not (reading.weekday and reading.month and reading.day) or not 1 < around < 9998:
        return None
    days = (
        date(year, reading.month, min(reading.day, 28)) for year in (around, around - 1, around + 1)
    )
    extra = timedelta(max(0, reading.day - 28))
    return next((day.year for day in days if (day + extra).isoweekday() == reading.weekday), None)


def weekday_on(weekday: int, day: int, base: date) -> Moment | None:
    """The nearest "Tuesday the 19th", if one lies within two months; None if none does."""
    steps = (step for near in range(62) for step in (-near, near))
    for step in steps:
        try:
            there = base + timedelta(step)
        except OverflowError:
            continue
        if (there.day, there.isoweekday()) == (day, weekday):
            return of_day(there)
    return None


def _nearest_year(month: int, year: int, around: int, reach: int) -> int:
    """The year whose month is nearest, no more than `reach` months ahead."""
    distance = (month - around) % 12
    if distance == 0:
        return year
    if distance <= reach:
        return year + (1 if month < around else 0)
    return year - (1 if month > around else 0)


def of_season(reading: CalendarReading, base: Moment, way: Direction) -> int:
    """The year in which the season begins: "last winter" said in March began in December."""
    start = _SEASON_MONTH[reading.season or "SU"]
    if base.month is None:
        return base.year + _seasons_on(reading, start, base)
    if reading.turn == "last":
        return base.year - (1 if start + 3 > base.month else 0)
    if reading.turn == "next":
        return base.year + (1 if start <= base.month else 0)
    if way == "ahead" and not reading.turn and start + 3 <= base.month:
        return base.year + 1  # "elections in the spring", told in November
    this = reading.turn == "this" and start == 12 and base.month <= _HALF  # "this winter was mild"
    over = way == "back" and (not reading.turn or this) and start > base.month
    return base.year - (1 if over or (start == 12 and base.month <= 3) else 0)


def _seasons_on(reading: CalendarReading, start: int, told: Moment) -> int:
    """How many years "the following spring" lies from a year or a season told: none from a spring
    to its autumn."""
    if not reading.of_passage or reading.turn not in ("last", "next"):
        return 0
    around = _SEASON_MONTH.get(told.season or "")
    if reading.turn == "next":
        return 0 if around is not None and around < start else 1
    return 0 if around is not None and around > start else -1


def of_holiday(reading: CalendarReading, base: Moment, way: Direction, told: Moment | None) -> int:
    """The year whose holiday is nearest, or lies on the side that words or verb look to; that of
    years ago of which the sentence told: "left in April 2005, after the bomb on New Year's Day"."""
    if told and told.year < base.year - 1 and way != "ahead" and told.grain in _DATED:
        return told.year
    day = holidays.day_of(reading.holiday or "", base.year)
    month, around = (day.month if day else None) or 1, base.month or 1
    if reading.turn in ("last", "next"):
        over = (month, day.day if day else 1) < (around, base.day or 1)
        return base.year + (int(over) if reading.turn == "next" else int(over) - 1)
    return _nearest_year(month, base.year, around, _DAYS_AHEAD[way])


def of_business(reading: CalendarReading, base: Moment, way: Direction, told: Moment | None) -> int:
    """The year of "the fourth quarter", "first-half profit" or another part of a year; a later part
    than one just told is of the same year: "less in the first half of last year than in the
    second"."""
    part = reading.quarter or reading.half or 0
    grain = "quarter" if reading.quarter else "half"
    if told and way != "ahead" and told.grain == grain and (told.number or 0) < part:
        return min(told.year, base.year)
    if reading.half:
        return _of_half(reading.half, base, way)
    return _of_quarter(reading.quarter, base, way) if reading.quarter else base.year


def _of_quarter(quarter: int, base: Moment, way: Direction) -> int:
    """The year of "the fourth quarter": said in January the one just over, in October this one."""
    distance = quarter - ((base.month or 1) + 2) // 3
    if distance >= (1 if way == "back" else 2) and way != "ahead":
        return base.year - 1
    return base.year + (1 if distance <= -2 and way == "ahead" else 0)


def _of_half(half: int, base: Moment, way: Direction) -> int:
    """The year of "second-half profit": said in spring the one just over, in autumn this one."""
    over = half == 2 and (base.month or 12) <= _HALF and way != "ahead"
    to_come = half == 1 and (base.month or 1) > _HALF and way == "ahead"
    return base.year + int(to_come) - int(over)
