"""Data: the events as a table, and as files of just these rows."""

import streamlit as st

from dashboard.elements import event_list, files, no_match, sentence_card, stepper
from dashboard.elements.download import download
from dashboard.elements.files import MANY
from dashboard.elements.listing import chosen_event, counts_note, event_total, shown_page

total = event_total()
if not total:
    no_match()
    st.stop()
st.markdown(counts_note())
chosen_id = chosen_event()
page = shown_page(total, chosen_id)
event_list(page, total, rows=8 if chosen_id else 15)
sentence_card(chosen_id)
stepper(page, chosen_id)
if total < MANY:
    files("events", total)
download(total)
st.page_link(
    "app_pages/compare.py",
    label="Compare with a table of ACLED or UCDP",
    icon=":material/compare_arrows:",
)
