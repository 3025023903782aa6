"""Words of time that stand in a name: "LA Weekly", "the Century City Towers"."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from extract.find.times.grammar import Found, Made, Rule
from extract.find.times.words import MONTHS, WEEKDAYS

_OPENING = re.compile(r"(?:^|[.:;!?“”\"'‘’(\[—–-])\s*$")
_PROPER = frozenset({*MONTHS, *WEEKDAYS})
# in a headline every long word is written large
_SMALL = re.compile(r"(?<=\s)[a-z]{5}")


def in_small_letters(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules, blind to words that are written as names."""
    return tuple(
        replace(rule, make=_unless_a_name(rule.make)) if rule.make else rule for rule in rules
    )


def is_a_name(found: Found) -> bool:
    """Whether the words are written large in the middle of a sentence that is no headline."""
    last = found.words[-1]
    season_alone = found.words == (found["season"].capitalize(),)
    if season_alone or last.lower() in _PROPER or not last.istitle():
        return False
    if _OPENING.search(found.before):
        return False
    return bool(_SMALL.search(found.before) or _SMALL.search(found.after))


def _unless_a_name(make: Callable[[Found], Made | None]) -> Callable[[Found], Made | None]:
    def made(found: Found) -> Made | None:
        return None if is_a_name(found) else make(found)

    return made
