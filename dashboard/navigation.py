"""The frame of every page: the list of pages, the filter bar, what is filtered."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from dashboard import queries, shelf
from dashboard.elements import broken, nothing_to_show, style
from dashboard.elements.front import front
from dashboard.elements.listing import listing, page_asked
from dashboard.elements.timeline import drawing, newest_report, window_before
from dashboard.filter import Filter
from dashboard.session import answer, database, may_write, together
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
    pages = {
        "overview": st.Page("app_pages/overview.py", title="Overview", default=True),
        "timeline": st.Page("app_pages/timeline.py", title="Timeline"),
        "figures": st.Page("app_pages/figures.py", title="Figures"),
        "actors": st.Page("app_pages/actors.py", title="Actors"),
        "events": st.Page("app_pages/events.py", title="Data"),
        "reports": st.Page("app_pages/reports.py", title="Sources"),
        "map": st.Page("app_pages/map.py", title="Map"),
        "review": st.Page("app_pages/review.py", title="Review", visibility=writing),
        "add": st.Page("app_pages/add.py", title="Add", visibility=writing),
        "about": st.Page("app_pages/about.py", title="About"),
        "event": st.Page("app_pages/event.py", title="Event", visibility="hidden"),
        "compare": st.Page("app_pages/compare.py", title="Compare", visibility="hidden"),
    }
    page = st.navigation(list(pages.values()), position="top")
    try:
        _draw(page, next(name for name, each in pages.items() if each == page))
    except StoreError as error:
        broken(str(error))


def _ahead_of_overview() -> None:
    together(front)


def _ahead_of_timeline() -> None:
    together(drawing, page_asked(), window_before(), newest_report())


def _ahead_of_data() -> None:
    together(listing, page_asked())


_AHEAD: dict[str, Callable[[], None]] = {
    "overview": _ahead_of_overview,
    "timeline": _ahead_of_timeline,
    "events": _ahead_of_data,
}


def _as_it_goes() -> None:
    """Most pages ask as they go."""


def _draw(page: StreamlitPage, name: str) -> None:
    filtered = name != "add"
    if _holds_reports():
        sidebar(name, _AHEAD.get(name, _as_it_goes))
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
