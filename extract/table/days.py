"""The days that a cell names: ISO and EDTF, numbers such as 4.3.2022, or words.

03/04/2022 is the third of April or the fourth of March: the other cells of its column decide (one
of them has a number above twelve), else the reader; nothing is guessed.
"""

import re
from collections.abc import Iterable
from datetime import date

from extract.errors import DecisionError
from extract.find.times import time_mentions
from extract.model import Document, Interval, Sentence, Span, TimeExpression, When
from extract.resolve.times import anchored, periods
from extract.review.edtf import interval
from extract.table.mapping import DayOrder

_NUMBERS = re.compile(r"(?P<one>\d{1,2})[./-](?P<two>\d{1,2})[./-](?P<year>\d{4})\Z", re.ASCII)
_ISO = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})(?:[T ][\d:.+Z-]+)?\Z", re.ASCII)


class NoDay(Exception):
    """A cell does not say which days it means; the message says why."""


def order_of(cells: Iterable[str]) -> DayOrder | None:
    """How a column writes days in numbers; None where it does not show, or both ways."""
    found = {_order(cell) for cell in cells} - {None}
    return found.pop() if len(found) == 1 else None


def _order(cell: str) -> DayOrder | None:
    numbers = _NUMBERS.match(cell)
    if numbers is None:
        return None
    if int(numbers["one"]) > 12:
        return "day first"
    return "month first" if int(numbers["two"]) > 12 else None


def is_ambiguous(cell: str) -> bool:
    """Whether a cell names another day to those who write the month first."""
    numbers = _NUMBERS.match(cell)
    return bool(numbers and numbers["one"] != numbers["two"] and _order(cell) is None)


def _numbered(cell: str, order: DayOrder | None) -> Interval | None:
    numbers = _NUMBERS.match(cell)
    if numbers is None:
        return None
    order = _order(cell) or order
    if order is None and is_ambiguous(cell):
        raise NoDay(f"“{cell}” may be one of two days: say whether the day comes first")
    one, two = int(numbers["one"]), int(numbers["two"])
    day, month = (two, one) if order == "month first" else (one, two)
    try:
        found = date(int(numbers["year"]), month, day)
    except ValueError as error:
        raise NoDay(f"“{cell}” is no day of the calendar") from error
    return _one(found)


def _one(day: date) -> Interval:
    return Interval(earliest=day, latest=day, mode="instant", basis="stated", edtf=day.isoformat())


def _edtf(cell: str) -> Interval | None:
    try:
        return interval(_ISO.sub(r"\g<day>", cell), "stated")
    except DecisionError:
        return None


def in_figures(cell: str, order: DayOrder | None) -> Interval | None:
    """The days that a cell writes without words: 2022-03-04, 2022-03, 4.3.2022; None for others.

    Raises NoDay where it may be one of two days, or none of the calendar.
    """
    return _numbered(cell, order) or _edtf(cell)


def days(
    cell: str, start: int, document: Document, order: DayOrder | None
) -> tuple[When, tuple[TimeExpression, ...]]:
    """The days that a cell of a document names, and the time expressions in it.

    `start` is the offset of the cell. Raises NoDay where it names none, or several.
    """
    place = Sentence(number=0, span=Span(start, start + len(cell)), text=cell)
    times = tuple(anchored(time_mentions([place]), document, [place]))
    plain = in_figures(cell, order)
    if plain:
        return When(interval=plain, words=cell), ()
    found = periods(times)
    if not found:
        unplaced = f"“{cell}” counts from a day of publication, and none is known"
        raise NoDay(unplaced if times else f"“{cell}” is no date that can be read")
    if len(found) > 1:
        raise NoDay(f"“{cell}” names more than one date")
    return When(interval=found[0].when.interval, words=cell), times
