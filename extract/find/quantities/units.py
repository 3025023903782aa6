"""What a number is measured in: "$58.24 per barrel", "12 percent", "400 sq ft", "15-year-old".

Money is kept by its ISO 4217 code, other units by the names in `vocabulary/units.toml`.
"""

from typing import NamedTuple

from extract.find.quantities.grammar import is_plural
from extract.find.quantities.number import Number, negative
from extract.find.quantities.tokens import HYPHENS, Tokens, glued, lower
from extract.find.quantities.unit_words import MONEY, SIGNS, SYMBOLS, WORDS, begin
from extract.find.quantities.word_codes import is_name
from extract.vocabulary import entries

_LONGEST = 5
_LONG_AGO = 1000
# half a million pounds are money, five pounds may be a weight
_POUNDS = frozenset({"pound", "pounds"})
_MANY_POUNDS = 100_000
_LEAST_WON = 500  # a smaller sum buys nothing
_BEFORE_A_PRIZE = frozenset("a an the its their more most only by over against".split())
_ARTICLES = frozenset({"a", "an"})
# "two more weeks", "50 previous years", "three consecutive days"
_BETWEEN = frozenset(
    "more additional further previous consecutive straight full whole long".split()
)
TIME_UNITS = frozenset("second minute hour day week month year decade century millisecond".split())


class Amount(NamedTuple):
    """A number with its unit: tokens `first` to `last`, the last excluded."""

    first: int
    last: int
    number: Number
    unit: str | None = None
    money: bool = False
    per: str | None = None
    hyphenated: bool = False


_RATES = frozenset(entries("rates")["rate"]["words"])
# "300 PS" is horsepower, though "PS2.7m" is a pound sign gone wrong
_CODES_AFTER = {pieces: code for pieces, code in SIGNS.items() if pieces not in {("PS",)}}
_THEN = frozenset("earlier later ago before after".split())
_BARE = frozenset({"$", "£", "€"})
_MINUS = HYPHENS | {"minus", "\u2212"}
_PER = frozenset({"per", "/", "each", "every"}) | _ARTICLES
_SIGNS_END = frozenset(pieces[-1] for pieces in SIGNS)
_LONGEST_SIGN = max(map(len, SIGNS))
_MONEY_BEGIN = begin(MONEY) | _POUNDS
_CODES_BEGIN = begin(_CODES_AFTER)
_WORDS_BEGIN = begin(WORDS)
_SYMBOLS_BEGIN = begin(SYMBOLS) | HYPHENS


def amount(words: Tokens, number: Number) -> Amount:
    """A number with the unit that stands before or after it, if any."""
    number = _signed(words, number)
    found = (
        _money(words, number)
        or _measured(words, number)
        or Amount(number.first, number.last, number)
    )
    return _with_rate(words, found)


def _signed(words: Tokens, number: Number) -> Number:
    """Reads "minus 40" and "-40" as below zero; "9-40" and "T-72" are left as they are."""
    at = number.first - 1
    if at < 0 or words[at].lower not in _MINUS or number.form == "vague":
        return number
    at -= words[at].text in HYPHENS and lower(words, at - 1) == "minus"
    sign = lower(words, at) in {"minus", "\u2212"} or _is_sign(words, at)
    return negative(number, at) if sign else number


def _is_sign(words: Tokens, at: int) -> bool:
    hyphen = words[at].text == "-" and words[at + 1].is_digits and glued(words, at + 1)
    return hyphen and not glued(words, at) and (at == 0 or not words[at - 1].is_digits)


def _money(words: Tokens, number: Number) -> Amount | None:
    if number.first == 0 or words[number.first - 1].text not in _SIGNS_END:
        return _money_after(words, number)
    for length in range(min(_LONGEST_SIGN, number.first), 0, -1):
        first = number.first - length
        code = SIGNS.get(tuple(word.text for word in words[first : number.first]))
        # "PS2.7m" is a pound sign gone wrong, "flight PS752" is none
        if words[first].text == "PS" and glued(words, number.first) and number.written.isdecimal():
            continue
        # "a $2 million grant" is no Australian one
        if words[first].text == "A" and not glued(words, first + 1):
            continue
        if code is not None and is_name(words, first, number):
            continue
        if code is not None and not (
            first and glued(words, first) and words[first - 1].text.isalpha()
        ):
            first, last = _doubled(words, first, number.last, code)
            return Amount(first, last, number, code, money=True)
    return _money_after(words, number)


def _doubled(words: Tokens, first: int, last: int, code: str) -> tuple[int, int]:
    """Takes in the rest of "c $ 16.4 million", "$31.20 US", "$10 dollars"."""
    if MONEY.get((lower(words, last),)) == code or SIGNS.get((_text(words, last),)) == code:
        return first, last + 1
    if code == "USD" and _text(words, last) == "US":
        return first, last + 1
    return first, last


def _text(words: Tokens, index: int) -> str:
    return words[index].text if 0 <= index < len(words) else ""


def _money_after(words: Tokens, number: Number) -> Amount | None:
    start = number.last + (_text(words, number.last) in HYPHENS)
    if lower(words, start) not in _MONEY_BEGIN and _text(words, start) not in _CODES_BEGIN:
        return None
    many = number.value >= _MANY_POUNDS and lower(words, start + 1) != "of"
    if lower(words, start) in _POUNDS and many:
        return Amount(number.first, start + 1, number, "GBP", money=True)
    for length in range(4, 0, -1):
        end = start + length
        if end > len(words):
            continue
        code = MONEY.get(tuple(word.lower for word in words[start:end]))
        code = code or _CODES_AFTER.get(tuple(word.text for word in words[start:end]))
        if code == "KRW" and number.value < _LEAST_WON and lower(words, end) in _BEFORE_A_PRIZE:
            continue  # "list 110 won a fifth of the vote"
        if code is not None and not _begins_the_next(words, start, end):
            hyphenated = start > number.last
            return Amount(number.first, end, number, code, money=True, hyphenated=hyphenated)
    return None


def _begins_the_next(words: Tokens, start: int, end: int) -> bool:
    """Whether a sign belongs to the number after it: "10 rmb", but "5 $7"."""
    if end >= len(words) or not words[end].is_digits or glued(words, start):
        return False
    # nor is "31 C$2.7 million" a sum of 31
    return words[start].text in _BARE or glued(words, end)


def _measured(words: Tokens, number: Number) -> Amount | None:
    start = number.last
    hyphen = _text(words, start) in HYPHENS and glued(words, start)
    if hyphen or (lower(words, start) in _BETWEEN and lower(words, start + 1) != "than"):
        start += 1
    if lower(words, start) not in _WORDS_BEGIN and _text(words, start) not in _SYMBOLS_BEGIN:
        return _in_brackets(words, start, number)
    for length in range(min(_LONGEST, len(words) - start), 0, -1):
        unit = _unit(words, start, start + length, number)
        if unit is not None:
            return Amount(number.first, start + length, number, unit, hyphenated=hyphen)
    return None


def _in_brackets(words: Tokens, start: int, number: Number) -> Amount | None:
    """Reads a symbol in brackets: "120 (km)"."""
    if _text(words, start) not in {"(", "["} or number.form != "digits":
        return None
    unit = SYMBOLS.get((_text(words, start + 1),))
    closed = _text(words, start + 2) in {")", "]"}
    return Amount(number.first, start + 3, number, unit) if unit and closed else None


def _unit(words: Tokens, start: int, end: int, number: Number) -> str | None:
    if number.form == "share" and end - start == 1 and lower(words, start) != "point":
        named = WORDS.get((lower(words, start),))
        return named if named not in {"times"} else None
    # "15-year-old" and "15 year-old" are the words "year old"
    plain = [word.lower for word in words[start:end] if word.text not in HYPHENS]
    unit = WORDS.get(tuple(plain)) or WORDS.get(tuple(word.lower for word in words[start:end]))
    # "the 1988 second quarter"
    if unit == "second" and plain == ["second"] and number.value >= _LONG_AGO:
        return None
    if unit is not None:
        return unit if plain and words[end - 1].text not in HYPHENS else None
    if number.form != "digits":
        return None
    return _symbol(words, start, end)


def _symbol(words: Tokens, start: int, end: int) -> str | None:
    unit = SYMBOLS.get(tuple(word.text for word in words[start:end]))
    loose = end - start > 1 and not _is_one_symbol(words, start, end)
    if unit is None or loose or _reads_on(words, end):
        return None
    # a lone letter is a unit only when glued: "18m", but "12 C" where it is hot
    lone = end - start == 1 and len(words[start].text) == 1 and words[start].text.isalpha()
    if lone and not glued(words, start) and words[start].text not in {"C", "F", "W", "V", "m", "g"}:
        return None
    return unit


def _is_one_symbol(words: Tokens, start: int, end: int) -> bool:
    """Whether a symbol of several tokens is written as one: "km2", "sq km", but not "12 m 2"."""
    return all(glued(words, at) or words[at].text.isalpha() for at in range(start + 1, end))


def _reads_on(words: Tokens, end: int) -> bool:
    """Whether more is glued to the end, as in "24703m212", "19 F-16 jets" and "31 C$2.7"."""
    at = end
    at += end < len(words) and words[end].text in HYPHENS and _text(words, end + 1).isdecimal()
    if at >= len(words) or not glued(words, end):
        return False
    return words[at].text[0].isalnum() or words[at].text in _BARE


def _with_rate(words: Tokens, found: Amount) -> Amount:
    """Adds "per barrel", "a day", "/kg", "-a-share"."""
    per, last = rate(words, found.last)
    if per is None and found.money:
        per, last = rate(words, _past_bracket(words, found.last))[0], found.last
    if per is None:
        return found
    unit = f"{found.unit} per {per}" if found.unit else None
    return Amount(
        found.first, last if unit else found.last, found.number, unit, found.money,
        per if unit else None, found.hyphenated,
    )  # fmt: skip


def _past_bracket(words: Tokens, at: int) -> int:
    """Steps over the same sum in another currency: "9 billion shekels ($2.4 billion) a year"."""
    if lower(words, at) != "(":
        return at
    return next((end + 1 for end in range(at, at + 6) if lower(words, end) == ")"), at)


def rate(words: Tokens, at: int) -> tuple[str | None, int]:
    """What the words at a token count per, and where they end: "per barrel", "a day", "/kg"."""
    if _text(words, at) in HYPHENS and glued(words, at):
        at += 1
    joint, thing = lower(words, at), at + 1
    if joint not in _PER:
        return None, at
    if lower(words, thing) == "-":
        thing += 1
    per = lower(words, thing)
    if joint == "per" and per[:1].isalpha() and per != "cent":
        return _thing(words, thing)
    # "a year earlier" says when, not how often
    if lower(words, thing + 1) in _THEN:
        return None, at
    # "at one stage a dozen families", but "$3 a dozen"
    if per == "dozen" and (lower(words, thing + 1) == "or" or is_plural(words, thing + 1)):
        return None, at
    if joint != "per" and (per in _RATES or _slash(words, at)):
        return _thing(words, thing)
    return None, at


def _slash(words: Tokens, at: int) -> bool:
    return words[at].text == "/" and glued(words, at + 1) and (_text(words, at + 1),) in SYMBOLS


def _thing(words: Tokens, at: int) -> tuple[str, int]:
    named = WORDS.get((lower(words, at), lower(words, at + 1)))
    if named is not None:
        return named, at + 2
    named = WORDS.get((lower(words, at),)) or SYMBOLS.get((_text(words, at),))
    return {"annum": "year"}.get(lower(words, at)) or named or lower(words, at), at + 1
