"""The reports: a shelf of all, and a reader for one with what was found in it marked."""

from html import escape

import streamlit as st

from dashboard import queries
from dashboard.elements.events import source_words
from dashboard.elements.files import files
from dashboard.elements.frame import block, no_match
from dashboard.elements.tables import REPORT_COLUMNS
from dashboard.reading import Highlight, highlighted
from dashboard.session import answer, answer_about

_MARKS = {"event": "an event", "figure": "a figure", "time": "a date"}


def shelf() -> None:
    """All reports of the chosen sources; choosing one opens it."""
    reports = answer(queries.reports)
    if reports.empty:
        no_match()
        return
    state = st.dataframe(
        reports[[*REPORT_COLUMNS]],
        key="reports-table",
        hide_index=True,
        height=36 * min(len(reports), 15) + 38,
        column_config=REPORT_COLUMNS,
        on_select="rerun",
        selection_mode="single-row",
        alt="The reports that were read, newest first.",
    )
    st.caption("Choose a row to read the report.")
    files("reports", len(reports))
    if rows := state["selection"]["rows"]:
        st.switch_page(
            "app_pages/reports.py",
            query_params={"report": str(reports["document_id"].iloc[rows[0]])},
        )


def reader(document_id: str) -> None:
    """One report, word for word, with what was read in it marked."""
    st.page_link("app_pages/reports.py", label="All reports", icon=":material/arrow_back:")
    found = answer_about(queries.report_text, document_id)
    if found.empty:
        st.info("There is no such report.")
        return
    row = found.to_dict("records")[0]
    block(
        f'<p class="lead"><b>{escape(str(row["title"] or "Untitled report"))}</b></p>'
        f'<p class="quiet">{escape(source_words(row))} · {int(row["words"]):,} words</p>'
    )
    kinds = st.pills(
        "Mark",
        list(_MARKS),
        selection_mode="multi",
        default=list(_MARKS),
        format_func=lambda what: {"event": "events", "figure": "figures", "time": "dates"}[what],
        key="marked",
    )
    spans = answer_about(queries.report_spans, document_id)
    marks = [
        Highlight(span["span_start"], span["span_end"], span["what"], note_of(span))
        for span in spans.to_dict("records")
        if span["what"] in kinds
    ]
    with st.container(border=True):
        block(highlighted(str(row["text"]), marks))
    for warning in row["warnings"]:
        st.caption(escape(str(warning)))


def note_of(span: dict[str, object]) -> str:
    """What a reader is told when pointing at marked words."""
    detail = span["detail"] if isinstance(span["detail"], str) else ""
    return f"{_MARKS[str(span['what'])]}: {span['words']}" + (f" ({detail})" if detail else "")
