"""Numbers before units of time and after months: "twenty-four", "a couple of", "2 1/2", "3rd"."""

import re

from extract.find.times.words import COUNTS, DECADES, ORDINALS

_WORD = re.compile(r"\d / \d|\d+(?:,\d{3})*(?:\.\d+)?|[^\W\d_]+")
_ONE = {"a": 1.0, "an": 1.0, "another": 1.0, "half": 0.5}
_SCALES = {"hundred": 100, "thousand": 1000}
_SETS_OF = ("couple", "pair", "dozen")
_LEADING_DIGITS = re.compile(r"\d+")


def count(text: str) -> float | None:
    """The number that words say; 0 where they leave it open ("several"), None if they say none."""
    total, current, seen = 0.0, 0.0, False
    for word in _WORD.findall(text.lower()):
        value = _value(word)
        if value == 0:
            return 0.0  # "several" leaves it open
        if word in _SCALES:
            total, current, seen = total + (current or 1.0) * _SCALES[word], 0.0, True
        elif value is None or (seen and _ONE.get(word) == 1):
            continue
        elif current and value >= 1 and word not in _SETS_OF and (current % 10 or value >= 10):
            break  # "two to three weeks": the least
        else:
            current, seen = value if word in _SETS_OF else current + value, True
    return total + current if seen else None


def _value(word: str) -> float | None:
    if "/" in word:
        return int(word[0]) / max(1, int(word[-1]))
    if word[0].isdigit():
        return float(word.replace(",", "")) or None
    return _ONE.get(word, COUNTS.get(word))


def ordinal(text: str) -> int | None:
    """The number that an ordinal or a plain number names: "16th", "sixteenth", "16"."""
    digits = _LEADING_DIGITS.search(text)
    if digits:
        return int(digits[0])
    words = _WORD.findall(text.lower())
    values = [ORDINALS.get(word) or COUNTS.get(word) or 0 for word in words]
    return sum(values) or None


def year(text: str) -> tuple[int, bool] | None:
    """The year that words name, and whether two digits stand for four; before Christ it is
    negative."""
    digits = _LEADING_DIGITS.search(text)
    if digits:
        value = int(digits[0])
        if "b" in text.lower():
            return -value, False
        return value, len(digits[0]) == 2 and "a" not in text.lower()
    return _spelled_year(_WORD.findall(text.lower()))


def decade(text: str) -> tuple[int, bool] | None:
    """The leading digits of a decade, "1990s" or "nineties", and whether it lacks its century."""
    digits = _LEADING_DIGITS.search(text)
    if digits:
        return int(digits[0]) // 10, len(digits[0]) == 2
    value = next((DECADES[word] for word in _WORD.findall(text.lower()) if word in DECADES), None)
    return None if value is None else (value, True)


def _spelled_year(words: list[str]) -> tuple[int, bool] | None:
    values = [COUNTS.get(word, 0) for word in words if word != "and"]
    if len(values) >= 2 and values[:2] == [2, 1000]:
        return 2000 + sum(values[2:]), False
    if len(values) >= 2 and 10 < values[0] < 21 and 10 <= values[1] < 100:
        return values[0] * 100 + sum(values[1:]), False
    return None
