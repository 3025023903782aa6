"""Events over a strip of the reports read, so that a gap in coverage is not taken for peace.

Solid bars are events that a person checked, pale ones stand as the machine read them; hatched is
the share of events that may fall into several bars.
"""

from datetime import date

import plotly.graph_objects as go
from pandas import DataFrame
from plotly.subplots import make_subplots

from dashboard.charts.density import shares
from dashboard.charts.ink import LINES, OTHER, PALETTES, Theme, after, day, plain
from dashboard.charts.steps import Step, edges, step_for

_BARS = 130
CHECKED = "checked by a person"
READ = "machine-read"
_INK = {CHECKED: 1.0, READ: 0.6}


def _read(reports: DataFrame, bars: list[date], step: Step) -> DataFrame:
    """How many reports of each bar's days were read."""
    published = [day(value) for value in reports["published"]]
    begins = [step.begin(value) for value in published if value]
    read = DataFrame({"start": begins, "size": reports["reports"]})
    read = read.groupby("start", as_index=False)["size"].sum()
    return read[(read["start"] >= bars[0]) & (read["start"] < bars[-1])]


def _events(figure: go.Figure, counted: DataFrame, step: Step, theme: Theme) -> None:
    for name, ink in _INK.items():
        rows = counted[counted["kind"] == name]
        for column, pattern in (("whole", ""), ("spread", "/")):
            figure.add_bar(
                x=[after(start, step.days / 2) for start in rows["start"]],
                y=[round(value, 3) for value in rows[column]],
                name=f"{name}, possibly here" if pattern else name,
                marker={
                    "color": PALETTES[theme][0],
                    "opacity": ink,
                    "pattern": {"shape": pattern, "solidity": 0.35},
                },
                customdata=[f"{step.word} of {start.isoformat()}" for start in rows["start"]],
                hovertemplate=f"%{{customdata}}: %{{y:.3~g}} {name}"
                + (", may fall here" if pattern else "")
                + "<extra></extra>",
                row=1,
                col=1,
            )


def events_over_reports(
    spans: DataFrame, reports: DataFrame, first: date, last: date, theme: Theme
) -> go.Figure:
    """Bars of events, checked ones below, over bars of the reports published in the same time.

    `spans` has in `kind` whether a person checked the events.
    """
    step = step_for(first, last, _BARS)
    bars = edges(first, last, step)
    read = _read(reports, bars, step)
    figure = make_subplots(
        rows=2, cols=1, shared_xaxes=True, row_heights=[0.76, 0.24], vertical_spacing=0.07
    )
    _events(figure, shares(spans, bars), step, theme)
    figure.add_bar(
        x=[after(start, step.days / 2) for start in read["start"]],
        y=list(read["size"]),
        name="reports read",
        marker={"color": OTHER[theme]},
        hovertemplate="%{y} reports published<extra></extra>",
        row=2,
        col=1,
    )
    plain(figure, theme, 170)
    figure.update_layout(barmode="stack", bargap=0.12)
    figure.update_xaxes(range=[bars[0], bars[-1]], type="date", fixedrange=True)
    figure.update_yaxes(fixedrange=True, nticks=4, rangemode="tozero")
    figure.update_yaxes(title={"text": f"per {step.word}"}, row=1, col=1)
    figure.update_yaxes(title={"text": "reports"}, showgrid=False, nticks=2, row=2, col=1)
    figure.update_xaxes(showgrid=False, linecolor=LINES[theme], row=1, col=1)
    return figure
