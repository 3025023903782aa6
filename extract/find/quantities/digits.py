"""Digits into numbers: "12,345.6", "1,00,000", "10 000", "7 3/4", "2½", "1.99 x 10^-30"."""

from math import gcd

from extract.find.quantities.number import SIGNS, Number
from extract.find.quantities.tokens import DASHES, Tokens, glued, lower

_LONGEST = 25
_PARTS = frozenset({2, 3, 4, 5, 8, 10, 16, 32, 64})


def in_digits(words: Tokens, index: int) -> Number | None:
    """The number that a token of digits begins, None for "192.168.1.2" and the like."""
    text, last = words[index].text, index + 1
    value = _grouped(text) if len(text) <= _LONGEST else None
    if value is None:
        return None
    while _is_next_group(words, last + _comma(words, last), text):
        last += _comma(words, last) + 1
        text += "," + words[last - 1].text
        value = value * 1000 + float(words[last - 1].text)
    return _fraction_signs(words, Number(index, last, value, "digits", text))


def _grouped(text: str) -> float | None:
    """The value of "12,345.6", "1,00,000" or "3.4"; None for "192.168.1.2" and "12,3"."""
    whole, dot, decimals = text.partition(".")
    groups = whole.split(",")
    if "." in decimals:
        return float(text.replace(".", "")) if _all_threes(text.split(".")) else None
    if "," in decimals:
        return None
    if len(groups) == 2 and not dot and len(groups[1]) < 3:
        return float(f"{groups[0]}.{groups[1]}")
    if len(groups) > 1 and not (_all_threes(groups) or _indian(groups)):
        return None
    return float("".join(groups) + dot + decimals)


def _all_threes(groups: list[str]) -> bool:
    return len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])


def _indian(groups: list[str]) -> bool:
    return (
        len(groups[0]) <= 2
        and len(groups[-1]) == 3
        and all(len(group) == 2 for group in groups[1:-1])
    )


def _comma(words: Tokens, index: int) -> int:
    """One for the comma of "80, 000", where only a leading zero tells it from a list."""
    broken = lower(words, index) == "," and lower(words, index + 1).startswith("0")
    return 1 if broken and glued(words, index) else 0


def _is_next_group(words: Tokens, index: int, text: str) -> bool:
    """Whether "10 000" or the "2, 669" of a badly set page goes on at this token."""
    if index >= len(words) or not words[index].is_digits:
        return False
    if len(words[index].text.partition(".")[0]) != 3 or "," in words[index].text:
        return False
    before = words[index - 1]
    if before.text == ",":
        return len(text.split(",")[0]) <= 3
    return (
        "." not in text
        and len(text.split(",")[0]) <= 3
        and not text.startswith("0")
        and words[index].start - before.end == 1
        and (before.is_digits and len(before.text.split(",")[-1]) <= 3)
        and not (index + 1 < len(words) and glued(words, index + 1) and words[index + 1].is_digits)
    )


def _fraction_signs(words: Tokens, number: Number) -> Number:
    """Adds "½", " 3/4" or makes "1/4" a part."""
    last = number.last
    if lower(words, last) in {"\u00d7", "x"} and lower(words, last + 1) == "10":
        return _scientific(words, number)
    if last < len(words) and words[last].text in SIGNS:
        value = number.value + SIGNS[words[last].text]
        return Number(number.first, last + 1, value, "digits", "")
    part = _slashed(words, last)
    if part is not None and not glued(words, last):
        return Number(number.first, last + 3, number.value + part, "digits", "")
    part = _slashed(words, number.first)
    if part is not None:
        return Number(number.first, number.first + 3, part, "digits", "")
    return number


def _scientific(words: Tokens, number: Number) -> Number:
    """Reads "1.99 x 10^-30"."""
    at = number.last + 2
    sign = -1 if at < len(words) and words[at].text in DASHES else 1
    power = lower(words, at + (sign < 0 or lower(words, at) == "^"))
    if not (power.isdecimal() and len(power) <= 2 and lower(words, at) in {"^", *DASHES}):
        return number
    return Number(number.first, at + 2, number.value * 10.0 ** (sign * int(power)), "digits")


def _slashed(words: Tokens, index: int) -> float | None:
    if lower(words, index + 1) != "/" or index + 2 >= len(words):
        return None
    above, below = words[index].text, words[index + 2].text
    if not (glued(words, index + 1) and glued(words, index + 2)):
        return None
    if not (above.isdecimal() and below.isdecimal() and max(len(above), len(below)) <= 2):
        return None
    after = lower(words, index + 3)
    if int(below) not in _PARTS or not int(above) < int(below) or after == "/":
        return None
    # "the blast of 4/8" is a day
    return int(above) / int(below) if gcd(int(above), int(below)) == 1 else None
