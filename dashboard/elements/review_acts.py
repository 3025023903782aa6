"""What each key of the reviewer's desk does: decide, and go on to the next record."""

from collections.abc import Callable, Mapping

import streamlit as st

from dashboard.session import database
from extract.errors import DecidedMeanwhile, ExtractError
from extract.store import Store
from extract.store.decisions import (
    accept,
    accept_all,
    different,
    edit,
    last_word,
    reject,
    same,
    undo,
)

Seen = tuple[str, str | None]

REASONS = (
    "not what the sentence says",
    "no event or figure at all",
    "told twice in the report",
    "a plan, a threat or a wish",
)


def accept_now(seen: Seen) -> None:
    """Accept the record in hand."""
    _decide(seen, lambda: accept(_store(), seen[0], who=_who(), seen=seen[1]))


def reject_now(seen: Seen) -> None:
    """Reject the record in hand for the reason chosen."""
    why = str(st.session_state.get("review-why") or "")
    _decide(seen, lambda: reject(_store(), seen[0], who=_who(), why=why, seen=seen[1]))


def start_edit(seen: Seen) -> None:
    """Open the form of the record in hand."""
    st.session_state["review-at"] = st.session_state["review-editing"] = seen[0]


def save(seen: Seen, names: tuple[str, ...]) -> None:
    """Keep what the form holds."""
    changes = {name: str(st.session_state.get(field_key(seen, name)) or "") for name in names}
    _decide(seen, lambda: edit(_store(), seen[0], changes, who=_who(), seen=seen[1]))


def field_key(seen: Seen, name: str) -> str:
    """The key of a form's field: another revision is another form, never the old one's words."""
    return f"review-{seen[0]}-{seen[1]}-{name}"


def undo_last() -> None:
    """Take back the last decision of this sitting, and return to its record."""
    done = st.session_state.get("review-done", [])
    if not done:
        return
    record_id = done[-1]
    try:
        undo(_store(), record_id, who=_who())
    except ExtractError as error:
        st.session_state["review-said"] = str(error)
        return
    st.session_state["review-done"] = done[:-1]
    st.session_state["review-at"] = record_id


def next_record(seen: Seen, queue: list[str]) -> None:
    """Put the record in hand off, and take the next of the queue."""
    passed = [*st.session_state.get("review-passed", []), seen[0]]
    st.session_state["review-passed"] = [] if set(queue) <= set(passed) else passed
    _let_go()


def word_seen(one: str, other: str) -> str | None:
    """The last word on a pair that the person has before them."""
    with _store().read() as connection:
        last = last_word(connection, one, other)
    return last.id if last else None


def one_event(pair: tuple[str, str], seen: str | None) -> None:
    """Say that two accounts are of one event."""
    _decide((pair[0], seen), lambda: _said(same, pair, seen))


def two_events(pair: tuple[str, str], seen: str | None) -> None:
    """Say that two accounts are of two events."""
    _decide((pair[0], seen), lambda: _said(different, pair, seen))


def next_pair(pair: tuple[str, str], waiting: int) -> None:
    """Put a pair off, and take the next; after the last one the first comes again."""
    passed = [*st.session_state.get("review-pairs-passed", []), pair]
    st.session_state["review-pairs-passed"] = [] if waiting < 2 else passed


def _said(say: Callable[..., None], pair: tuple[str, str], seen: str | None) -> str:
    say(_store(), *pair, who=_who(), seen=seen)
    return pair[0]


def accept_shown(seen: Mapping[str, str | None]) -> None:
    """Accept all that the filter shows, but what was decided on meanwhile."""
    try:
        left_out = accept_all(_store(), seen, who=_who())
    except ExtractError as error:
        st.session_state["review-said"] = str(error)
        return
    if left_out:
        st.session_state["review-said"] = (
            f"{len(left_out)} were decided on by someone else meanwhile and are left as they are."
        )


def _decide(seen: Seen, act: Callable[[], str]) -> None:
    try:
        act()
    except DecidedMeanwhile as error:
        # the record comes back as it now is, with the other's decision under its sentence
        st.session_state["review-said"] = str(error)
        st.session_state["review-overtaken"] = seen[0]
    except ExtractError as error:
        st.session_state["review-said"] = str(error)
    else:
        st.session_state["review-done"] = [*st.session_state.get("review-done", []), seen[0]]
        _let_go()


def _let_go() -> None:
    for name in ("review-at", "review-editing", "review-overtaken"):
        st.session_state[name] = None


def _store() -> Store:
    return Store(database())


def _who() -> str:
    return str(st.session_state.get("reviewer") or "")
