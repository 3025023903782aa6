"""Numbers of the calendar or the clock: years, days of a month, hours, ages beside a name.

"in 2014", "March 7", "12:01 a.m.", "the 21st", "the 1990s", "Jamie Armstrong, 25, said".
"""

from extract.find.quantities.bounds import hedge
from extract.find.quantities.designations import ends_in_several, is_model
from extract.find.quantities.grammar import NOMINAL, is_plural, is_word_of_grammar, words_of
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
_ORDINALS = frozenset("st nd rd th".split())
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
_OLDEST = 120
_TO = DASHES | {"to", "and", "or", "&", "/"}
_AND = frozenset({",", "and"})
_AGED = frozenset({"age", "aged", "ages"})
_ONE_PERSON = frozenset("man woman boy girl child son daughter baby teenager".split())
_PERSONS = words_of("persons")
# "101 denied the claims", "23 is where minors are held"
# nor does "3 in Albania houses many" count houses, "3 counted eleven bodies" bodies
_ENDS_A_COUNT = (
    words_of("pronouns")
    | (NUMBER_WORDS - {"one"})
    | (words_of("prepositions") - {"of", "per", "off", "out", "up", "down"})
    | {"the", "a", "an", "his", "her", "its", "their", "is", "was"}
)
_TURNING = frozenset({"turned", "turns", "being"})
_OLDEST_OF_THEM = frozenset({"youngest", "oldest", "eldest", "victim", "boy", "girl"})
_BEYOND_AGES = frozenset({("older", "than"), ("younger", "than")})
_PLACING = frozenset({"in", "when", "on", "and", "at", "as", "while"})
_ONE = frozenset(
    word for entry in ("persons", "speaking") for word in entries("actor_nouns")[entry]["words"]
) | frozenset({"spokesman", "spokeswoman", "soldier"})


def is_of_the_calendar(words: Tokens, found: Measured) -> bool:
    """Whether a number names a day, a year, an hour or an age in passing."""
    return (
        _is_clock_or_ordinal(words, found)
        or _is_date(words, found)
        or _is_year(words, found)
        or _is_age(words, found)
        or _is_slashed(words, found)
    )


def _is_clock_or_ordinal(words: Tokens, found: Measured) -> bool:
    after, text = lower(words, found.last), words[found.first].text
    if text.startswith("0") and text.isdecimal() and len(text) > 1:
        # "03 people were killed and 05 injured"
        counts = counts_something(words, found) or after in NOMINAL
        return found.unit is not None or len(text) > len("03") or not counts
    ending = glued(words, found.last) and after in _ORDINALS | {"s"}
    return found.unit is None and (after in _CLOCK or ending or _is_hour(words, found))


def _is_hour(words: Tokens, found: Measured) -> bool:
    """Whether it is an hour: "shortly after six", "was read out at nine", not "a toll at nine"."""
    if _is_past_an_hour(words, found):
        return True
    if lower(words, found.first - 1) == "at":
        level = {word.lower for word in words[max(0, found.first - _NEAR) : found.first]} & LEVELS
        ends = not lower(words, found.last)[:1].isalnum()
        return ends and not level and found.high <= _HOURS and found.upper is None
    led = lower(words, found.first - 1) in {"after", "before", "past"}
    # "at a quarter to nine"
    led = led or (lower(words, found.first - 2) in {"quarter", "half"} and found.upper is None)
    return led and found.high <= _HOURS and not lower(words, found.last)[:1].isalnum()


def _is_past_an_hour(words: Tokens, found: Measured) -> bool:
    """Whether it says how long past which hour: "at half past six", "ten past five"."""
    if lower(words, found.last) == "past" and lower(words, found.last + 1) in CARDINALS:
        return True
    past = lower(words, found.first - 1) == "past" and found.high <= _HOURS
    return past and lower(words, found.first - 2) in {"half", "quarter", "minutes", *CARDINALS}


def _is_date(words: Tokens, found: Measured) -> bool:
    if found.unit is not None or found.high > 31 or not words[found.last - 1].is_digits:
        return False
    before = found.first - (2 if lower(words, found.first - 1) == "." else 1)
    # "on Sunday 14"
    if lower(words, before) in weekdays():
        after = lower(words, found.last)
        return not after[:1].isalnum() or after in {"in", "at", "when", "as", "and"}
    # "from 25 to 27 June" is one stretch of days
    then = found.last + 2 if lower(words, found.last) in _TO else found.last
    return _is_month(words, found.last) or _is_month(words, then) or _is_month(words, before)


def _is_slashed(words: Tokens, found: Measured) -> bool:
    """Whether it is a day in digits: "the 7/10 attack", "since 7/10"; no "2/3 majority" is."""
    number = found.amount.number
    if number.form != "digits" or lower(words, number.first + 1) != "/" or found.unit is not None:
        return False
    before, after = lower(words, number.first - 1), lower(words, found.last)
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
    texts = [amount.number.written for amount in (found.amount, found.upper or found.amount)]
    if found.unit or not all(_looks_like_a_year(text) for text in texts):
        return False
    if is_one_of_a_pair(words, found):
        return False
    counts, recent = counts_something(words, found), is_recent_year(found)
    if found.upper is not None:
        return recent or not counts or lower(words, found.last) not in _PERSONS
    if hedge(words, found.amount).bound != "exact" and counts:
        return False
    if recent:
        return lower(words, found.last) not in _PERSONS
    return lower(words, found.first - 1) in _BEFORE_YEARS and not counts


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


def _is_age(words: Tokens, found: Measured) -> bool:
    """Whether it is an age in passing: "aged 25 to 54", "Senard, 65, now"."""
    if found.unit not in {None, "year", "month"}:
        return False
    if lower(words, found.first - 1) in _AGED or _is_age_of_people(words, found):
        return True
    if lower(words, found.first - 1) == "of" and lower(words, found.first - 2) in _AGED:
        return True
    if _is_of_a_person(words, found) or _is_how_old(words, found) or _is_older_than(words, found):
        return True
    if found.unit is None and _are_ages(words, found):
        return True
    named = found.unit is None and found.first > 1 and _is_one_person(words, found.first - 2)
    aside = lower(words, found.first - 1) == "," and lower(words, found.last) in {",", ")", "."}
    return named and aside and 0 < found.high < _OLDEST and found.upper is None


def _is_older_than(words: Tokens, found: Measured) -> bool:
    """Whether it is an age that others are beyond: "none older than 40"."""
    pair = (lower(words, found.first - 2), lower(words, found.first - 1))
    ends = not lower(words, found.last)[:1].isalnum() or is_word_of_grammar(
        lower(words, found.last)
    )
    return pair in _BEYOND_AGES and found.unit is None and ends


def _is_one_person(words: Tokens, at: int) -> bool:
    """Whether a name, or a noun for one person, stands there: "Senard", "the officer"."""
    return words[at].text[0].isupper() or words[at].lower in _ONE


def _are_ages(words: Tokens, found: Measured) -> bool:
    """Whether it is one of the ages of several, between commas: "the sisters, 7 and 9, were"."""
    first, last = found.first, found.last
    while lower(words, first - 1) in _AND and words[first - 2].is_digits:
        first -= 2
    while lower(words, last) in _AND and lower(words, last + 1).isdecimal():
        last += 2
    listed = last - first > 2 and lower(words, first - 1) in {",", "("}
    who = listed and is_plural(words, first - 2) and lower(words, first - 2) in _PERSONS
    return bool(who) and lower(words, last) in {",", ")"} and 0 < found.high < _OLDEST


def _is_how_old(words: Tokens, found: Measured) -> bool:
    """Whether it says how old he or she was: "He was 52." """
    before, after = lower(words, found.first - 1), lower(words, found.last)
    who = lower(words, found.first - 2) in {"he", "she", "who"}
    if before in _TURNING and found.unit is None and after in {"last", "this", "next", "two"}:
        return not counts_something(words, found)
    who = who or (before in {"was", "is"} and lower(words, found.first - 2) in _OLDEST_OF_THEM)
    led = before in _TURNING or (before in {"was", "is", "at"} and who)
    if before == "at" and who:  # "Glenn, who at 77 is to fly again"
        return found.unit is None and found.upper is None and not counts_something(words, found)
    alone = (not after[:1].isalnum() or after in _PLACING) and found.upper is None
    return led and alone and found.unit is None and 0 < found.high < _OLDEST


def _is_of_a_person(words: Tokens, found: Measured) -> bool:
    """Whether it says how old one person is: "a boy of nine"; "a family of five" counts."""
    led = lower(words, found.first - 1) == "of" and lower(words, found.first - 2) in _ONE_PERSON
    return led and found.unit is None and not lower(words, found.last)[:1].isalnum()


def _is_age_of_people(words: Tokens, found: Measured) -> bool:
    """Whether it says how old they are: "children under five", "a quarter of them over 60"."""
    who = found.first - 2
    who -= lower(words, who) in {"are", "were", "is", "was"}
    led = lower(words, found.first - 1) in {"under", "over"} and who >= 0
    people = lower(words, who) in _PERSONS | NOMINAL | {"them", "those", "whom"}
    # "one in four was under five"
    people = people or (lower(words, who - 1) == "in" and lower(words, who) in CARDINALS)
    # "children under five are stunted"
    after = lower(words, found.last)
    ends = not after[:1].isalnum() or (is_word_of_grammar(after) and after != "of")
    return led and people and ends and found.unit is None and 0 < found.high < _OLDEST
