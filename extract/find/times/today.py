"""Days told from the day of publication: "today", "late yesterday", "8 a.m. this morning"."""

import re

from extract.find.times.grammar import Found, Made, Rule
from extract.find.times.makers import clock, hour_of_a_part
from extract.find.times.phrases import ABOUT, CLOCK, TIME_AFTER, TIME_BEFORE
from extract.find.times.readings import Clock, StepReading
from extract.find.times.words import turn

_IN_A_NAME = re.compile(r"[\w,’']\s$")
OVERNIGHT = "relative/overnight"
_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}


def _day(found: Found) -> Made | None:
    code: Clock | None = clock(found)
    if found["word"] == "today" and found.words[-1] == "Today" and _IN_A_NAME.search(found.before):
        return None  # "the BBC's Today", "in USA Today"
    if found["word"] == "tonight":
        code = Clock(code="TNI")
    step = StepReading(
        count=_DAYS[found["word"]],
        unit="day",
        forward=True,
        anchor="published",
        whole=True,
        clock=code,
    )
    return ("TIME" if code else "DATE"), step


def _clock_of_a_part(found: Found) -> Made | None:
    """ "8 a.m. this morning", "10 p.m. last night": the clock of that day."""
    return "TIME", StepReading(
        count=-1 if turn(found["turn"]) == "last" else 0,
        unit="day",
        forward=True,
        anchor="published",
        whole=True,
        clock=clock(found),
    )


def _hour_of_a_part(found: Found) -> Made | None:
    """ "At 8 this morning", "at 10 last night", "at 3 tomorrow afternoon", "at 9 tonight"."""
    code = hour_of_a_part(found)
    if code is None:
        return None
    last = -1 if turn(found["turn"]) == "last" else 0
    return "TIME", StepReading(
        count=_DAYS.get(found["word"], last),
        unit="day",
        forward=True,
        anchor="published",
        whole=True,
        clock=code,
    )


def _overnight(found: Found) -> Made | None:
    return "TIME", StepReading(
        count=-1,
        unit="day",
        forward=False,
        anchor="published",
        whole=True,
        clock=Clock(code="TNI"),
    )


# before the rules of the clock: "9 a.m. today" is one time
DAYS = (
    Rule(
        "relative/hour of a part",
        "hour=( HOUR | NUMERAL ) ( turn=( THIS | LAST ) part=PART "
        "| word=( yesterday | tomorrow ) part=PART | word=tonight )",
        _hour_of_a_part,
    ),
    Rule(
        "relative/day",
        f"{TIME_BEFORE} ( EARLY | mid )? -? part_after=PART? "
        f"word=( today | yesterday | tomorrow ) part=PART? {TIME_AFTER}",
        _day,
    ),
    Rule(
        "relative/clock of a part",
        f"{ABOUT} {CLOCK} ,? ( turn=THIS | turn=LAST ) part_after=PART",
        _clock_of_a_part,
    ),
)
TONIGHT = (
    Rule(OVERNIGHT, "word=overnight", _overnight),
    Rule("relative/tonight", "EARLY? word=tonight", _day),
)
