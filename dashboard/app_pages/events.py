"""Data: the events as a table, and as files of just these rows."""

import streamlit as st

from dashboard import queries
from dashboard.elements import files, no_match, sentence_card
from dashboard.elements.timeline import chosen_event, counts_note, event_list, stepper
from dashboard.session import answer

events = answer(queries.events)
if events.empty:
    no_match()
    st.stop()
st.markdown(counts_note())
chosen_id = chosen_event(list(events["event_id"]))
event_list(events, rows=8 if chosen_id else 15)
sentence_card(chosen_id)
stepper(events, chosen_id)
files(events, "events")
