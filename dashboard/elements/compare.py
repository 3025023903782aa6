"""Another project's table beside ours: what both have, what only one has, and how that is found."""

from functools import partial
from html import escape
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

import streamlit as st
from pandas import DataFrame
from streamlit.runtime.uploaded_file_manager import UploadedFile

from dashboard import ready
from dashboard.charts.ink import day
from dashboard.comparing import compared, read_theirs, written
from dashboard.elements.events import sentence_card
from dashboard.elements.files import MANY
from dashboard.elements.frame import block
from dashboard.elements.tables import (
    EVENT_COLUMNS,
    MATCHED_COLUMNS,
    MATCHED_ORDER,
    THEIR_COLUMNS,
    readable,
)
from dashboard.filter import Filter
from dashboard.queries.comparison import Compared, total
from dashboard.session import chosen, database
from dashboard.shelf import fingerprint
from dashboard.words import counted, span_words
from extract.errors import ExtractError
from extract.others import Others
from extract.store import Place

_SHOWN = 500
_FILE, _OUTCOME, _WRITTEN = "compare-read", "compare-outcome", "compare-written"
_SUFFIXES = ("csv", "tsv", "xlsx", "parquet")
_LABELS = {"matched": "Matched", "ours": "Only ours", "theirs": "Only theirs", "unread": "Not read"}

METHOD = """
A row of theirs and an event of ours **match** where all four hold:

- **Days**: the days that both allow overlap. Theirs is as wide as its precision says: the day; the
  weeks that it may lie in (six days before and after); its month; its year. Of ours with an open
  end (“since 24 February”) only the end that is known counts.
- **Place**: a place or the country is the same. Where a report names no place, or one whose state
  is not known, the states of those who take part stand in.
- **Actor**: somebody who acts or is acted on is the same, by our list of names: “Military Forces of
  Russia (2000-)” is Russia, and who speaks for a body counts for it. Names that are not in the list
  must be written alike.
- **Class**: what they call it does not rule ours out, such as a protest and an attack.

An event without a day or without an actor can match nothing. One row may match several events, and
one event several rows: a match says that both *may* be of the same happening, and you decide.
Nothing of the file is kept: it is gone when you leave.
"""


def _theirs(upload: UploadedFile) -> Others:
    """The rows of the file, read once for each file that is dropped."""
    kept: tuple[str, Others] | None = st.session_state.get(_FILE)
    if kept is None or kept[0] != upload.file_id:
        with st.spinner("Reading the table …"):
            found = read_theirs(PurePath(upload.name).name, upload.getvalue())
        kept = st.session_state[_FILE] = (upload.file_id, found)
    return kept[1]


def _outcome(theirs: Others, file: str) -> Compared:
    """The comparison, made once for each file, filter and state of the database."""
    about = (file, chosen(), fingerprint(database()))
    kept = st.session_state.get(_OUTCOME)
    if kept is None or kept[0] != about:
        with st.spinner("Comparing …"):
            found = compared(database(), chosen(), theirs, _SHOWN)
        kept = st.session_state[_OUTCOME] = (about, found)
    outcome: Compared = kept[1]
    return outcome


def _lead(theirs: Others, counts: dict[str, int]) -> None:
    unread = f" {counted(len(theirs.refused), 'row')} could not be read." if theirs.refused else ""
    block(
        f'<p class="lead">A table of {escape(theirs.project)}: '
        f"<b>{counts['theirs_matched']:,} of {counted(counts['theirs'], 'row')}</b> of theirs and "
        f"<b>{counts['ours_matched']:,} of {counted(counts['ours'], 'event')}</b> of ours match, "
        f"in {counted(counts['pairs'], 'pair')}.{unread}</p>"
        f'<p class="quiet">What can match nothing: {counts["undated"]:,} of ours without a day, '
        f"{counts['without_actors']:,} without an actor.</p>"
    )


def _their_days(rows: DataFrame) -> list[str]:
    found = zip(rows["their_first"], rows["their_last"], strict=True)
    return [
        span_words(first, last)
        for first, last in ((day(one), day(other)) for one, other in found)
        if first and last
    ]


def _shown(side: str, rows: DataFrame) -> DataFrame:
    if side != "ours":
        rows = rows.assign(theirs=_their_days(rows))
    if side == "theirs":
        return rows[list(THEIR_COLUMNS)]
    rows = readable(rows)
    if side == "ours":
        return rows[[name for name in EVENT_COLUMNS if name in rows]]
    links = [f"event?event={event}" for event in rows["event_id"]]
    return rows.assign(link=links)[list(MATCHED_ORDER)]


def _table(side: str, outcome: Compared) -> None:
    rows = outcome.tables[side]
    whole = total(outcome.counts, side)
    if rows.empty:
        st.info("There are none.")
        return
    picked = st.dataframe(
        _shown(side, rows),
        key=f"compare-{side}",
        hide_index=True,
        height=36 * min(len(rows), 9) + 38,
        column_config={"ours": EVENT_COLUMNS, "theirs": THEIR_COLUMNS}.get(side, MATCHED_COLUMNS),
        on_select="rerun",
        selection_mode="single-row",
        alt=f"{_LABELS[side]}: the rows of the comparison.",
    )
    if whole > len(rows):
        st.caption(f"The first {len(rows):,} of {whole:,}; the file has them all.")
    places = picked["selection"]["rows"]
    if places and places[0] < len(rows):
        _both(rows.iloc[places[0]].to_dict())


def _both(row: dict[str, object]) -> None:
    """The two sides of a chosen row, beside each other."""
    left, right = st.columns(2)
    if "their_row" in row:
        with left.container(border=True, key="compare-their"):
            block(
                f"<p><b>Row {row['their_row']}</b> · {escape(str(row['their_class']))} · "
                f"{escape(str(row['their_day']))}</p><p>{escape(str(row['their_note']))}</p>"
                f'<p class="quiet">{escape(str(row["their_actors"]))}</p>'
            )
    if "event_id" in row:
        with right if "their_row" in row else st.container():
            sentence_card(str(row["event_id"]))


def _unread(theirs: Others) -> None:
    refused = [(one.row, one.reason) for one in theirs.refused]
    st.dataframe(
        DataFrame(refused[:_SHOWN], columns=["Row", "Why"]),
        key="compare-unread",
        hide_index=True,
        alt="The rows of the file that could not be read, each with its reason.",
    )
    if len(refused) > _SHOWN:
        st.caption(f"The first {_SHOWN:,} of {len(refused):,}.")


def _content(side: str, theirs: Others, path: Place, asked: Filter) -> bytes:
    with TemporaryDirectory(prefix="dateline-") as folder:
        return written(path, asked, theirs, side, Path(folder) / "rows.csv").read_bytes()


def _download(side: str, theirs: Others, outcome: Compared) -> None:
    whole, name = total(outcome.counts, side), f"dateline-compared-{side}.csv"
    if not whole:
        return
    if whole < MANY:
        st.download_button(
            f"Download {counted(whole, 'row')} as CSV",
            data=partial(_content, side, theirs, database(), chosen()),
            file_name=name,
            mime="text/csv",
            key=f"compare-download-{side}",
            on_click="ignore",
            icon=":material/download:",
        )
        return
    st.caption("So many rows are written to the disk first; then they can be fetched.")
    if st.button("Write the file", key=f"compare-write-{side}"):
        with st.spinner("Writing …"):
            file = written(database(), chosen(), theirs, side, ready.folder() / name)
        st.session_state[_WRITTEN] = (side, st.session_state[_OUTCOME][0], ready.address(file))
    made_of, about, address = st.session_state.get(_WRITTEN, ("", None, ""))
    if made_of == side and about == st.session_state[_OUTCOME][0]:
        st.link_button(f"Download {name}", address, icon=":material/download:")


def _compared(upload: UploadedFile) -> None:
    theirs = _theirs(upload)
    outcome = _outcome(theirs, upload.file_id)
    _lead(theirs, outcome.counts)
    sides = [name for name in _LABELS if name != "unread" or theirs.refused]
    side = st.segmented_control(
        "Which rows",
        sides,
        default="matched",
        required=True,
        format_func=lambda name: _LABELS[name],
        key="compare-side",
        label_visibility="collapsed",
    )
    if side == "unread":
        _unread(theirs)
        return
    _table(side, outcome)
    _download(side, theirs, outcome)


def compare() -> None:
    """Draw the page."""
    st.title("Compare")
    st.caption(
        "A table of ACLED or UCDP GED beside the events that the filter keeps. The file stays on "
        "this machine, and nothing of it is taken into the timeline."
    )
    upload = st.file_uploader(
        "Drop their table here",
        type=list(_SUFFIXES),
        key="compare-file",
        help="CSV, Excel or Parquet with the columns of ACLED or UCDP GED, as they are downloaded.",
    )
    try:
        if upload:
            _compared(upload)
    except ExtractError as error:
        st.error("The table cannot be compared.")
        st.text(str(error))
    with st.expander("How rows are matched", expanded=upload is None):
        st.markdown(METHOD)
