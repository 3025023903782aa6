"""Sources: the reports that were read, and one report with all that was found in it."""

import streamlit as st

from dashboard.elements.library import shelf
from dashboard.elements.reader import reader

document = st.query_params.get("report")
if document:
    reader(document)
else:
    shelf()
