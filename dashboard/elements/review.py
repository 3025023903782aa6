"""The reviewer's desk: a queue, the sentence left, the record right, one key a decision."""

from html import escape

import streamlit as st
from pandas import DataFrame, Series

from dashboard import queries
from dashboard.elements.frame import block
from dashboard.elements.review_acts import (
    REASONS,
    accept_now,
    accept_shown,
    next_record,
    reject_now,
    start_edit,
    undo_last,
)
from dashboard.elements.review_form import form
from dashboard.elements.review_pairs import pairs, sentence
from dashboard.session import chosen, database, may_write
from extract.store import Store
from extract.store.records import record as record_of
from extract.store.records import shown
from extract.store.to_review import history, unmatched

_KINDS = {"event": "Events", "figure": "Figures", "pair": "Same event?"}
_STATES = {
    "unchecked": "Not checked",
    "accepted": "Accepted",
    "edited": "Edited",
    "rejected": "Rejected",
}


def review() -> None:
    """Draw the page."""
    if not may_write():
        st.info("This dashboard only shows: it was started read-only.")
        return
    what, state = _choices()
    if what == "pair":
        _said()
        pairs()
        return
    with Store(database()).read() as connection:
        queue = queries.review_queue(connection, chosen(), what, state)
        counts = queries.review_counts(connection, chosen())
    _progress(counts, what)
    _said()
    overtaken = _overtaken(what)
    if queue.empty and overtaken is None:
        st.info(f"No {_KINDS[what].lower()} here: {_STATES[state].lower()}.")
        _keys(None, queue)
        _lost()
        return
    row = _current(queue) if overtaken is None else overtaken
    left, right = st.columns(2, gap="large")
    with left:
        _sentence(str(row["record_id"]))
    with right:
        _keys(row, queue)
        _values(str(row["record_id"]))
    _bulk(queue)
    _lost()


def _choices() -> tuple[str, str]:
    name, kind, state = st.columns([1, 1.25, 1.6], vertical_alignment="bottom")
    name.text_input(
        "Your name",
        key="reviewer",
        persist_state="session",
        max_chars=60,
        help="It stands beside every decision of yours.",
    )
    what = kind.segmented_control(
        "What",
        list(_KINDS),
        format_func=_KINDS.__getitem__,
        default="event",
        required=True,
        key="what",
    )
    where = state.segmented_control(
        "State", list(_STATES), format_func=_STATES.__getitem__, default="unchecked", required=True,
        key="review-state",
    )  # fmt: skip
    return what or "event", where or "unchecked"


def _progress(counts: DataFrame, what: str) -> None:
    of_kind = counts[counts["record_type"] == what].set_index("review")["records"]
    whole = int(of_kind.sum())
    checked = whole - int(of_kind.get("unchecked", 0))
    st.caption(f"{checked:,} of {whole:,} checked, of what the filter keeps; the doubtful first.")
    st.progress(checked / whole if whole else 1.0)


def _said() -> None:
    said = st.session_state.pop("review-said", None)
    if said:
        st.warning("This was not decided.", icon=":material/warning:")
        st.text(said)


def _current(queue: DataFrame) -> "Series[str]":
    """The record in hand, if the queue still holds it, else the first not put off."""
    at = st.session_state.get("review-at")
    if at in set(queue["record_id"]):
        return queue[queue["record_id"] == at].iloc[0]
    passed = st.session_state.get("review-passed", [])
    waiting = queue[~queue["record_id"].isin(passed)]
    return (queue if waiting.empty else waiting).iloc[0]


def _overtaken(what: str) -> "Series[str] | None":
    """The record that someone else decided on first: it left the queue, and must be seen."""
    at = st.session_state.get("review-overtaken")
    if not at:
        return None
    with Store(database()).read() as connection:
        found = queries.review_record(connection, at)
    of_kind = found[found["record_type"] == what]
    return None if of_kind.empty else of_kind.iloc[0]


def _sentence(record_id: str) -> None:
    sentence(record_id, "review-sentence")
    with Store(database()).read() as connection:
        told = history(connection, record_id)
    for line in told:
        st.text(line.strip())


def _values(record_id: str) -> None:
    with Store(database()).read() as connection:
        found = record_of(connection, record_id)
    if st.session_state.get("review-editing") == record_id:
        form(found)
        return
    now, machine = shown(found.now, found.record_type), shown(found.machine, found.record_type)
    rows = [
        f"<dt>{escape(name)}</dt><dd>{escape(words or 'nothing')}"
        + (
            f' <span class="quiet">read as: {escape(machine[name] or "nothing")}</span>'
            if machine[name] != words
            else ""
        )
        + "</dd>"
        for name, words in now.items()
        if words or machine[name]
    ]
    block(f"<dl>{''.join(rows)}</dl>")


def _keys(row: "Series[str] | None", queue: DataFrame) -> None:
    named = bool(str(st.session_state.get("reviewer") or "").strip())
    if not named:
        st.caption("Say who you are first: decisions carry a name.")
    blocked = row is None or not named
    seen = None if row is None else (str(row["record_id"]), _revision(row))
    st.selectbox(
        "Reason for rejecting", REASONS, key="review-why", accept_new_options=True, disabled=blocked
    )
    with st.container(horizontal=True, gap="small"):
        st.button("Accept", key="review-accept", shortcut="A", type="primary", disabled=blocked,
                  on_click=accept_now, args=(seen,))  # fmt: skip
        st.button("Reject", key="review-reject", shortcut="X", disabled=blocked,
                  on_click=reject_now, args=(seen,))  # fmt: skip
        st.button("Edit", key="review-edit", shortcut="E", disabled=blocked,
                  on_click=start_edit, args=(seen,))  # fmt: skip
        st.button("Undo", key="review-undo", shortcut="U",
                  disabled=not named or not st.session_state.get("review-done"),
                  on_click=undo_last)  # fmt: skip
        st.button("Next", key="review-next", shortcut="N", disabled=row is None,
                  on_click=next_record, args=(seen, list(queue["record_id"])))  # fmt: skip


def _bulk(queue: DataFrame) -> None:
    if len(queue) < 2:
        return
    with st.expander(f"Accept all {len(queue):,} at once"):
        st.caption("Exactly those that the filter shows here, and none decided on meanwhile.")
        sure = st.checkbox("I have looked at them", key=f"review-sure-{len(queue)}")
        seen = {row["record_id"]: _revision(row) for _, row in queue.iterrows()}
        st.button(
            "Accept all shown", key="review-bulk", on_click=accept_shown, args=(seen,),
            disabled=not (sure and str(st.session_state.get("reviewer") or "").strip()),
        )  # fmt: skip


def _lost() -> None:
    found = unmatched(Store(database()))
    if found:
        with st.expander(f"{len(found):,} of the decisions have lost their record"):
            st.caption("No reading finds any more what they were taken on; they stay in the log.")
            for line in found:
                st.text(line.strip())


def _revision(row: "Series[str]") -> str | None:
    return row["revision"] if isinstance(row["revision"], str) else None
