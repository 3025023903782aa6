"""Times of the clock without their day: "at 10:35 a.m.", "4 in the morning", "by midday"."""

import re

from extract.find.times import counting
from extract.find.times.grammar import Found, Made, Rule
from extract.find.times.makers import AT_AN_HOUR, clock
from extract.find.times.phrases import ABOUT, CLOCK
from extract.find.times.readings import CalendarReading, Clock, PlainReading
from extract.find.times.words import BESIDE, PARTS

_OFFSET = re.compile(r"(?:UTC|GMT)\s?[+\u2212–-]$")
_BY = re.compile(r"\b(?:by|until|till|since|before)\s$", re.IGNORECASE)
_RUN = re.compile(rf"\b(?:{'|'.join(BESIDE['races'])})\s(?:a\s)?$", re.IGNORECASE)
# such as "with 4:39 left to play"
_LEFT = re.compile(r"\s(?:left|remaining|to play|to go)\b")
_MINUTES = re.compile(r"(\d{1,2}):(\d\d)")
_AFTER = re.compile(r"\bafter\s$", re.IGNORECASE)
_HALF_A_DAY = 12
_EDGES_OF_THE_DAY = ("dawn", "daybreak", "sunrise", "dusk", "sunset", "nightfall")
_TURNS_OF_THE_DAY = ("morning", "evening")
_BY_MEANS = re.compile(rf"\s(?:{'|'.join(BESIDE['means'])})\b", re.IGNORECASE)
_LIMIT = re.compile(r"\s(?:deadline|curfew|cutoff)\b")
_AT_ABOUT = re.compile(
    r"\b(?:at|by|until|till|before|after|from|since)\s"
    r"(?:(?:about|around|approximately|roughly|nearly)\s)?$",
    re.IGNORECASE,
)
_AT = re.compile(r"\bat\s$", re.IGNORECASE)


def _clock_alone(found: Found) -> Made | None:
    if _RUN.search(found.before) or re.match(r"\.\d", found.after):
        return None  # "won in a time of 2:03:23", "a lap of 1:36.6"
    left = _LEFT.match(found.after) and _MINUTES.fullmatch(found["clock"])
    if left:
        return "DURATION", PlainReading(value=f"PT{int(left[1])}M{int(left[2])}S")
    if not (found["clock"] or found["part"]) or _OFFSET.search(found.before):
        return None
    return "TIME", CalendarReading(clock=clock(found))


def _of_four_digits(found: Found) -> Made | None:
    """ "At about 0900": a number that begins with a nought and follows "at" is no count."""
    if not found["clock"].startswith("0") or not _AT_ABOUT.search(found.before):
        return None
    return "TIME", CalendarReading(clock=clock(found))


def _hour(found: Found) -> Made | None:
    hour = counting.count(found["hour"]) or 0
    if not AT_AN_HOUR.search(found.before) or not 1 <= hour <= _HALF_A_DAY:
        return None
    morning = found["part"] == "morning"
    late = hour < _HALF_A_DAY and not morning
    hour = 0 if morning and hour == _HALF_A_DAY else hour + _HALF_A_DAY * late
    return "TIME", CalendarReading(clock=Clock(code=f"T{int(hour):02d}:00"))


def _spoken(found: Found) -> Made | None:
    """ "At half past three", "a quarter to nine"."""
    hour = counting.count(found["hour"]) or 0
    if not 1 <= hour <= _HALF_A_DAY or not AT_AN_HOUR.search(found.before):
        return None
    minute = 30 if found["half"] else 15
    if found["way"] == "to":
        hour, minute = hour - 1 or _HALF_A_DAY, 60 - minute
    return "TIME", CalendarReading(clock=Clock(code=f"T{int(hour):02d}:{minute}"))


def _small_hours(found: Found) -> Made | None:
    return "TIME", CalendarReading(clock=clock(found))


def _part_alone(found: Found) -> Made | None:
    code = PARTS[found["part"]]
    if code.startswith("T2") and _AFTER.search(found.before):  # "shortly after midnight"
        return "TIME", CalendarReading(clock=Clock(code="T00:00"))
    clocked = code[1:].startswith(("1", "2")) or found["part"] in _EDGES_OF_THE_DAY
    if clocked and (AT_AN_HOUR.search(found.before) or _LIMIT.match(found.after)):
        return _clock_alone(found)
    turn = found["part"] in _TURNS_OF_THE_DAY and not _BY_MEANS.match(found.after)
    if (found["early"] or turn) and _BY.search(found.before):
        return _clock_alone(found)
    if found["early"] or not _AT.search(found.before):
        return None
    if found["part"] == "night":
        return "TIME", PlainReading(value="XXXX-XX-XXTNI")
    return _clock_alone(found)


CLOCKS = (
    Rule("time/clock", f"{ABOUT} {CLOCK} ( in the part_after=PART )?", _clock_alone),
    Rule("time/four digits", f"{ABOUT} clock=FOUR_DIGIT_CLOCK", _of_four_digits),
    Rule("time/hour of a part", "hour=( HOUR | NUMERAL ) in the part=PART", _hour),
    Rule(
        "time/spoken",
        "( half=half past | a? quarter way=( past | to ) ) hour=( HOUR | NUMERAL )",
        _spoken,
    ),
    Rule("time/small hours", "the small_hours=( ( early | small ) hours )", _small_hours),
    Rule("time/part", "early=( EARLY -? )? part=PART", _part_alone),
)
