"""What words say of a time before anything outside them is known.

"Friday" is a weekday without a week, "three days later" a step from a day that another sentence
names. `extract.resolve.times` puts them in their place.
"""

from dataclasses import dataclass
from typing import Literal

from extract.model import Mention, TimexType

Unit = Literal[
    "second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century"
]
Turn = Literal["last", "this", "next"]
# "reported" is the year of the business figures that are told
# and "following" the day that is told right after
Anchor = Literal["published", "passage", "running", "reported", "following"]


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class Clock:
    """A time of day: "10 p.m.", "this morning"; `code` is what follows the date in TIMEX3."""

    code: str
    words: str = ""


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class CalendarReading:
    """A place in the calendar, as far as the words name it; years before Christ are negative.

    `turn` is the "last" of "last Friday", `year_turn` that of "July last year"; `era` holds the
    numbers of a "19th century" (18) and of "the 1990s" (199). `year_told` is that of "of the next
    year"; `whole_week` is the week that holds the day: "the week of March 6".
    `same_quarter` is "the 1988 period", the quarter that is spoken of in another year.
    `week_turn` is that of "Tuesday of last week", `weeks_away` the week of "a week from Tuesday".
    `of_passage` tells "the previous Friday" from "last Friday".
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    week: int | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    weekend: bool = False
    whole_week: bool = False
    holiday: str | None = None
    turn: Turn | None = None
    year_turn: Turn | None = None
    week_turn: Turn | None = None
    weeks_away: int = 0
    year_told: Turn | None = None
    same_quarter: bool = False
    of_passage: bool = False
    two_digits: bool = False
    clock: Clock | None = None


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class EraReading:
    """A decade ("the 1990s": 199) or a century ("the 19th century": 18), by its leading digits."""

    digits: int
    grain: Literal["decade", "century"]
    before_christ: bool = False
    two_digits: bool = False


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class StepReading:
    """So many units from another day: "three weeks ago", "the next day", "last year".

    `count` is None where the words leave the number open ("a few days later"); negative is back.
    `whole` tells the unit itself ("last week") from a step of its length ("a week ago").
    `exact` is the unit that a longer step names: the day of "a year ago today".
    """

    count: int | None
    unit: Unit
    forward: bool
    anchor: Anchor
    whole: bool
    clock: Clock | None = None
    exact: Unit | None = None


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class PlainReading:
    """A value that needs no anchor: PRESENT_REF, "P3D", "XXXX-WXX-5".

    `reach` tells which way a length runs from the anchor: "the last three days", "the next week".
    """

    value: str
    reach: Turn | None = None
    count: int | None = None
    unit: Unit | None = None


Reading = CalendarReading | EraReading | StepReading | PlainReading


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class TimeMention(Mention):
    """Words that name a time, with what they say by themselves."""

    type: TimexType
    reading: Reading
