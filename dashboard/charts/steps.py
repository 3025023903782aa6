"""Stretches of time that bars stand for: days, weeks, months, years, decades."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Step:
    """One width of bar: its word, its usual length, and how to find a bar's beginning."""

    word: str
    days: float
    begin: Callable[[date], date]


STEPS = (
    Step("day", 1, lambda day: day),
    Step("week", 7, lambda day: day - timedelta(days=day.weekday())),
    Step("month", 30.4, lambda day: day.replace(day=1)),
    Step("year", 365.25, lambda day: day.replace(month=1, day=1)),
    Step(
        "decade", 3652.5, lambda day: day.replace(year=max(1, day.year // 10 * 10), month=1, day=1)
    ),
)


def step_for(first: date, last: date, bars: int) -> Step:
    """The finest step that needs no more than so many bars."""
    length = (last - first).days + 1
    return next((step for step in STEPS if length / step.days <= bars), STEPS[-1])


def edges(first: date, last: date, step: Step) -> list[date]:
    """Where bars begin, from the one that holds `first`, and where the last one ends."""
    found = [step.begin(first)]
    while found[-1] <= last:
        # a step and a bit lands inside the next bar, whatever the length of the month
        found.append(step.begin(found[-1] + timedelta(days=round(step.days * 1.04) + 1)))
    if step.word == "day":
        return [first + timedelta(days=number) for number in range((last - first).days + 2)]
    return found
