"""Numbers that are part of a name: "Article 5", "Nord Stream 2", "S&P 500", "a force 9 gale"."""

from extract.find.quantities.days import MONTHS, counts_something
from extract.find.quantities.grammar import NOMINAL, is_plural, is_word_of_grammar, words_of
from extract.find.quantities.labels import is_share_of_a_state
from extract.find.quantities.measures import what_is_done
from extract.find.quantities.number import ARTICLES, NUMBER_WORDS, STARTS
from extract.find.quantities.ranges import Measured
from extract.find.quantities.tokens import Token, Tokens, glued, lower
from extract.vocabulary import entries, weekdays

_NAMES = frozenset(
    word for entry in entries("names_with_numbers").values() for word in entry.get("caseless", ())
)
_SIZES = frozenset(entries("names_with_numbers")["sizes"]["words"])
_ABBREVIATIONS = frozenset(entries("names_with_numbers")["abbreviations"]["words"])
_TROOPS = frozenset(entries("names_with_numbers")["troops"]["after"])
_POINTS = frozenset(entries("names_with_numbers")["points"]["words"])
_VERBS = words_of("verbs")
_LONGEST = 4
# "At Hilla 109 more were injured": what follows shows that a number after a name counts
COUNTED = NOMINAL | {"more", "others", "were", "are", "have"}
# "Barely 40 trucks a day"
_DETERMINERS = words_of("determiners") - {"a", "an", "each", "every"}
_BEFALLING = COUNTED | {"died"}
_BEFORE_OBJECTS = _DETERMINERS | {"a", "an", "at"} | STARTS
_COPULAS = frozenset({"is", "are", "was", "were", "has", "have"})  # "Israel's Unit 9 were there"
_WHICH = frozenset("first second third last next that this same following previous".split())
_NO_NAMES = MONTHS | weekdays() | (STARTS - {"quarter"})
_OFTEN = frozenset({"every", "each", "per"})


def is_named(words: Tokens, found: Measured) -> bool:
    """Whether a number is part of a name: "Article 5", "Nord Stream 2", "S&P 500", "Phase 3"."""
    # "block 1A" is not measured in amperes
    unit = words[found.last - 1].text
    if found.unit is not None:
        letter = len(unit) == 1 and unit.isupper()
        return letter and found.before in _NAMES
    # "at one stage a dozen families"
    number = found.amount.number
    part = number.form in {"share", "vague"} or words[found.first].lower in ARTICLES
    # "to issue between 1.8 million and 2.3 million preferred shares"
    scaled = number.form == "digits" and not number.written
    if part or scaled or lower(words, found.first) == "between":
        return False
    if _is_shown(words, found):
        return True
    at = found.first - 1
    at -= lower(words, at) == "." and at > 0 and glued(words, at)
    before = lower(words, at)
    if before in _SIZES:
        return True
    if before in _NAMES or f"{lower(words, at - 1)} {before}" in _NAMES:
        return not _counts_after_name(words, found, at)
    return _follows_a_name(words, found, at)


def _is_shown(words: Tokens, found: Measured) -> bool:
    """Whether what stands around shows it, whatever the name may be."""
    return (
        _is_abbreviated(words, found)
        or _is_between_singulars(words, found)
        or _is_of_troops(words, found)
        or _is_a_point(words, found)
        or _are_of_a_list(words, found)
    )


def _is_abbreviated(words: Tokens, found: Measured) -> bool:
    """Whether what it is of is cut short, or a strength: "n. 45", "a magnitude of 5.6"."""
    at = found.first - 1
    if lower(words, at) == "of":
        return lower(words, at - 1) == "magnitude" and found.upper is None
    return lower(words, at) == "." and glued(words, at) and lower(words, at - 1) in _ABBREVIATIONS


def _is_of_troops(words: Tokens, found: Measured) -> bool:
    """Whether it is in the name of a unit: "the 21 Rashtriya Rifles", "16 Air Assault Brigade"."""
    plain = words[found.first].text.isdecimal() and found.last == found.first + 1
    at = found.last
    while plain and at < min(len(words), found.last + _LONGEST) and words[at].text[0].isupper():
        # "12 Army trucks" are counted
        if words[at].text in _TROOPS:
            return not is_plural(words, at + 1)
        at += 1
    return False


def _is_between_singulars(words: Tokens, found: Measured) -> bool:
    """Whether what follows is one, and so not counted by it: "a force 9 gale"."""
    led = lower(words, found.first - 2) in {"a", "an"} and words[found.first - 1].text.islower()
    if not led or found.low <= 1 or found.last != found.first + 1 or found.last >= len(words):
        return False
    thing = words[found.last]
    one = thing.text.isalpha() and thing.text.islower() and not counts_something(words, found)
    done = thing.lower in COUNTED or thing.lower.endswith(("ed", "ing", "ly"))
    return one and not done and not is_word_of_grammar(thing.lower)


def _counts_after_name(words: Tokens, found: Measured, at: int) -> bool:
    """Whether the number counts all the same: "In the camp 300 people fell ill"."""
    # "a second group of three company directors", "A GROUP OF NINE SOLDIERS"
    if lower(words, at) == "of":
        some = words[at - 1].text.islower() or lower(words, at - 2) in {"a", "another"}
        return some and counts_something(words, found)
    if not words[at].text.islower():
        return False
    # "on the seventh day two villagers opened the gates"
    if _is_one_of_a_row(lower(words, at - 1)) and counts_something(words, found):
        return True
    if lower(words, at - 1) in _OFTEN:  # "every day 10 to 12 children die"
        return True
    if _is_verb(words, found.last):
        return False
    # "In the camp nine died"
    befell = lower(words, at - 1) in _DETERMINERS and found.after in _BEFALLING
    return befell or (is_plural(words, found.last) and found.low > 12)


def _is_one_of_a_row(word: str) -> bool:
    """Whether a word tells which of several: "seventh", "last", "that"."""
    return word in _WHICH or (word.endswith("th") and len(word) > len("with"))


def _follows_a_name(words: Tokens, found: Measured, at: int) -> bool:
    """Whether a plain number follows a capitalised word and counts nothing: "Nord Stream 2"."""
    text = words[found.amount.first].text
    if at < 0 or not ((text.isdecimal() and len(text) <= 4) or (text.istitle() and at > 0)):
        return False
    name = words[at]
    # "Rocket Kills 11" is a headline
    if what_is_done(words, found.first) is not None or is_share_of_a_state(words, found):
        return False
    if (
        name.lower.endswith(("'s", "’s"))
        or name.lower in _NO_NAMES
        or (is_word_of_grammar(name.lower) and not _is_a_title(name, at))
    ):
        return False
    if not any(letter.isupper() for letter in name.text):
        return False
    counts = counts_something(words, found) and not _is_verb(words, found.last)
    if found.after in NOMINAL:
        return _acts(words, found.last)
    owned = lower(words, at - 1).endswith(("'s", "’s")) and found.after in _COPULAS
    return not counts and (owned or found.after not in COUNTED)


def _is_a_title(name: Token, at: int) -> bool:
    """Whether a verb with a capital is a noun within a sentence: "Situation Report 98"."""
    return at > 0 and name.lower in _VERBS and name.text.istitle()


def _is_verb(words: Tokens, at: int) -> bool:
    """Whether what looks like a plural has an object: "Photo 6 shows the hole", "gives 190"."""
    number = at + 1 < len(words) and words[at + 1].is_digits
    number = number or (lower(words, at + 1) in NUMBER_WORDS and lower(words, at).endswith("s"))
    return is_plural(words, at) and (number or lower(words, at + 1) in _DETERMINERS)


def _acts(words: Tokens, at: int) -> bool:
    """Whether what befell some has an object here: "a Shahed 136 killed five people"."""
    whom = lower(words, at + 1)
    number = at + 1 < len(words) and words[at + 1].is_digits
    named = at + 1 < len(words) and words[at + 1].text[0].isupper()
    named = named and not is_word_of_grammar(whom)
    return number or named or whom in _BEFORE_OBJECTS


def _is_a_point(words: Tokens, found: Measured) -> bool:
    """Whether it is a place in what was agreed: "point three is vague", "point two of the deal"."""
    at, after = found.first - 1, found.after
    plain = found.upper is None and found.last == found.first + 1
    if not plain or lower(words, at) not in _POINTS or lower(words, at - 1) in _DETERMINERS:
        return False
    of_one = after == "of" and lower(words, found.last + 1) in _DETERMINERS
    return of_one or after in {"is", "was", "says", "of", ""} or not after[:1].isalnum()


def _are_of_a_list(words: Tokens, found: Measured) -> bool:
    """Whether they are the first and the last of what bears numbers: "squares 2340 to 2360"."""
    at = found.first - 1
    # "fragments numbered 1 to 9"
    if lower(words, at) == "numbered" and found.upper is not None and found.low == 1:
        return True
    if found.upper is None or not is_plural(words, at) or counts_something(words, found):
        return False
    number = found.amount.number
    plain = (
        number.form == "digits" and number.written.isdecimal() and number.last == number.first + 1
    )
    counted = lower(words, at) in NOMINAL or what_is_done(words, at) is not None
    opens = at == 0 or is_word_of_grammar(lower(words, at - 1))
    after = found.after
    ends = not after[:1].isalnum() or is_word_of_grammar(after)
    return plain and opens and not counted and ends
