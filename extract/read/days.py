"""A publication day as pages and feeds write it: a month or a year alone is none."""

import re
from datetime import date
from email.utils import parsedate
from time import strptime

_ISO = re.compile(r"(?P<year>\d{4})-?(?P<month>\d{2})-?(?P<day>\d{2})(?![\d/])")
_WRITTEN = ("%d %B %Y", "%B %d, %Y", "%d %b %Y", "%b %d, %Y", "%B %d %Y", "%Y/%m/%d")


def written_day(words: str) -> date | None:
    """The day as it is written, in the writer's own time zone; None for anything else."""
    words = " ".join(words.split())
    iso = _ISO.match(words)
    if iso:
        return _valid(int(iso["year"]), int(iso["month"]), int(iso["day"]))
    # "Fri, 04 Mar 2022 18:00:00 GMT", and the same without a time of day
    letter = parsedate(words) or parsedate(f"{words} 00:00")
    if letter:
        return _valid(*letter[:3])
    for form in _WRITTEN:
        try:
            return date(*strptime(words, form)[:3])
        except ValueError:
            continue
    return None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):  # a year of twenty digits
        return None
