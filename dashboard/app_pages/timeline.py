"""Timeline: when things happened, as precisely as the reports say and no more."""

import streamlit as st

from dashboard import queries
from dashboard.elements import files, legend, no_match, sentence_card
from dashboard.elements.timeline import (
    chosen_event,
    controls,
    counts_note,
    event_list,
    picture,
    stepper,
    window_note,
    window_of,
)
from dashboard.session import answer

events = answer(queries.events)
if events.empty:
    no_match()
    st.stop()
lane, name = controls()
window = window_of(events, name)
chosen_id = chosen_event(list(events["event_id"]))
drawing, reading = st.columns([2, 1], gap="medium")
with drawing:
    if window:
        picture(events, lane, window, chosen_id)
        st.caption(window_note(window))
    else:
        st.info("No event here has a date; the list below holds them all.")
with reading:
    sentence_card(chosen_id)
    stepper(events, chosen_id)
    legend(chosen_id)
st.markdown(counts_note())
event_list(events)
files(events, "events")
