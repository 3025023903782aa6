"""Where each mark stands: a lane for each group, rows within it so that marks do not collide."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pandas import DataFrame

from dashboard.charts.ink import after, day

ROWS_AT_MOST = 12
ABOUT_DAYS = 3
ARROW = 0.07


@dataclass(frozen=True, slots=True)
class Lane:
    """One group of marks: its name, how many, and the rows of the picture that it takes."""

    name: str
    count: int
    top: int
    rows: int


@dataclass(frozen=True, slots=True)
class Extent:
    """What a mark covers on the axis, its open ends closed by an arrow's length."""

    first: date
    last: date


def extent(row: dict[str, object], window: Extent) -> Extent | None:
    """The days that a mark covers; None if undated. An arrow that says "at some time before" has a
    length of its own, what lasts with an open end goes on to the edge of the window."""
    first, last = day(row["earliest"]), day(row["latest"])
    mode, reach = row["mode"], (window.last - window.first).days * ARROW
    if last and mode == "before":
        return Extent(after(last, -reach), last)
    if first and mode == "after":
        return Extent(first, after(first, reach))
    if last and first is None:
        return Extent(min(window.first, after(last, -reach)), last)
    if first and last is None:
        return Extent(first, max(window.last, after(first, reach)))
    if first is None or last is None:
        return None
    padding = ABOUT_DAYS if mode == "about" and first == last else 0
    return Extent(after(first, -padding), after(last, padding))


def _row_for(busy: list[date], spot: Extent, room: float) -> int:
    """The first row that is free before the mark; a crowded lane shares its fullest-first row."""
    for number, until in enumerate(busy):
        if after(until, room) < spot.first:
            busy[number] = spot.last
            return number
    if len(busy) < ROWS_AT_MOST:
        busy.append(spot.last)
        return len(busy) - 1
    number = busy.index(min(busy))
    busy[number] = max(busy[number], spot.last)
    return number


def place(
    marks: DataFrame, lane: str, names: Sequence[str], room: float
) -> tuple[DataFrame, list[Lane]]:
    """The marks with the row (`y`) each one stands in, and the lanes from top to bottom.

    `marks` has the columns `first` and `last`, the days that a mark covers; `room` is the gap in
    days that keeps two marks of one row apart.
    """
    lanes: list[Lane] = []
    rows: dict[int, int] = {}
    top = 0
    for name in names:
        group = marks[marks[lane] == name].sort_values(["first", "last"])
        busy: list[date] = []
        for label, first, last in zip(group.index, group["first"], group["last"], strict=True):
            rows[label] = top + 1 + _row_for(busy, Extent(first, last), room)
        lanes.append(Lane(name, len(group), top, len(busy) + 1))
        top += len(busy) + 1
    placed = marks.loc[list(rows)].copy()
    placed["y"] = [-rows[label] for label in placed.index]
    return placed, lanes
