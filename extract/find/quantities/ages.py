"""Ages of people in passing: "Jamie Armstrong, 25, said", "children under five", "aged nine"."""

from extract.find.quantities.days import counts_something
from extract.find.quantities.grammar import NOMINAL, is_plural, is_word_of_grammar, words_of
from extract.find.quantities.number import CARDINALS
from extract.find.quantities.ranges import Measured
from extract.find.quantities.tokens import Tokens, lower
from extract.vocabulary import entries

_PERSONS = words_of("persons")
_PEOPLE = _PERSONS | NOMINAL | {"them", "those", "whom"}
_OLDEST = 120
_AND = frozenset({",", "and"})
_AGED = frozenset({"age", "aged", "ages"})
_ONE_PERSON = frozenset("man woman boy girl child son daughter baby teenager".split())
_TURNING = frozenset({"turned", "turns", "being"})
_OLDEST_OF_THEM = frozenset({"youngest", "oldest", "eldest", "victim", "boy", "girl"})
_BEYOND_AGES = frozenset({("older", "than"), ("younger", "than")})
# one of these stands before every age that the rules below know
_BEFORE_AGES = (
    _AGED | _TURNING | _AND | frozenset("under over of was is at (".split())
    | {second for _, second in _BEYOND_AGES}
)  # fmt: skip
_PLACING = frozenset({"in", "when", "on", "and", "at", "as", "while", "is"})
_ONE = frozenset(
    word for entry in ("persons", "speaking") for word in entries("actor_nouns")[entry]["words"]
) | frozenset({"spokesman", "spokeswoman", "soldier"})
_BEFORE_NAMES = _ONE | _ONE_PERSON | frozenset("mr mrs ms dr brother sister mother father".split())


def is_age(words: Tokens, found: Measured) -> bool:
    """Whether it is an age in passing: "aged 25 to 54", "Senard, 65, now"."""
    before = found.before
    if before not in _BEFORE_AGES or found.unit not in {None, "year", "month"}:
        return False
    if before in _AGED or _is_age_of_people(words, found):
        return True
    if before == "of" and lower(words, found.first - 2) in _AGED:
        return True
    if _is_of_a_person(words, found) or _is_how_old(words, found) or _is_older_than(words, found):
        return True
    if found.unit is None and _are_ages(words, found):
        return True
    named = found.unit is None and found.first > 1 and _is_one_person(words, found.first - 2)
    aside = before == "," and found.after in {",", ")", "."}
    # as in: her brother Ali (12)
    bracket = before == "(" and found.after == ")"
    aside = aside or (bracket and lower(words, found.first - 3) in _BEFORE_NAMES)
    return named and aside and 0 < found.high < _OLDEST and found.upper is None


def _is_older_than(words: Tokens, found: Measured) -> bool:
    """Whether it is an age that others are beyond: "none older than 40"."""
    pair = (lower(words, found.first - 2), found.before)
    ends = not found.after[:1].isalnum() or is_word_of_grammar(found.after)
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
    before, after = found.before, found.after
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
    led = found.before == "of" and lower(words, found.first - 2) in _ONE_PERSON
    after = found.after
    ends = not after[:1].isalnum() or (is_word_of_grammar(after) and after != "of")
    ends = ends or words[found.last].acts
    return led and found.unit is None and ends


def _is_age_of_people(words: Tokens, found: Measured) -> bool:
    """Whether it says how old they are: "children under five", "a quarter of them over 60"."""
    if found.before not in {"under", "over"} or found.unit is not None:
        return False
    who = found.first - 2
    who -= lower(words, who) in {"are", "were", "is", "was"}
    people = lower(words, who) in _PEOPLE
    # "one in four was under five"
    people = people or (lower(words, who - 1) == "in" and lower(words, who) in CARDINALS)
    # "children under five are stunted"
    after = found.after
    ends = not after[:1].isalnum() or (is_word_of_grammar(after) and after != "of")
    return who >= 0 and people and ends and 0 < found.high < _OLDEST
