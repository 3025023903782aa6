"""A place in the calendar, as precise as it is known, and how TIMEX3, EDTF and days write it."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal

from extract.model import Basis, Interval
from extract.vocabulary import entries

Grain = Literal[
    "day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"
]
_MONTHS_OF = {"month": 1, "quarter": 3, "half": 6}
_YEARS_OF = {"decade": 10, "century": 100}
# characters of a date in ISO 8601
_DIGITS = {"day": 10, "month": 7, "year": 4}
_DIGITS_OF_AN_END = {"decade": 4, "century": 4, "quarter": 7, "half": 7}
_TAILS = {
    "day": "-{month:02d}-{day:02d}",
    "month": "-{month:02d}",
    "week": "-W{number:02d}",
    "weekend": "-W{number:02d}-WE",
    "quarter": "-Q{number}",
    "half": "-H{number}",
    "season": "-{season}",
}
_SEASONS = {entry["timex"]: entry for entry in entries("seasons").values()}


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class Moment:
    """A day, or the week, month, season or years that hold it; years before Christ are negative.

    `number` is the week, the quarter, the half, or the leading digits of a decade or century;
    `middle` is the day itself where words count whole weeks from another: "three weeks ago".
    """

    grain: Grain
    year: int
    month: int | None = None
    day: int | None = None
    number: int | None = None
    season: str | None = None
    clock: str = ""
    middle: date | None = None

    @property
    def value(self) -> str:
        """The TIMEX3 value: "1998-05-12TMO", "1998-W20", "BC0480-08", "199"."""
        return f"{_written(self)}{self.clock}"

    @property
    def bounds(self) -> tuple[date, date] | None:
        """The first and last day, or None where no calendar of ours holds them."""
        if self.year < MINYEAR or self.year + 100 > MAXYEAR:
            return None
        return _bounds(self)

    @property
    def edtf(self) -> str | None:
        """The same days in ISO 8601-2; None where they have no bounds."""
        bounds = self.bounds
        return None if bounds is None else _edtf(self, *bounds)


def of_day(day: date, clock: str = "") -> Moment:
    """The moment that is this day."""
    return Moment(grain="day", year=day.year, month=day.month, day=day.day, clock=clock)


def about(day: date, basis: Basis) -> Interval:
    """So many weeks from a known day: about that day, as "around 4 March" is about the fourth."""
    return Interval(earliest=day, latest=day, mode="about", basis=basis, edtf=f"{day.isoformat()}~")


def of_month(year: int, month: int) -> Moment:
    """The moment that is this month; months before the first and after the twelfth run on."""
    years, rest = divmod(month - 1, 12)
    return Moment(grain="month", year=year + years, month=rest + 1)


def of_week(day: date, grain: Literal["week", "weekend"] = "week") -> Moment:
    """The ISO week, or its weekend, that holds this day."""
    year, week, _ = day.isocalendar()
    return Moment(grain=grain, year=year, number=week)


def of_quarter(year: int, quarter: int) -> Moment:
    """The quarter of a year; quarters before the first and after the fourth run on."""
    years, rest = divmod(quarter - 1, 4)
    return Moment(grain="quarter", year=year + years, number=rest + 1)


def _written(moment: Moment) -> str:
    year = f"BC{-moment.year:04d}" if moment.year < 0 else f"{moment.year:04d}"
    if moment.grain in ("decade", "century"):
        width = 3 if moment.grain == "decade" else 2
        return f"{'BC' if moment.year < 0 else ''}{moment.number or 0:0{width}d}"
    number = moment.number or 0
    form = _TAILS.get(moment.grain, "")
    return year + form.format(
        month=moment.month or 0, day=moment.day or 0, number=number, season=moment.season
    )


def _bounds(moment: Moment) -> tuple[date, date]:
    year, month, number = moment.year, moment.month or 1, moment.number or 0
    if moment.grain == "day":
        day = date(year, month, moment.day or 1)
        return day, day
    if moment.grain in ("week", "weekend"):
        monday = _monday(year, number)
        return monday + timedelta(5 if moment.grain == "weekend" else 0), monday + timedelta(6)
    if moment.grain == "season":
        entry = _SEASONS[moment.season or "SU"]
        last = year + (1 if entry["last"] < entry["first"] else 0)
        return date(year, *entry["first"]), date(last, *entry["last"])
    if moment.grain in _MONTHS_OF:
        months = _MONTHS_OF[moment.grain]
        return _months(year, month if months == 1 else months * (number - 1) + 1, months)
    width = _YEARS_OF.get(moment.grain, 1)
    # the first century runs from the year 1, for there is no year 0
    return date(year, 1, 1), date(year // width * width + width - 1, 12, 31)


def _months(year: int, first: int, count: int) -> tuple[date, date]:
    last = first + count - 1
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _monday(year: int, week: int) -> date:
    fourth = date(year, 1, 4)
    return fourth - timedelta(fourth.weekday()) + timedelta(7 * (week - 1))


def _edtf(moment: Moment, first: date, last: date) -> str:
    begin, end, number = first.isoformat(), last.isoformat(), moment.number
    if moment.grain in _DIGITS:
        return begin[: _DIGITS[moment.grain]]
    if moment.grain == "season":
        return f"{moment.year:04d}-{_SEASONS[moment.season or 'SU']['edtf']}"
    if moment.grain in _YEARS_OF and number:
        return f"{number:03d}X" if moment.grain == "decade" else f"{number:02d}XX"
    digits = _DIGITS_OF_AN_END.get(moment.grain, 10)
    return f"{begin[:digits]}/{end[:digits]}"
