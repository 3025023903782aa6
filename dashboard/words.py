"""Dates, numbers and states in plain words, no more precise than the report."""

import re
from calendar import monthrange
from datetime import date
from math import isnan, nan

MONTHS = (
    "January February March April May June July August September October November December"
).split()

STATUS_WORDS = {
    "reported": "reported",
    "claimed": "claimed by a party",
    "confirmed": "confirmed",
    "denied": "denied",
    "disputed": "disputed",
}

MODALITY_WORDS = {
    "actual": "",
    "claimed": "a party's claim",
    "planned": "planned",
    "hypothetical": "hypothetical",
    "negated": "said not to have happened",
}

BOUND_SIGNS = {
    "exact": "",
    "about": "~ ",
    "at_least": "≥ ",
    "more_than": "> ",
    "at_most": "≤ ",
    "less_than": "< ",
}

BOUND_WORDS = {
    "exact": "exactly as stated",
    "about": "about",
    "at_least": "at least",
    "more_than": "more than",
    "at_most": "at most",
    "less_than": "less than",
    "between": "between two values",
    "vague": "no number given",
}

CHANGE_WORDS = {
    "from": "from here",
    "to": "to here",
    "increase": "rise",
    "decrease": "fall",
}
BASIS_WORDS = {
    "stated": "stated in the sentence",
    "relative": "worked out from another date, such as the day of publication",
    "context": "taken over from the passage around the sentence",
    "none": "the report gives none",
}

_PARTS = (
    ("early ", re.compile(r"\b(early|beginning|start|first (half|part|days?|weeks?))\b", re.I)),
    ("mid-", re.compile(r"\b(mid|middle)\b", re.I)),
    ("late ", re.compile(r"\b(late|end|last (half|part|days?|weeks?) of|second half)\b", re.I)),
)
"""Words by which a report means a part of a month or a year, whose whole is all that is certain."""


def day_words(day: date) -> str:
    """One day: "5 March 2022"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def span_words(first: date, last: date) -> str:
    """A stretch of days, with what both ends share said once: "5–9 April 2022", "March 2022"."""
    if first == last:
        return day_words(first)
    whole_months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    same_month = (first.year, first.month) == (last.year, last.month)
    if whole_months and same_month:
        return f"{MONTHS[first.month - 1]} {first.year}"
    if whole_months and first.year == last.year and (first.month, last.month) == (1, 12):
        return str(first.year)
    if same_month:
        return f"{first.day}–{last.day} {MONTHS[first.month - 1]} {first.year}"
    if first.year == last.year:
        start = f"{first.day} {MONTHS[first.month - 1]}"
        return f"{start} – {day_words(last)}"
    return f"{day_words(first)} – {day_words(last)}"


def _open_words(first: date | None, last: date | None) -> str:
    """An interval of which one end at least is not known."""
    if first is not None:
        return f"since {day_words(first)}"
    return f"until {day_words(last)}" if last is not None else "no date"


def _part(words: str) -> str:
    """Which part of a month or year the report's words mean: "late " for "the end of"; or ""."""
    found = [part for part, said in _PARTS if said.search(words)]
    return found[0] if len(found) == 1 else ""


def _closed_words(first: date, last: date, mode: str | None, said: str) -> str:
    """An interval with two known ends."""
    days = span_words(first, last)
    if mode == "about":
        return f"about {days}"
    if first == last:
        return days
    if mode == "one_of":
        return f"{day_words(first)} or {day_words(last)}"
    if mode == "duration":
        return days if "–" in days else f"all of {days}"
    return f"some day, {days}" if "–" in days else f"some day in {_part(said)}{days}"


def when_words(first: date | None, last: date | None, mode: str | None, said: object = "") -> str:
    """When something happened, in words of its own precision: "some day in May 2022".

    `said` are the report's words; where they name a part of a month or year, that part is said
    too: "some day in early May 2022".
    """
    # the days at the ends are possible too: "until 20 May" and "before 21 May" both end on the 20th
    if mode == "before" and last is not None:
        return f"by {day_words(last)}"
    if mode == "after" and first is not None:
        return f"{day_words(first)} or later"
    if first is None or last is None:
        return _open_words(first, last)
    return _closed_words(first, last, mode, said if isinstance(said, str) else "")


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 event", "1,200 events"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def number_words(value: float) -> str:
    """A number with its thousands set apart: 1,200,000 or 2.5."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"


def measure_words(name: str) -> str:
    """A measure as readers see it: "buildings damaged"."""
    return name.replace("_", " ")


def figure_words(
    low: float | None, best: float | None, high: float | None, bound: str, words: str
) -> str:
    """A figure with its bound: "≥ 1,000,000", "850,000 to 1,100,000"; a vague one is quoted."""
    if bound == "vague":
        return f"“{words}”"
    if bound == "between" and low is not None and high is not None:
        return f"{number_words(low)} to {number_words(high)}"
    order = (high, best, low) if bound in {"at_most", "less_than"} else (low, best, high)
    if bound in {"exact", "about"}:
        order = (best, low, high)
    known = [value for value in order if value is not None]
    if not known:
        return f"“{words}”"
    return f"{BOUND_SIGNS.get(bound, '')}{number_words(known[0])}"


def number_or_none(value: object) -> float | None:
    """A number from a table's cell; None where the cell is empty."""
    number = nan if value is None else float(str(value))
    return None if isnan(number) else number
