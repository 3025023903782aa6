"""The one door to dateparser: it reads the explicit dates that the grammar has found.

Finding is never left to it, nor anything relative: it is given whole dates with their year, and
times of the clock, always in English and with the day they belong to.
"""

from datetime import date, datetime, time
from functools import lru_cache

from dateparser.date import DateDataParser  # type: ignore[import-untyped]

_SETTINGS = {
    "PARSERS": ["absolute-time"],
    "DATE_ORDER": "DMY",
    "PREFER_DATES_FROM": "current_period",
    "PREFER_DAY_OF_MONTH": "first",
    "REQUIRE_PARTS": ["year"],
    "RETURN_TIME_AS_PERIOD": True,
    "STRICT_PARSING": False,
}


# the spelling that the grammar gives its dates; told beforehand, it is tried before any other
_SPELLING = ["%d %B %Y"]


@lru_cache(maxsize=20_000)
def stated_day(words: str, base: date) -> date | None:
    """The day that words such as "16 November 1998" state; None where they state no single day.

    What dateparser calls a month or a year is none: its day would be invented.
    """
    found = _parser(base).get_date_data(words, _SPELLING)
    if found.date_obj is None or found.period != "day":
        return None
    day: date = found.date_obj.date()
    return day


@lru_cache(maxsize=1)
def _parser(base: date) -> DateDataParser:
    settings = {**_SETTINGS, "RELATIVE_BASE": datetime.combine(base, time())}
    return DateDataParser(languages=["en"], settings=settings)
