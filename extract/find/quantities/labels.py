"""Numbers that tell one thing from others: "on count 11", "the Five Eyes", "(212) 555-0147".

Also hours of the military clock ("at 1400 hours"), titles ("20 Days in Mariupol" in quotation
marks), models ("the 787 Dreamliner") and what a state beside others got ("Jordan 42") is none.
"""

from extract.find.quantities.bounds import hedge
from extract.find.quantities.days import counts_something
from extract.find.quantities.grammar import NOMINAL, is_plural, is_word_of_grammar, words_of
from extract.find.quantities.number import NUMBER_WORDS
from extract.find.quantities.ranges import Measured
from extract.find.quantities.tokens import HYPHENS, Tokens, glued, lower
from extract.find.quantities.units import TIME_UNITS
from extract.vocabulary import entries, rows

_LED = words_of("prepositions") - {"as", "than", "like", "per"}
_WHOLES = frozenset(entries("names_with_numbers")["wholes"]["words"])
_ENDS = frozenset({".", ",", ";", ":", ")", "", "and", "or", "to", "in", "on", "at", "for", "by"})
_OPENING, _CLOSING = frozenset("\"“‘'«"), frozenset("\"”’'»")
_OWNERS = frozenset({"a", "an", "the", "own", "its", "new", "'s", "’s"})
_PEOPLES = frozenset(
    name for row in rows("states") for name in row["people"].lower().split(";") if name
)
_STATES = frozenset(
    name.split()[-1].lower() for row in rows("states") for name in row["names"].split(";") if name
)
_LISTS = frozenset({"and", "or", "to", ","})
_LONGEST = 4
_LONGEST_TITLE = 12
_LAST_HOUR, _LAST_MINUTE = 24, 59
_CALLING = frozenset({"call", "dial", "phone", "ring", "text"})
_COUNTING = frozenset({"i", "we", "you", "they", "who", "to", "can", "could"})
_HOTLINES = frozenset({"hotline", "helpline", "switchboard"})
_NEAR = 3
_SHORTEST = 2
_CLOCK = frozenset({"hours", "hrs", "h"})


def is_label(words: Tokens, found: Measured) -> bool:
    """Whether a number is a label, an hour or a word of a title, and counts nothing."""
    return (
        _follows_its_noun(words, found)
        or _follows_their_noun(words, found)
        or _is_a_capitalised_name(words, found)
        or _is_in_a_title(words, found)
        or _is_a_military_hour(words, found)
        or _opens_with_an_hour(words, found)
        or _is_of_a_telephone(words, found)
        or _is_a_model(words, found)
    )


def is_share_of_a_state(words: Tokens, found: Measured) -> bool:
    """Whether a state's name stands before it where others got theirs: "the Netherlands 42"."""
    at = found.first - 1
    if lower(words, at) not in _STATES or not words[at].text[0].isupper():
        return False
    at -= lower(words, at - 1) == "the"
    opens = lower(words, at - 1) in {",", "and", ";"}
    return opens and any(word.is_digits or word.lower in NUMBER_WORDS for word in words[:at])


def _plain(words: Tokens, found: Measured) -> bool:
    """Whether it is a short number in digits with no unit and no bound."""
    text = words[found.first].text
    short = text.isdecimal() and len(text) <= _LONGEST and found.last == found.first + 1
    return short and found.unit is None and hedge(words, found.amount).bound == "exact"


def _follows_its_noun(words: Tokens, found: Measured) -> bool:
    """Whether a noun in the singular stands right before it: "on count 11", "in cell 9"."""
    noun = lower(words, found.first - 1)
    # "count two was upheld", but "we count two"
    charge = noun == "count" and not is_plural(words, found.first - 2)
    charge = charge and lower(words, found.first - 2) not in _COUNTING
    if charge and found.unit is None and found.upper is None:
        return lower(words, found.last) in _ENDS | {"was", "is", "of"}
    if not _plain(words, found) or not noun.isalpha() or not words[found.first - 1].text.islower():
        return False
    verbal = noun.endswith(("ed", "ing", "ly")) or noun in _WHOLES
    if verbal or is_word_of_grammar(noun) or is_plural(words, found.first - 1):
        return False
    led = lower(words, found.first - 2) in _LED and noun not in NOMINAL | NUMBER_WORDS
    return led and lower(words, found.last) in _ENDS and not counts_something(words, found)


def _follows_their_noun(words: Tokens, found: Measured) -> bool:
    """Whether a noun in the plural stands before a list that ends there: "counts 3 and 4"."""
    if not _plain(words, found) or not is_plural(words, found.first - 1):
        return False
    listed = lower(words, found.last) in _LISTS and lower(words, found.last + 1).isdecimal()
    ends = not lower(words, found.last + 2)[:1].isalnum()
    return words[found.first - 1].text.islower() and listed and ends


def _is_a_capitalised_name(words: Tokens, found: Measured) -> bool:
    """Whether a number word is spelled as a name: "the Five Eyes", "the Big Five"."""
    at = found.amount.number.first
    if found.amount.number.form != "words" or not words[at].text.istitle() or at == 0:
        return False
    # "the Six-Party Talks"
    joined = lower(words, found.last) in HYPHENS and glued(words, found.last)
    before, after = words[at - 1].text, words[found.last + joined : found.last + joined + 1]
    named = bool(after) and after[0].text.istitle()
    led = before.lower() in _OWNERS and (before.islower() or at == 1)
    ends = not after or not after[0].text[0].isalnum()
    return (led and named and not _is_a_headline(words)) or (before.istitle() and ends and at > 1)


def _is_a_headline(words: Tokens) -> bool:
    """Whether all long words of a sentence are capitalised."""
    return all(
        word.text[0].isupper() for word in words if word.text.isalpha() and len(word.text) > 3
    )


def _is_in_a_title(words: Tokens, found: Measured) -> bool:
    """Whether it stands in a title in quotation marks, spelled with capitals."""
    near = range(found.first - 1, max(-1, found.first - _LONGEST_TITLE), -1)
    first = next((at for at in near if _opens(words, at)), None)
    if first is None:
        return False
    beyond = range(found.last, min(found.last + _LONGEST_TITLE, len(words)))
    last = next((at for at in beyond if words[at].text in _CLOSING), None)
    plain = [
        word.text
        for word in words[first + 1 : last]
        if word.text.isalpha() and not is_word_of_grammar(word.lower)
    ]
    return last is not None and bool(plain) and all(word[0].isupper() for word in plain)


def _opens(words: Tokens, at: int) -> bool:
    return words[at].text in _OPENING and not glued(words, at)


def _is_a_military_hour(words: Tokens, found: Measured) -> bool:
    """Whether it is an hour in four digits: "at 1400 hours", "by 0530 hrs"."""
    text = words[found.amount.number.first].text
    if not (text.isdecimal() and len(text) == _LONGEST):
        return False
    hour = int(text[:2]) <= _LAST_HOUR and int(text[2:]) <= _LAST_MINUTE
    told = lower(words, found.amount.number.last) in _CLOCK
    return hour and told and lower(words, found.first - 1) in _LED | {"and"}


def _opens_with_an_hour(words: Tokens, found: Measured) -> bool:
    """Whether a sentence opens with an hour: "At 15.30 the siren sounded"."""
    hour, dot, minute = words[found.first].text.partition(".")
    opens = found.first == 1 and words[0].text in {"At", "By", "Around", "About"}
    clock = hour.isdecimal() and minute.isdecimal() and len(minute) == len("30")
    return opens and bool(dot) and clock and int(hour) <= _LAST_HOUR and found.unit is None


def _is_of_a_telephone(words: Tokens, found: Measured) -> bool:
    """Whether one can call it: "(212) 555-0147", "text 4646"."""
    at = found.last
    text = words[found.first].text
    if lower(words, found.first - 1) in _CALLING and _plain(words, found) and len(text) > _SHORTEST:
        return not counts_something(words, found)
    near = {word.lower for word in words[max(0, found.first - _NEAR) : found.first]}
    if near & _HOTLINES and found.unit is None and words[found.first].is_digits:
        return not counts_something(words, found)
    bracketed = lower(words, found.first - 1) == "(" and lower(words, at) == ")"
    if not bracketed or at + 3 >= len(words):
        return False
    digits = words[at + 1].is_digits and words[at + 3].is_digits
    return digits and words[at + 2].text in HYPHENS


def _is_a_model(words: Tokens, found: Measured) -> bool:
    """Whether a name follows that is no people's: "the 787 Dreamliner"."""
    text = words[found.first].text
    spelled = words[found.amount.number.last : found.amount.number.last + 1]
    titled = bool(spelled) and spelled[0].text.istitle() and spelled[0].text.isalpha()
    # "the film 12 Years a Slave"
    length = found.unit in TIME_UNITS and found.first > 0 and not _is_a_headline(words)
    if titled and (_is_within_the(words, found) or length):
        return True
    if not _plain(words, found) or found.last >= len(words):
        return False
    name = words[found.last]
    # "soldiers of 2 Para"
    unit = lower(words, found.first - 1) in {"of", "from", "with"} and found.low > 1
    unit = unit and not any(word.text.istitle() for word in words[found.last + 1 : found.last + 2])
    if len(text) <= _SHORTEST and not unit:
        return False
    owned = (
        unit
        or lower(words, found.first - 1) in _OWNERS
        or lower(words, found.first - 1).endswith("s")
    )
    named = (
        name.text.istitle()
        and len(name.text) > 1  # "274 T-34-85 tanks"
        and name.lower not in _PEOPLES
        and not name.lower.endswith(("ese", "an", "ish"))
    )
    return owned and named and not counts_something(words, found)


def _is_within_the(words: Tokens, found: Measured) -> bool:
    """Whether "The" with a capital stands before it within a sentence: "The 51 Percent"."""
    return found.first > 1 and words[found.first - 1].text == "The" and words[0].text != "The"
