"""Numbers of a code: places on the globe, citations of law, cartridges, formats, versions.

"12°35'N, 43°20'E", "18 U.S.C. 2339B", "the 6.5 Creedmoor", "a 4K video", "IMAS 09.10".
"""

from extract.find.quantities.days import counts_something
from extract.find.quantities.grammar import NOMINAL, is_plural, is_word_of_grammar
from extract.find.quantities.number import SCALES
from extract.find.quantities.ranges import Measured
from extract.find.quantities.tokens import HYPHENS, Tokens, glued, lower, tokens, written
from extract.vocabulary import entries, rows

_POLES = frozenset({"north", "south", "east", "west", "n", "s", "e", "w"})
_FORMATS = frozenset(entries("names_with_numbers")["formats"]["words"])
_FORMATS_BEGIN = frozenset(tokens(word)[0].lower for word in _FORMATS)
_SCALES = frozenset(entries("names_with_numbers")["scales"]["after"])
_PEOPLES = frozenset(
    name for row in rows("states") for name in row["people"].lower().split(";") if name
)
_MARKING = frozenset(entries("names_with_numbers")["marks"]["words"])
_NOTES = frozenset(entries("names_with_numbers")["notes"]["after"])
_HIGHEST_MARKS = frozenset({"5", "10", "100", "five", "ten", "hundred"})
_RACES = frozenset(entries("names_with_numbers")["races"]["after"])
_SCHOOL_YEARS = frozenset(entries("names_with_numbers")["school_years"]["words"])
_PUPILS = frozenset(entries("names_with_numbers")["school_years"]["after"])
_ORDINALS = frozenset({"st", "nd", "rd", "th", "last"})
_FREQUENCIES = frozenset({"kilohertz", "megahertz"})
_NEAR = 6
_COUNTED = NOMINAL.union(SCALES)
_ROMAN = frozenset("IVXLC")
_RATIOS = frozenset({"ratio", "odds", "scale"})  # "a ratio of 1 to 5"
_DEGREE = "°"
_MINUTES = frozenset("'’\u2032\"\u2033”")
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her"})
_WEATHER = frozenset({"heat", "cold", "temperatures", "weather", "sun", "conditions", "water"})
_FINE = 4  # digits behind the point
_LONGEST_YEAR = 4
_SHORTEST_SERIES = 2  # letters


def is_code(words: Tokens, found: Measured) -> bool:
    """Whether a number is part of a code that counts nothing."""
    told = _is_a_code_without_unit if found.unit is None else _is_a_code_with_unit
    return (
        told(words, found)
        or _is_a_subsection(words, found)
        or _is_a_coordinate(words, found)
        or _is_of_an_angle(words, found)
        or _is_a_citation(words, found)
        or _is_of_a_scale(words, found)
        or _is_a_rank(words, found)
        or _is_a_mark(words, found)
        or found.after == "de"  # "27 de Septiembre" is a street
        or _is_a_format(words, found)
    )


def _is_a_code_without_unit(words: Tokens, found: Measured) -> bool:
    return (
        _is_in_a_code(words, found)
        or _is_a_school_year(words, found)
        or _is_a_product(words, found)
        or ("." in words[found.amount.number.first].text and _is_a_code_with_point(words, found))
    )


def _is_a_code_with_point(words: Tokens, found: Measured) -> bool:
    return (
        _is_a_cartridge(words, found)
        or _is_of_a_list_of_goals(words, found)
        or _is_a_version(words, found)
        or _begins_with_nought(words, found)
    )


def _is_a_code_with_unit(words: Tokens, found: Measured) -> bool:
    return _is_lettered(words, found) or _is_a_denomination(found) or _is_of_a_race(found)


def _is_in_a_code(words: Tokens, found: Measured) -> bool:
    """Whether long digits stand beside others: "37U DQ 12345 67890"."""
    text = words[found.first].text
    if not (text.isdecimal() and len(text) > _LONGEST_YEAR):
        return False
    beside = (found.first - 1, found.last)
    return any(
        0 <= at < len(words) and words[at].text.isdecimal() and len(words[at].text) == len(text)
        for at in beside
    )


def _is_a_subsection(words: Tokens, found: Measured) -> bool:
    """Whether it stands in brackets as a label: "Article 8(2)(b)", "XIV(3)", "[12]"."""
    at = found.first - 1
    if lower(words, at) not in {"(", "["}:
        return False
    around = (lower(words, at), found.after)
    # "(1 to 27)" numbers all of a list
    if around == ("[", "]") or (
        around == ("(", ")") and found.upper is not None and found.low == 1
    ):
        return found.unit is None
    if lower(words, at) != "(" or not glued(words, at):
        return False
    return words[at - 1].is_digits or _ROMAN.issuperset(words[at - 1].text)


def _is_a_coordinate(words: Tokens, found: Measured) -> bool:
    """Whether it is a place on the globe: "48°N", "37° E", "36.19 north", "48.5956, 38.0006"."""
    turned = found.unit == "degree" or (found.unit is None and "." in words[found.first].text)
    if turned and found.after in _POLES:
        return True
    if _is_fine(words, found.first) and (
        (found.after == "," and _is_fine(words, found.last + 1))
        or (found.before == "," and _is_fine(words, found.first - 2))
    ):
        return True
    at = found.last if words[found.last - 1].text != _DEGREE else found.last - 1
    return lower(words, at) == _DEGREE and lower(words, at + 1) in _POLES


def _is_fine(words: Tokens, at: int) -> bool:
    """Whether digits are as fine as a place on the globe needs them: "48.5956"."""
    _, dot, after = lower(words, at).partition(".")
    return bool(dot) and after.isdecimal() and len(after) >= _FINE


def _is_of_an_angle(words: Tokens, found: Measured) -> bool:
    """Whether it is one of the degrees, minutes and seconds of a place: "12°35'N"."""
    after = found.last if words[found.last - 1].text != _DEGREE else found.last - 1
    if lower(words, after) == _DEGREE:
        return after + 1 < len(words) and words[after + 1].is_digits
    at = found.first - 1
    if lower(words, at) == _DEGREE:
        return True
    # the seconds of 12°35'10"
    return at > 2 and words[at].text in _MINUTES and lower(words, at - 2) == _DEGREE


def _is_a_citation(words: Tokens, found: Measured) -> bool:
    """Whether capitals and another number follow: "18 U.S.C. 2339B", "2688 UNTS 39"."""
    if found.last != found.first + 1 and found.unit is None:
        return False
    at = found.amount.number.last
    if at >= len(words) or glued(words, at) or not words[found.first].text.isdecimal():
        return False
    letters = words[at].text.replace(".", "")
    series = letters.isalpha() and letters.isupper() and len(letters) > 1
    series = series and not is_word_of_grammar(letters.lower())  # "OF 10 OR 20 PERCENT"
    if at + 1 == len(words):
        # a sentence may be taken to end after "18 U.S.C."
        return series and len(letters) < len(words[at].text) and len(letters) > _SHORTEST_SERIES
    cited = words[at + 1].is_digits and not glued(words, at + 1)
    return series and cited and not is_plural(words, at + 2)


def _is_a_cartridge(words: Tokens, found: Measured) -> bool:
    """Whether a name follows that no part of a thing can have: "the 6.5 Creedmoor"."""
    if "." not in words[found.first].text:
        return False
    if found.last != found.first + 1 or found.last >= len(words):
        return False
    name = words[found.last]
    titled = (
        name.text.istitle()
        and name.text.isalpha()
        and len(name.text) > 1
        and name.lower not in _PEOPLES
    )
    return titled and not is_word_of_grammar(name.lower)


def _is_of_a_list_of_goals(words: Tokens, found: Measured) -> bool:
    """Whether it is a part of what capitals name: "SDG 16.1 speaks of violent deaths"."""
    before, at = words[found.first - 1].text if found.first else "", found.last
    plain = found.upper is None and at == found.first + 1
    named = before.isalpha() and before.isupper() and len(before) > 1
    return plain and named and "." in words[found.first].text and lower(words, at) != "per"


def _is_lettered(words: Tokens, found: Measured) -> bool:
    """Whether a capital is no unit but goes on the name before it: "form 1-A", "hut 3C"."""
    unit, noun = words[found.last - 1].text, found.first - 1
    letter = len(unit) == 1 and unit.isalpha() and unit.isupper()
    if not letter or noun < 0 or not glued(words, found.last - 1):
        return False
    # "the passenger in 14C", but "in 14C heat"
    if lower(words, noun) == "in" and unit in {"A", "C", "F"}:
        return found.after not in _WEATHER
    named = words[noun].text.isalpha() and not words[noun].acts
    named = named and not lower(words, noun).endswith(("ed", "ing", "ly"))
    return named and not is_word_of_grammar(lower(words, noun)) and not is_plural(words, noun)


def _is_of_a_scale(words: Tokens, found: Measured) -> bool:
    """Whether it marks a step of a scale: "a 7.8 magnitude quake", "98.5 FM", "on 7245 kHz"."""
    # "5.6 on the Richter scale"
    if found.after == "on" and lower(words, found.last + 1) == "the":
        return (
            found.unit is None
            and found.upper is None
            and "scale" in _lower(words, found.last + 2, found.last + 5)
        )
    if found.upper is not None and found.before in {"of", "from"}:
        return lower(words, found.first - 2) in _RATIOS
    if found.unit in _FREQUENCIES:
        return found.before in {"on", "at"}
    # "the two-time champion"
    if found.unit == "times" and found.amount.hyphenated:
        return lower(words, found.last - 1) == "time"
    at = found.last + (found.after in HYPHENS)
    return found.unit is None and lower(words, at) in _SCALES


def _is_a_denomination(found: Measured) -> bool:
    """Whether it is printed on money: "a 500-kyat note", "a $100 bill"."""
    return found.amount.money and found.after in _NOTES


def _is_of_a_race(found: Measured) -> bool:
    """Whether it is how far is run in a race: "the 1,500 metres champion"."""
    return found.unit in {"metre", "kilometre"} and found.after in _RACES


def _is_a_rank(words: Tokens, found: Measured) -> bool:
    """Whether it says out of how many one has a rank: "163rd out of 180"."""
    out = found.before == "of" and lower(words, found.first - 2) == "out"
    return out and lower(words, found.first - 3) in _ORDINALS and not counts_something(words, found)


def _is_a_school_year(words: Tokens, found: Measured) -> bool:
    """Whether it is the year of a school that pupils are in: "Year 7 pupils"."""
    at = found.first - 1
    named = at >= 0 and words[at].text.istitle() and words[at].lower in _SCHOOL_YEARS
    return named and found.after in _PUPILS


def _is_a_format(words: Tokens, found: Measured) -> bool:
    """Whether it says how something is recorded: "a 4K video", "in 1080p"."""
    shown = words[found.first].lower in _FORMATS_BEGIN
    return shown and written(words, found.first, found.last).lower() in _FORMATS


def _lower(words: Tokens, first: int, last: int) -> tuple[str, ...]:
    return tuple(lower(words, at) for at in range(first, last))


def _is_a_mark(words: Tokens, found: Measured) -> bool:
    """Whether it says how good something was found: "gave it 2 out of 10"."""
    if found.amount.number.form != "share" or lower(words, found.last - 1) not in _HIGHEST_MARKS:
        return False
    near = {word.lower for word in words[max(0, found.first - _NEAR) : found.first]}
    ends = not found.after[:1].isalnum() or is_word_of_grammar(found.after)
    return ends and bool(near & _MARKING)


def _is_a_product(words: Tokens, found: Measured) -> bool:
    """Whether many would be needed where one stands: "the 486 chip", "an 80486 machine"."""
    text, led = words[found.first].text, found.before
    plain = text.isdecimal() and len(text) > 2
    if not plain or found.last != found.first + 1 or found.last >= len(words):
        return False
    if led not in _DETERMINERS and not led.endswith(("'s", "’s")):
        return False
    thing = words[found.last]
    one = thing.text.isalpha() and thing.text.islower() and not counts_something(words, found)
    apart = is_word_of_grammar(thing.lower) or thing.lower in _COUNTED
    return one and not apart and not thing.lower.endswith(("ed", "ing", "ly"))


def _is_a_version(words: Tokens, found: Measured) -> bool:
    """Whether it says of a name that it is a new one: "Bucha 2.0"."""
    name = words[found.first - 1].text if found.first else ""
    plain = found.last == found.first + 1
    text = words[found.first].text
    return plain and name.istitle() and len(text) == len("2.0") and text.endswith(".0")


def _begins_with_nought(words: Tokens, found: Measured) -> bool:
    """Whether digits before a point begin with 0: "IMAS 09.10"; "0.5" begins with none but 0."""
    whole, point, _ = words[found.amount.number.first].text.partition(".")
    return bool(point) and len(whole) > 1 and whole[0] == "0"
