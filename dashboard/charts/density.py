"""Events counted by stretch of time, where marks would be too many.

The tables have a line for each interval of days and kind, and in `events` how many have it.

An event that surely falls into one bar is counted there whole. One that may fall into several is
spread evenly over its possible days; that share is hatched, and the total stays the same.
"""

from bisect import bisect_right
from datetime import date, timedelta

import plotly.graph_objects as go
from pandas import DataFrame

from dashboard.charts.ink import OTHER, day, plain, safe
from dashboard.charts.steps import Step, edges, step_for
from dashboard.charts.timeline import Look

_BARS = 130
_OTHERS = "other kinds"


def shares(spans: DataFrame, bars: list[date]) -> DataFrame:
    """For every bar and kind, the events that fall into it whole and the spread-out rest.

    What lasts is counted where it begins. What is open towards the past or the future has no
    even spread and is left out.
    """
    found: dict[tuple[date, str], list[float]] = {}
    for row in spans.to_dict("records"):
        first, last = day(row["earliest"]), day(row["latest"])
        if row["mode"] == "duration":
            last = first
        if first is None or last is None or row["mode"] in {"before", "after"}:
            continue
        for start, part in _parts(first, last, bars):
            share = found.setdefault((start, row["kind"]), [0.0, 0.0])
            share[0 if part == 1.0 else 1] += part * row["events"]
    return DataFrame(
        [(start, kind, whole, spread) for (start, kind), (whole, spread) in sorted(found.items())],
        columns=["start", "kind", "whole", "spread"],
    )


def _parts(first: date, last: date, bars: list[date]) -> list[tuple[date, float]]:
    """How much of an event falls into each bar that its days touch."""
    length = (last - first).days + 1
    found = []
    for number in range(max(0, bisect_right(bars, first) - 1), len(bars) - 1):
        start, end = bars[number], bars[number + 1]
        days = (min(end - timedelta(days=1), last) - max(start, first)).days + 1
        if start > last:
            break
        if days > 0:
            found.append((start, days / length))
    return found


def step_of(first: date, last: date) -> Step:
    """How wide the bars of a window are."""
    return step_for(first, last, _BARS)


def density(spans: DataFrame, look: Look, kinds: list[str]) -> go.Figure:
    """Stacked bars by kind for the days of the window."""
    step = step_of(look.first, look.last)
    bars = edges(look.first, look.last, step)
    grey = OTHER[look.theme]
    coloured = [kind for kind in kinds if look.colours.get(kind, grey) != grey]
    merged = spans.assign(kind=spans["kind"].where(spans["kind"].isin(coloured), _OTHERS))
    counted = shares(merged, bars)
    figure = go.Figure()
    for kind in [*coloured, _OTHERS]:
        rows = counted[counted["kind"] == kind]
        if not rows.empty:
            _bars(figure, rows, look.colours.get(kind, grey), safe(kind, 40))
    plain(figure, look.theme, 420)
    figure.update_layout(
        barmode="stack",
        bargap=0.08,
        showlegend=True,
        dragmode="select",
        selectdirection="h",
        legend={"orientation": "h", "y": -0.12, "traceorder": "normal"},
    )
    figure.update_xaxes(range=[bars[0], bars[-1]], type="date")
    figure.update_yaxes(title={"text": f"events per {step.word}"}, rangemode="tozero")
    return figure


def _bars(figure: go.Figure, rows: DataFrame, colour: str, name: str) -> None:
    for column, pattern in (("whole", ""), ("spread", "/")):
        figure.add_bar(
            x=list(rows["start"]),
            y=[round(value, 3) for value in rows[column]],
            name=name,
            legendgroup=name,
            showlegend=column == "whole",
            marker={"color": colour, "pattern": {"shape": pattern, "solidity": 0.35}},
            hovertemplate=f"{name}: %{{y:.3~g}}"
            + (" (share of events that may fall here)" if pattern else "")
            + "<extra></extra>",
        )
