"""The timeline: when things happened, drawn no more precisely than the reports say.

An exact day is a dot. What lasted is a thick bar. Some day within a stretch is a dotted line
between brackets, with nothing in the middle, as a dot there would name a day that no report names.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import plotly.graph_objects as go
from pandas import DataFrame

from dashboard.charts.ink import (
    LINES,
    STATUS_SYMBOLS,
    TEXT,
    Theme,
    after,
    day,
    plain,
    safe,
    wrapped,
)
from dashboard.charts.lanes import Extent, Lane, extent, place
from dashboard.words import MODALITY_WORDS, STATUS_WORDS, when_words

MARK_LIMIT = 2000
_FAINT = 0.5
_ROW = 17


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the timeline is shown: the window of days, the colours, the event that is chosen."""

    first: date
    last: date
    theme: Theme
    colours: dict[str, str]
    chosen: str | None = None

    @property
    def days(self) -> int:
        """The length of the window."""
        return max(7, (self.last - self.first).days)


@dataclass(frozen=True, slots=True)
class Mark:
    """One event as it will be drawn."""

    event: str
    shape: str
    first: date
    last: date
    y: int
    colour: str
    symbol: str
    opacity: float
    hover: str


def shape(first: date | None, last: date | None, mode: str | None) -> str:
    """The sign for a way to be dated; "none" for what has no place on the axis."""
    if first is None and last is None:
        return "none"
    if mode in {"before", "after"}:
        return mode
    if first is None or last is None:
        return "open start" if first is None else "open end"
    if mode == "about":
        return "about"
    if first == last:
        return "dot"
    return {"duration": "bar", "one_of": "either"}.get(str(mode), "within")


def _hover(row: dict[str, object]) -> str:
    when = when_words(day(row["earliest"]), day(row["latest"]), str(row["mode"]), row["time_words"])
    notes = [STATUS_WORDS[str(row["status"])]]
    if words := MODALITY_WORDS[str(row["modality"])]:
        notes.append(words)
    notes.append(str(row["publisher"]) if isinstance(row["publisher"], str) else "source not named")
    return f"<b>{safe(when)}</b><br>{wrapped(row['summary'])}<br>{safe(' · '.join(notes))}"


def _marks(placed: DataFrame, look: Look) -> list[Mark]:
    found = []
    for row in placed.to_dict("records"):
        kind = shape(day(row["earliest"]), day(row["latest"]), row["mode"])
        found.append(
            Mark(
                event=row["event_id"],
                shape=kind,
                first=row["first"],
                last=row["last"],
                y=row["y"],
                colour=look.colours.get(row["kind"], "#808080"),
                symbol=STATUS_SYMBOLS[row["status"]],
                opacity=1.0 if row["modality"] in {"actual", "claimed"} else _FAINT,
                hover=_hover(row),
            )
        )
    return found


def middle(mark: Mark) -> date:
    """The day halfway along a mark."""
    return after(mark.first, (mark.last - mark.first).days / 2)


def _lines(figure: go.Figure, marks: Iterable[Mark], name: str, style: dict[str, object]) -> None:
    """One trace a colour, its lines parted by gaps: many lines, few traces."""
    by_colour: dict[tuple[str, float], tuple[list[date | None], list[int | None]]] = {}
    for mark in marks:
        xs, ys = by_colour.setdefault((mark.colour, mark.opacity), ([], []))
        xs.extend((mark.first, mark.last, None))
        ys.extend((mark.y, mark.y, None))
    for (colour, opacity), (xs, ys) in by_colour.items():
        figure.add_scatter(
            x=xs,
            y=ys,
            mode="lines",
            name=name,
            line={"color": colour, **style},
            opacity=opacity,
            hoverinfo="skip",
        )


def _points(figure: go.Figure, name: str, spots: list[tuple[Mark, date, str]], size: int) -> None:
    """Markers that can be pointed at and clicked; each spot is a mark, a day and a symbol."""
    if not spots:
        return
    figure.add_scatter(
        x=[when for _, when, _ in spots],
        y=[mark.y for mark, _, _ in spots],
        mode="markers",
        name=name,
        customdata=[mark.event for mark, _, _ in spots],
        marker={
            "symbol": [symbol for _, _, symbol in spots],
            "color": [mark.colour for mark, _, _ in spots],
            "opacity": [mark.opacity for mark, _, _ in spots],
            "size": size,
            "line": {"width": 2, "color": [mark.colour for mark, _, _ in spots]},
        },
        hovertext=[mark.hover for mark, _, _ in spots],
        hoverinfo="text",
        unselected={"marker": {"opacity": 1}},
    )


def _brackets(figure: go.Figure, spots: list[tuple[Mark, date, str]]) -> None:
    figure.add_scatter(
        x=[when for _, when, _ in spots],
        y=[mark.y for mark, _, _ in spots],
        mode="text",
        name="brackets",
        text=[f"<b>{sign}</b>" for _, _, sign in spots],
        textfont={"size": 14, "color": [mark.colour for mark, _, _ in spots]},
        hoverinfo="skip",
    )


def _targets(figure: go.Figure, marks: list[Mark]) -> None:
    """Invisible spots along every line, as a line itself cannot be pointed at."""
    spots = [
        (mark, when) for mark in marks for when in sorted({mark.first, middle(mark), mark.last})
    ]
    if not spots:
        return
    figure.add_scatter(
        x=[when for _, when in spots],
        y=[mark.y for mark, _ in spots],
        mode="markers",
        name="targets",
        customdata=[mark.event for mark, _ in spots],
        marker={"size": 16, "opacity": 0, "color": [mark.colour for mark, _ in spots]},
        hovertext=[mark.hover for mark, _ in spots],
        hoverinfo="text",
        unselected={"marker": {"opacity": 0}},
        selected={"marker": {"opacity": 0}},
    )


def _ring(figure: go.Figure, marks: list[Mark], look: Look) -> None:
    """The chosen event, ringed; a trace of its own, so that choosing repaints nothing else."""
    chosen = [mark for mark in marks if mark.event == look.chosen]
    ends = [(mark, when) for mark in chosen for when in sorted({mark.first, mark.last})]
    if any(mark.shape == "about" for mark in chosen):
        ends = [(mark, middle(mark)) for mark in chosen]
    figure.add_scatter(
        x=[when for _, when in ends],
        y=[mark.y for mark, _ in ends],
        mode="markers",
        name="chosen",
        marker={
            "symbol": "circle-open",
            "size": 20,
            "color": TEXT[look.theme],
            "line": {"width": 2.5},
        },
        hoverinfo="skip",
        unselected={"marker": {"opacity": 1}},
    )


def _of(marks: list[Mark], *shapes: str) -> list[Mark]:
    return [mark for mark in marks if mark.shape in shapes]


def _draw(figure: go.Figure, marks: list[Mark]) -> None:
    _lines(figure, _of(marks, "bar", "open end", "open start"), "lasted", {"width": 8})
    _lines(
        figure,
        _of(marks, "within", "before", "after", "about", "either"),
        "some day within",
        {"width": 2, "dash": "3px,3px"},
    )
    brackets = [(mark, mark.first, "[") for mark in _of(marks, "within", "after")]
    brackets += [(mark, mark.last, "]") for mark in _of(marks, "within", "before")]
    _brackets(figure, brackets)
    arrows = [(mark, mark.last, "triangle-right") for mark in _of(marks, "after", "open end")]
    arrows += [(mark, mark.first, "triangle-left") for mark in _of(marks, "before", "open start")]
    _points(figure, "goes on", arrows, 11)
    _targets(figure, [mark for mark in marks if mark.shape not in {"dot", "none"}])
    dots = [(mark, mark.first, mark.symbol) for mark in _of(marks, "dot")]
    dots += [(mark, middle(mark), mark.symbol) for mark in _of(marks, "about")]
    for mark in _of(marks, "either"):
        dots += [(mark, mark.first, mark.symbol), (mark, mark.last, mark.symbol)]
    _points(figure, "days", dots, 9)
    signs = [
        (mark, mark.first, mark.symbol)
        for mark in _of(marks, "bar", "within", "open end", "after")
        if mark.symbol in {"diamond-open", "x", "circle-x-open"}
    ]
    _points(figure, "status of a stretch", signs, 9)


def _frame(figure: go.Figure, lanes: list[Lane], look: Look) -> go.Figure:
    rows = sum(lane.rows for lane in lanes)
    row = _ROW if rows < 45 else max(13, 760 // rows)
    plain(figure, look.theme, max(180, rows * row + 46))
    for lane in lanes:
        figure.add_annotation(
            text=f"<b>{safe(lane.name, 40)}</b>  {lane.count}",
            xref="paper",
            x=0,
            xanchor="left",
            y=-lane.top,
            showarrow=False,
            font={"size": 12, "color": TEXT[look.theme]},
        )
        figure.add_hline(y=0.6 - lane.top, line={"width": 1, "color": LINES[look.theme]})
    pad = look.days * 0.02
    figure.update_xaxes(
        range=[after(look.first, -pad - 1), after(look.last, pad + 1)],
        type="date",
        side="top",
        showgrid=True,
        ticks="outside",
        tickcolor=LINES[look.theme],
        automargin=True,
    )
    figure.update_yaxes(visible=False, range=[-rows, 0.7], fixedrange=True)
    figure.update_layout(dragmode="zoom", clickmode="event+select", uirevision=str(look.first))
    return figure


def timeline(events: DataFrame, lane: str, lanes: list[str], look: Look) -> go.Figure:
    """Events in lanes; `lane` names the column that says which, `lanes` their order.

    Undated events are left out: they have no place on an axis.
    """
    marks = events.copy()
    window = Extent(look.first, after(look.first, look.days))
    spots = [extent(row, window) for row in marks.to_dict("records")]
    marks["first"] = [spot.first if spot else None for spot in spots]
    marks["last"] = [spot.last if spot else None for spot in spots]
    marks = marks[[spot is not None for spot in spots]]
    placed, tracks = place(marks, lane, lanes, look.days * 0.018)
    figure = go.Figure()
    drawn = _marks(placed, look)
    _draw(figure, drawn)
    _ring(figure, drawn, look)
    return _frame(figure, tracks, look)
