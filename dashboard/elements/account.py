"""The full account of one event: sentences, days, parties, who says so, how it was read."""

from html import escape

import streamlit as st
from pandas import isna

from dashboard import queries
from dashboard.charts.ink import day
from dashboard.elements.cite import cite
from dashboard.elements.events import Record, passage, source_words, tags, when_of
from dashboard.elements.frame import block
from dashboard.elements.ledger import alternatives, history, ledger
from dashboard.session import answer_about
from dashboard.words import BASIS_WORDS, MODALITY_WORDS, STATUS_WORDS

_IN_FULL = 4
"""Reports whose passage is shown; the ledger holds the rest."""


def rows_of(pairs: list[tuple[str, object]]) -> str:
    """Names and values in two columns, what is empty left out; values are made harmless."""
    shown = [
        f"<dt>{escape(name)}</dt><dd>{escape(str(value))}</dd>"
        for name, value in pairs
        if value is not None and not isna(value) and str(value)
    ]
    return f"<dl>{''.join(shown)}</dl>"


def _parties(event_id: str) -> list[tuple[str, object]]:
    actors = answer_about(queries.event_actors, event_id)
    words = {"agent": "By whom", "target": "To whom", "speaker": "Who says so"}
    return [
        (name, "; ".join(actors[actors["role"] == role]["name"])) for role, name in words.items()
    ]


def _days(row: Record) -> list[tuple[str, object]]:
    return [
        ("Happened", when_of(row)),
        ("Earliest day", day(row["earliest"])),
        ("Latest day", day(row["latest"])),
        ("In the words", row["time_words"]),
        ("Known from", BASIS_WORDS[str(row["basis"])]),
        ("As EDTF", row["edtf"]),
    ]


def _reading(row: Record) -> list[tuple[str, object]]:
    start, end = int(str(row["span_start"])), int(str(row["span_end"]))
    return [
        ("Rule", row["rule"]),
        ("Class", " / ".join(str(part) for part in (row["type"], row["type_mode"]) if part)),
        ("Characters", f"{start:,} to {end:,} of the report's text"),
        ("Text's SHA-256", row["text_sha256"]),
        ("Event's id", row["event_id"]),
    ]


def _passages(reports: list[Record]) -> None:
    """The event's sentence in each report that tells of it, the first ones in full."""
    for row in reports[:_IN_FULL]:
        with st.container(border=True):
            block(passage(row, 320))
            block(
                f'<p class="quiet">{escape(str(row["title"] or "Untitled report"))} · '
                f"{escape(source_words(row))}</p>"
            )
            _links(row)
    if len(reports) > _IN_FULL:
        st.caption(f"{len(reports) - _IN_FULL:,} more reports tell of it: see below who says so.")


def account(event_id: str | None) -> None:
    """Draw the account of an event."""
    reports = answer_about(queries.event, event_id or "").to_dict("records")
    if not reports:
        st.info("There is no such event. It may have been read from a report since replaced.")
        st.page_link("app_pages/timeline.py", label="To the timeline")
        return
    row = reports[0]
    known_as = str(row["event_id"])
    if event_id != known_as:
        st.info(
            f"{event_id} is a former id of this event, which was merged with another. It leads "
            f"here, and the event is now {known_as}.",
            icon=":material/merge:",
        )
    block(
        f'<p class="quiet">{escape(when_of(row))} · {escape(row["kind"])} {tags(row)}</p>'
        f'<p class="lead"><b>{escape(str(row["summary"]))}</b></p>'
    )
    _passages(reports)
    claims = answer_about(queries.claims, known_as)
    left, right = st.columns(2, gap="large")
    with left:
        st.subheader("What the report says")
        status = [("Status", STATUS_WORDS[row["status"]])]
        status += [("Reality", MODALITY_WORDS[row["modality"]])]
        more = [("Place", row["place"]), ("Means", row["instrument"])]
        block(rows_of([*_days(row), *_parties(known_as), *status, *more]))
    with right:
        st.subheader("How it was read")
        block(rows_of([*_reading(row), ("Former ids", _former(known_as))]))
    ledger(claims)
    alternatives(claims, known_as)
    history(known_as)
    cite(row, when_of(row), answer_about(queries.event_sources, known_as))


def _former(event_id: str) -> str:
    return ", ".join(answer_about(queries.former_ids, event_id)["former_id"])


def _links(row: Record) -> None:
    with st.container(horizontal=True):
        st.page_link(
            "app_pages/reports.py",
            label="Read the whole report",
            icon=":material/article:",
            query_params={"report": str(row["document_id"])},
        )
        url = row["url"]
        if isinstance(url, str) and url.startswith(("https://", "http://")):
            st.page_link(url, label="Open the original on the web", icon=":material/open_in_new:")
