"""Figures over time: each bound drawn as what it is, never with a value that no report gives.

At least is a tick with an arrow upward, at most one downward, between a bar with two ticks and no
centre. Only figures of one speaker are joined, by a dotted step: the last reported stands until
the next.
"""

from dataclasses import dataclass
from datetime import date
from math import log10

import plotly.graph_objects as go
from pandas import DataFrame, isna

from dashboard.charts.ink import OTHER, PALETTES, Theme, after, day, plain, safe, wrapped
from dashboard.words import BOUND_WORDS, figure_words, when_words

UNNAMED = "source not named"


@dataclass(frozen=True, slots=True)
class Spot:
    """One figure as it will be drawn."""

    figure: str
    when: date
    low: float | None
    high: float | None
    bound: str
    hover: str
    place: str


def _number(value: object) -> float | None:
    return None if value is None or isna(value) else float(str(value))


def _spot(row: dict[str, object]) -> Spot | None:
    when = day(row["as_of_latest"]) or day(row["as_of_earliest"])
    low, best, high = (_number(row[name]) for name in ("low", "best", "high"))
    if when is None or (low is None and best is None and high is None):
        return None
    bound = str(row["bound"])
    words = figure_words(low, best, high, bound, str(row["words"]))
    as_of = when_words(day(row["as_of_earliest"]), day(row["as_of_latest"]), str(row["as_of_mode"]))
    source = row["publisher"] if isinstance(row["publisher"], str) else "source not named"
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
    )


def speaker(row: dict[str, object]) -> str:
    """Who gives a figure: the one named as saying so, else the outlet in its own words."""
    named = (row["speaker"], row["publisher"])
    return next((name for name in named if isinstance(name, str)), UNNAMED)


def _height(spot: Spot) -> float:
    """Where a figure stands when joined to the next: at the bound that its words give."""
    value = spot.low if spot.low is not None else spot.high
    return value if value is not None else 0.0


def _steps(figure: go.Figure, name: str, spots: list[Spot], colour: str) -> None:
    """A dotted step joins what one speaker says of one place; two places are never joined."""
    for place in dict.fromkeys(spot.place for spot in spots):
        joined = [spot for spot in spots if spot.place == place]
        if len(joined) > 1:
            figure.add_scatter(
                x=[spot.when for spot in joined],
                y=[_height(spot) for spot in joined],
                mode="lines",
                line={"color": colour, "width": 1.5, "dash": "dot", "shape": "hv"},
                name=f"{name}: last reported",
                legendgroup=name,
                showlegend=False,
                hoverinfo="skip",
            )


def _between(figure: go.Figure, name: str, spots: list[Spot], colour: str) -> None:
    xs: list[date | None] = []
    ys: list[float | None] = []
    for spot in spots:
        if spot.bound == "between":
            xs.extend((spot.when, spot.when, None))
            ys.extend((spot.low, spot.high, None))
    if xs:
        figure.add_scatter(
            x=xs,
            y=ys,
            mode="lines",
            line={"color": colour, "width": 5},
            opacity=0.55,
            name=f"{name}: between",
            legendgroup=name,
            showlegend=False,
            hoverinfo="skip",
        )


def _ends(spot: Spot) -> list[tuple[float, str]]:
    """The markers of a figure: where, and as which symbol."""
    if spot.bound == "exact" and spot.low is not None:
        return [(spot.low, "circle")]
    if spot.bound == "about" and spot.low is not None:
        return [(spot.low, "circle-open")]
    return [(value, "line-ew") for value in (spot.low, spot.high) if value is not None]


def _markers(figure: go.Figure, name: str, spots: list[Spot], colour: str) -> None:
    ends = [(spot, value, symbol) for spot in spots for value, symbol in _ends(spot)]
    figure.add_scatter(
        x=[spot.when for spot, _, _ in ends],
        y=[value for _, value, _ in ends],
        mode="markers",
        name=name,
        legendgroup=name,
        showlegend=False,
        customdata=[spot.figure for spot, _, _ in ends],
        marker={
            "symbol": [symbol for _, _, symbol in ends],
            "size": [18 if symbol == "line-ew" else 10 for _, _, symbol in ends],
            "color": colour,
            "opacity": 1,
            "line": {"width": 2.5, "color": colour},
        },
        hovertext=[spot.hover for spot, _, _ in ends],
        hoverinfo="text",
        unselected={"marker": {"opacity": 1}},
    )


def _arrows(figure: go.Figure, spots: list[Spot], colour: str, axis: str) -> None:
    """An arrow of fixed length: it says "or more" and has no end to read off."""
    for spot in spots:
        upward = spot.high is None and spot.bound not in {"exact", "about"}
        downward = spot.low is None
        value = spot.low if upward else spot.high
        if not (upward or downward) or value is None:
            continue
        figure.add_annotation(
            x=spot.when,
            y=value if axis == "linear" else log10(max(value, 1)),
            ax=0,
            ay=-30 if upward else 30,
            axref="pixel",
            ayref="pixel",
            arrowside="start",
            startarrowhead=2,
            startarrowsize=1.1,
            arrowwidth=2,
            arrowcolor=colour,
            text="",
            showarrow=True,
        )


def _label(figure: go.Figure, name: str, colour: str) -> None:
    """The speaker's line in the legend."""
    figure.add_scatter(
        x=[None],
        y=[None],
        mode="markers",
        name=safe(name, 40),
        legendgroup=name,
        marker={"symbol": "circle", "color": colour, "size": 10},
    )


def figures_over_time(
    figures: DataFrame, theme: Theme, axis: str, window: tuple[date, date]
) -> go.Figure:
    """Figures of one measure at the day for which each is true; `axis` is linear or log."""
    by_speaker: dict[str, list[Spot]] = {}
    for row in figures.to_dict("records"):
        spot = _spot(row)
        if spot and window[0] <= spot.when <= window[1]:
            by_speaker.setdefault(speaker(row), []).append(spot)
    figure = go.Figure()
    for place, (name, spots) in enumerate(by_speaker.items()):
        colour = PALETTES[theme][place] if place < len(PALETTES[theme]) else OTHER[theme]
        _steps(figure, name, spots, colour)
        _between(figure, name, spots, colour)
        _markers(figure, name, spots, colour)
        _arrows(figure, spots, colour, axis)
        _label(figure, name, colour)
    plain(figure, theme, 400)
    figure.update_layout(
        showlegend=True, legend={"orientation": "h", "y": -0.14, "title": {"text": "said by "}}
    )
    room = max(1, (window[1] - window[0]).days * 0.04)
    figure.update_xaxes(
        type="date", showgrid=False, range=[after(window[0], -room), after(window[1], room)]
    )
    figure.update_yaxes(type=axis, exponentformat="B", separatethousands=True, automargin=True)
    if axis == "linear":
        figure.update_yaxes(rangemode="tozero")
    return figure
