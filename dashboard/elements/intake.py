"""Reports added from the browser: files dropped or text pasted, and what came of each."""

from collections.abc import Sequence
from datetime import date

import streamlit as st
from pandas import DataFrame

from dashboard.elements.frame import block
from dashboard.elements.front import counted
from dashboard.elements.spreadsheet import spreadsheet
from dashboard.elements.taking import Given, HandedIn, handed_in, read_in
from dashboard.elements.undated import days_asked
from dashboard.session import database, may_write
from extract.errors import ExtractError
from extract.read import SUFFIXES
from extract.store import Store

_FIRST_DAY, _LAST_DAY = date(1000, 1, 1), date(2199, 12, 31)
_TOLD, _UNDATED = "intake-told", "intake-undated"


def _asked() -> Given | None:
    with st.form("intake", clear_on_submit=True):
        uploads = st.file_uploader(
            "Drop reports here",
            type=[suffix.removeprefix(".") for suffix in SUFFIXES],
            accept_multiple_files=True,
            help="Text, Markdown, web pages, PDF, Word, or a .jsonl corpus.",
        )
        text = st.text_area("Or paste the text of one report", height=160)
        left, middle, right = st.columns([2, 1, 1])
        title = left.text_input("Its title", placeholder="Optional")
        publisher = middle.text_input("Its source", placeholder="Optional")
        published = right.date_input(
            "Published on",
            value=None,
            min_value=_FIRST_DAY,
            max_value=_LAST_DAY,
            format="YYYY-MM-DD",
            help="For reports that do not state their day. Without one, words such as “Friday” "
            "cannot be placed: no day is ever guessed.",
        )
        if not st.form_submit_button("Read", type="primary", icon=":material/input:"):
            return None
    files = tuple((upload.name, upload.getvalue()) for upload in uploads or [])
    return Given(
        files=files,
        text=str(text or ""),
        title=str(title or ""),
        publisher=str(publisher or ""),
        published=published if isinstance(published, date) else None,
    )


def told(lines: DataFrame) -> None:
    """What came of the reading, document by document."""
    done = int((lines["result"] != "skipped").sum())
    events, figures = int(lines["events"].sum()), int(lines["figures"].sum())
    where = "They are in the timeline now." if events or figures else ""
    block(
        f'<p class="lead"><b>{done} of {len(lines)}</b> read: {counted(events, "event")} and '
        f"{counted(figures, 'figure')}. {where}</p>"
    )
    st.dataframe(
        lines,
        key="intake-lines",
        hide_index=True,
        column_config={
            "document": st.column_config.TextColumn("Document", width=260),
            "result": st.column_config.TextColumn("Result", width=110),
            "events": st.column_config.NumberColumn("Events", width=70),
            "figures": st.column_config.NumberColumn("Figures", width=70),
            "remarks": st.column_config.TextColumn("Remarks", width=420),
        },
        alt="The documents handed in, and what came of each.",
    )


def _read(found: Sequence[HandedIn], published: date | None = None) -> None:
    """Read, with a bar; what came of it, and what lacks its day, stay until something else is."""
    bar = st.progress(0.0, "Reading …")

    def how_far(done: int) -> None:
        bar.progress(done / len(found), f"{done:,} of {len(found):,} read")

    outcome = read_in(found, Store(database()), how_far, published)
    bar.empty()
    st.session_state[_TOLD], st.session_state[_UNDATED] = outcome.lines, outcome.undated


def intake() -> None:
    """Draw the page."""
    if not may_write():
        st.info("This dashboard only shows: it was started read-only.")
        return
    st.title("Add material")
    what = st.segmented_control(
        "What is added",
        ("Reports", "A spreadsheet of events"),
        default="Reports",
        required=True,
        key="adding",
        label_visibility="collapsed",
    )
    if what != "Reports":
        spreadsheet()
        return
    st.caption("Reports are read on this machine; nothing is sent anywhere.")
    given = _asked()
    if given and given.empty:
        st.warning("Drop a file or paste a text first.")
        return
    try:
        if given:
            _read(handed_in(given), given.published)
        if _TOLD in st.session_state:
            told(st.session_state[_TOLD])
            if again := days_asked(st.session_state[_UNDATED]):
                _read(again)
                st.rerun()
    except ExtractError as error:
        st.error("Nothing could be written.")
        st.text(str(error))
