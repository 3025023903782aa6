"""The frame of every page: the list of pages, the filter bar, what is filtered."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from dashboard import queries, shelf
from dashboard.elements import broken, front, nothing_to_show, style
from dashboard.filter import Filter
from dashboard.session import Question, answer, database, may_write
from dashboard.sidebar import chips, sidebar
from extract.errors import StoreError

# a picture of our own: a named icon would be fetched from the web
HERE = Path(__file__).parent
ICON = HERE / "icon.svg"


def show() -> None:
    """Draw the page that the reader asks for, in its frame."""
    st.set_page_config(page_title="Dateline", page_icon=ICON, layout="wide")
    st.logo(HERE / "wordmark.svg", icon_image=ICON)
    style()
    writing: Literal["visible", "hidden"] = "visible" if may_write() else "hidden"
    overview = st.Page("app_pages/overview.py", title="Overview", default=True)
    add = st.Page("app_pages/add.py", title="Add", visibility=writing)
    page = st.navigation(
        [
            overview,
            st.Page("app_pages/timeline.py", title="Timeline"),
            st.Page("app_pages/figures.py", title="Figures"),
            st.Page("app_pages/actors.py", title="Actors"),
            st.Page("app_pages/events.py", title="Data"),
            st.Page("app_pages/reports.py", title="Sources"),
            st.Page("app_pages/map.py", title="Map"),
            st.Page("app_pages/review.py", title="Review", visibility=writing),
            add,
            st.Page("app_pages/about.py", title="About"),
            st.Page("app_pages/event.py", title="Event", visibility="hidden"),
            st.Page("app_pages/compare.py", title="Compare", visibility="hidden"),
        ],
        position="top",
    )
    try:
        _draw(page, filtered=page != add, asked=front.ASKED if page == overview else ())
    except StoreError as error:
        broken(str(error))


def _draw(page: StreamlitPage, filtered: bool, asked: Sequence[Question]) -> None:
    if _holds_reports():
        sidebar(asked)
        if filtered:
            chips()
        page.run()
    elif filtered:
        nothing_to_show()
    else:
        page.run()


def _holds_reports() -> bool:
    """Whether there is a database, and a report in it."""
    return bool(shelf.fingerprint(database())) and bool(
        answer(queries.totals, Filter())["reports"].iloc[0]
    )
