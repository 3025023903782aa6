"""What a number counts: "commercial fishermen" in "about 60 commercial fishermen, who bring in".

Read with word classes alone; the one place that a parse of the sentence would replace.
"""

from typing import NamedTuple

from extract.find.quantities.designations import (
    ends_in_a_designation,
    ends_in_several,
    head_of,
    is_in_a_designation,
    is_model,
)
from extract.find.quantities.grammar import CONTAINERS, NOMINAL, STOPS, is_plural, words_of
from extract.find.quantities.number import NUMBER_WORDS
from extract.find.quantities.tokens import HYPHENS, Tokens, glued, lower, written
from extract.find.quantities.units import TIME_UNITS, rate

_FARTHEST = 7
_INNER = HYPHENS | frozenset("–/")
_BY = frozenset({"x", "\u00d7"})
_MANY = 2.0
_ADJECTIVE_ENDINGS = ("ive", "ous", "ful", "able", "ible", "ly")
_NOUNS = words_of("nouns_by_exception")
_VERBS_OF_ONE = frozenset({"lives", "faces"})
_ADJECTIVES = frozenset(
    "strong alive more free last first past next empty full intact open able unable ready due "
    "short shy present absent critical serious stable functional operational beyond usable "
    "guilty".split()
)
POSSESSIVE = ("'s", "’s", "s'", "s’")
MORE = frozenset({"such", "more", "other", "further", "additional", "-"})
_WHICH = frozenset({"last", "next", "this", "past"})
_QUOTES = frozenset("\"“‘'")
# "the two most active cities", "twelve hundred mostly American students"
_DEGREES = frozenset({"most", "least", "mostly", "mainly", "largely", "predominantly", "very"})
_PARTICIPLES = frozenset({"paid", "broken", "beaten", "written", "taken", "lost", "built"})
_WHOLES = frozenset({"original", "initial", "remaining", "total", "estimated", "first", "last"})
_OFTEN = frozenset({"daily", "weekly", "monthly", "early", "late"})
_UNQUOTES = frozenset("\"”’'")
_SEASONS = frozenset("night spring summer autumn fall winter quarter weekend season".split())
_TIMES = TIME_UNITS | _SEASONS
_DETERMINERS = frozenset(
    "the these those its their his her our my your this that all such other".split()
)


class Counted(NamedTuple):
    """The head of a noun phrase, the phrase, and the token after it."""

    noun: str
    phrase: str
    last: int


def counted(words: Tokens, start: int, count: float) -> Counted | None:
    """The noun phrase that begins at a token right after a number, given how many it counts."""
    at = start
    if lower(words, start) == "of":
        # "one of my local stores" is one of many
        at, count = past_determiners(words, start + 1), _MANY
    if _counts_nothing(words, at):
        return None
    at = _past_more(words, at)
    # "a hundred lives", but "one lives there"
    if count > 1 and lower(words, at) in _VERBS_OF_ONE:
        return Counted(words[at].text, words[at].text, at + 1)
    # "a 52,000 barrel-a-day refinery" counts barrels per day
    per, last = rate(words, at + 1)
    if per is not None and lower(words, at + 1) == "-" and lower(words, at + 2) in {"a", "per"}:
        return Counted(words[at].text, f"{words[at].text} per {per}", last)
    end = _end(words, at, count)
    return None if end is None else _phrase(words, at, end)


def _counts_nothing(words: Tokens, at: int) -> bool:
    """Whether no noun can begin there: "states -- 21 of which", "fell to 1,200 last week"."""
    word = lower(words, at)
    # "2 x 20-litre jerrycans"
    if word in _BY or (word == "-" and lower(words, at + 1) == "-"):
        return True
    # "600 of his original 1,100 men"
    if word in _WHOLES and at + 1 < len(words) and words[at + 1].is_digits:
        return True
    return word in _WHICH and lower(words, at + 1) in _TIMES


def _past_more(words: Tokens, start: int) -> int:
    """The token after "more", "other", "more of the nation's" and an opening quotation mark."""
    at = start
    while lower(words, at) in MORE and at - start < _FARTHEST:
        at += 1
    if at > start and lower(words, at) == "of":
        at = past_determiners(words, at + 1)
    # as in: killed 37 "terrorists"
    return at + _opens_a_quotation(words, at)


def _opens_a_quotation(words: Tokens, at: int) -> bool:
    """Whether a mark begins a quotation of nothing but what is counted."""
    opens = lower(words, at) in _QUOTES and not glued(words, at) and glued(words, at + 1)
    if not opens:
        return False
    end = next((one for one in range(at + 2, at + 5) if lower(words, one) in _UNQUOTES), at)
    plain = not any(lower(words, one) in STOPS for one in range(at + 1, end))
    return end > at and plain and is_plural(words, end - 1)


def past_determiners(words: Tokens, at: int) -> int:
    """The token after "the", "these other", "all their", "the year's" and the like."""
    while lower(words, at) in _DETERMINERS or lower(words, at).endswith(POSSESSIVE):
        at += 1
    # "of Ukraine's regions" counts regions
    if lower(words, at + 1).endswith(POSSESSIVE):
        at += 2
    return at


def _end(words: Tokens, at: int, count: float) -> int | None:
    """The token after the head: the first plural noun, else the last word before a stop."""
    stop = _stop(words, at)
    # "one fails to explode": what counts one is no plural
    alone = lower(words, at - 1) == "one" and lower(words, at - 2) not in HYPHENS
    if alone and is_plural(words, at) and lower(words, at).endswith("s"):
        return None
    model = ends_in_several(words, at)
    if model is not None:
        return model
    inside = (index for index in range(at, stop) if not is_model(words, index))
    plural = next((index for index in inside if is_plural(words, index)), None)
    if plural is not None and (count != 1 or plural == at):
        while plural + 1 < stop and is_plural(words, plural + 1) and not _acts(words, plural + 1):
            plural += 1
        return plural + 1
    joined = _joined_adjectives(words, at, stop)
    if joined is not None:
        return joined
    if stop == at:
        return stop + 1 if lower(words, at) in NOMINAL else None
    return _before_participle(words, at, stop)


def _acts(words: Tokens, at: int) -> bool:
    """Whether the second of two plurals is a verb: "each of the 54 teams clears 200 metres"."""
    return at + 1 < len(words) and words[at + 1].is_digits


def _stop(words: Tokens, at: int) -> int:
    """The first token that cannot belong to the noun phrase."""
    index = at
    while index < len(words) and index - at < _FARTHEST:
        word = words[index]
        inner = word.text in _INNER and glued(words, index) and glued(words, index + 1)
        stops = word.acts or (word.lower in STOPS and not _is_a_name(words, index))
        if stops and not (inner or _opens_a_phrase(words, index, at)):
            break
        named = is_in_a_designation(words, index, at)
        if not (word.text[0].isalpha() or inner or named):
            break
        # "seven three-pointers"
        if word.lower in NUMBER_WORDS and not (inner or lower(words, index + 1) in HYPHENS):
            break
        if word.lower in NOMINAL and index == at and not _precedes_noun(words, index):
            return index + 1
        index += 1
    return index


def _is_a_name(words: Tokens, index: int) -> bool:
    """Whether a word of grammar in capitals names something: "US soldiers", "AS90 howitzers"."""
    lettered = glued(words, index + 1) and words[index + 1].is_digits
    return words[index].text == "US" or (lettered and words[index].text.isupper())


def _opens_a_phrase(words: Tokens, index: int, at: int) -> bool:
    """Whether a stop word is part of the phrase: "five reported cases", "two smaller boats"."""
    word = words[index].lower
    if word in _DEGREES:
        return index == at and (is_plural(words, index + 2) or is_plural(words, index + 3))
    qualifies = word.endswith(("ed", "er")) or word in _PARTICIPLES
    qualifies = qualifies and is_plural(words, index + 1)
    # "40 daily sorties", but "300 daily."
    often = word in _OFTEN and lower(words, index + 1)[:1].isalpha()
    often = often and lower(words, index + 1) not in STOPS
    # "two newly built schools"
    first = index == at or (index == at + 1 and lower(words, at).endswith("ly"))
    return ((qualifies or often) and first) or _is_hyphenated(words, index)


def _is_hyphenated(words: Tokens, index: int) -> bool:
    after = index + 1 < len(words) and words[index + 1].text == "-" and glued(words, index + 1)
    before = index > 0 and words[index - 1].text == "-" and glued(words, index)
    return after or before


def _precedes_noun(words: Tokens, index: int) -> bool:
    return is_plural(words, index + 1) or (
        is_plural(words, index + 2) and lower(words, index + 1) not in STOPS
    )


def _joined_adjectives(words: Tokens, at: int, stop: int) -> int | None:
    """The end of "male and female students": two adjectives joined before a plural."""
    if stop - at != 1 or lower(words, stop) not in {"and", "or"} or lower(words, at) in NOMINAL:
        return None
    for index in (stop + 2, stop + 3):
        inner = [lower(words, between) for between in range(stop + 1, index)]
        plain = all(word[:1].isalpha() for word in inner)
        # "one soldier and two police officers"
        apart = STOPS.union(NUMBER_WORDS).intersection(inner)
        if plain and is_plural(words, index) and not apart:
            return index + 1
    return None


def _before_participle(words: Tokens, at: int, stop: int) -> int | None:
    """Leaves out participles and adverbs at the end: "one person killed", "1 case reported"."""
    for index in range(at + 1, stop):
        word = words[index].lower
        participle = word.endswith("ed") and word not in _NOUNS
        if participle and not words[index - 1].lower.endswith("ly"):
            stop = index
            break
    # "one outlet says": what counts one is no plural, so "says" is its verb
    verb = stop - 1 > at and is_plural(words, stop - 1)
    stop -= verb
    while stop - 1 > at and _is_adverb(lower(words, stop - 1)):
        stop -= 1
    while stop > at and not words[stop - 1].text[0].isalpha():
        if ends_in_a_designation(words, stop):
            return stop
        stop -= 1
    return stop if stop > at and _can_be_counted(words, at, stop) else None


def _is_adverb(word: str) -> bool:
    return word.endswith(("ly", "ing")) and word not in _NOUNS


def _can_be_counted(words: Tokens, at: int, stop: int) -> bool:
    """Whether words without a plural name a thing: "300 Sudanese", not "13 tested positive"."""
    first, last = lower(words, at), lower(words, stop - 1)
    if stop - at == 1 and last in NOMINAL:
        return True
    if last in _NOUNS:
        return True
    if last.endswith(_ADJECTIVE_ENDINGS) or last in _ADJECTIVES:
        return False
    if first in _NOUNS:
        return True
    # "hundreds visibly pregnant", "13 tested positive"
    return not (
        first.endswith(("ed", "ing", "ly")) and (stop - at == 1 or last in NOMINAL)
    ) and not (first.endswith("ly") and stop - at == 2)


def _phrase(words: Tokens, at: int, end: int) -> Counted:
    whole = _with_rate(words, at, end)
    if lower(words, end - 1) not in CONTAINERS or lower(words, end) != "of":
        return whole
    # "barrels of oil", but "members of the council"; what is in it is no container again
    inside = _end(words, end + 1, _MANY)
    if inside is None or lower(words, end + 1) in _DETERMINERS:
        return whole
    inner = _with_rate(words, end + 1, inside)
    return Counted(whole.noun, f"{written(words, at, end)} of {inner.phrase}", inner.last)


def _with_rate(words: Tokens, at: int, end: int) -> Counted:
    """The phrase with what it is counted per: "patients per week"."""
    per, last = rate(words, end)
    phrase = written(words, at, end)
    return Counted(head_of(words, at, end), f"{phrase} per {per}" if per else phrase, last)
