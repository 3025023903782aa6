"""From the parts of a match to a reading of the calendar or the clock."""

import re
from calendar import monthrange

from extract.find.times import counting
from extract.find.times.grammar import Found, Made
from extract.find.times.readings import CalendarReading, Clock
from extract.find.times.words import HOLIDAY_KEYS, MONTHS, PARTS, SEASONS, WEEKDAYS, turn
from extract.vocabulary import entries

_CLOCK = re.compile(r"(\d{1,2})(?:[:.]?(\d\d))?(?::(\d\d))?")
AT_AN_HOUR = re.compile(
    r"\b(?:at|around|about|by|until|till|before|after|from|since)\s$", re.IGNORECASE
)
_NOON = 12
_HOURS = {
    "morning": (1, 11),
    "afternoon": (1, 7),
    "evening": (4, 11),
    "night": (6, 11),
    "tonight": (6, 11),
}
_COUNTED = re.compile(
    r"\s?(?:%|percent|per cent|people|persons|men|women|children|troops|soldiers|civilians|"
    r"fighters|dead|(?:killed|wounded|injured)(?!\s(?:\d|(?:the|an?|more|about|some|at|up|"
    r"thousands|hundreds|dozens)\b))|refugees|families|miles|kilomet|km\b|met|feet|tons|"
    r"tonnes|dollars|pounds|euros|votes|points|homes|houses|ships|guns|tanks|prisoners|casualties|"
    r"infantry|cavalry|horsemen|more|others|jobs|"
    r"workers|employees|shares|units|barrels|cars|members|delegates|students|of (?:the|his|its|"
    r"their|these|them|whom|which)\b)",
    re.IGNORECASE,
)
# "in 2010 women began to catch up"
_IN = re.compile(r"\b(?:in|since|until)\s$", re.IGNORECASE)
_PEOPLE = re.compile(r"\s(?:people|men|women|children|families|workers|students|refugees)\s[a-z]")
# "attacked with 2000 British", but "the 2011 British film"
_COUNTED_OF_A_PEOPLE = re.compile(r"\s(?:armed|French|British|German|Union|Confederate)\b")
_DETERMINER = re.compile(r"\b(?:the|a|an|its|his|her|their|this)\s$", re.IGNORECASE)
# "a survey of 1709 schoolchildren", but "of the 1994 protests" and "in 2012 clashes began"
_LED_COUNT = re.compile(
    r"(?<!\ball )(?<!\bmost )(?<!\bmuch )(?<!\bpart )(?<!\brest )(?<!\bend )(?<!\bstart )"
    r"\b(?:of|with|are|were|had|have|has|only|all|other)\s$",
    re.IGNORECASE,
)
_MANY = re.compile(
    r"\s(?!(?:was|is|has|does|as|across|versus|plus|perhaps|levels|prices|standards)\b)[a-z]{2,}(?:s|children|men|people)\b"
)
_AFTER = re.compile(r"\bafter\s$", re.IGNORECASE)
_OF_PASSAGE = re.compile(r"\b(?:previous|preceding|prior|following|subsequent|ensuing|same|that)\b")
_NUMBERED = re.compile(
    r"(?:[$£€#]|\bNo\.|\bNos\.|Resolutions?|Routes?|Highway|Flight|Boeing|Airbus|Article|Section|"
    r"Directive|Regulation|Law|Act|Decree|Room|Channel|Windows|Office|ISO|page|pages|pp\.|p\.|"
    r"number|some|than|about|least|nearly|almost|over|another)\s?$",
)


def calendar(found: Found) -> Made | None:
    """A date as far as its words go: "Saturday, June 24, 1950", "early March", "next Friday"."""
    year, two_digits = _year(found) or (None, False)
    month = MONTHS.get(found["month"].rstrip(". "))
    day = counting.ordinal(found["day"]) if found["day"] else None
    if "year" in found.parts and (year is None or is_a_count(found)):
        return None
    if day is not None and not 1 <= day <= _length_of(year, month):
        return None
    code = clock(found)
    return ("TIME" if code else "DATE"), CalendarReading(
        year=year,
        month=month,
        day=day,
        weekday=WEEKDAYS.get(found["weekday"].rstrip(". ")),
        season=SEASONS.get(found["season"]),
        quarter=counting.ordinal(found["quarter"]) if found["quarter"] else None,
        half=_half(found["half"]),
        weekend=bool(found["weekend"]),
        holiday=holiday(found),
        turn=turn(found["turn"]),
        year_turn=turn(found["year_turn"]),
        year_told=turn(found["told_year"]),
        of_passage=_is_of_passage(found),
        two_digits=two_digits,
        clock=code,
    )


def _is_of_passage(found: Found) -> bool:
    if _OF_PASSAGE.search(found["turn"]):
        return True
    return found["turn"] == "next" and "the next" in " ".join(found.words).lower()


def holiday(found: Found) -> str | None:
    """The name, in the vocabulary, of the holiday in a match."""
    return HOLIDAY_KEYS.get("".join(filter(str.isalnum, found["holiday"])))


def clock(found: Found) -> Clock | None:
    """The time of day in a match, if it names one: "10 p.m. EST", "evening"."""
    if found["clock"]:
        code = _clock_code(found["clock"])
        if found["part_after"] in ("afternoon", "evening", "night"):
            code = in_the_afternoon(code)
        return Clock(code=code, words=f"{found['clock']} {found['zone']}")
    if found["small_hours"]:
        return Clock(code="TMO")
    part = "night" if found["overnight"] else found["part"] or found["part_after"]
    if part == "midnight" and _AFTER.search(found.before):
        return Clock(code="T00:00")  # "shortly after midnight on Sunday"
    return Clock(code=PARTS[part]) if part else None


def hour_of_a_part(found: Found) -> Clock | None:
    """The hour that stands bare beside a part of the day: "at 8 this morning", "at 10 tonight"."""
    hour = int(counting.count(found["hour"]) or 0)
    first, last = _HOURS.get(found["part"] or found["word"], (0, -1))
    if not AT_AN_HOUR.search(found.before) or not first <= hour <= last:
        return None
    late = found["part"] != "morning" and hour < _NOON
    return Clock(code=f"T{hour + _NOON * late:02d}:00")


def in_the_afternoon(code: str) -> str:
    """The same time of a clock of twelve hours, after noon: T14:50 for T02:50."""
    hour, minute = int(code[1:3]), code[4:]
    return f"T{hour + _NOON:02d}:{minute}" if 0 < hour < _NOON else code


def _clock_code(text: str) -> str:
    match = _CLOCK.search(text)
    hour, minute = (int(match[1]), match[2] or "00") if match else (counting.count(text) or 0, "00")
    if "p" in text.replace("o’clock", "").replace("o'clock", "") and hour < 12:
        hour += 12
    elif "a" in text and hour == 12:
        hour = 0
    return f"T{int(hour):02d}:{minute}"


def _year(found: Found) -> tuple[int, bool] | None:
    if found["year"]:
        return counting.year(found["year"])
    name = holiday(found)
    fixed = entries("holidays")[name].get("year") if name else None
    return (fixed, False) if fixed else None


def is_a_count(found: Found) -> bool:
    """Whether a number counts something rather than naming a year: "2000 people", "No. 1999"."""
    plain = found.words[-1].isdigit()
    if plain and len(found.words) == 1 and _IN.search(found.before) and _PEOPLE.match(found.after):
        return False
    if plain and _COUNTED.match(found.after):
        return True
    if plain and _COUNTED_OF_A_PEOPLE.match(found.after):
        return not _DETERMINER.search(found.before)
    if len(found.words) == 1 and plain and _MANY.match(found.after):
        return bool(_LED_COUNT.search(found.before) or _NUMBERED.search(found.before))
    return found.words[0].isdigit() and bool(_NUMBERED.search(found.before))


def _half(text: str) -> int | None:
    if not text:
        return None
    return 1 if text in ("first", "1st") else 2


def _length_of(year: int | None, month: int | None) -> int:
    if month is None:
        return 31
    return monthrange(year if year and year > 0 else 2000, month)[1]
