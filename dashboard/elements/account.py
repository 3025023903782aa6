"""The full account of one event: sentence, days, parties, report, and how it was read."""

from html import escape

import streamlit as st
from pandas import isna

from dashboard import queries
from dashboard.charts.ink import day
from dashboard.elements.events import Record, passage, source_words, tags, when_of
from dashboard.elements.frame import block
from dashboard.session import answer_about
from dashboard.words import BASIS_WORDS, MODALITY_WORDS, STATUS_WORDS


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


def account(event_id: str | None) -> None:
    """Draw the account of an event."""
    found = answer_about(queries.event, event_id or "")
    if found.empty:
        st.info("There is no such event. It may have been read from a report since replaced.")
        st.page_link("app_pages/timeline.py", label="To the timeline")
        return
    for row in found.to_dict("records"):
        block(
            f'<p class="quiet">{escape(when_of(row))} · {escape(row["kind"])} {tags(row)}</p>'
            f'<p class="lead"><b>{escape(str(row["summary"]))}</b></p>'
        )
        with st.container(border=True):
            block(f"<p>{passage(row, 320)}</p>")
            block(
                f'<p class="quiet">{escape(str(row["title"] or "Untitled report"))} · '
                f"{escape(source_words(row))}</p>"
            )
            _links(row)
        left, right = st.columns(2, gap="large")
        with left:
            st.subheader("What the report says")
            status = [("Status", STATUS_WORDS[row["status"]])]
            status += [("Reality", MODALITY_WORDS[row["modality"]])]
            more = [("Place", row["place"]), ("Means", row["instrument"])]
            block(rows_of([*_days(row), *_parties(row["event_id"]), *status, *more]))
        with right:
            st.subheader("How it was read")
            block(rows_of(_reading(row)))


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
