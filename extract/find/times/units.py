"""Units of time and lengths told in them."""

from typing import get_args

from extract.find.times.readings import Unit
from extract.find.times.words import UNITS
from extract.vocabulary import entries

_HALVES = {"year": "6M", "day": "T12H", "hour": "30M", "minute": "30S"}
_IN_YEARS = {"decade": 10, "century": 100}
_UNITS: dict[str, Unit] = {unit: unit for unit in get_args(Unit)}


def unit_of(text: str) -> Unit:
    """The unit of time that a word names; raises KeyError if it names none."""
    return _UNITS[UNITS[text]]


def length(amount: float, unit: Unit) -> str:
    """The ISO 8601 duration of so many units: "P3W", "PT2H", "PXY" where the number is open."""
    if unit == "decade" or (amount % 1 and unit == "century"):
        amount, unit = amount * _IN_YEARS[unit], "year"
    entry = entries("time_units")[unit]
    if amount % 1 == 0.5 and unit in _HALVES:
        whole = f"{int(amount)}{entry['timex']}" if amount > 1 else ""
        return f"P{'T' if entry['clock'] else ''}{whole}{_HALVES[unit]}"
    number = "X" if not amount else f"{amount:g}"
    return f"P{'T' if entry['clock'] else ''}{number}{entry['timex']}"
