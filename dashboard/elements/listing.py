"""The list of events, a page at a time, and the one event that is chosen in it."""

from zlib import crc32

import streamlit as st
from pandas import DataFrame

from dashboard import queries
from dashboard.elements.pager import PAGE, pager
from dashboard.elements.tables import EVENT_COLUMNS, readable
from dashboard.filter import Filter
from dashboard.session import Steps, answer, answer_about, chosen
from dashboard.words import counted

_ROWS = 9


def event_total() -> int:
    """How many events the filter keeps."""
    return int(answer(queries.counts)["shown"].iloc[0])


def counts_note() -> str:
    """How many events lie in the period for certain, possibly, or without any date."""
    row = answer(queries.counts).to_dict("records")[0]
    asked = chosen()
    undated = f"{row['undated']:,} without a date" if row["undated"] else ""
    if asked.by == "published":
        line = f"**{counted(row['shown'], 'event')}**, by the day of their report"
        return line + (f" · {row['undated']:,} in reports without a day" if row["undated"] else "")
    if asked.first or asked.last:
        line = f"**{counted(row['certain'], 'event')}** certainly in this period"
        line += f" + **{row['uncertain']:,} possibly**" if row["uncertain"] else ""
        return line + (f" · {undated}, not in the list" if undated else "")
    line = f"**{counted(row['shown'], 'event')}**"
    return line + (f" · {undated}, last in the list" if undated else "")


def chosen_event() -> str | None:
    """The event that is chosen here or in the link, if the filter keeps it."""
    event_id = st.session_state.get("event") or st.query_params.get("event")
    if not event_id or answer_about(queries.rank, queries.Place(chosen(), event_id)).empty:
        return None
    if st.query_params.get("event") != event_id:
        st.query_params["event"] = event_id
    return str(event_id)


def _page_before() -> int:
    """The page of the list that the reader turned to under this filter; another begins anew."""
    _, asked = st.session_state.get("turned-for", (None, None))
    return int(st.session_state.get("list-page", 0)) if asked == chosen() else 0


def page_asked() -> queries.Page:
    """The page of the list that is going to be shown, unless an event of another one is chosen."""
    return queries.Page(chosen(), _page_before() * PAGE, PAGE)


def listing(about: Filter, page: queries.Page) -> Steps:
    """What a page with a list and the filter bar beside it ask about a filter."""
    yield queries.facets, about
    yield queries.counts, about
    yield queries.event_page, page


def shown_page(total: int, event_id: str | None) -> DataFrame:
    """The page of the list that the reader turned to; a newly chosen event turns to its own."""
    last = (total - 1) // PAGE
    if event_id and st.session_state.get("turned-for") != (event_id, chosen()):
        before = answer_about(queries.rank, queries.Place(chosen(), event_id))["rank"].iloc[0]
        st.session_state["list-page"] = int(before) // PAGE
    else:
        st.session_state["list-page"] = _page_before()
    st.session_state["turned-for"] = (event_id, chosen())
    st.session_state["list-page"] = number = min(st.session_state["list-page"], last)
    return answer_about(queries.event_page, queries.Page(chosen(), number * PAGE, PAGE))


def table_key(events: DataFrame) -> str:
    """A key for the table of just these rows: a choice is a place, and places shift."""
    return f"timeline-table-{crc32('|'.join(events['event_id']).encode()):x}"


def choose(event_id: str | None) -> None:
    """Make an event the chosen one; None chooses none."""
    if event_id:
        st.session_state["event"] = event_id
    else:
        st.session_state.pop("event", None)
        st.query_params.pop("event", None)


def choose_row(events: DataFrame, event_id: str | None) -> None:
    """Make an event the chosen one, and its row too."""
    choose(event_id)
    ids = list(events["event_id"])
    rows = [ids.index(event_id)] if event_id in ids else []
    st.session_state[table_key(events)] = {"selection": {"rows": rows, "columns": [], "cells": []}}


def _row_chosen(table: str, ids: list[str]) -> None:
    rows = st.session_state[table]["selection"]["rows"]
    choose(ids[rows[0]] if rows else None)


def stepper(events: DataFrame, event_id: str | None) -> None:
    """From one event to the next in the order of the list, by button or key."""
    ids = list(events["event_id"])
    place = ids.index(event_id) if event_id in ids else -1
    with st.container(horizontal=True, gap="small", key="stepper"):
        for name, goal, key in (("Previous", place - 1, "K"), ("Next", place + 1, "J")):
            there = 0 <= goal < len(ids)
            st.button(
                name,
                on_click=choose_row,
                args=(events, ids[goal] if there else None),
                disabled=not there,
                shortcut=key,
                type="tertiary",
                key=f"go-{name}",
            )


def event_list(events: DataFrame, total: int, rows: int = _ROWS) -> None:
    """The twin of the picture: an event a row, undated ones last; `rows` are seen at once."""
    shown = readable(events)
    ids = list(events["event_id"])
    key = table_key(events)
    st.dataframe(
        shown[[name for name in EVENT_COLUMNS if name in shown]],
        key=key,
        hide_index=True,
        height=36 * min(len(shown), rows) + 38,
        column_config=EVENT_COLUMNS,
        on_select=lambda: _row_chosen(key, ids),
        selection_mode="single-row",
        alt="The events that the filter keeps, one a row, earliest first.",
    )
    pager("list-page", total)
