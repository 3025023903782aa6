"""Two numbers that are one: "between 20 and 30 households", "8–10", "$7/$9", "4 to 5 thousand".

A change is two figures, not a range: "rose from 4,000 to 4,300".
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.find.quantities.bounds import hedge
from extract.find.quantities.grammar import is_plural
from extract.find.quantities.movement import changes
from extract.find.quantities.number import Number
from extract.find.quantities.tokens import DASHES, Tokens, glued, lower
from extract.find.quantities.units import Amount
from extract.find.quantities.votes import is_result

_NEAR = 12
_SCORED = frozenset("won lost drew win wins beat draw defeat victory".split())
_GOALS = 30
_YEAR = 4
_SCALES = (1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000)


class Measured(NamedTuple):
    """An amount, or two that are the ends of a range: tokens `first` to `last`, last excluded.

    `unit` is that of the last end, `low` and `high` are the smaller and the larger end, `before`
    and `after` the words right beside it in lower case, empty outside the sentence.
    """

    first: int
    last: int
    amount: Amount
    upper: Amount | None
    unit: str | None
    low: float
    high: float
    before: str
    after: str


def placed(
    words: Tokens, first: int, last: int, amount: Amount, upper: Amount | None = None
) -> Measured:
    """An amount, or two, as far as these tokens go."""
    end = upper or amount
    low, high = sorted((amount.number.value, end.number.value))
    before, after = lower(words, first - 1), lower(words, last)
    return Measured(first, last, amount, upper, end.unit, low, high, before, after)


def measured_anew(words: Tokens, one: Measured, amount: Amount) -> Measured:
    """The same place with another first end."""
    return placed(words, one.first, one.last, amount, one.upper)


def measured(words: Tokens, amounts: Sequence[Amount]) -> Iterator[Measured]:
    """Amounts in order, with the ends of a range joined."""
    index = 0
    while index < len(amounts):
        one = amounts[index]
        two = amounts[index + 1] if index + 1 < len(amounts) else None
        joined = _joined(words, one, two) if two is not None else None
        index += 2 if joined else 1
        yield joined or placed(words, one.first, one.last, one)


def _joined(words: Tokens, one: Amount, two: Amount) -> Measured | None:
    start = None if is_result(words, one, two) else _joint(words, one, two)
    if start is None or not _alike(one, two):
        return None
    # "paid €72.5m to 9,300 victims"
    if one.money and two.unit is None and is_plural(words, two.last):
        return None
    low, high = _with_shared(one, two)
    if not _is_dash_range(words, one, two, low.number.value < high.number.value):
        return None
    return placed(words, start, two.last, low, high)


def _joint(words: Tokens, one: Amount, two: Amount) -> int | None:
    """Where the range begins if the words between two amounts make it one."""
    between = [word.lower for word in words[one.last : two.first]]
    before = lower(words, one.first - 1)
    opening = hedge(words, one)
    if between in (["and"], ["and", "about"]) and opening.bound == "between":
        return opening.first
    if between in (["to"], ["up", "to"], ["-", "to", "-"]):
        if opening.bound == "between":
            return opening.first
        return one.first if before not in {"from", "by"} or _ranges(words, one, two) else None
    if between in (["or"],) and _neighbours(one, two):
        return one.first
    dash = len(between) == 1 and between[0] in DASHES
    sums = between == ["/"] and one.money and two.money
    return one.first if dash or sums else None


_OPENERS = frozenset(
    "range ranges ranging ranged vary varies varying varied priced aged homes prices sizes "
    "starting start starts".split()
)


def _ranges(words: Tokens, one: Amount, two: Amount) -> bool:
    """Whether "from" opens a range: "priced from 5 to 10"; "rose from 5 to 10" does not."""
    if lower(words, one.first - 1) == "by":
        low, high = one.number.value, two.number.value
        return one.unit is None and two.unit is not None and low < high <= 3 * low
    return lower(words, one.first - 2) in _OPENERS or _reaches(words, one, two)


def _reaches(words: Tokens, one: Amount, two: Amount) -> bool:
    """Whether a measure is told to lie between two: "buried from 20 to 40 centimetres deep"."""
    plain = one.unit is None and two.unit is not None and not two.money and two.unit != "%"
    near = range(max(0, one.first - _NEAR), one.first)
    return plain and not any(changes(words[at].lower) for at in near)


def _neighbours(one: Amount, two: Amount) -> bool:
    """Whether "or" gives two guesses at one number: "three or four", "8 or $9"."""
    low, high = one.number.value, two.number.value
    return not one.unit and low < high <= low * 1.5 + 1 and one.number.form != "share"


def _alike(one: Amount, two: Amount) -> bool:
    if one.number.form == "vague" or two.number.form == "vague":
        return False
    if (one.number.form == "share") != (two.number.form == "share"):
        return False
    if one.unit is None or one.unit == two.unit:
        return True
    if two.unit is None:
        return one.money and one.first < one.number.first
    return two.unit.startswith(f"{one.unit} per ")


def _with_shared(one: Amount, two: Amount) -> tuple[Amount, Amount]:
    """Gives the first end the scale and the unit of the second: "four to five thousand"."""
    low, high = one.number, two.number
    unit = two.unit or one.unit
    scale = levelled(low, high)
    if scale is not None and low.value < high.value / scale:
        low = low._replace(value=round(low.value * scale, 6))
    money = one.money or two.money
    return (
        one._replace(number=low, unit=unit, money=money),
        two._replace(number=high, unit=unit, money=money),
    )


def levelled(low: Number, high: Number) -> float | None:
    """The scale that the second of two numbers has and the first lacks: "four to five thousand"."""
    if low.value >= _SCALES[0] or high.last - high.first == 1:
        return None
    return next((one for one in _SCALES if one <= high.value < one * 1000), None)


def _is_dash_range(words: Tokens, one: Amount, two: Amount, rising: bool) -> bool:
    """Whether a dash can mean "to": not a score ("9-2"), not a sentence's dash ("states — 21")."""
    between = words[one.last : two.first]
    # "410 in May 2021 to 520 in June" falls from no year
    if one.number.written.startswith(("19", "20")) and len(one.number.written) == _YEAR:
        return rising
    if len(between) != 1 or between[0].text not in DASHES:
        return rising or between[0].text != "to" or one.number.form == "digits"
    # "7-Eleven" is a name
    if one.number.form == "digits" and words[two.first].text.istitle():
        return False
    if lower(words, one.first - 1) in _SCORED and two.unit is None and two.number.value <= _GOALS:
        return is_plural(words, two.last)  # "won 2-3 seats", but "lost 0-4"
    spaced = not glued(words, one.last) and not glued(words, two.first)
    if between[0].text == "—" and spaced:
        return False
    return rising
