"""Days beside another: "the day before", "the day after Christmas", "the day after tomorrow"."""

import re

from extract.find.times.grammar import Found, Made, Rule
from extract.find.times.makers import clock
from extract.find.times.phrases import ABOUT, CLOCK
from extract.find.times.readings import StepReading
from extract.find.times.units import unit_of
from extract.find.times.words import HOLIDAYS, MONTHS, WEEKDAYS

_CLOSING = re.compile(r"\s*(?:[.,;:)?!\"”’—–-]|$)|\s(?:had|was|were|did|has|said|when|and|but)\b")
# "in London; the year before he had been in Rome"
_NEW_CLAUSE = re.compile(r"(?:^|[.;:,—“\"]\s?)$")
_HAD = re.compile(r"\s(?:he|she|it|they|we|I)\shad\b")
# "the day before Thanksgiving", "the day after March 3"
_A_DAY = re.compile(
    rf"\s(?:the\s)?(?:last\s|next\s)?(?:{'|'.join([*MONTHS, *WEEKDAYS, *HOLIDAYS])})\b",
    re.IGNORECASE,
)


def opens_a_flashback(found: Found) -> bool:
    """Whether a clause goes on from the words to what had been: "the week before he had left"."""
    return bool(_NEW_CLAUSE.search(found.before) and _HAD.match(found.after))


def _two_days(found: Found) -> Made | None:
    count = 2 if found["way"] == "after" else -2
    return "DATE", StepReading(
        count=count, unit="day", forward=count > 0, anchor="published", whole=True
    )


def _neighbour(found: Found) -> Made | None:
    count = 1 if found["way"] == "after" else -1
    if found["unit"] == "day" and _A_DAY.match(found.after):
        return "DATE", StepReading(
            count=count, unit="day", forward=count > 0, anchor="following", whole=True
        )
    if not opens_a_flashback(found) and not _CLOSING.match(found.after):
        return None
    code = clock(found)
    return ("TIME" if code else "DATE"), StepReading(
        count=count,
        unit=unit_of(found["unit"]) if found["unit"] else "day",
        forward=count > 0,
        anchor="passage",
        whole=True,
        clock=code,
    )


def _hour_of_a_neighbour(found: Found) -> Made | None:
    count = -1 if found["way"] == "previous" else 1
    return "TIME", StepReading(
        count=count,
        unit="day",
        forward=count > 0,
        anchor="passage",
        whole=True,
        clock=clock(found),
    )


# before the rules of the clock: "noon the next day" is no noon of the day told
HOURS_OF_NEIGHBOURS = (
    Rule(
        "relative/hour of a neighbour",
        f"( {ABOUT} {CLOCK} | the? ( EARLY | EDGE of )? part_after=PART ) ( on | of )? "
        "the way=( next | following | previous ) day",
        _hour_of_a_neighbour,
    ),
)
NEIGHBOURS = (
    Rule("relative/two days", "the day ( way=after tomorrow | way=before yesterday )", _two_days),
    Rule(
        "relative/neighbour",
        "the unit=( day | week | month | year ) way=( before | after )",
        _neighbour,
    ),
    Rule("relative/night before", "the part=PART way=( before | after )", _neighbour),
)
