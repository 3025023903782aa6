"""Days told from another day: "yesterday", "last week", "three days later", "that year"."""

import re
from dataclasses import replace

from extract.find.times.grammar import Found, Made, Rule
from extract.find.times.makers import calendar
from extract.find.times.neighbours import NEIGHBOURS
from extract.find.times.phrases import EDGE
from extract.find.times.readings import (
    Anchor,
    CalendarReading,
    Clock,
    PlainReading,
    StepReading,
    Turn,
)
from extract.find.times.steps import STEPS
from extract.find.times.today import TONIGHT
from extract.find.times.units import length, unit_of
from extract.find.times.words import MONTHS, PARTS, SEASONS, turn

_PASSAGE = re.compile(
    r"\b(?:previous|preceding|prior|following|subsequent|ensuing|same|that|the next)\b"
)
_LENGTHS_BACK = ("the last", "the past", "past", "this past", "this last")
_TITLE = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+")
_NUMBERED = re.compile(r"\s[IVXL]+\b")
# "in the year ended March 31", "in the year to January"
_ENDED = re.compile(r"\sthat\sended\b")
_RUNS_TO = re.compile(
    rf"\s(?:(?:that\s|which\s)?(?:ended|ending|ends|began|begins|beginning)|(?:to|through|until)\s(?:{'|'.join(MONTHS)})\b)",
    re.IGNORECASE,
)
_TO_A_YEAR = re.compile(r"\s(?:to|through|until|ended|ending)\s(?:in\s)?\d{4}\b")
_IN_THE = re.compile(
    r"\b(?:in|during|by|later in|through|throughout|until|till|of)\s$", re.IGNORECASE
)
_JOINED_SEASON = re.compile(
    rf"\b(?P<turn>last|this|next)\s(?:{'|'.join(SEASONS)})\s(?:and|or)\s$", re.IGNORECASE
)
_GAMES = re.compile(r"(?:\d|\bthe)\s\|[A-Z][a-z]+\|\s[A-Z]")
_IN_A = re.compile(
    r"\b(?:in|during|over|throughout|by|since|until|till|of|into|spent|through|this|and|from)\s$",
    re.IGNORECASE,
)


def _turned_unit(found: Found) -> Made | None:
    direction = turn(found["turn"])
    if direction is None or found.after.startswith(" and a half"):
        return None
    unit = unit_of(found["unit"])
    plain = (found["turn"], unit) == ("last", "day")
    if plain or (direction == "last" and found.after.startswith(" of ")):
        return None  # "his last day at work", "the last week of August" is a length
    if unit == "quarter" and found.after.startswith((" century", "-century")):
        return None
    coming = found["turn"] in ("the next", "the coming") and (
        unit == "decade" or found.after.startswith(" or two")
    )
    business = "fiscal" in found.words or "calendar" in found.words
    if coming or (not business and found["turn"] in _LENGTHS_BACK):
        reach: Turn = "next" if coming else "last"
        return "DURATION", PlainReading(value=length(1.0, unit), reach=reach, count=1, unit=unit)
    anchor: Anchor = "passage" if _PASSAGE.search(found["turn"]) else "published"
    if found["turn"] == "this" and unit_of(found["unit"]) == "day":
        anchor = "running"
    step = {"last": -1, "this": 0, "next": 1}[direction]
    if unit in ("second", "minute", "hour") or _TITLE.fullmatch(" ".join(found.words)):
        return None
    return "DATE", StepReading(count=step, unit=unit, forward=step > 0, anchor=anchor, whole=True)


def _before_last(found: Found) -> Made | None:
    if found.after[1:2].isupper():
        return None  # "the day before last Tuesday's hearing"
    count = 2 if found["way"] else -2  # "the week after next"
    return "DATE", StepReading(
        count=count,
        unit=unit_of(found["unit"]),
        forward=count > 0,
        anchor="published",
        whole=True,
    )


def _weekend_beyond(found: Found) -> Made | None:
    # "the weekend after next", "the weekend before last"
    return "DATE", CalendarReading(weekend=True, weeks_away=2 if found["way"] else -2)


def _running_unit(found: Found) -> Made | None:
    unit = unit_of(found["unit"])
    if _NUMBERED.match(found.after) or _is_a_saying(found):
        return None  # "the Year III", "At the end of the day, this is a shame"
    if unit == "decade" and _TO_A_YEAR.match(found.after):
        return "DURATION", PlainReading(value="P10Y")
    if unit == "year" and _RUNS_TO.match(found.after):
        return "DURATION", PlainReading(value="P1Y")
    ended = unit == "quarter" and _ENDED.match(found.after)
    if not ended and found.after.startswith((" after", " before", " when", " that", " of", "-")):
        return None
    anchor: Anchor = "passage" if unit in ("day", "quarter") else "running"
    forward = found.words[0].lower() != "earlier"
    return "DATE", StepReading(count=0, unit=unit, forward=forward, anchor=anchor, whole=True)


def _is_a_saying(found: Found) -> bool:
    opens = re.search(r"(?:^|[“”\"':.])\s?[Aa]t\s(?:the\s)?$", found.before)
    return bool(opens) and found["unit"] == "day" and found.after.startswith(",")


def _this_time(found: Found) -> Made | None:
    count = -1 if turn(found["turn"]) == "last" else 1
    if found["unit"] == "year":
        return "DATE", StepReading(
            count=12 * count, unit="month", forward=count > 0, anchor="published", whole=True
        )
    return "DATE", StepReading(
        count=count, unit=unit_of(found["unit"]), forward=count > 0, anchor="published", whole=True
    )


def _end_of(found: Found) -> Made | None:
    return "DATE", StepReading(
        count=0, unit=unit_of(found["unit"]), forward=True, anchor="running", whole=True
    )


def _part(found: Found) -> Made | None:
    code = PARTS[found["part"]]
    direction = turn(found["turn"])
    if direction is None:
        return None
    passage = bool(_PASSAGE.search(found["turn"]))
    count = {"last": -1, "this": 0, "next": 1}[direction]
    return "TIME", StepReading(
        count=count,
        unit="day",
        forward=count > 0,
        anchor="passage" if passage else "published",
        whole=True,
        clock=Clock(code=code),
    )


def _part_of_the_passage(found: Found) -> Made | None:
    if not _IN_THE.search(found.before) or not found["part"] or "the" not in found.words[0].lower():
        return None
    return "TIME", StepReading(
        count=0,
        unit="day",
        forward=True,
        anchor="passage",
        whole=True,
        clock=Clock(code=PARTS[found["part"]]),
    )


def _of_the_same_turn(found: Found, direction: Turn | None) -> Made | None:
    """ "Last summer and fall": the fall is that of last year too."""
    made = calendar(found)
    if made is None or not isinstance(made[1], CalendarReading):
        return made
    return made[0], replace(made[1], turn=direction)


def _season(found: Found) -> Made | None:
    word = found["season"]
    if _GAMES.search(f"{found.before}|{found.words[-1]}|{found.after}"):
        return None  # "the 2012 Summer Olympics"
    joined = _JOINED_SEASON.search(found.before)
    if joined:
        return _of_the_same_turn(found, turn(joined["turn"].lower()))
    led = bool(_IN_A.search(found.before))
    if word in ("fall", "spring") and not (led and found.words[-1].islower()):
        return None
    if found.after.startswith(" of ") and word == "fall":
        return None
    return calendar(found)


_TURN = (
    "( the ( LAST | PREVIOUS | FOLLOWING | NEXT | same | current ) | ( this | that ) same "
    "| this LAST | LAST | THIS | NEXT | SAME | PREVIOUS )"
)

RELATIVE = (
    *NEIGHBOURS,
    *TONIGHT,
    *STEPS,
    Rule("relative/before last", "the unit=UNIT ( before LAST | way=after next )", _before_last),
    Rule(
        "relative/weekend beyond", "the weekend ( before LAST | way=after next )", _weekend_beyond
    ),
    Rule("relative/part", f"( EARLY | EDGE )? in? turn={_TURN} part=PART", _part),
    Rule(
        "relative/this time",
        "( about )? this time turn=( LAST | NEXT ) unit=( year | month | week )",
        _this_time,
    ),
    Rule(
        "relative/turned unit",
        f"{EDGE} turn={_TURN} ( fiscal | calendar )? unit=UNIT",
        _turned_unit,
    ),
    Rule(
        "relative/unit of the passage",
        "( EARLY ( in | that | this )? | ( the | a )? EDGE of )? the ( fiscal )? "
        "unit=( year | month | week | quarter | decade | century )",
        _running_unit,
    ),
    Rule("relative/the day", "( EARLY in | ( the )? EDGE of ) the unit=day", _running_unit),
    Rule("relative/weekend", f"{EDGE} turn={_TURN} weekend=weekend", calendar),
    Rule("relative/the weekend", f"{EDGE} the ( bank? holiday | long )? weekend=weekend", calendar),
    Rule("relative/part of the passage", "( the )? EARLY? part=PART", _part_of_the_passage),
    Rule("relative/season", f"{EDGE} ( the )? ( EARLY -? )? season=SEASON months?", _season),
    Rule("relative/end of", "unit=( year | month | week ) OWN? -? end", _end_of),
)
