"""Figures over time: each bound drawn as what it is, never with a value that no report gives.

At least is a tick with an arrow upward, at most one downward, between a bar with two ticks and no
centre. Only figures of one speaker are joined, by a dotted step: the last reported stands until
the next. A figure stands at the day for which it is true, or at the day of its report, which shows
how the number changed as it was told.
"""

from dataclasses import dataclass
from datetime import date
from math import log10
from typing import Literal

import plotly.graph_objects as go
from pandas import DataFrame

from dashboard.charts.ink import OTHER, PALETTES, TEXT, Theme, after, plain, safe
from dashboard.charts.least import draw_highest
from dashboard.charts.spots import LEAST, Spot, speaker, spot_of

AXES = {"happened": "the day for which it is true", "published": "the day of the report"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLook:
    """How figures are shown: by which day, from when to when, on which scale, which is chosen."""

    first: date
    last: date
    by: Literal["happened", "published"]
    scale: Literal["linear", "log"]
    theme: Theme
    chosen: str | None = None


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


def _ring(figure: go.Figure, spots: list[Spot], look: FigureLook) -> None:
    """The chosen figure, ringed; a trace of its own, so that choosing repaints nothing else."""
    ends = [
        (spot, value) for spot in spots if spot.figure == look.chosen for value, _ in _ends(spot)
    ]
    figure.add_scatter(
        x=[spot.when for spot, _ in ends],
        y=[value for _, value in ends],
        mode="markers",
        name="chosen",
        showlegend=False,
        marker={
            "symbol": "circle-open",
            "size": 22,
            "color": TEXT[look.theme],
            "line": {"width": 2.5},
        },
        hoverinfo="skip",
        unselected={"marker": {"opacity": 1}},
    )


def _frame(figure: go.Figure, look: FigureLook) -> go.Figure:
    plain(figure, look.theme, 400)
    figure.update_layout(
        showlegend=True,
        legend={"orientation": "h", "y": -0.2, "title": {"text": "said by "}},
        clickmode="event+select",
    )
    room = max(1, (look.last - look.first).days * 0.04)
    figure.update_xaxes(
        type="date",
        showgrid=False,
        range=[after(look.first, -room), after(look.last, room)],
        title={"text": AXES[look.by], "standoff": 6},
    )
    figure.update_yaxes(
        type=look.scale, exponentformat="B", separatethousands=True, automargin=True
    )
    if look.scale == "linear":
        figure.update_yaxes(rangemode="tozero")
    return figure


def _drawn(figures: DataFrame, look: FigureLook) -> dict[str, list[Spot]]:
    """The figures within the window, each speaker's in the order of time."""
    found: dict[str, list[Spot]] = {}
    for row in figures.to_dict("records"):
        spot = spot_of(row, look.by)
        if spot and look.first <= spot.when <= look.last:
            found.setdefault(speaker(row), []).append(spot)
    return {name: sorted(spots, key=lambda spot: spot.when) for name, spots in found.items()}


def figures_over_time(figures: DataFrame, look: FigureLook) -> go.Figure:
    """Figures of one measure, a colour a speaker.

    Where all are totals for one place, a grey step shows the highest least value given so far.
    """
    by_speaker = _drawn(figures, look)
    figure = go.Figure()
    everything = [spot for spots in by_speaker.values() for spot in spots]
    if all(spot.total for spot in everything) and len({spot.place for spot in everything}) == 1:
        least = [
            (spot.when, spot.low)
            for spot in everything
            if spot.bound in LEAST and spot.low is not None
        ]
        draw_highest(figure, least, look.last, look.theme)
    palette = PALETTES[look.theme]
    for place, (name, spots) in enumerate(by_speaker.items()):
        colour = palette[place] if place < len(palette) else OTHER[look.theme]
        _steps(figure, name, spots, colour)
        _between(figure, name, spots, colour)
        _markers(figure, name, spots, colour)
        _arrows(figure, spots, colour, look.scale)
        _label(figure, name, colour)
    _ring(figure, everything, look)
    return _frame(figure, look)
