"""Lengths and repetitions: "three weeks", "the past four years", "every Friday", "annually"."""

import re

from extract.find.times import counting
from extract.find.times.grammar import Found, Made, Rule
from extract.find.times.phrases import COUNT, HEDGE
from extract.find.times.readings import PlainReading
from extract.find.times.units import length, unit_of
from extract.find.times.words import SETS, WEEKDAYS, turn

_RATE = re.compile(
    r"(?:\d|illion|thousand|percent|%|cents|dollars|times|once|twice|[\d.,]+\s[a-z]{3,15}s)\s$"
)
_OLD = re.compile(r"[\s-]olds?\b", re.IGNORECASE)


def _length(found: Found) -> Made | None:
    amount = counting.count(found["count"]) if found["count"] else 0.0
    if amount is None or _OLD.match(found.after) or _is_odd(found, amount):
        return None
    unit = unit_of(found["unit"])
    if found["count"] in ("a", "an") and _RATE.search(found.before):
        return "SET", PlainReading(value=length(amount, unit))
    return "DURATION", PlainReading(
        value=length(amount, unit), reach=turn(found["turn"]), count=int(amount) or None, unit=unit
    )


def _is_odd(found: Found, amount: float) -> bool:
    """Whether the number and the unit do not go together: "two hour", "a years", "1998 second"."""
    word = found["unit"]
    if word == "second" or (word == "quarter" and found["count"] in ("a", "one", "another")):
        return True
    if word.endswith("s") and found["count"] in ("a", "an", "another"):
        return True
    return amount > 1900 and found["count"].isdigit() and word != "years"


def _half_more(found: Found) -> Made | None:
    return "DURATION", PlainReading(value=length(1.5, unit_of(found["unit"])))


def _first(found: Found) -> Made | None:
    if found["count"] or not found["unit"].endswith("s"):
        return _length(found) if found["count"] else _single(found)
    return "DURATION", PlainReading(value=length(0.0, unit_of(found["unit"])))


def _single(found: Found) -> Made | None:
    unit = unit_of(found["unit"])
    if unit in ("quarter", "second", "century"):
        return None
    return "DURATION", PlainReading(value=length(1.0, unit))


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
    if found["word"] == "daily" and found.after[1:2].isupper():
        return None  # "the Daily Mail", "the daily Granma"
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
        "( at least )? the turn=( LAST | NEXT | PREVIOUS | FOLLOWING ) "
        f"{HEDGE} count={COUNT} -? FULL? unit=( UNIT | UNITS )",
        _length,
    ),
    Rule(
        "length/half", f"{HEDGE} count=( a | an | one ) unit=UNIT half=( and a half )", _half_more
    ),
    Rule(
        "length/first",
        f"the ( NTH | LAST | final | closing | opening ) count={COUNT}? FULL? "
        "unit=( UNIT | UNITS ) >> of",
        _first,
    ),
    Rule(
        "length/counted",
        f"( the ( first | final | ensuing )? count={COUNT} FULL? "
        f"| {HEDGE} count={COUNT} ( - | FULL )? ) unit=( UNIT | UNITS ) ( - long )?",
        _length,
    ),
)
OPEN_LENGTHS = (Rule("length/open", "( the | these | those )? unit=UNITS", _unit_alone),)
