"""Reports added from the browser: read on this machine, written like any other."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import PurePath

import streamlit as st
from pandas import DataFrame

from dashboard.elements.frame import block
from dashboard.elements.spreadsheet import spreadsheet
from dashboard.session import database, may_write
from extract.errors import ExtractError, ReadError
from extract.model import Document
from extract.pipeline import facts
from extract.read import SUFFIXES, Skipped, document_from_text, documents_from_bytes
from extract.store import Store, reading_key

_FIRST_DAY, _LAST_DAY = date(1000, 1, 1), date(2199, 12, 31)


@dataclass(frozen=True, slots=True)
class Given:
    """What the reader hands in: files by name, pasted text, the day for what states none."""

    files: tuple[tuple[str, bytes], ...]
    text: str
    title: str
    publisher: str
    published: date | None

    @property
    def empty(self) -> bool:
        """Whether there is nothing to read."""
        return not self.files and not self.text.strip()


def documents(given: Given) -> Iterator[Document | Skipped]:
    """The documents handed in, and what could not be used of them."""
    for name, content in given.files:
        # a browser may send a path; only the name is kept
        yield from documents_from_bytes(PurePath(name).name, content, given.published)
    if given.text.strip():
        name = given.title.strip() or "pasted text"
        try:
            yield document_from_text(
                given.text,
                file_name=name,
                published=given.published,
                title=given.title.strip() or None,
                publisher=given.publisher.strip() or None,
            )
        except ReadError as error:
            yield Skipped(name, str(error))


def read_in(given: Given, store: Store) -> DataFrame:
    """Read what was handed in into the database; a line for each document says what came of it."""
    known, run = store.reading_keys(), 0
    lines = []
    for one in documents(given):
        if isinstance(one, Skipped):
            lines.append((one.name, "skipped", 0, 0, one.reason))
        elif reading_key(one) in known:
            lines.append((one.title or one.file_name, "known already", 0, 0, ""))
        else:
            run = run or store.start_run("dashboard")
            lines.append(_read(one, store, run))
    return DataFrame(lines, columns=["document", "result", "events", "figures", "remarks"])


def _read(document: Document, store: Store, run: int) -> tuple[str, str, int, int, str]:
    name = document.title or document.file_name
    found = facts(document)
    try:
        written = store.add(found, run)
    except ReadError as error:
        return (name, "skipped", 0, 0, str(error))
    result = "read again" if written == "replaced" else "read"
    return (name, result, len(found.events), len(found.quantities), " ".join(found.warnings))


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
    block(
        f'<p class="lead"><b>{done} of {len(lines)}</b> read: {events:,} events and {figures:,} '
        f"figures. {escape('They are in the timeline now.' if events or figures else '')}</p>"
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
    if given is None:
        return
    if given.empty:
        st.warning("Drop a file or paste a text first.")
        return
    try:
        with st.spinner("Reading …"):
            told(read_in(given, Store(database())))
    except ExtractError as error:
        st.error("Nothing could be written.")
        st.text(str(error))
