"""Numbers that tell one thing from others: "on count 11", "the Five Eyes".

Also titles ("20 Days in Mariupol" in quotation
marks), models ("the 787 Dreamliner") and what a state beside others got ("Jordan 42") is none.
"""

from extract.find.quantities.bounds import hedge
from extract.find.quantities.days import counts_something
from extract.find.quantities.grammar import NOMINAL, is_plural, is_word_of_grammar
from extract.find.quantities.measures import what_is_done
from extract.find.quantities.nouns import MORE, past_determiners
from extract.find.quantities.number import NUMBER_WORDS
from extract.find.quantities.ranges import Measured
from extract.find.quantities.tokens import HYPHENS, Tokens, glued, lower
from extract.find.quantities.units import TIME_UNITS
from extract.vocabulary import entries, rows

_ENDS = frozenset({".", ",", ";", ":", ")", "", "and", "or", "to", "in", "on", "at", "for", "by"})
_AFTER_CHARGES = _ENDS | {"was", "is", "of"}
_OBJECTS = NUMBER_WORDS | {"the", "a", "an", "that"}
_COUNTED = NUMBER_WORDS | NOMINAL | MORE | frozenset(
    entries("names_with_numbers")["wholes"]["words"]
)  # fmt: skip
_OPENING, _CLOSING = frozenset("\"“‘'«"), frozenset("\"”’'»")
_OWNERS = frozenset({"a", "an", "the", "own", "its", "new", "'s", "’s"})
_PEOPLES = frozenset(
    name for row in rows("states") for name in row["people"].lower().split(";") if name
)
_STATES = frozenset(
    name.split()[-1].lower() for row in rows("states") for name in row["names"].split(";") if name
)
_OF_MANY = frozenset(
    "were are have do die died flee fled survive survived escape escaped arrived returned".split()
)
_LISTS = frozenset({"and", "or", "to", ","})
_LONGEST = 4
_LONGEST_COUNT = 5  # digits
_LONGEST_TITLE = 12
_COUNTING = frozenset({"i", "we", "you", "they", "who", "to", "can", "could"})
_SHORTEST = 2
_PLANS = frozenset(entries("names_with_numbers")["plans"]["words"])
_MARKED = frozenset(entries("names_with_numbers")["marked"]["words"])
_KINDS_OF_PLACE = frozenset(entries("names_with_numbers")["named_places"]["after"])
_MARK = '"'


def is_label(words: Tokens, found: Measured) -> bool:
    """Whether a number is a label or a word of a title, and counts nothing."""
    return (
        _follows_its_noun(words, found)
        or _follows_their_noun(words, found)
        or (found.amount.number.form == "words" and _is_a_word_of_a_name(words, found))
        or _is_in_a_title(words, found)
        or _is_a_model(words, found)
        or _identifies(words, found)
        or _stands_for_itself(words, found)
        or _is_a_plan(words, found)
        or _is_marked(words, found)
        or _ends_a_quotation(words, found)
    )


def _is_a_word_of_a_name(words: Tokens, found: Measured) -> bool:
    return (
        _is_a_capitalised_name(words, found)
        or _is_one_nation(words, found)
        or _is_of_a_named_place(words, found)
    )


def is_share_of_a_state(words: Tokens, found: Measured) -> bool:
    """Whether a state's name stands before it where others got theirs: "the Netherlands 42"."""
    at = found.first - 1
    if lower(words, at) not in _STATES or not words[at].text[0].isupper():
        return False
    at -= lower(words, at - 1) == "the"
    opens = lower(words, at - 1) in {",", "and", ";"}
    return opens and any(word.is_digits or word.lower in NUMBER_WORDS for word in words[:at])


def _plain(words: Tokens, found: Measured, longest: int = _LONGEST) -> bool:
    """Whether it is a short number in digits with no unit and no bound."""
    text = words[found.first].text
    short = text.isdecimal() and len(text) <= longest and found.last == found.first + 1
    return short and found.unit is None and hedge(words, found.amount).bound == "exact"


def _follows_its_noun(words: Tokens, found: Measured) -> bool:
    """Whether a noun in the singular stands right before it: "on count 11", "in cell 9"."""
    noun = found.before
    if noun == "count":
        return _is_a_charge(words, found)
    # "inmate 46664", "under E.O. 14024"
    if not _plain(words, found, _LONGEST_COUNT):
        return False
    if _is_dotted(words[found.first - 1].text):
        return not counts_something(words, found)
    if not noun.isalpha() or not words[found.first - 1].text.islower():
        return False
    if not _is_in_the_singular(words, found.first - 1) or what_is_done(words, found.first):
        return False
    alone = not counts_something(words, found) and _ends_there(words, found.last)
    return alone or _shows(words, found.last)


def _shows(words: Tokens, at: int) -> bool:
    """Whether what looks like a plural is a verb: "camera trap 19 shows nine gunmen"."""
    verb = is_plural(words, at) and lower(words, at).endswith("s")
    number = at + 1 < len(words) and (words[at + 1].is_digits or words[at + 1].lower in _OBJECTS)
    return verb and number


def _is_a_charge(words: Tokens, found: Measured) -> bool:
    """Whether it is a count of an indictment: "count two was upheld", but "we count two"."""
    who = found.first - 2
    counting = lower(words, who) in _COUNTING or is_plural(words, who)
    ends = found.after in _AFTER_CHARGES
    return not counting and ends and found.unit is None and found.upper is None


def _is_dotted(text: str) -> bool:
    """Whether it is shortened to capitals: "E.O."."""
    return text.isupper() and text.count(".") > 1 and text not in {"U.S.", "U.K.", "U.N."}


def _is_in_the_singular(words: Tokens, at: int) -> bool:
    """Whether a word can be one thing that a number names: "cell", not "fired" or "total"."""
    word = lower(words, at)
    if words[at].acts:
        return False
    verbal = word.endswith(("ed", "ing", "ly")) or word in _COUNTED
    return not (verbal or is_word_of_grammar(word) or is_plural(words, at))


def _ends_there(words: Tokens, at: int) -> bool:
    """Whether nothing that could be counted follows: "11.", "45 of the map", not "12 to 3"."""
    after = lower(words, at)
    if after == "of":
        return _is_of_one(words, at)
    goes_on = after in {"to", "and", "or", ","} and lower(words, at + 1).isdecimal()
    # "In the third quarter 12 were freed"
    several = after in _OF_MANY
    # "house 19 filmed it", but "a further 61 damaged"
    does = after.endswith("ed") and after not in NOMINAL and what_is_done(words, at + 1) is None
    ends = after in _ENDS or is_word_of_grammar(after) or does
    return ends and not several and not (after == "to" and goes_on)


def _is_of_one(words: Tokens, at: int) -> bool:
    """Whether one thing stands after "of": "of the map", not "of them" or "of its ships"."""
    start = past_determiners(words, at + 1)
    several = any(is_plural(words, start + step) for step in range(3))
    pronoun = is_word_of_grammar(lower(words, start))
    return start > at + 1 and not several and not pronoun


def _follows_their_noun(words: Tokens, found: Measured) -> bool:
    """Whether a noun in the plural stands before a list that ends there: "counts 3, 4 and 5"."""
    if not _plain(words, found) or not is_plural(words, found.first - 1):
        return False
    at = found.last
    while lower(words, at) in _LISTS and lower(words, at + 1).isdecimal():
        at += 2
    listed = at > found.last and words[found.first - 1].text.islower()
    return listed and (not lower(words, at)[:1].isalnum() or _ends_there(words, at))


def _is_a_capitalised_name(words: Tokens, found: Measured) -> bool:
    """Whether a number word has a capital within a sentence: "Five Eyes", "his sign was Six"."""
    at = found.amount.number.first
    if not words[at].text.istitle() or at == 0:
        return False
    return words[at - 1].text[0].isalpha() and not _is_a_headline(words)


def _is_a_headline(words: Tokens) -> bool:
    """Whether all long words of a sentence are capitalised."""
    return all(
        word.text[0].isupper() for word in words if word.text.isalpha() and len(word.text) > 3
    )


def _is_in_a_title(words: Tokens, found: Measured) -> bool:
    """Whether it stands in a title in quotation marks, spelled with capitals."""
    near = range(found.first - 1, max(-1, found.first - _LONGEST_TITLE), -1)
    opening = [at for at in near if words[at].text in _OPENING]
    first = next((at for at in opening if not glued(words, at)), None)
    if first is None:
        return False
    beyond = range(found.last, min(found.last + _LONGEST_TITLE, len(words)))
    last = next((at for at in beyond if words[at].text in _CLOSING), None)
    plain = [
        word.text
        for word in words[first + 1 : last]
        if word.text.isalpha() and not is_word_of_grammar(word.lower)
    ]
    spoken = all(word.text.isupper() for word in words if word.text.isalpha())
    titled = bool(plain) and all(word[0].isupper() for word in plain)
    return last is not None and titled and not spoken


def _identifies(words: Tokens, found: Measured) -> bool:
    """Whether it is long, with nothing to set its thousands apart: "IMO 9626390"."""
    text = words[found.first].text
    long = text.isdecimal() and len(text) > _LONGEST_COUNT and found.last == found.first + 1
    return long and found.unit is None and not counts_something(words, found)


def _stands_for_itself(words: Tokens, found: Measured) -> bool:
    """Whether nothing is counted after "in" or "the": "ends in 88", "the 486 is quicker"; there is
    in "in 5 (9%) districts"."""
    after, before = found.after, found.before
    long = before == "the" and len(words[found.first].text) > _SHORTEST
    if not (before == "in" or long):
        return False
    alone = after in _ENDS or (long and after in {"is", "was", "has"})
    return alone and _plain(words, found) and not counts_something(words, found)


def _is_a_plan(words: Tokens, found: Measured) -> bool:
    """Whether it says how many points something has whose name this is: "a 10-point plan"."""
    if found.unit != "point" or lower(words, found.last - 2) not in HYPHENS:
        return False
    # "a 15-point ceasefire plan"
    return any(lower(words, found.last + step) in _PLANS for step in range(3))


def _is_one_nation(words: Tokens, found: Measured) -> bool:
    """Whether it says that a state is one: "the one-China policy"."""
    if words[found.first].lower != "one" or found.last != found.first + 1:
        return False
    at = found.last + (found.after in HYPHENS)
    # "the one-China policy", but "one U.S. official"
    goes_on = lower(words, at + 1)[:1].isalpha() and not is_word_of_grammar(lower(words, at + 1))
    plain = not goes_on or lower(words, at + 1) in {"policy", "principle"}
    return plain and lower(words, at) in _STATES and words[at].text[0].isupper()


def _is_marked(words: Tokens, found: Measured) -> bool:
    """Whether it is written on something: "headstamped 17-85", "marked 40"."""
    marked = found.unit is None and found.before in _MARKED
    return marked and not counts_something(words, found)


def _is_of_a_named_place(words: Tokens, found: Measured) -> bool:
    """Whether number and noun are the name of a place: "Seven Sisters hospital"."""
    number, at = found.amount.number, found.last
    if not words[number.first].text.istitle():
        return False
    named = at < len(words) and words[at].text.istitle() and is_plural(words, at)
    return named and lower(words, at + 1) in _KINDS_OF_PLACE


def _ends_a_quotation(words: Tokens, found: Measured) -> bool:
    """Whether what looks like inches is the end of a quotation: "Geran 2" in such marks."""
    marked = found.unit == "inch" and words[found.last - 1].text == _MARK
    return marked and sum(word.text == _MARK for word in words[: found.first]) % 2 == 1


def _is_a_model(words: Tokens, found: Measured) -> bool:
    """Whether a name follows that is no people's: "the 787 Dreamliner"."""
    text, at = words[found.first].text, found.amount.number.last
    titled = at < len(words) and words[at].text.istitle() and words[at].text.isalpha()
    # "the film 12 Years a Slave"
    length = titled and found.unit in TIME_UNITS and found.first > 0
    if (titled and _is_within_the(words, found)) or (length and not _is_a_headline(words)):
        return True
    name = words[found.last] if found.last < len(words) else None
    # "the 737 MAX"
    if name is None or not (name.text.istitle() or name.text.isupper()):
        return False
    if not _plain(words, found):
        return False
    # "soldiers of 2 Para"
    unit = found.before in {"of", "from", "with"} and found.low > 1
    unit = unit and not any(word.text.istitle() for word in words[found.last + 1 : found.last + 2])
    # "the 5 Segond gang"
    # nor "the bureau's 10 Most Wanted List"
    listed = [word.text.istitle() for word in words[found.last : found.last + 2]] == [True, True]
    short = len(text) <= _SHORTEST and not unit and not listed
    if short and found.before != "the":
        return False
    owned = unit or found.before in _OWNERS or found.before.endswith("s")
    named = (
        (listed or not is_word_of_grammar(name.lower))
        and len(name.text) > 1  # "274 T-34-85 tanks"
        and name.lower not in _PEOPLES
        and not name.lower.endswith(("ese", "an", "ish"))
    )
    return owned and named and not counts_something(words, found)


def _is_within_the(words: Tokens, found: Measured) -> bool:
    """Whether "The" with a capital stands before it within a sentence: "The 51 Percent"."""
    return found.first > 1 and words[found.first - 1].text == "The" and words[0].text != "The"
