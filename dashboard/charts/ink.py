"""Colours, symbols and the plain frame that all pictures share.

Colour says the kind and nothing else. The palettes were checked for a contrast of at least 3:1
on their background and for red-green blindness; kinds beyond the palette share one grey.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from html import escape
from typing import Literal

import plotly.graph_objects as go
from pandas import Timestamp, isna

Theme = Literal["light", "dark"]

PALETTES: dict[Theme, tuple[str, ...]] = {
    "light": ("#0b6bc2", "#d35f00", "#14a08c", "#8d2463", "#4c5500"),
    "dark": ("#62aef5", "#e8762c", "#3ccfae", "#b85aa0", "#efdc7e"),
}
OTHER: dict[Theme, str] = {"light": "#777777", "dark": "#8d8d8d"}
PAPER: dict[Theme, str] = {"light": "#ffffff", "dark": "#171614"}
TEXT: dict[Theme, str] = {"light": "#3c3a37", "dark": "#d9d6d1"}
LINES: dict[Theme, str] = {"light": "#e4e2de", "dark": "#35332f"}

STATUS_SYMBOLS = {
    "confirmed": "circle",
    "reported": "circle-open",
    "claimed": "diamond-open",
    "denied": "x",
    "disputed": "circle-x-open",
}


def kind_colours(kinds: Sequence[str], theme: Theme) -> dict[str, str]:
    """A colour for each kind, given most frequent first, so that a filter never repaints."""
    palette = PALETTES[theme]
    return {
        kind: palette[place] if place < len(palette) else OTHER[theme]
        for place, kind in enumerate(kinds)
    }


def safe(text: object, width: int = 0) -> str:
    """A report's words for a label or hover: markup made harmless, long ones broken or cut."""
    if text is None or (isinstance(text, float) and isna(text)):
        return ""
    words = " ".join(str(text).split())
    if width and len(words) > width:
        words = words[: width - 1].rsplit(" ", 1)[0] + "…"
    return escape(words, quote=False)


def wrapped(text: object, width: int = 60, lines: int = 3) -> str:
    """Words over several lines of a hover box, each line made harmless."""
    rows, row = [], ""
    for word in str(text).split():
        if row and len(row) + len(word) >= width:
            rows.append(row)
            row = ""
        row = f"{row} {word}".strip()
    rows.append(row)
    kept = rows[:lines]
    if len(rows) > lines:
        kept[-1] += " …"
    return "<br>".join(safe(line) for line in kept)


def day(value: object) -> date | None:
    """A day from a table's cell, None where the cell is empty."""
    if not isinstance(value, date) or isna(value):
        return None
    return value.date() if isinstance(value, Timestamp) else value


def after(start: date, days: float) -> date:
    """A later or earlier day, held inside the calendar."""
    try:
        return start + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def plain(figure: go.Figure, theme: Theme, height: int) -> go.Figure:
    """The frame without ornament: no background, thin lines, room only where words stand."""
    figure.update_layout(
        height=height,
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"size": 13, "color": TEXT[theme]},
        hovermode="closest",
        hoverlabel={"align": "left", "namelength": 0},
        showlegend=False,
        dragmode="pan",
    )
    figure.update_xaxes(gridcolor=LINES[theme], linecolor=LINES[theme], zeroline=False)
    figure.update_yaxes(gridcolor=LINES[theme], zeroline=False)
    return figure
