"""A date as a person writes it in EDTF (ISO 8601-2), into the days that it allows.

Level 0 and what of level 1 Dateline writes itself: "2022-03-04", "2022-03", "2022", "2022-21" (a
season), "2022-03-04~", "2022-03-01/2022-03-05", "../2022-03", "2022-03/.." and "[2022-03-02,
2022-03-06]".
"""

import re
from calendar import monthrange
from datetime import date

from extract.errors import DecisionError
from extract.model import Basis, Interval, Mode

_POINT = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?\Z", re.ASCII)
# first month of the northern seasons, as ISO 8601-2 numbers them
_SEASONS = {"21": 3, "22": 6, "23": 9, "24": 12}
_LONGEST = 60


def interval(words: str, basis: Basis) -> Interval:
    """The days that an EDTF date allows; raises DecisionError where it is none that is read."""
    edtf = words.strip().replace(" ", "")
    if len(edtf) > _LONGEST:
        raise _refused(words)
    if edtf.startswith("[") and edtf.endswith("]"):
        days = [_bounds(part, words) for part in edtf[1:-1].split(",")]
        return _made(
            min(one for one, _ in days), max(last for _, last in days), "one_of", basis, edtf
        )
    if "/" in edtf:
        return _stretch(edtf, words, basis)
    first, last = _bounds(edtf.removesuffix("~"), words)
    if edtf.endswith("~"):
        return _made(first, last, "about", basis, edtf)
    return _made(first, last, "instant" if first == last else "within", basis, edtf)


def _stretch(edtf: str, words: str, basis: Basis) -> Interval:
    start, _, end = edtf.partition("/")
    first = None if start in {"", ".."} else _bounds(start, words)[0]
    last = None if end in {"", ".."} else _bounds(end, words)[1]
    if first is None and last is None:
        raise _refused(words)
    mode: Mode = "duration" if first else "before"
    return _made(first, last, mode, basis, edtf)


def _made(first: date | None, last: date | None, mode: Mode, basis: Basis, edtf: str) -> Interval:
    try:
        return Interval(earliest=first, latest=last, mode=mode, basis=basis, edtf=edtf)
    except ValueError as error:
        raise DecisionError(f"{edtf} ends before it begins") from error


def _bounds(point: str, words: str) -> tuple[date, date]:
    found = _POINT.match(point)
    if found is None:
        raise _refused(words)
    year, month, day = int(found["year"]), found["month"], found["day"]
    try:
        if month in _SEASONS and day is None:
            return _season(year, _SEASONS[month])
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, int(month), 1), _last_of(year, int(month))
        one = date(year, int(month), int(day))
    except ValueError as error:
        raise _refused(words) from error
    return one, one


def _season(year: int, month: int) -> tuple[date, date]:
    end_year, end_month = (year, month + 2) if month < 11 else (year + 1, month - 10)
    return date(year, month, 1), _last_of(end_year, end_month)


def _last_of(year: int, month: int) -> date:
    if not 1 <= month <= 12:
        raise ValueError(month)
    return date(year, month, monthrange(year, month)[1])


def _refused(words: str) -> DecisionError:
    return DecisionError(
        f"{words[:40]!r} is no date in EDTF: write 2022-03-04, 2022-03, 2022-03-01/2022-03-05, "
        "2022-03/.. or 2022-03-04~"
    )
