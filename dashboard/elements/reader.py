"""One report, word for word, with all that was found in it marked in place."""

from html import escape

import streamlit as st
from pandas import DataFrame

from dashboard import queries
from dashboard.elements.events import Record, source_words
from dashboard.elements.frame import block
from dashboard.elements.tables import FOUND_COLUMNS
from dashboard.filter import as_query
from dashboard.reading import Highlight, highlighted
from dashboard.session import answer_about, chosen
from dashboard.words import BOUND_WORDS

_MARKS = {"event": "an event", "figure": "a figure", "time": "a date"}
_NAMES = {"event": "events", "figure": "figures", "time": "dates"}
_PAGES = {"event": "event", "figure": "figures"}


def detail_of(span: Record) -> str:
    """What was read in marked words: what happened, how firm a figure is, which date; or ""."""
    detail = span["detail"] if isinstance(span["detail"], str) else ""
    return BOUND_WORDS[detail] if span["what"] == "figure" else detail


def note_of(span: Record) -> str:
    """What a reader is told when pointing at marked words."""
    detail = detail_of(span)
    return f"{_MARKS[str(span['what'])]}: {span['words']}" + (f" ({detail})" if detail else "")


def link_of(span: Record, query: str) -> str:
    """Where a click on marked words leads, with the filter kept; a date leads nowhere."""
    what = str(span["what"])
    if what not in _PAGES:
        return ""
    kept = f"{query}&" if query else ""
    return f"{_PAGES[what]}?{kept}{what}={span['record_id']}"


def _heading(row: Record) -> None:
    url = row["url"]
    block(
        f'<p class="lead"><b>{escape(str(row["title"] or "Untitled report"))}</b></p>'
        f'<p class="quiet">{escape(source_words(row))} · {int(str(row["words"])):,} words</p>'
    )
    if isinstance(url, str) and url.startswith(("https://", "http://")):
        st.page_link(url, label="Open the original on the web", icon=":material/open_in_new:")


def _legend(spans: DataFrame, kinds: list[str]) -> None:
    counts = spans["what"].value_counts()
    signs = " ".join(
        f'<span><mark class="{what}">{_NAMES[what]}</mark> {counts.get(what, 0):,}</span>'
        for what in kinds
    )
    if signs:
        block(
            f'<div class="legend">{signs}<span class="quiet">A click on an event or a figure opens '
            "it; pointing at marked words says what was read.</span></div>"
        )


def _found(spans: DataFrame) -> None:
    """The twin of the marks: an event or figure a row; choosing one opens it."""
    found = spans[spans["what"] != "time"].drop_duplicates("record_id").reset_index(drop=True)
    found = found.assign(detail=[detail_of(row) for row in found.to_dict("records")])
    st.subheader("What was found")
    if found.empty:
        st.caption("No event and no figure was found in this report.")
        return
    state = st.dataframe(
        found[[*FOUND_COLUMNS]],
        key="found-table",
        hide_index=True,
        height="auto",
        column_config=FOUND_COLUMNS,
        on_select="rerun",
        selection_mode="single-row",
        alt="The events and figures of this report, in its order. Choosing a row opens it.",
    )
    if rows := state["selection"]["rows"]:
        row = found.iloc[rows[0]]
        st.switch_page(
            f"app_pages/{_PAGES[row['what']]}.py", query_params={row["what"]: row["record_id"]}
        )


def reader(document_id: str) -> None:
    """Draw the report."""
    st.page_link("app_pages/reports.py", label="All reports", icon=":material/arrow_back:")
    found = answer_about(queries.report_text, document_id)
    if found.empty:
        st.info("There is no such report.")
        return
    row = found.to_dict("records")[0]
    _heading(row)
    kinds = st.pills(
        "Mark",
        list(_MARKS),
        selection_mode="multi",
        default=list(_MARKS),
        format_func=_NAMES.__getitem__,
        key="marked",
    )
    spans = answer_about(queries.report_spans, document_id)
    _legend(spans, kinds)
    query = as_query(chosen())
    marks = [
        Highlight(
            span["span_start"], span["span_end"], span["what"], note_of(span), link_of(span, query)
        )
        for span in spans.to_dict("records")
        if span["what"] in kinds
    ]
    with st.container(border=True, key="report-text"):
        block(highlighted(str(row["text"]), marks))
    for warning in row["warnings"]:
        st.text(str(warning))
    _found(spans)
