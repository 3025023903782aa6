"""Where things happened, as far as the reports say: a circle for each state, its area the events.

Drawn on a plain grid of degrees, from outlines that come with the program: a map of Plotly's own
would fetch its shapes from the web.
"""

from collections.abc import Iterable, Sequence
from math import cos, radians, sqrt

import plotly.graph_objects as go
from pandas import DataFrame

from dashboard.charts.ink import LINES, PALETTES, TEXT, Theme, plain, safe
from dashboard.world import Ring, world

_SMALLEST, _LARGEST = 9.0, 46.0
_ROOM = 8.0
_NARROWEST = 30.0
_APART = (0.13, 0.05)
_PALE = {"light": "rgba(11, 107, 194, .16)", "dark": "rgba(98, 174, 245, .20)"}


def _path(rings: Iterable[Ring]) -> tuple[list[float | None], list[float | None]]:
    """Rings as one line with gaps."""
    across: list[float | None] = []
    up: list[float | None] = []
    for ring in rings:
        across += [*(x for x, _ in ring), None]
        up += [*(y for _, y in ring), None]
    return across, up


def _outlines(figure: go.Figure, codes: Iterable[str], name: str, fill: str, line: str) -> None:
    shapes = world().outlines
    across, up = _path(ring for code in codes for ring in shapes.get(code, []))
    figure.add_scatter(
        x=across,
        y=up,
        name=name,
        mode="lines",
        fill="toself",
        fillcolor=fill,
        line={"color": line, "width": 0.7},
        hoverinfo="skip",
    )


def _sizes(events: Sequence[int]) -> list[float]:
    """Diameters whose areas are as the events, none too small to be hit."""
    most = max(events)
    return [max(_SMALLEST, _LARGEST * sqrt(count / most)) for count in events]


def _view(places: DataFrame) -> tuple[list[float], list[float]]:
    """The degrees to show: those of the circles with room around them."""
    east, north = list(places["x"]), list(places["y"])
    wide = max(_NARROWEST, max(east) - min(east) + 2 * _ROOM)
    high = max(_NARROWEST / 2, max(north) - min(north) + 2 * _ROOM)
    x, y = (max(east) + min(east)) / 2, (max(north) + min(north)) / 2
    return [x - wide / 2, x + wide / 2], [y - high / 2, y + high / 2]


def _labels(places: DataFrame, across: list[float], up: list[float]) -> list[str]:
    """The names of the places, most events first, as long as none stands in another's way."""
    wide, high = (across[1] - across[0]) * _APART[0], (up[1] - up[0]) * _APART[1]
    kept: list[tuple[float, float]] = []
    labels = []
    for x, y, name in zip(places["x"], places["y"], places["name"], strict=True):
        free = all(abs(x - east) > wide or abs(y - north) > high for east, north in kept)
        labels.append(safe(name, 24) if free else "")
        if free:
            kept.append((x, y))
    return labels


def located(places: DataFrame) -> DataFrame:
    """The places whose position is known, with the degrees of their middle as `x` and `y`."""
    middles = world().middles
    known = places[places["value"].isin(middles)]
    return known.assign(
        x=[middles[code][0] for code in known["value"]],
        y=[middles[code][1] for code in known["value"]],
    )


def places_map(places: DataFrame, chosen: Sequence[str], theme: Theme) -> go.Figure:
    """The map of some places, as `located` gives them; those that the filter keeps are ringed.

    `places` has value (the code of a state), name and events, most events first.
    """
    figure = go.Figure()
    shapes = world().outlines
    told = set(places["value"])
    ground = "rgba(128, 128, 128, .10)"
    _outlines(figure, [code for code in shapes if code not in told], "land", ground, LINES[theme])
    _outlines(figure, sorted(told), "named", _PALE[theme], PALETTES[theme][0])
    across, up = _view(places)
    ringed = [value in chosen for value in places["value"]]
    events = [int(count) for count in places["events"]]
    figure.add_scatter(
        x=list(places["x"]),
        y=list(places["y"]),
        name="places",
        mode="markers+text",
        text=_labels(places, across, up),
        textposition="bottom center",
        textfont={"size": 12, "color": TEXT[theme]},
        customdata=list(places["value"]),
        hovertext=[
            f"<b>{safe(name)}</b><br>{count:,} {'event' if count == 1 else 'events'}, somewhere "
            "in the state"
            for name, count in zip(places["name"], events, strict=True)
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={
            "size": _sizes(events) if events else [],
            "color": PALETTES[theme][0],
            "opacity": 0.62,
            "line": {
                "color": [TEXT[theme] if on else PALETTES[theme][0] for on in ringed],
                "width": [3 if on else 1 for on in ringed],
            },
        },
        selected={"marker": {"opacity": 0.62}},
        unselected={"marker": {"opacity": 0.62}},
    )
    plain(figure, theme, 520)
    # a degree of longitude is shorter the farther it is from the equator
    ratio = 1 / max(0.3, cos(radians(sum(up) / 2)))
    figure.update_xaxes(range=across, showgrid=True, showticklabels=False, constrain="domain")
    figure.update_yaxes(
        range=up, showgrid=True, showticklabels=False, scaleanchor="x", scaleratio=ratio
    )
    return figure
