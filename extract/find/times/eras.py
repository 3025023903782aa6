"""Decades and centuries: "the 1990s", "the late 1980s", "the 19th century", "the fifties"."""

import re

from extract.find.times import counting
from extract.find.times.grammar import Found, Made, Rule
from extract.find.times.phrases import EDGE
from extract.find.times.readings import EraReading

_DECADE_BEFORE = re.compile(r"\d0['’]?s\s?(?:and|or|to|,|-|–|/)\s?$")
_AGE = re.compile(
    r"\b(?:my|your|his|her|its|our|their)\s(?:(?:early|mid|late)[\s-]+)?$", re.IGNORECASE
)
_DEGREES = re.compile(r"\b(?:temperatures?|highs?|lows?|readings?)\b[^.;]{0,30}$", re.IGNORECASE)
_OF_1900 = 190
_LATER = re.compile(r"\b(?:mid|late)\b", re.IGNORECASE)
_OLD_DECADE = re.compile(r"\d\d0['’]?s")


def _era(found: Found) -> Made | None:
    before_christ = "b" in found["era"]
    if found["century"]:
        number = counting.ordinal(found["century"])
        digits = None if number is None else number - 1
        grain = "century"
        short = False
    else:
        digits, short = counting.decade(found["decade"]) or (None, False)
        grain = "decade"
    if digits is None or (_OLD_DECADE.match(found["decade"]) and not before_christ):
        return None  # "470s" alone is no decade
    if short and (_AGE.search(found.before) or _DEGREES.search(found.before)):
        return None  # "in her late twenties", "temperatures in the 80s"
    hundreds = grain == "decade" and not short and not digits % 10
    if hundreds and (
        digits < _OF_1900 or (digits == _OF_1900 and _LATER.search(" ".join(found.words)))
    ):
        digits, grain = digits // 10, "century"  # "the mid-1800s"
    joined = _DECADE_BEFORE.search(found.before)
    if (
        short
        and not joined
        and "the" not in map(str.lower, found.words)
        and found["decade"][0].isdigit()
    ):
        return None  # "in his 30s"
    return "DATE", EraReading(
        digits=digits,
        grain="century" if grain == "century" else "decade",
        before_christ=before_christ,
        two_digits=short,
    )


ERAS = (
    Rule(
        "date/decade",
        f"{EDGE} the? ( EARLY -? )? decade=( DECADE | DECADE_NAME ) era=BEFORE_CHRIST?",
        _era,
    ),
    Rule(
        "date/century of a range",
        f"{EDGE} the? ( EARLY -? )? century=( ORDINAL | NTH ) "
        ">> ( and | to | or | - | – | , ) the? ( EARLY -? )? ( ORDINAL | NTH | TENS - NTH ) "
        "-? ( century | centuries )",
        _era,
    ),
    Rule(
        "date/century",
        f"{EDGE} the? ( EARLY -? )? "
        f"century=( ORDINAL | NTH | TENS - NTH ) -? ( century | centuries ) "
        "era=( BEFORE_CHRIST | ANNO_DOMINI )?",
        _era,
    ),
)
