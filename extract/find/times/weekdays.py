"""Days of the week: "late Friday", "next Monday night", "Tuesday the 19th", "on a Sunday"."""

import re
from dataclasses import replace

from extract.find.times.grammar import Found, Made, Rule
from extract.find.times.makers import calendar, clock, hour_of_a_part
from extract.find.times.phrases import EDGE, TIME_AFTER, TIME_BEFORE
from extract.find.times.readings import CalendarReading, PlainReading
from extract.find.times.words import MONTHS, WEEKDAYS, turn

_NOUN = re.compile(
    r"\s(?!(?:and|or|at|in|on|to|of|for|by|from|until|when|while|as|that|which|but|after|before|"
    r"with|was|were|is|are|had|has|did|will|would|he|she|they|it|we|the|a|an|there|his|her|their)"
    r"\b)[^\W\d]"
)
_ANY = re.compile(r"\b(?:(?:on|for|of)\s(?:a|any|some)|one)\s$", re.IGNORECASE)
# "on a cold Sunday in March" is no day told
_SOME = re.compile(r"\b(?:an?|one|some)\s(?:[\w-]+\s){0,2}$", re.IGNORECASE)
_OF_A_SPAN = re.compile(
    rf"\s(?:in\s(?:early\s|late\s|mid-)?(?:{'|'.join(MONTHS)}|\d{{4}})|"
    r"(?:last|this|next)\s(?:month|year|spring|summer|fall|autumn|winter))\b",
    re.IGNORECASE,
)


def _with_day(found: Found) -> Made | None:
    # "on Sunday, the 10th anniversary of the war"
    return None if _NOUN.match(found.after) else calendar(found)


def _single(found: Found) -> Made | None:
    if _SOME.search(found.before) and _OF_A_SPAN.match(found.after):
        return None
    if _ANY.search(found.before) and not found["turn"] and not _NOUN.match(found.after):
        return _every(found)  # "on a Sunday", but "for a Sunday meeting"
    return calendar(found)


def _at_an_hour(found: Found) -> Made | None:
    # "at 7 on Friday night"
    made, code = calendar(found), hour_of_a_part(found)
    if made is None or code is None or not isinstance(made[1], CalendarReading):
        return None
    return "TIME", replace(made[1], clock=code)


def _of_a_week(found: Found) -> Made | None:
    made = calendar(found)
    owned = found.after.startswith(("'s", "’s"))
    if owned or made is None or not isinstance(made[1], CalendarReading):
        return None  # "said on Tuesday last week's vote was void"
    return made[0], replace(made[1], week_turn=turn(found["week_turn"]))


def _week_away(found: Found) -> Made | None:
    back = found["way"] == "ago"
    number = WEEKDAYS[found["weekday"]]
    return "DATE", CalendarReading(weekday=number, weeks_away=-1 if back else 1)


def _every(found: Found) -> Made | None:
    number = WEEKDAYS[found["weekday"].removesuffix("s").rstrip(". ")]
    code = clock(found)
    return "SET", PlainReading(value=f"XXXX-WXX-{number}{code.code if code else ''}")


WEEKDAYS_OF_THE_WEEK = (
    Rule("date/weekday with day", "weekday=WEEKDAY ,? the day=ORDINAL", _with_day),
    Rule("date/weekday parts", "weekday=WEEKDAY part=PARTS", _every),
    Rule(
        "date/weekday of many",
        "weekday=WEEKDAY >> ( and | or | , | through | - ) WEEKDAY part=PARTS",
        _every,
    ),
    Rule(
        "date/weekday of a week",
        "weekday=WEEKDAY ( part_after=PART )? of? week_turn=( LAST | THIS | NEXT ) week",
        _of_a_week,
    ),
    Rule("date/week from a weekday", "a week way=( AGO | from ) weekday=WEEKDAY", _week_away),
    Rule(
        "date/weekday at an hour",
        "hour=( HOUR | NUMERAL ) on? weekday=WEEKDAY part=PART",
        _at_an_hour,
    ),
    Rule(
        "date/weekday with time",
        f"{TIME_BEFORE} {EDGE} turn=( this LAST | LAST | THIS | NEXT | this NEXT | the PREVIOUS "
        f"| the FOLLOWING | SAME | the same )? "
        f"weekday=WEEKDAY ( EARLY? part_after=PART )? {TIME_AFTER}",
        _single,
    ),
    Rule("date/weekdays", "weekday=WEEKDAYS", _every),
)
