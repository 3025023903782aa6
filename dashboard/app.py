"""The frame of every page: the list of pages, the filter bar, what is filtered."""

from pathlib import Path

import streamlit as st

from dashboard.elements import nothing_to_show, style
from dashboard.session import fingerprint
from dashboard.sidebar import chips, sidebar

# a picture of our own: a named icon would be fetched from the web
ICON = Path(__file__).parent / "icon.svg"

st.set_page_config(page_title="Dateline", page_icon=ICON, layout="wide")
style()

page = st.navigation(
    [
        st.Page("app_pages/overview.py", title="Overview", default=True),
        st.Page("app_pages/timeline.py", title="Timeline"),
        st.Page("app_pages/figures.py", title="Figures"),
        st.Page("app_pages/events.py", title="Data"),
        st.Page("app_pages/reports.py", title="Sources"),
        st.Page("app_pages/about.py", title="About"),
        st.Page("app_pages/event.py", title="Event", visibility="hidden"),
    ],
    position="top",
)

if fingerprint() is None:
    nothing_to_show()
else:
    sidebar()
    chips()
    page.run()
