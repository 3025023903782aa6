"""Years of three figures: "formed in 933 when", "on 22 November 950, poisoned"."""

import re

from extract.find.times.grammar import Found, Made, Rule
from extract.find.times.makers import calendar
from extract.find.times.phrases import MONTH
from extract.find.times.readings import CalendarReading

OLD_YEAR = "date/old year"
_BEFORE_AN_OLD_YEAR = re.compile(r"\b(?:in|since|until|till|circa)\s$", re.IGNORECASE)
_AFTER_AN_OLD_YEAR = re.compile(
    r"[.,;:)]?$|[,;:)]\s|\.\s|\s(?:when|and|but|the|an?|he|she|they|it|his|her|its|their|by|to|with|"
    r"after|under|at|as|where|until|was|were)\b"
)
_NO_COUNT = re.compile(r"[.,;:)]?$|[,;:)]\s|\.\s|\s(?:when|until|he|she|it|they|his|her|their)\b")


def _old_year(found: Found) -> Made | None:
    """ "Formed in 933 when"; only a narrative means a year by so few figures."""
    led = _BEFORE_AN_OLD_YEAR.search(found.before) and _AFTER_AN_OLD_YEAR.match(found.after)
    return ("DATE", CalendarReading(year=int(found["year"]))) if led else None


def _day_of_an_old_year(found: Found) -> Made | None:
    """ "On 22 November 950, poisoned", but "on 22 November 950 people"."""
    return calendar(found) if _NO_COUNT.match(found.after) else None


DAYS_OF_OLD_YEARS = (
    Rule(
        "date/month of an old year",
        f"( day=DAY ( of )? )? month={MONTH} year=YEAR_OF_THREE "
        f"| month={MONTH} day=DAY , year=YEAR_OF_THREE",
        _day_of_an_old_year,
    ),
)
OLD_YEARS = (Rule(OLD_YEAR, "year=YEAR_OF_THREE", _old_year),)
