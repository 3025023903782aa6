"""One actor over time: when it acts, when it is acted on, when it speaks."""

from collections.abc import Mapping
from datetime import date

import plotly.graph_objects as go
from pandas import DataFrame
from plotly.subplots import make_subplots

from dashboard.charts.density import shares
from dashboard.charts.ink import PALETTES, Theme, after, plain
from dashboard.charts.steps import edges, step_for

_BARS = 60
_DAY = 86_400_000
"""A day as Plotly counts it, in milliseconds."""


def roles_over_time(
    spans: DataFrame, names: Mapping[str, str], first: date, last: date, theme: Theme
) -> go.Figure:
    """A row of bars for each role; `names` are the roles in their order, each with its words.

    `spans` has the role in `kind`. Bars of all rows are of one scale, and hatched as in `density`.
    """
    step = step_for(first, last, _BARS)
    bars = edges(first, last, step)
    counted = shares(spans, bars)
    figure = make_subplots(
        rows=len(names),
        cols=1,
        shared_xaxes=True,
        shared_yaxes="all",
        vertical_spacing=0.17,
        subplot_titles=[f"{words}, per {step.word}" for words in names.values()],
    )
    for row, role in enumerate(names, start=1):
        mine = counted[counted["kind"] == role]
        for column, pattern in (("whole", ""), ("spread", "/")):
            figure.add_bar(
                x=[after(start, step.days / 2) for start in mine["start"]],
                y=[round(value, 3) for value in mine[column]],
                width=step.days * 0.88 * _DAY,
                name=role,
                marker={
                    "color": PALETTES[theme][0],
                    "pattern": {"shape": pattern, "solidity": 0.35},
                },
                customdata=[f"{step.word} of {start.isoformat()}" for start in mine["start"]],
                hovertemplate="%{customdata}: %{y:.3~g}"
                + (" more that may fall here" if pattern else "")
                + "<extra></extra>",
                row=row,
                col=1,
            )
    plain(figure, theme, 90 * len(names) + 40)
    figure.update_layout(barmode="stack", bargap=0.12, margin={"t": 24})
    figure.update_annotations(x=0, xanchor="left", font={"size": 13})
    figure.update_xaxes(range=[bars[0], bars[-1]], type="date", fixedrange=True, showgrid=False)
    figure.update_yaxes(fixedrange=True, nticks=3, rangemode="tozero")
    return figure
