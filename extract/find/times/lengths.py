"""Lengths and repetitions: "three weeks", "the past four years", "every Friday", "annually"."""

import re

from extract.find.times import counting
from extract.find.times.grammar import Found, Made, Rule
from extract.find.times.phrases import COUNT, HEDGE
from extract.find.times.readings import PlainReading
from extract.find.times.relative import unit_of
from extract.find.times.words import SETS, WEEKDAYS, turn
from extract.vocabulary import entries

_OLD = re.compile(r"[\s-]olds?\b", re.IGNORECASE)


def length(amount: float, unit: str) -> str:
    """The ISO 8601 duration of so many units: "P3W", "PT2H", "PXY" where the number is open."""
    entry = entries("time_units")[unit]
    number = "X" if not amount else f"{amount:g}"
    return f"P{'T' if entry['clock'] else ''}{number}{entry['timex']}"


def _length(found: Found) -> Made | None:
    amount = counting.count(found["count"]) if found["count"] else 0.0
    if amount is None or _OLD.match(found.after):
        return None
    unit = unit_of(found["unit"])
    return "DURATION", PlainReading(
        value=length(amount, unit), reach=turn(found["turn"]), count=int(amount) or None, unit=unit
    )


def _unit_alone(found: Found) -> Made | None:
    unit = unit_of(found["unit"])
    return "DURATION", PlainReading(value=length(0.0, unit))


def _each(found: Found) -> Made | None:
    amount = counting.count(found["count"]) if found["count"] else 1.0
    if amount is None:
        return None
    if found["weekday"]:
        return "SET", PlainReading(value=f"XXXX-WXX-{WEEKDAYS[found['weekday']]}")
    return "SET", PlainReading(value=length(amount, unit_of(found["unit"])))


def _set(found: Found) -> Made | None:
    return "SET", PlainReading(value=SETS[found["word"]])


LENGTHS = (
    Rule(
        "set/each",
        f"EACH ( count=( {COUNT} | other ) )? ( unit=( UNIT | UNITS ) | weekday=WEEKDAY )",
        _each,
    ),
    Rule("set/word", "word=SET", _set),
    Rule(
        "length/turned",
        f"( at least )? the turn=( LAST | NEXT | PREVIOUS | FOLLOWING )  {HEDGE} count={COUNT} unit=( UNIT | UNITS )",
        _length,
    ),
    Rule("length/counted", f"{HEDGE} ( the )? count={COUNT} -? unit=( UNIT | UNITS )", _length),
    Rule("length/open", "( the | these | those )? unit=UNITS", _unit_alone),
)
