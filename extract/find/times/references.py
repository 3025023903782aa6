"""The present, the past and the future without a date: "now", "recent years", "at the time"."""

import re
from collections.abc import Iterable

from extract.find.times.grammar import Found, Made, Rule
from extract.find.times.readings import PlainReading
from extract.find.times.words import AHEAD_REFERENCES, LED_REFERENCES, REFERENCES

_CURRENT_STATE = re.compile(r"\s(?!(?:was|is|were|are|has|had|of|in|and|can|will)\b)[^\W\d]")
_NOUN = re.compile(
    r"\s(?!(?:of|and|or|is|was|will|that|to|in|for|with|as|than|but|by|when|where|at|on|may|could|"
    r"would|has|had|have|the|we|he|she|they|it|if|because|which|who|looks|holds|from|this|these|"
    r"those|there|such|an?|some|many|most|all|each|every|no|my|your|his|her|its|our|their|people)\b)[a-z]"
)
_LED = re.compile(r"\b(?:at|by|during|until|till|since|from|around|before|up to)\s$", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:will|would|could|may|might|can|must|should|shall|’ll|'ll|to|very|as|too|pretty|is|are)\s"
    r"(?:be\s|come\s|come\sas\s|have\s)?$",
    re.IGNORECASE,
)
_WILL = re.compile(r",?\s(?:[^\W\d_]+\s)?(?:will|would)\b", re.IGNORECASE)
_DUE = re.compile(r"\b(?:due|expected|will|is|are|open|begin|come|out)\s(?:[^\W\d_]+\s){0,2}$")
# "open for one day"
_LENGTH = re.compile(r"\b(?:for|in|within|about|only|just|at\sleast)\s$", re.IGNORECASE)


def _reference(found: Found) -> Made | None:
    value = REFERENCES[_phrase(found)]
    if found.words[-1].lower() == "current" and not _CURRENT_STATE.match(found.after):
        return None
    if found.after.startswith(" as ") and found.before.lower().endswith("as "):
        return None  # "as recently as Monday"
    if _phrase(found) in ("the future", "the past", "the present") and _NOUN.match(found.after):
        return None  # "the future king"
    return "DATE", PlainReading(value=value)


def _led(found: Found) -> Made | None:
    if not _LED.search(found.before):
        return None
    if found.after.startswith(" of "):
        return None  # "at the time of its founding", "at this time of year"
    if _phrase(found) == "the time" and found.before.lower().endswith("by "):
        return None  # "by the time they came"
    return "DATE", PlainReading(value=LED_REFERENCES[_phrase(found)])


def _ahead(found: Found) -> Made | None:
    if found.after.startswith((" as ", " after")) or _LENGTH.search(found.before):
        return None
    if not (_AHEAD.search(found.before) or _WILL.match(found.after) or _DUE.search(found.before)):
        return None
    return "DATE", PlainReading(value=AHEAD_REFERENCES[_phrase(found)])


def _phrase(found: Found) -> str:
    return " ".join(found.words).lower().replace(" - ", "-")


def _longest_first(phrases: Iterable[str]) -> list[str]:
    return sorted(phrases, key=lambda phrase: (-len(phrase.split()), phrase))


AHEAD = tuple(
    Rule(f"reference/{words}", words, _ahead) for words in _longest_first(AHEAD_REFERENCES)
)
REFERENCE = (
    *(
        Rule(f"reference/{words}", words.replace("-", " - "), _reference)
        for words in _longest_first(REFERENCES)
    ),
    *(Rule(f"reference/{words}", words, _led) for words in _longest_first(LED_REFERENCES)),
)
