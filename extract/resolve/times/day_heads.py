"""Days that head the entries of a digest: "Monday: Rebels shelled ...", "Tuesday: ...".

They follow one another: a Monday before a Tuesday is no day after it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from extract.model import Sentence, TimeExpression
from extract.vocabulary import weekdays

_WEEK = timedelta(days=7)


def is_day_head(sentence: Sentence, start: int, end: int) -> bool:
    """Whether words stand at the head of an entry: "Monday: ...", "• 24 March 1999: ..."."""
    text, offset = sentence.text, sentence.span.start
    first = not text[: start - offset].strip("•*–—- ")
    return first and text[end - offset :].lstrip().startswith(":")


def days_in_order(found: Sequence[TimeExpression]) -> list[TimeExpression]:
    """The expressions, with weekdays at the head of entries before those of the entries behind."""
    result = list(found)
    following: date | None = None
    for at in range(len(result) - 1, -1, -1):
        one = result[at]
        day = _day(one)
        if day is None:
            continue
        if following is not None and day > following:
            inside = range(at + 1, len(result))
            for place in (at, *inside):
                # "Monday: Rebels came before dawn": on that Monday
                if result[place].sentence != one.sentence:
                    break
                result[place] = _earlier(result[place], day)
            day -= _WEEK
        following = day
    return result


def _day(one: TimeExpression) -> date | None:
    """The day of a weekday that heads an entry; None for anything else."""
    head = one.text.lower() in weekdays() and is_day_head(
        one.sentence, one.span.start, one.span.end
    )
    return one.interval.earliest if head and one.interval else None


def _earlier(one: TimeExpression, day: date) -> TimeExpression:
    """A time of a day, a week earlier; any other time as it is."""
    if one.interval is None or not (one.interval.earliest == one.interval.latest == day):
        return one
    moved = (day - _WEEK).isoformat()
    edtf = one.interval.edtf.replace(day.isoformat(), moved)
    value = one.value.replace(day.isoformat(), moved) if one.value else None
    interval = replace(one.interval, earliest=day - _WEEK, latest=day - _WEEK, edtf=edtf)
    return replace(one, value=value, interval=interval)
