"""Saved views in the filter bar: open one, see what has come in since, save, delete, undo."""

from collections.abc import Callable

import streamlit as st

from dashboard import queries, views
from dashboard.filter import Filter, as_query, from_query, in_words
from dashboard.reading import cut, plain_label
from dashboard.session import actor_names, answer, chosen, database, may_keep
from dashboard.views import View
from dashboard.words import counted
from extract.errors import StoreError

_GOAL, _GONE, _NAME, _REFUSED = "view-goal", "view-gone", "view-name", "view-refused"
_LONGEST = 60
"""Characters of a name."""


def saved_views(page: str, take: Callable[[Filter], None]) -> None:
    """Draw the button behind which the views lie; `page` is the one that is looked at, `take`
    makes a filter the reader's own."""
    if goal := st.session_state.pop(_GOAL, None):
        st.switch_page(f"app_pages/{goal}.py")
    shut = st.popover(
        "Saved views",
        type="tertiary",
        icon=":material/bookmark:",
        key="views",
        on_change="rerun",
        help="A page and its filter under a name, to come back to.",
    )
    if not shut.open:
        return
    with shut:
        try:
            found = views.saved(database())
        except StoreError as error:
            st.text(str(error))
            return
        if not found:
            st.caption("None yet. Save what you look at, and see later what has come in since.")
        for number, view in enumerate(found):
            _line(number, view, take)
        _undo()
        if may_keep():
            _form(page)


def since_words(before: int, now: int) -> str:
    """How many events a view keeps, and how many more or fewer than when it was saved."""
    if now == before:
        return f"{counted(now, 'event')}, as when it was saved"
    more = "more" if now > before else "fewer"
    return f"{counted(now, 'event')}, {abs(now - before):,} {more} than when it was saved"


def _line(number: int, view: View, take: Callable[[Filter], None]) -> None:
    asked = from_query(view.query)
    now = int(answer(queries.counts, asked)["shown"].iloc[0])
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.button(
            plain_label(view.name),
            key=f"view-{number}",
            on_click=_open,
            args=(view, take),
            help=plain_label(cut(in_words(asked, actor_names()), 300)),
        )
        if may_keep():
            st.button(
                "Delete",
                key=f"view-{number}-delete",
                on_click=_delete,
                args=(view,),
                type="tertiary",
                icon=":material/delete:",
            )
    st.caption(since_words(view.events, now))


def _form(page: str) -> None:
    with st.form("view-form", border=False):
        st.text_input(
            "Save this view as", key=_NAME, max_chars=_LONGEST, placeholder="Harbour, since March"
        )
        st.form_submit_button("Save", on_click=_save, args=(page,))
    if words := st.session_state.pop(_REFUSED, None):
        st.text(words)


def _save(page: str) -> None:
    name = str(st.session_state.get(_NAME) or "").strip()
    if not name:
        st.session_state[_REFUSED] = "Give the view a name first."
        return
    events = int(answer(queries.counts)["shown"].iloc[0])
    try:
        views.save(database(), View(name, page, as_query(chosen()), events))
    except StoreError as error:
        st.session_state[_REFUSED] = str(error)
        return
    st.session_state[_NAME] = ""


def _open(view: View, take: Callable[[Filter], None]) -> None:
    take(from_query(view.query))
    st.session_state[_GOAL], st.session_state["views"] = view.page, False


def _delete(view: View) -> None:
    views.forget(database(), view.name)
    st.session_state[_GONE] = view


def _undo() -> None:
    if gone := st.session_state.get(_GONE):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.caption(f"Deleted: {plain_label(gone.name)}")
            st.button("Undo", key="view-undo", on_click=_restore, args=(gone,), type="tertiary")


def _restore(view: View) -> None:
    views.save(database(), view)
    st.session_state.pop(_GONE)
