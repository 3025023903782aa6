"""The page of a handout: every word of a report is escaped, nothing is fetched or run."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup
from pandas import DataFrame

from dashboard.charts.ink import day
from dashboard.charts.lanes import ARROW
from dashboard.export.about import About
from dashboard.export.handout.marks import Scale, drawing
from dashboard.export.handout.picture import Picture, picture
from dashboard.export.table import Table, Told, records
from dashboard.words import MODALITY_WORDS, STATUS_WORDS, counted, day_words, span_words, when_words

MOST = 2_000
"""Events that a handout holds; what a reader scrolls through, and a browser opens at once."""

_COLOURS = 5
_HERE = files("dashboard.export.handout")


@dataclass(frozen=True, slots=True)
class _Sign:
    svg: Markup
    words: str


def _first(table: Table, told: Told) -> DataFrame:
    """The first events of a table, no more than a handout holds."""
    rows: list[tuple[object, ...]] = []
    for block in table.blocks():
        rows.extend(records(block))
        told(block.num_rows)
        if len(rows) >= MOST:
            break
    return DataFrame(rows[:MOST], columns=table.columns, dtype=object)


def _link(url: object) -> str | None:
    """An address that a reader can follow; one that would run something is none."""
    return str(url) if isinstance(url, str) and urlsplit(url).scheme in {"http", "https"} else None


def _shown(row: dict[str, object]) -> dict[str, object]:
    published = day(row["published"])
    outlet = row["publisher"] or "Source not named"
    texts = ("kind", "summary", "agents", "targets", "place", "quote", "title")
    return {
        **{name: row[name] or "" for name in texts},
        "when": when_words(day(row["earliest"]), day(row["latest"]), str(row["mode"])),
        "status": _status(row),
        "source": f"{outlet}, {day_words(published)}" if published else f"{outlet}, day not known",
        "link": _link(row["url"]),
    }


def _status(row: dict[str, object]) -> str:
    words = [STATUS_WORDS[str(row["status"])]]
    if row["status"] != "claimed":
        words.append(MODALITY_WORDS[str(row["modality"])])
    return ", ".join(word for word in words if word)


_A, _B, _C = date(2022, 3, 1), date(2022, 3, 2), date(2022, 3, 3)
_LEGEND = (
    (_B, _B, "instant", "reported", "on that day, reported"),
    (_B, _B, "instant", "confirmed", "confirmed"),
    (_B, _B, "instant", "claimed", "claimed by a party to it"),
    (_B, _B, "instant", "denied", "denied"),
    (_B, _B, "instant", "disputed", "disputed"),
    (_A, _C, "duration", "reported", "lasted from … to …"),
    (_A, _C, "within", "reported", "some day in between, not known which"),
    (_B, _B, "about", "reported", "about that day"),
    (_A, None, "duration", "reported", "since then, no end given"),
    (None, _C, "before", "reported", "before that day"),
    (_A, None, "after", "reported", "after that day"),
    (_A, _C, "one_of", "reported", "one of these days"),
)


def _legend() -> list[_Sign]:
    # what is open has a length of its own, a share of the picture's
    usual = Scale(_A, _C, 6, 38)
    scales = {
        "before": Scale(_C - timedelta(days=100), _C, 38 - 32 / ARROW, 38),
        "after": Scale(_A, _A + timedelta(days=100), 6, 6 + 32 / ARROW),
    }
    return [
        _Sign(
            Markup(drawing(_event(first, last, mode, status), scales.get(mode, usual))),
            words,
        )
        for first, last, mode, status, words in _LEGEND
    ]


def _event(first: date | None, last: date | None, mode: str, status: str) -> dict[str, object]:
    return {"earliest": first, "latest": last, "mode": mode, "status": status}


def _drawn(events: DataFrame) -> Picture | None:
    kinds = list(events["kind"].value_counts().index)
    return picture(events, {kind: place for place, kind in enumerate(kinds[:_COLOURS])})


def page(events: DataFrame, about: About, total: int) -> str:
    """The handout of some events, of which there are so many in all."""
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    drawn = _drawn(events)
    shown = {"svg": Markup(drawn.svg), "words": drawn.words, "note": drawn.note} if drawn else None
    return environment.from_string(_HERE.joinpath("page.html").read_text(encoding="utf-8")).render(
        title="What the reports tell",
        style=Markup(_HERE.joinpath("style.css").read_text(encoding="utf-8")),
        about=about,
        total=counted(total, "event"),
        reports=counted(about.reports, "report"),
        sources=counted(about.publishers, "source"),
        held=f"{len(events):,}",
        published=span_words(about.first, about.last) if about.first and about.last else None,
        left_out=f"{total - len(events):,}" if total > len(events) else None,
        picture=shown,
        legend=_legend() if drawn and drawn.marks else [],
        rows=[_shown(row) for row in events.to_dict("records")],
    )


def handout(tables: Sequence[Table], about: About, path: Path, told: Told) -> None:
    """Write the handout of the first table, which holds events."""
    events = tables[0]
    path.write_text(page(_first(events, told), about, events.rows), encoding="utf-8")
