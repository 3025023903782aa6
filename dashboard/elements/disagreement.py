"""Where speakers disagree: one's least is more than another's most of the same thing."""

from pandas import DataFrame

from dashboard.charts.spots import speaker
from dashboard.words import number_or_none

_SAME = ["as_of_edtf", "phrase", "place", "stock_or_flow"]
_AT_MOST = 3

Row = dict[str, object]


def _value(row: Row, end: str) -> float | None:
    """The least or the most that a figure's words allow; None where they leave that end open."""
    found = number_or_none(row[end])
    if found is None and row["bound"] == "exact":
        return number_or_none(row["best"])
    return found


def _farthest(rows: list[Row]) -> tuple[Row, Row] | None:
    """The two of different speakers that lie farthest apart, the higher first."""
    best: tuple[float, Row, Row] | None = None
    for name in {speaker(row) for row in rows}:
        low = [(value, row) for row in rows
               if speaker(row) == name and (value := _value(row, "low")) is not None]  # fmt: skip
        high = [(value, row) for row in rows
                if speaker(row) != name and (value := _value(row, "high")) is not None]  # fmt: skip
        if not low or not high:
            continue
        least = max(low, key=lambda one: one[0])
        most = min(high, key=lambda one: one[0])
        gap = least[0] - most[0]
        if gap > 0 and (best is None or gap > best[0]):
            best = (gap, least[1], most[1])
    return best and (best[1], best[2])


def disagreements(figures: DataFrame) -> list[str]:
    """A sentence for each thing, day and place on which speakers disagree, three at most."""
    found = []
    for _, group in figures.dropna(subset=["as_of_edtf", "phrase"]).groupby(_SAME, dropna=False):
        apart = _farthest(group.to_dict("records"))
        if apart:
            one, other = apart
            found.append(
                f"Speakers disagree: “{one['words']}” ({speaker(one)}) and “{other['words']}” "
                f"({speaker(other)}) for the same day."
            )
    return found[:_AT_MOST]
