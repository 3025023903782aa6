"""Numbers that count nothing: dates, ordinals, names, references, calibres, codes, idioms.

"Resolution 1540", "the T-72", "S&P 500", "155mm shells", "no one", "one of the largest".
"""

from collections.abc import Sequence

from extract.find.quantities.ages import is_age
from extract.find.quantities.codes import is_code
from extract.find.quantities.days import counts_something, is_of_the_calendar
from extract.find.quantities.enumerations import is_of_an_enumeration
from extract.find.quantities.grammar import COMPOUNDS, is_word_of_grammar
from extract.find.quantities.hours import is_hour
from extract.find.quantities.idioms import is_idiom
from extract.find.quantities.labels import is_label
from extract.find.quantities.names import COUNTED, is_named
from extract.find.quantities.number import STARTS
from extract.find.quantities.one import is_pronoun
from extract.find.quantities.ranges import Measured
from extract.find.quantities.telephones import is_of_a_telephone
from extract.find.quantities.tokens import DASHES, HYPHENS, Tokens, glued, lower
from extract.find.quantities.votes import is_vote
from extract.vocabulary import entries

_WEAPONS = frozenset(entries("names_with_numbers")["weapons"]["after"]).union(
    word
    for name in ("weapons", "submunitions", "cluster_munitions")
    for phrase in entries("measures")[name]["words"]
    for word in phrase.split()
)
_STREETS = frozenset(entries("names_with_numbers")["streets"]["after"])
_LISTS = frozenset({",", "and", "or", "not", "&", "to", "through", "/", *DASHES})
_JOINED = COMPOUNDS | {"odd", "plus"}
_FEW = 4
_LONGEST_LIST = 1000
_LAST_YEAR = 2100
_PREFIXES = frozenset({"sub", "minus", "to", ")", "("})


def refused(words: Tokens, found: Measured, before: Sequence[Measured]) -> bool:
    """Whether a number is no figure; `before` are the refused numbers before it in the sentence."""
    return (
        _is_part_of_a_word(words, found)
        or is_of_the_calendar(words, found)
        or is_age(words, found)
        or is_pronoun(words, found)
        or _is_bare_word(words, found)
        or _is_calibre(words, found)
        or is_named(words, found)
        or _goes_on_a_list(words, found, before)
        or _is_footnote(words, found)
        or is_of_an_enumeration(words, found)
        or _is_house_number(words, found)
        or is_hour(words, found)
        or is_code(words, found)
        or is_idiom(words, found)
        or _is_a_named_length(words, found)
        or is_of_a_telephone(words, found)
        or is_label(words, found)
    )


def _is_part_of_a_word(words: Tokens, found: Measured) -> bool:
    """Whether letters, digits or a hyphen are glued to it: "SF90", "T-72", "5G", "1:36.6"."""
    first, last = found.amount.first, found.last
    if glued(words, first) and _holds_on(words, first, found.unit):
        return True
    if not glued(words, last):
        return False
    after = words[last].text
    if after[0].isalnum():
        # "64 per cent24" carries the number of a footnote
        return found.unit is None or not words[last].is_digits
    return glued(words, last + 1) and _goes_on(words, last, found)


def _goes_on(words: Tokens, at: int, found: Measured) -> bool:
    """Whether a sign and what is glued to it go on the word: "24/7", "3-inch", "1:36"."""
    sign, digits = words[at].text, words[at + 1].is_digits
    if sign == "/":
        # "S/2015/125" is no sum in soles
        plain = found.unit is None or (found.amount.money and digits)
        return plain and (digits or words[at + 1].text.isupper())
    if sign in HYPHENS and ((digits and is_vote(words, at)) or lower(words, at + 1) in _JOINED):
        return False
    # "2–0" is a score; a range would have been joined
    linked = sign in HYPHENS or (sign in DASHES and digits)
    plain = found.unit is None and found.amount.number.form != "share"
    # "the 5+1 powers"
    return (linked and plain) or sign in {":", "_", "@"} or (sign == "+" and digits)


def _holds_on(words: Tokens, first: int, unit: str | None) -> bool:
    before = words[first - 1].text
    # "had amassed ''100 pages"
    quoted = before == "'" and first > 1 and words[first - 2].text == "'"
    if before[0].isalnum() or (before in {"#", "@", "'", "’", "_"} and not quoted):
        return True
    if before == "+":  # of a telephone number
        return unit is None
    if first < 2 or not glued(words, first - 1):
        return False
    if before in DASHES and words[first - 2].is_digits:
        return unit is None and not is_vote(words, first)
    if before in HYPHENS:
        linked = words[first - 2].text
        measures = unit is not None and linked.islower()
        return linked.lower() not in _PREFIXES and not measures
    # "20/12", "Decision XII/4"
    coded = words[first - 2].is_digits or (unit is None and words[first - 2].text.isupper())
    return before in {":", ".", "\\"} or (before == "/" and coded)


def _is_bare_word(words: Tokens, found: Measured) -> bool:
    """Whether a number word stands where it counts nothing: "the bottom three", "the half"."""
    form, before = found.amount.number.form, found.before
    if found.unit is not None or form == "digits":
        return False
    if form == "share":
        if found.after == "as" and lower(words, found.last + 1) in {"many", "much"}:
            return True  # "half as many" has no value of its own
        return before in {"this", "next", "last", "each", "every", "the"} and not found.upper
    follows = counts_something(words, found) or found.after == "of"
    # "the two met"
    paired = before == "the" and found.high <= _FEW and is_word_of_grammar(found.after)
    return (before in {"bottom", "top"} or paired) and not follows


def _is_calibre(words: Tokens, found: Measured) -> bool:
    if found.after in {"caliber", "calibre"}:
        return True
    if found.unit not in {"millimetre", "centimetre", "inch"}:
        return False
    at = found.last + (found.after in HYPHENS)
    # "82mm and 120 mm mortars"
    while lower(words, at) in _LISTS and at + 2 < len(words) and words[at + 1].is_digits:
        at += 3
    # "the 155mm M483A1"
    model = words[at].text.isupper() and glued(words, at + 1) if at < len(words) else False
    named = model or any(lower(words, at + step) in _WEAPONS for step in range(3))
    return named or _is_of_those_before(words, found)


def _is_of_those_before(words: Tokens, found: Measured) -> bool:
    """Whether it is the calibre of weapons named before: "60 shells, mostly 122mm,"."""
    near = range(max(0, found.first - _FEW), found.first)
    aside = found.after in {",", ")", ".", ";", "and", "or", ""}
    small = found.unit == "millimetre" and found.upper is None
    return aside and small and any(words[at].lower in _WEAPONS for at in near)


def _goes_on_a_list(words: Tokens, found: Measured, before: Sequence[Measured]) -> bool:
    """Whether it goes on a list of refused numbers: "Regions 1, 2 and 7", "Sept. 20-24"."""
    if not before or found.unit is not None:
        return False
    if counts_something(words, found) and not _is_the_next(words, found, before[-1]):
        return False
    if before[-1].last == found.first and words[found.last - 1].is_digits:
        return found.after not in COUNTED
    between = words[before[-1].last : found.first]
    # "page 4 of 9"
    if [word.lower for word in between] == ["of"]:
        return is_named(words, before[-1]) and not found.after[:1].isalnum()
    listed = 0 < len(between) <= 2 and all(word.lower in _LISTS for word in between)
    # "In 2020, 56 were arrested" is no list
    # nor "from 410 in May 2021 to 520 in June"
    year = before[-1].low > _LONGEST_LIST and not _LONGEST_LIST <= found.low <= _LAST_YEAR
    # nor "21 in 2016 and 82 in May", but "in 2016 and 17"
    apart = lower(words, before[-1].first - 1) == "in" and found.low != before[-1].low % 100 + 1
    return listed and not (year and (between[0].lower in {",", "to"} or apart))


def _is_the_next(words: Tokens, found: Measured, before: Measured) -> bool:
    """Whether it follows a refused number in counting: "Nord Stream 1 and 2 pipelines"."""
    joined = before.last + 1 == found.first and lower(words, before.last) in {"and", "or"}
    return joined and found.low == before.low + 1 and is_named(words, before)


def _is_house_number(words: Tokens, found: Measured) -> bool:
    """Whether it is of a street: "12 Main Street", "70 Whitehall Road", "Two Towers Square"."""
    number = words[found.last - 1]
    if found.unit is not None or not (number.is_digits or number.text.istitle()):
        return False
    names = words[found.last : found.last + 4]
    for position, name in enumerate(names):
        if not name.text.istitle():
            return False
        if position > 0 and name.lower in _STREETS:
            return True
    return False


def _is_a_named_length(words: Tokens, found: Measured) -> bool:
    """Whether number and unit are spelled as a name within a sentence: "the Six-Day War"."""
    if found.unit is None or found.first == 0:
        return False
    spelled = [word.text for word in words[found.amount.number.first : found.last]]
    plain = [text for text in spelled if text[0].isalpha()]
    return len(plain) > 1 and all(map(str.istitle, plain))


def _is_footnote(words: Tokens, found: Measured) -> bool:
    """Whether a number before the sentence's first word is a footnote's: "23 Six years after"."""
    if found.unit is not None or not words[found.first].text.isdecimal():
        return False
    if found.first == 1 and words[0].text == "(":
        return lower(words, 2) == ")"
    if found.first != 0:
        return False
    if lower(words, 1) in {")", "."}:
        return True
    following = lower(words, 1)
    titled = found.last < len(words) and words[found.last].text.istitle()
    return titled and (following in STARTS or is_word_of_grammar(following))
