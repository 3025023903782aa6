"""Blocks of our own text, and what a page says when it has nothing to show."""

from pathlib import Path

import streamlit as st

from dashboard import queries
from dashboard.filter import KEYS, Condition, conditions, without
from dashboard.session import actor_names, answer, chosen, database, may_write, theme
from dashboard.words import counted
from extract.store import Store

_STYLE = Path(__file__).parent.parent / "style.css"
_COUNTED = {
    "kinds": "kinds",
    "classes": "classes",
    "statuses": "statuses",
    "modalities": "modalities",
    "actors": "anyone",
}
"""By facet the counts that leave its own condition out and sum up to what is left without it: of
these facets every event has one value."""
_DARK = _STYLE.with_name("style_dark.css")


def style() -> None:
    """The look of our own blocks of text."""
    st.html(_STYLE)
    if theme() == "dark":
        st.html(_DARK)


def block(html: str) -> None:
    """Text of ours as HTML; what comes from a report must have been escaped before."""
    st.html(f'<div class="dateline" dir="auto">{html}</div>')


def nothing_to_show() -> None:
    """What a reader sees before any report was read, and how to fill the timeline."""
    st.title("No reports yet")
    st.markdown("Dateline shows what it finds in reports: what happened, when, and who says so.")
    if may_write():
        st.page_link(
            "app_pages/add.py", label="Drop or paste reports here", icon=":material/upload_file:"
        )
    st.markdown("Or read a folder of them from a terminal:")
    st.code(f"dateline extract FOLDER --db {database()}", language=None)
    st.caption("Text, Markdown, web pages, PDF and Word files are read on this machine alone.")


def where_it_lies() -> None:
    """Which file, or which folder of shards, the rows come from."""
    shards = Store(database()).is_shards()
    form = "a folder of Parquet files" if shards else "one DuckDB file"
    st.caption(f"The database is {form}, which other programs can read:")
    st.code(str(database()), language=None)


def broken(reason: str) -> None:
    """What a reader sees when the database cannot be read: the reason, word for word."""
    st.error("The database cannot be read.", icon=":material/error:")
    st.text(reason)


def events_without(condition: Condition) -> int:
    """How many events are left without a condition that stands alone in its facet."""
    if condition.facet in _COUNTED:
        facets = answer(queries.facets)
        return int(facets["events"][facets["facet"] == _COUNTED[condition.facet]].sum())
    return int(answer(queries.counts, without(chosen(), condition))["shown"].iloc[0])


def no_match() -> None:
    """What a reader sees when the filter keeps nothing: which condition to drop, and what is left
    then."""
    st.info(
        "Nothing matches all the conditions together. Drop one of them, or clear all.",
        icon=":material/filter_alt_off:",
    )
    # of several values one can only keep less
    alone = [
        found
        for found in conditions(chosen(), actor_names())
        if found.facet not in KEYS or len(getattr(chosen(), found.facet)) == 1
    ]
    left = {found: events_without(found) for found in alone}
    for found, events in left.items():
        if events:
            st.text(f"Without “{found.words}”: {counted(events, 'event')}")
