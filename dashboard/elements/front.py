"""The first thing a reader sees: what the reports tell, in one sentence and three figures."""

from html import escape

import streamlit as st
from pandas import DataFrame

from dashboard import queries
from dashboard.charts.ink import day
from dashboard.elements.events import source_words
from dashboard.elements.frame import block
from dashboard.filter import Filter
from dashboard.session import Steps
from dashboard.words import figure_words, number_or_none, span_words, when_words

_ASKED = (
    queries.facets,
    queries.totals,
    queries.checked,
    queries.highlights,
    queries.checked_spans,
    queries.report_days,
    queries.latest,
)


def front(about: Filter) -> Steps:
    """What the overview and the filter bar beside it ask about a filter."""
    for ask in _ASKED:
        yield ask, about


def counted(number: object, word: str) -> str:
    """A number with its noun: "1 event", "1,200 events"."""
    value = int(str(number))
    return f"{value:,} {word}" if value == 1 else f"{value:,} {word}s"


def checked_words(events: int, checked: int) -> str:
    """What share a person has checked."""
    if not checked:
        return "All are machine-read, none is checked by a person."
    if checked == events:
        return "All are checked by a person."
    return f"{checked:,} checked by a person, {events - checked:,} machine-read."


def reports_words(reports: object, publishers: object) -> str:
    """How many reports, and by how many sources where any is named."""
    named = int(str(publishers))
    told = counted(named, "source") if named else "sources not named"
    return f"{counted(reports, 'report')} by {told}"


def summary(totals: dict[str, object], checked: int) -> None:
    """One sentence: how much, from what, about which days."""
    first, last = day(totals["first_published"]), day(totals["last_published"])
    published = f", published {span_words(first, last)}" if first and last else ""
    events, undated = int(str(totals["events"])), int(str(totals["undated"]))
    every = int(str(totals["all_events"]))
    told = counted(every, "event")
    if events != every:
        told = f"{events:,} of {told}"
    rest = f", {undated:,} of them without a date," if undated else ""
    block(
        f'<p class="lead"><b>{told}</b>{rest} from '
        f"{reports_words(totals['reports'], totals['publishers'])}"
        f"{escape(published)}. {checked_words(events, checked)}</p>"
    )


def told_by(row: dict[str, object]) -> str:
    """Who gives a figure, and in which report: "Ostland, in Harbour Post, 8 March 2022"."""
    report = source_words(row)
    if not isinstance(row["speaker"], str):
        return report
    if not isinstance(row["publisher"], str):
        return f"{row['speaker']}. {report}"
    return f"{row['speaker']}, in {report}"


def figure_cards(figures: DataFrame) -> None:
    """Up to three figures, each with its bound, its speaker and its day; never a sum."""
    if figures.empty:
        return
    for column, row in zip(st.columns(len(figures)), figures.to_dict("records"), strict=True):
        low, best, high = (number_or_none(row[name]) for name in ("low", "best", "high"))
        number = figure_words(low, best, high, row["bound"], row["words"])
        as_of = when_words(
            day(row["as_of_earliest"]),
            day(row["as_of_latest"]),
            row["as_of_mode"],
            row["as_of_words"],
        )
        what = f"{str(row['measure']).replace('_', ' ')} · {as_of}"
        told = told_by(row)
        with column:
            block(
                f'<div class="card"><div class="number">{escape(number)}</div>'
                f"<div>{escape(what)}</div>"
                f'<div class="quiet">{escape(told)}</div></div>'
            )
