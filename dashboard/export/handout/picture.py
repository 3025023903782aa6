"""The timeline of a handout: a lane a kind, or bars where marks would be too many."""

from dataclasses import dataclass
from html import escape
from itertools import pairwise

from pandas import DataFrame

from dashboard.charts.density import shares
from dashboard.charts.lanes import extent, place
from dashboard.charts.steps import edges, step_for
from dashboard.export.handout.marks import Scale, drawing
from dashboard.window import Window, busiest
from dashboard.words import day_words

WIDTH, LEFT, RIGHT = 1000, 150, 985
ROW, TOP = 15, 8
MOST_MARKS = 400
_BARS, _HEIGHT = 60, 180
_LABELS = 7

_NOT_ACTUAL = ("planned", "hypothetical", "negated")


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing as SVG, what it shows in words, how to read it, and whether it has marks."""

    svg: str
    words: str
    note: str
    marks: bool


def _ticks(scale: Scale, height: int) -> str:
    step = step_for(scale.first, scale.last, 40)
    starts = [at for at in edges(scale.first, scale.last, step) if scale.first <= at <= scale.last]
    shown = starts[:: max(1, -(-len(starts) // _LABELS))]
    form = {"year": "%Y", "decade": "%Y", "month": "%Y-%m"}.get(step.word, "%Y-%m-%d")
    return "".join(
        f'<path d="M{scale.x(at)} {TOP} V{height}" class="grid"/>'
        f'<text x="{min(scale.x(at), WIDTH - 34)}" y="{height + 14}" class="tick">'
        f"{at.strftime(form)}</text>"
        for at in shown
    )


def _svg(body: str, height: int, words: str) -> str:
    return (
        f'<svg viewBox="0 0 {WIDTH} {height + 22}" role="img" aria-label="{escape(words)}">'
        f"{body}</svg>"
    )


def _outside(window: Window) -> str:
    parts = [
        f"{count:,} {where} these days"
        for count, where in ((window.before, "before"), (window.behind, "after"))
        if count
    ]
    return "Not in the picture, but in the table: " + ", ".join(parts) + "." if parts else ""


def _marks(dated: DataFrame, scale: Scale, colours: dict[str, int]) -> tuple[str, int]:
    spots = [extent(row, scale.window) for row in dated.to_dict("records")]
    kept = dated.assign(
        first=[spot.first if spot else None for spot in spots],
        last=[spot.last if spot else None for spot in spots],
    )
    inside = kept[(kept["last"] >= scale.first) & (kept["first"] <= scale.last)]
    names = list(inside["kind"].value_counts(sort=True).index)
    room = (scale.last - scale.first).days * 14 / (RIGHT - LEFT)
    placed, lanes = place(inside.reset_index(drop=True), "kind", names, room)
    drawn = []
    for lane in lanes:
        y = TOP + lane.top * ROW + ROW
        drawn.append(
            f'<path d="M0 {y - ROW + 3} H{WIDTH}" class="grid"/>'
            f'<text x="4" y="{y + 4}" class="lane">{escape(lane.name)} '
            f'<tspan class="quiet">{lane.count:,}</tspan></text>'
        )
    for row in placed.to_dict("records"):
        y = TOP - int(row["y"]) * ROW
        colour = f"k{colours.get(str(row['kind']), 5)}"
        if row["modality"] in _NOT_ACTUAL:
            colour += " pale"
        title = f"<title>{escape(str(row['summary']))}</title>"
        drawn.append(
            f'<g class="{colour}" transform="translate(0 {y})">{title}{drawing(row, scale)}</g>'
        )
    return "".join(drawn), TOP + sum(lane.rows for lane in lanes) * ROW


def _bars(spans: DataFrame, scale: Scale) -> tuple[str, int, str]:
    step = step_for(scale.first, scale.last, _BARS)
    bars = edges(scale.first, scale.last, step)
    counted = shares(spans, bars).groupby("start")[["whole", "spread"]].sum()
    most = float((counted["whole"] + counted["spread"]).max() or 1)
    drawn = [f'<text x="4" y="{TOP + 10}" class="lane">{most:,.0f} events</text>']
    for start, end in pairwise(bars):
        if start not in counted.index:
            continue
        left = scale.x(start)
        width = max(1.0, round(scale.x(end) - left - 1, 1))
        base = float(_HEIGHT)
        for name, sort in (("whole", "k0 solid"), ("spread", "k0 faint")):
            height = round(float(counted.loc[start, name]) / most * (_HEIGHT - TOP), 1)
            base = round(base - height, 1)
            drawn.append(
                f'<rect x="{left}" y="{base}" width="{width}" height="{height}" class="{sort}"/>'
            )
    return "".join(drawn), _HEIGHT, step.word


def picture(events: DataFrame, colours: dict[str, int]) -> Picture | None:
    """The timeline of some events; None where none has a date.

    `events` has earliest, latest, mode, kind, status, modality and summary; `colours` the number
    of a kind's colour.
    """
    dated = events[events["earliest"].notna() | events["latest"].notna()]
    spans = dated[["earliest", "latest", "mode", "kind"]].assign(events=1)
    window = busiest(spans)
    if window is None:
        return None
    scale = Scale(window.first, window.last, LEFT, RIGHT)
    days = f"{day_words(window.first)} to {day_words(window.last)}"
    if len(dated) > MOST_MARKS:
        body, height, word = _bars(spans, scale)
        words = f"Events by {word}, {days}. The table below holds them."
        note = "Pale: the share of events that may fall there. " + _outside(window)
        marks = False
    else:
        body, height = _marks(dated, scale, colours)
        words = f"{window.inside:,} events by kind, {days}. The table below holds them."
        note = "Paler: planned, hypothetical, or said not to have happened. " + _outside(window)
        marks = True
    return Picture(_svg(_ticks(scale, height) + body, height, words), words, note, marks)
