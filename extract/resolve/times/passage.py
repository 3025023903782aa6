"""Where a reading stands in its text: the day it is told from, and what was last spoken of."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from extract.find.times.readings import CalendarReading, TimeMention
from extract.resolve.times.moments import Moment, of_day, of_quarter

_RECENT = timedelta(31)
_ENDED = re.compile(r",? (?:that |which )?(?:ended|(?P<ending>ending)|to|through) (?:in |on )?")
_A_QUARTER = 3


class Passage(NamedTuple):
    """What a mention can lean on: the reference day, and what was last spoken of.

    `mentioned` is what was named last, in passing or not, unless it lies before `latest`,
    `spoken` is what the same sentence named before, `first_day` the first day that it named,
    `stated_year` the year that it told in figures,
    `told_week` the last day of a week that the text told from Monday on: "from 14 to 20 November",
    `list_day` the day at the head of a list of hours: "March 8: ... 1:19 a.m.: ...",
    `clock_day` the last day that was no aside: "failed on Tuesday, a day after Monday's ..."
    `since` is the words of the sentence from the mention before it to this one,
    `following` the next mention of the sentence, from which "13 to 14 June 1943" takes the year
    and `beyond` those after it with the words between them,
    `day_ahead` one close by that names a day: "10:35 a.m. (0735 GMT) on Friday".
    """

    reference: date | None
    narrative: bool
    latest: Moment | None = None
    mentioned: Moment | None = None
    spoken: Moment | None = None
    latest_day: Moment | None = None
    latest_quarter: Moment | None = None
    first_day: Moment | None = None
    stated_year: Moment | None = None
    told_week: Moment | None = None
    clock_day: Moment | None = None
    list_day: Moment | None = None
    following: TimeMention | None = None
    day_ahead: TimeMention | None = None
    between: str = ""
    since: str = ""
    beyond: tuple[tuple[str, TimeMention], ...] = ()

    @property
    def published(self) -> Moment | None:
        """The reference day as a moment."""
        return None if self.reference is None else of_day(self.reference)

    @property
    def quarter_ended(self) -> Moment | None:
        """The quarter of the calendar that ends with the next mention: "ended Sept. 30"."""
        reading = self.following.reading if self.following else None
        day = self.reference
        ended = _ENDED.fullmatch(self.between)
        if day is None or self.narrative or not ended:
            return None
        if not isinstance(reading, CalendarReading) or not reading.month or reading.two_digits:
            return None
        # "the quarter ending in June", told in April
        to_come = ended["ending"] and 0 <= reading.month - day.month <= _A_QUARTER
        year = reading.year or day.year - (reading.month > day.month and not to_come)
        return of_quarter(year, (reading.month + 2) // 3)

    @property
    def running_day(self) -> Moment | None:
        """The day on which "at 9 a.m." falls: that of the sentence, else the last of news that was
        no aside."""
        news = not (self.narrative or self.first_day)
        return (self.clock_day if news else None) or self.latest_day

    @property
    def is_history(self) -> bool:
        """Whether the day that news named last is too far back for "at 7 p.m." to fall on it."""
        if self.narrative or self.first_day or self.running_day is None:
            return False
        return self.reference is not None and not self.is_recent(self.running_day)

    def is_recent(self, day: Moment | None) -> bool:
        """Whether news counts a day among those that it tells of."""
        bounds = day.bounds if day else None
        if bounds is None or self.reference is None:
            return False
        return self.reference - bounds[0] <= _RECENT

    @property
    def told(self) -> Moment | None:
        """What "that spring" counts from: what the sentence named last, else the running date."""
        return self.spoken or self.latest or self.published

    @property
    def base(self) -> Moment | None:
        """What dates without a year count from: the running date of a narrative, else the
        reference day."""
        return self.latest if self.narrative else self.published
