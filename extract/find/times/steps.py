"""Steps of a counted length: "three weeks ago", "a year and a half later", "in two years' time"."""

import re
from dataclasses import replace

from extract.find.times import counting
from extract.find.times.grammar import Found, Made, Rule
from extract.find.times.neighbours import opens_a_flashback
from extract.find.times.phrases import COUNT, HEDGE
from extract.find.times.readings import Anchor, StepReading, Unit
from extract.find.times.units import unit_of
from extract.find.times.words import MONTHS, WEEKDAYS

_CLOSING = re.compile(r"\s*(?:[.,;:)?!\"”’—–-]|$)")
_FORWARD = (
    "time",
    "later",
    "afterwards",
    "afterward",
    "from now",
    "after",
    "after that",
    "hence",
    "on",
)
_LATER = ("later", "afterwards", "afterward")
_DATE_BEFORE = re.compile(rf"\b(?:[12]\d{{3}}|{'|'.join([*MONTHS, *WEEKDAYS])}),\s$", re.IGNORECASE)
AGO = "relative/ago"
_MONTHS = 12
_SIXTIETHS: dict[Unit, Unit] = {"hour": "minute", "minute": "second"}
_IN_YEARS = {"decade": 10, "century": 100}


def _stepped(found: Found) -> Made | None:
    amount = counting.count(found["count"]) if found["count"] else 0.0
    if amount is None:
        return None
    amount += 0.5 if found["half"] else 0.0
    unit = unit_of(found["unit"])
    beside = found["way"] in ("after", "before", "after that", "before that")
    flashback = (
        found["way"] == "before" and opens_a_flashback(found) and not found.before.endswith(", ")
    )
    if beside and not (flashback or _CLOSING.match(found.after)):
        return None  # "two days after the attack" is a length
    if found["way"] in _LATER and _DATE_BEFORE.search(found.before):
        return None  # "on 4 June 1365, two centuries later," has told the date itself
    if found.after.startswith(" than "):
        return None  # "two weeks earlier than a century ago" compares by a length
    forward = found["way"] in _FORWARD
    anchor: Anchor = "published" if found["way"] in ("ago", "from now", "time") else "passage"
    if unit in _IN_YEARS and amount % 1:
        amount, unit = amount * _IN_YEARS[unit], "year"
    if unit == "year" and amount % 1:
        amount, unit = amount * _MONTHS, "month"
    if unit in _SIXTIETHS and amount % 1:
        amount, unit = amount * 60, _SIXTIETHS[unit]
    # "half a day later" is no open number, and no whole one either
    number = int(amount) or int(amount > 0)
    step = StepReading(
        count=(number if forward else -number) if number else None,
        unit=unit,
        forward=forward,
        anchor=anchor,
        whole=False,
    )
    return "DATE", step


def _exactly(found: Found) -> Made | None:
    # "a year ago today", "two years ago this month"
    made = _stepped(found)
    if made is None or not isinstance(made[1], StepReading):
        return None
    exact = "day" if found["exact"] == "today" else unit_of(found["exact"].split()[-1])
    return made[0], replace(made[1], exact=exact)


def _in_time(found: Found) -> Made | None:
    # "in two years' time", but "two hours' time off"
    return _stepped(found) if found.before.lower().endswith("in ") else None


def _fortnights(found: Found) -> Made | None:
    forward = found["way"] in _FORWARD
    return "DATE", StepReading(
        count=2 if forward else -2,
        unit="week",
        forward=forward,
        anchor="published" if found["way"] in ("ago", "from now") else "passage",
        whole=False,
    )


STEPS = (
    Rule(
        "relative/ago exactly",
        f"count={COUNT} unit=( UNIT | UNITS ) way=AGO exact=( today | this ( week | month ) )",
        _exactly,
    ),
    Rule(
        AGO,
        f"{HEDGE} count={COUNT} FULL? unit=( UNIT | UNITS ) ( or so )? "
        "way=( AGO | LATER | EARLIER | from now | ( before | after ) that? | hence )",
        _stepped,
    ),
    Rule(
        "relative/half ago",
        f"{HEDGE} count=( a | an | one ) unit=UNIT half=( and a half ) "
        "way=( AGO | LATER | EARLIER | from now )",
        _stepped,
    ),
    Rule(
        "relative/time",
        f"{HEDGE} count={COUNT} FULL? unit=( UNIT | UNITS ) ( OWN | ' | ’ ) way=time",
        _in_time,
    ),
    Rule(
        "relative/fortnight ago",
        "a fortnight way=( AGO | LATER | EARLIER | from now )",
        _fortnights,
    ),
    Rule(
        "relative/open ago",
        "unit=UNITS way=( AGO | LATER | EARLIER | from now )",
        _stepped,
    ),
)
