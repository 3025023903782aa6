"""Numbers of the calendar or the clock: years, days of a month, hours.

"in 2014", "March 7", "12:01 a.m.", "the 21st", "the 1990s".
"""

from extract.find.quantities.bounds import hedge
from extract.find.quantities.designations import ends_in_several, is_model
from extract.find.quantities.grammar import NOMINAL, is_plural, words_of
from extract.find.quantities.number import CARDINALS, NUMBER_WORDS
from extract.find.quantities.ranges import Measured
from extract.find.quantities.tokens import DASHES, Tokens, glued, lower
from extract.vocabulary import entries, weekdays

MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_OTHER_MONTHS = frozenset(entries("names_with_numbers")["calendars"]["words"])
_CLOCK = frozenset("am pm a.m. p.m. gmt utc bst est edt et cet cest o'clock o’clock hrs".split())
_ENDINGS = frozenset("st nd rd th s".split())
_ERAS = frozenset("a.d. ad bc b.c. ce".split())
_BEFORE_YEARS = _ERAS | frozenset(
    "in since until till by of from during before after between early late mid and to or for "
    "through around circa the year years fiscal spring summer autumn fall winter".split()
)
_RECENT = (1900, 2100)
_HOURS = 12
_NEAR = 8  # words in which it is said of what a number is the level
LEVELS = frozenset(
    "toll tolls total totals number numbers figure figures count tally rate stood stands stand "
    "put puts dead killed wounded injured estimate estimated estimates remained remains "
    "standing".split()
)
_TO = DASHES | {"to", "and", "or", "&", "/"}
_PERSONS = words_of("persons")
# "101 denied the claims", "23 is where minors are held"
# nor does "3 in Albania houses many" count houses, "3 counted eleven bodies" bodies
_ENDS_A_COUNT = (
    words_of("pronouns")
    | (NUMBER_WORDS - {"one"})
    | (words_of("prepositions") - {"of", "per", "off", "out", "up", "down"})
    | {"the", "a", "an", "his", "her", "its", "their", "is", "was"}
)


def is_of_the_calendar(words: Tokens, found: Measured) -> bool:
    """Whether a number names a day, a year or an hour."""
    return (
        _is_clock_or_ordinal(words, found)
        or _is_date(words, found)
        or _is_year(words, found)
        or _is_slashed(words, found)
    )


def _is_clock_or_ordinal(words: Tokens, found: Measured) -> bool:
    after, text = found.after, words[found.first].text
    if text.startswith("0") and text.isdecimal() and len(text) > 1:
        # "03 people were killed and 05 injured"
        counts = counts_something(words, found) or after in NOMINAL
        return found.unit is not None or len(text) > len("03") or not counts
    ending = after in _ENDINGS and glued(words, found.last)
    return found.unit is None and (after in _CLOCK or ending or _is_hour(words, found))


def _is_hour(words: Tokens, found: Measured) -> bool:
    """Whether it is an hour: "shortly after six", "was read out at nine", not "a toll at nine"."""
    if _is_past_an_hour(words, found):
        return True
    if found.before == "at":
        level = {word.lower for word in words[max(0, found.first - _NEAR) : found.first]} & LEVELS
        ends = not found.after[:1].isalnum()
        return ends and not level and found.high <= _HOURS and found.upper is None
    led = found.before in {"after", "before", "past"}
    # "at a quarter to nine"
    led = led or (lower(words, found.first - 2) in {"quarter", "half"} and found.upper is None)
    return led and found.high <= _HOURS and not found.after[:1].isalnum()


def _is_past_an_hour(words: Tokens, found: Measured) -> bool:
    """Whether it says how long past which hour: "at half past six", "ten past five"."""
    if found.after == "past" and lower(words, found.last + 1) in CARDINALS:
        return True
    past = found.before == "past" and found.high <= _HOURS
    return past and lower(words, found.first - 2) in {"half", "quarter", "minutes", *CARDINALS}


def _is_date(words: Tokens, found: Measured) -> bool:
    if found.unit is not None or found.high > 31 or not words[found.last - 1].is_digits:
        return False
    before = found.first - (2 if found.before == "." else 1)
    # "on Sunday 14"
    if lower(words, before) in weekdays():
        after = found.after
        return not after[:1].isalnum() or after in {"in", "at", "when", "as", "and"}
    # "from 25 to 27 June" is one stretch of days
    then = found.last + 2 if found.after in _TO else found.last
    return _is_month(words, found.last) or _is_month(words, then) or _is_month(words, before)


def _is_slashed(words: Tokens, found: Measured) -> bool:
    """Whether it is a day in digits: "the 7/10 attack", "since 7/10"; no "2/3 majority" is."""
    number = found.amount.number
    if number.form != "digits" or lower(words, number.first + 1) != "/" or found.unit is not None:
        return False
    before, after = lower(words, number.first - 1), found.after
    dated = before in {"since", "on", "after", "before"} and not after[:1].isalpha()
    return dated or (before == "the" and after not in {"majority", "of", "vote", "quorum", "rule"})


def _is_month(words: Tokens, index: int) -> bool:
    if index < len(words) and index > 0 and words[index].text in _OTHER_MONTHS:
        return True
    if lower(words, index) not in MONTHS:
        return lower(words, index) == "of" and lower(words, index + 1) in MONTHS
    return words[index].text[0].isupper() or words[index].lower not in {"may", "march"}


def _is_year(words: Tokens, found: Measured) -> bool:
    """Whether four digits are a year: "in 2014", "the 2019 elections", "1600 and 1900"."""
    upper = found.upper or found.amount
    if found.unit or not _looks_like_a_year(found.amount.number.written):
        return False
    if not _looks_like_a_year(upper.number.written) or is_one_of_a_pair(words, found):
        return False
    counts, recent = counts_something(words, found), is_recent_year(found)
    if found.upper is not None:
        return recent or not counts or found.after not in _PERSONS
    if hedge(words, found.amount).bound != "exact" and counts:
        return False
    if recent:
        return found.after not in _PERSONS
    return found.before in _BEFORE_YEARS and not counts


def is_one_of_a_pair(words: Tokens, found: Measured) -> bool:
    """Whether it counts with one beside it that is no year: "from 1000 to 2000 hires"."""
    for first, joint, second in (
        (found.first, found.last, found.last + 1),
        (found.first - 2, found.first - 1, found.first),
    ):
        if first < 1 or second >= len(words) or lower(words, joint) != "to":
            continue
        old = words[first].text.isdecimal() and int(words[first].text) < _RECENT[0]
        if old and words[second].is_digits and _counts_at(words, second + 1):
            return True
    return False


def is_recent_year(found: Measured) -> bool:
    """Whether a number could be a year that reports are about."""
    return _RECENT[0] <= found.low and found.high < _RECENT[1]


def _looks_like_a_year(text: str) -> bool:
    return len(text) == 4 and text.isdecimal() and 1000 <= int(text) < 2200


def counts_something(words: Tokens, found: Measured) -> bool:
    """Whether a plural noun follows within three words of the same clause."""
    return _counts_at(words, found.last)


def _counts_at(words: Tokens, at: int) -> bool:
    if ends_in_several(words, at) is not None:
        return True
    model = 2 if is_model(words, at) else 0  # "81 Shahed-136 drones"
    for index in (at, *range(at + 1 + model, at + 3 + model)):
        if is_plural(words, index):
            return True
        if not lower(words, index)[:1].isalpha() or lower(words, index) in _ENDS_A_COUNT:
            return False
    return False
