"""Which day a weekday is: "Friday", "Tuesday of last week", "left Monday and was due Friday"."""

import re
from datetime import date, timedelta

from extract.find.times.readings import CalendarReading, TimeMention, Turn
from extract.resolve.times import years
from extract.resolve.times.moments import Moment, of_day, of_week
from extract.resolve.times.passage import Passage
from extract.resolve.times.signs import MOVED_FROM
from extract.resolve.times.steps import day_of
from extract.resolve.times.tense import before, direction, tells_no_tense

_RANGE = re.compile(r"\w\s?(?:\bto|\bthrough|\buntil|-|–)\s?$")
_WAS_DUE = re.compile(
    r"\b(?:was|were)\s(?:due|(?:to|scheduled to) (?:arrive|land|reach|return))\b[^.;]{0,60}$"
)
_TO = re.compile(r"\s?(?:to|through|until|-|–)\s?")
_A_WEEK = 7
_SATURDAY = 6
_TURNS: dict[Turn, int] = {"last": -1, "this": 0, "next": 1}


def of_weekday(reading: CalendarReading, mention: TimeMention, passage: Passage) -> Moment | None:
    """The day that "Friday", "next Monday" or "Tuesday the 19th" is here."""
    base = _day_told_from(reading, passage)
    if base is None or reading.weekday is None:
        return None
    if reading.day:
        return years.weekday_on(reading.weekday, reading.day, base)
    if reading.week_turn or reading.weeks_away:
        return _in_another_week(reading, reading.weekday, base)
    begun = _begun(reading, mention, passage, base)
    if begun:
        return of_day(begun + timedelta((reading.weekday - begun.isoweekday()) % 7))
    ahead = (reading.weekday - base.isoweekday()) % 7
    back = ahead - 7 if ahead else 0
    if reading.turn == "last":
        step = back or -7
    elif reading.turn == "next":
        step = ahead or 7
    elif reading.turn == "this":
        step = ahead
    else:
        to_come = direction(mention) == "ahead" or _goes_on(passage, base)
        step = ahead if to_come else back
    return of_day(base + timedelta(step))


def _begun(
    reading: CalendarReading, mention: TimeMention, passage: Passage, base: date
) -> date | None:
    """The day from which a weekday goes on: "from Monday to Friday", "left on Tuesday and was due
    on Wednesday"."""
    if _is_a_week_over(reading, mention, passage, base):
        return base - timedelta(_A_WEEK)
    told, left = day_of(passage.spoken), before(mention)
    if told is None or abs((told - base).days) > _A_WEEK:
        return None
    due = told < base and _WAS_DUE.search(left)
    return told if due or _RANGE.search(left) else None


def _goes_on(passage: Passage, base: date) -> bool:
    """Whether a list goes on from a day to come: "one is due Friday and the other on Monday"."""
    told = day_of(passage.spoken)
    return told is not None and told > base and tells_no_tense(passage.since)


def _is_a_week_over(
    reading: CalendarReading, mention: TimeMention, passage: Passage, base: date
) -> bool:
    """Whether a weekday like that of the report opens a span that is over: "he stayed from Friday
    to Tuesday", told on a Friday."""
    then = passage.following.reading if passage.following else None
    if reading.weekday != base.isoweekday() or reading.turn or passage.narrative:
        return False
    if MOVED_FROM.search(before(mention)):
        return False  # "put off from Friday to Saturday"
    if not isinstance(then, CalendarReading) or then.weekday in (None, reading.weekday):
        return False
    return bool(_TO.fullmatch(passage.between)) and direction(mention) == "back"


def _in_another_week(reading: CalendarReading, weekday: int, base: date) -> Moment:
    """ "Tuesday of last week", "a week from Tuesday", "a week ago Tuesday"."""
    if reading.week_turn:
        step = weekday - base.isoweekday() + 7 * _TURNS[reading.week_turn]
    else:
        ahead = (weekday - base.isoweekday()) % 7
        nearest = ahead if reading.weeks_away > 0 or not ahead else ahead - 7
        step = nearest + 7 * reading.weeks_away
    return of_day(base + timedelta(step))


def _day_told_from(reading: CalendarReading, passage: Passage) -> date | None:
    """The day from which a weekday counts; "Friday" and "last Friday" count from no day of an
    undated text, "the previous Friday" from the day last told."""
    if reading.of_passage and passage.latest_day:
        return day_of(passage.latest_day)
    if not passage.narrative:
        return day_of(passage.published)
    return day_of(passage.latest_day) if passage.reference else None


def of_weekend(reading: CalendarReading, mention: TimeMention, passage: Passage) -> Moment | None:
    """The weekend that "the weekend" or "next weekend" is here."""
    base = _day_told_from(reading, passage)
    if base is None:
        return None
    if reading.weeks_away:
        return of_week(base + timedelta(7 * reading.weeks_away), "weekend")
    way = direction(mention)
    # "it opened this weekend", told on a Monday, is over
    this = reading.turn == "this" and way != "back"
    ahead = this or reading.turn == "next" or way == "ahead"
    if ahead:
        weeks = 1 if reading.turn == "next" else 0
    else:
        weeks = -1 if reading.turn == "last" or base.isoweekday() < _SATURDAY else 0
    return of_week(base + timedelta(7 * weeks), "weekend")
