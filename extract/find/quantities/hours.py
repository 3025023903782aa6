"""Hours of the clock that no sign marks as such: "by 0530 hrs", "the train left at 20.15"."""

from extract.find.quantities.days import LEVELS, counts_something
from extract.find.quantities.grammar import words_of
from extract.find.quantities.movement import moves
from extract.find.quantities.ranges import Measured
from extract.find.quantities.tokens import Tokens, lower
from extract.vocabulary import entries

_LED = (words_of("prepositions") - {"as", "than", "like", "per"}) | {"and"}
_LAST_HOUR, _LAST_MINUTE = 24, 59
_DIGITS = 4
_AFTER_HOURS = frozenset(
    {"(", "[", "on", "last", "hours", "hrs", "h", "local", "yesterday", "today"}
)
_CLOCK = frozenset({"hours", "hrs", "h"})
# "at 20.15", "until 22.05"; what is "about 8.30" may as well be a price
_AT = frozenset({"at", "from", "until", "till", "before", "after", "since"})
_NEAR_THAT = frozenset({"by", "around", "about", "shortly"})
_WHEN = frozenset({"on", "that", "last", "local", "yesterday", "today", "tonight", "gmt"})
_BOUND_FOR = frozenset({"to", "from", "train", "bus", "ferry"})
_PRICED = frozenset(entries("names_with_numbers")["priced"]["words"])
# nobody counts 18.00 dead
_COUNTS = frozenset("toll tolls count number numbers tally dead killed wounded injured".split())
_NEAR = 5


def is_hour(words: Tokens, found: Measured) -> bool:
    """Whether a number is an hour of the clock."""
    text = words[found.amount.number.first].text
    if len(text) != _DIGITS and "." not in text and found.upper is None:
        return False
    return (
        _is_a_military_hour(words, found)
        or _opens_with_an_hour(words, found)
        or _is_a_dotted_hour(words, found)
        or _runs_past_midnight(words, found)
    )


def _is_a_military_hour(words: Tokens, found: Measured) -> bool:
    """Whether it is an hour in four digits: "by 0530 hrs", "at 1830 on Thursday"."""
    text = words[found.amount.number.first].text
    if not (text.isdecimal() and len(text) == _DIGITS):
        return False
    hour = int(text[:2]) <= _LAST_HOUR and int(text[2:]) <= _LAST_MINUTE
    after = lower(words, found.amount.number.last)
    if _follows_at(words, found) and found.unit is None and hour:
        # as in: they began at 2330, which is 0530 GMT
        ends = after in {"", "."} and not _is_a_level(words, found)
        return (ends or after in _AFTER_HOURS) and not counts_something(words, found)
    return hour and after in _CLOCK and found.before in _LED


def _runs_past_midnight(words: Tokens, found: Measured) -> bool:
    """Whether it is a stretch of the night: "a curfew from 18 to 06 hours"."""
    two = found.upper.number if found.upper is not None else None
    return two is not None and found.high <= _LAST_HOUR and words[two.first].text.startswith("0")


def _opens_with_an_hour(words: Tokens, found: Measured) -> bool:
    """Whether a sentence opens with an hour: "At 15.30 the siren sounded"."""
    opens = found.first == 1 and words[0].text in {"At", "By", "Around", "About"}
    return opens and _has_minutes(words, found)


def _is_a_dotted_hour(words: Tokens, found: Measured) -> bool:
    """Whether it is an hour with a point: "left at 20.15", "the 8.15 to Kharkiv"."""
    if not _has_minutes(words, found) or counts_something(words, found):
        return False
    before, after = found.before, found.after
    if before == "the":
        return after in _BOUND_FOR
    if _is_a_level(words, found):
        return False
    return before in _AT or (before in _NEAR_THAT and after in _WHEN)


def _follows_at(words: Tokens, found: Measured) -> bool:
    """Whether "at" or "at about" stands before it."""
    before = found.before
    near = before in {"about", "around", "approximately"}
    return before == "at" or (near and lower(words, found.first - 2) == "at")


def _is_a_level(words: Tokens, found: Measured) -> bool:
    """Whether a price, a toll or a change is told right before it."""
    near = range(max(0, found.first - _NEAR), found.first)
    levels = LEVELS - _COUNTS if _has_minutes(words, found) else LEVELS
    return any(words[at].lower in levels | _PRICED or moves(words[at].lower) for at in near)


def _has_minutes(words: Tokens, found: Measured) -> bool:
    hour, dot, minute = words[found.amount.number.first].text.partition(".")
    clock = hour.isdecimal() and minute.isdecimal() and len(minute) == len("30")
    within = clock and int(hour) <= _LAST_HOUR and int(minute) <= _LAST_MINUTE
    return within and bool(dot) and found.unit is None and found.upper is None
