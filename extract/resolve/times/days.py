"""Which day a bare number is: "the talks resume on the 28th"."""

from calendar import monthrange

from extract.find.times.readings import CalendarReading, TimeMention
from extract.resolve.times.moments import Moment
from extract.resolve.times.passage import Passage
from extract.resolve.times.tense import direction

_MONTHS = 12
_LAST_YEAR = 9999


def of_number(reading: CalendarReading, mention: TimeMention, passage: Passage) -> Moment | None:
    """The day of the month last told of; in news without one, the nearest that the tense lets be.

    None where no month was told or the month has no such day.
    """
    told = passage.spoken if passage.spoken and passage.spoken.month else None
    base, day = told or passage.base, reading.day
    if base is None or base.month is None or day is None:
        return None
    year, month = base.year, base.month
    if base.day is not None and not (told or passage.narrative):
        way = direction(mention)
        step = (way == "ahead" and day < base.day) - (way == "back" and day > base.day)
        years, month = divmod(month - 1 + step, _MONTHS)
        year, month = year + years, month + 1
    if not 1 <= year <= _LAST_YEAR or day > monthrange(year, month)[1]:
        return None
    return Moment(grain="day", year=year, month=month, day=day)
