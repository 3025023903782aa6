"""Timeline: when things happened, as precisely as the reports say and no more."""

import streamlit as st

from dashboard import queries
from dashboard.elements import event_list, files, legend, no_match, sentence_card, stepper
from dashboard.elements.listing import chosen_event, counts_note, event_total, shown_page
from dashboard.elements.timeline import (
    controls,
    newest_report,
    picture,
    window_note,
    window_of,
)
from dashboard.session import answer, chosen

total = event_total()
if not total:
    no_match()
    st.stop()
lane, name = controls()
spans = answer(queries.spans)
window = window_of(spans, chosen(), name, newest_report())
chosen_id = chosen_event()
page = shown_page(total, chosen_id)
drawing, reading = st.columns([2, 1], gap="medium")
with drawing:
    if window:
        picture(lane, window, page)
        st.caption(window_note(window))
    else:
        st.info("No event here has a date; the list below holds them all.")
with reading:
    sentence_card(chosen_id)
    stepper(page, chosen_id)
    legend(chosen_id)
st.markdown(counts_note())
event_list(page, total)
files("events", total)
