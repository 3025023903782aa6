"""Where each figure stands: at which day, at which height, with which words."""

from dataclasses import dataclass
from datetime import date

from pandas import isna

from dashboard.charts.ink import day, safe, wrapped
from dashboard.words import BOUND_WORDS, day_words, figure_words, when_words

UNNAMED = "source not named"

LEAST = {"exact", "at_least", "more_than", "between"}
"""The bounds whose words give a least value."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One figure as it will be drawn; what is exact or about has one height, its value."""

    figure: str
    when: date
    low: float | None
    high: float | None
    bound: str
    hover: str
    place: str
    total: bool


def _number(value: object) -> float | None:
    return None if value is None or isna(value) else float(str(value))


def _when(row: dict[str, object], by: str) -> date | None:
    if by == "published":
        return day(row["published"])
    return day(row["as_of_latest"]) or day(row["as_of_earliest"])


def spot_of(row: dict[str, object], by: str) -> Spot | None:
    """A figure's place by the day it is true for, or published; None without a day or value."""
    when = _when(row, by)
    low, best, high = (_number(row[name]) for name in ("low", "best", "high"))
    if when is None or (low is None and best is None and high is None):
        return None
    bound = str(row["bound"])
    words = figure_words(low, best, high, bound, str(row["words"]))
    as_of = when_words(
        day(row["as_of_earliest"]),
        day(row["as_of_latest"]),
        str(row["as_of_mode"]),
        row["as_of_words"],
    )
    source = row["publisher"] if isinstance(row["publisher"], str) else UNNAMED
    published = day(row["published"])
    source += f", {day_words(published)}" if published else ""
    hover = (
        f"<b>{safe(words)}</b> ({BOUND_WORDS[bound]})<br>true for: {safe(as_of)}<br>"
        f"{wrapped(row['quote'])}<br>said by {safe(speaker(row))} · {safe(source)}"
    )
    if bound in {"exact", "about"}:
        low = high = best if best is not None else (low if low is not None else high)
    return Spot(
        figure=str(row["figure_id"]),
        when=when,
        low=low,
        high=high,
        bound=bound,
        hover=hover,
        place=row["place"] if isinstance(row["place"], str) else "",
        total=row["stock_or_flow"] == "stock",
    )


def speaker(row: dict[str, object]) -> str:
    """Who gives a figure: the one named as saying so, else the outlet in its own words."""
    named = (row["speaker"], row["publisher"])
    return next((name for name in named if isinstance(name, str)), UNNAMED)
