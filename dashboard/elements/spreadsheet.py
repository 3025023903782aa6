"""A spreadsheet of the reader's own: which column holds what, what would be taken, then taken."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from pathlib import PurePath
from zlib import crc32

import streamlit as st
from pandas import DataFrame
from streamlit.runtime.uploaded_file_manager import UploadedFile

from dashboard.charts.ink import day
from dashboard.elements.frame import block
from dashboard.session import database
from dashboard.words import counted, when_words
from extract.engine import local
from extract.engine.tables import tables
from extract.errors import ExtractError, IdTaken, ReadError
from extract.read import Raw, Skipped
from extract.store import Store, prepared
from extract.table import (
    ROLES,
    SUFFIXES,
    DayOrder,
    Mapping,
    Refused,
    Sheet,
    Taken,
    classes,
    guessed,
    taken,
)
from extract.vocabulary import entries

_FIRST_DAY, _LAST_DAY = date(1000, 1, 1), date(2199, 12, 31)
_SHOWN = 500
_AT_ONCE = 200
_USUAL = ("date", "kind", "summary", "agents", "targets", "place", "publisher", "published")
_ORDERS: dict[str, DayOrder] = {"3 April": "day first", "4 March": "month first"}
_SHEET = "table-sheet"
Outcome = Taken | Refused


def read_apart(name: str, content: bytes) -> Sheet:
    """The rows of a file; a process of its own reads it, within the limits of one document.

    Raises an ExtractError that names the file where it is no table, or breaks a limit.
    """
    raw = Raw(place=name, file_name=name, content=content)
    ((_, (found,)),) = local.in_pool(iter([[raw]]), tables, 1)
    if isinstance(found, Skipped):
        raise ReadError(found.reason)
    return found


def _sheet(upload: UploadedFile) -> Sheet:
    """The same, read once for each file that is dropped."""
    kept: tuple[str, Sheet] | None = st.session_state.get(_SHEET)
    if kept is None or kept[0] != upload.file_id:
        with st.spinner("Reading the table …"):
            found = read_apart(PurePath(upload.name).name, upload.getvalue())
        kept = st.session_state[_SHEET] = (upload.file_id, found)
    return kept[1]


def _column(headers: Sequence[str], role: str, found: dict[str, int]) -> int | None:
    entry = entries("table_columns")[role]
    return st.selectbox(
        entry["label"],
        range(len(headers)),
        index=found.get(role),
        format_func=lambda place: headers[place],
        # another table has other columns: a choice made for one means nothing for the other
        key=f"column-{role}-{crc32(repr(headers).encode()):x}",
        help=entry["definition"],
        placeholder="No column",
    )


def _mapping(table: Sheet) -> Mapping:
    found = guessed(table.headers)
    st.markdown("**Which column holds what?** Guessed from the headers; correct it where needed.")
    columns = {}
    usual = [role for role in ROLES if role in _USUAL or role in found]
    for start in range(0, len(usual), 4):
        for place, role in zip(st.columns(4), usual[start : start + 4], strict=False):
            with place:
                columns[role] = _column(table.headers, role, found)
    with st.expander("Other columns"):
        for role in ROLES:
            if role not in usual:
                columns[role] = _column(table.headers, role, found)
    left, middle, right, last = st.columns(4)
    publisher = left.text_input("Source, where the row names none", key="table-source")
    published = middle.date_input(
        "Published, where the row does not say",
        value=None,
        min_value=_FIRST_DAY,
        max_value=_LAST_DAY,
        format="YYYY-MM-DD",
        key="table-published",
    )
    kind = right.selectbox(
        "Kind, where none is known", sorted(classes()), index=None, key="table-kind"
    )
    order = last.selectbox(
        "3/4/2022 is",
        list(_ORDERS),
        index=None,
        key="table-order",
        placeholder="Not said",
    )
    return Mapping(
        columns={role: place for role, place in columns.items() if place is not None},
        publisher=publisher or None,
        published=published if isinstance(published, date) else None,
        kind=kind,
        day_order=_ORDERS.get(order or ""),
    )


def _line(one: Outcome) -> tuple[object, ...]:
    if isinstance(one, Refused):
        return (one.row, "left out", one.reason, "", "", "")
    (event,) = one.facts.events
    span = event.when.interval if event.when else None
    when = when_words(day(span.earliest), day(span.latest), span.mode) if span else "no date"
    return (one.row, "taken", "", when, event.kind, event.summary)


def preview(outcomes: Sequence[Outcome]) -> None:
    """What would become of each row, those left out first."""
    refused = sum(isinstance(one, Refused) for one in outcomes)
    block(
        f'<p class="lead"><b>{counted(len(outcomes) - refused, "row")}</b> can be taken, '
        f"{refused:,} would be left out.</p>"
    )
    lines = sorted((_line(one) for one in outcomes), key=lambda line: line[1] != "left out")
    st.dataframe(
        DataFrame(
            lines[:_SHOWN], columns=["Row", "Result", "Why", "Happened", "Kind", "What happened"]
        ),
        key="table-preview",
        hide_index=True,
        height=36 * min(len(lines), 8) + 38,
        alt="The rows of the file, those left out first, each with why.",
    )
    if len(lines) > _SHOWN:
        st.caption(f"The first {_SHOWN:,} of {len(lines):,} rows.")


def written(outcomes: Sequence[Outcome], store: Store) -> Iterator[tuple[int, int]]:
    """Write the rows that can be taken, in portions; after each: how many were new, and known."""
    run = store.start_run("dashboard table")
    rows = iter([one for one in outcomes if isinstance(one, Taken)])
    while portion := list(islice(rows, _AT_ONCE)):
        results = store.add_all([prepared(one.facts) for one in portion], run)
        new = sum(result in {"new", "replaced"} for result in results)
        known = sum(result == "unchanged" or isinstance(result, IdTaken) for result in results)
        yield new, known


def _take_in(outcomes: Sequence[Outcome]) -> None:
    whole = sum(isinstance(one, Taken) for one in outcomes)
    bar, new, known = st.progress(0.0, "Taking in …"), 0, 0
    for more, there in written(outcomes, Store(database())):
        new, known = new + more, known + there
        bar.progress((new + known) / whole, f"{new + known:,} of {whole:,} rows")
    bar.empty()
    block(
        f'<p class="lead">Taken in: <b>{counted(new, "row")}</b>, in the timeline now; {known:,} '
        f"there already; {len(outcomes) - whole:,} left out.</p>"
    )


def spreadsheet() -> None:
    """Draw the part of the page that takes a spreadsheet."""
    st.caption(
        "Each row becomes an event, with the row itself as its evidence. Nothing is guessed: a row "
        "whose date or kind cannot be read is left out and says why. Dateline's own files are read "
        "back whole."
    )
    upload = st.file_uploader(
        "Drop a table here",
        type=[suffix.removeprefix(".") for suffix in SUFFIXES],
        key="table-file",
        help="CSV, Excel, Parquet or JSON, with headers in the first line.",
    )
    if upload is None:
        return
    try:
        table = _sheet(upload)
        outcomes = list(taken(table, _mapping(table)))
        preview(outcomes)
        able = any(isinstance(one, Taken) for one in outcomes)
        if st.button("Take these rows in", type="primary", disabled=not able, key="table-take"):
            _take_in(outcomes)
    except ExtractError as error:
        st.error("The table cannot be used.")
        st.text(str(error))
