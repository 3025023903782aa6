"""About: how the timeline is made, how often it is right, what its words mean, its limits."""

from importlib.metadata import version

import streamlit as st

from dashboard import queries
from dashboard.elements.accuracy import measured_error
from dashboard.elements.frame import where_it_lies
from dashboard.elements.method import KEYS, LIMITS, METHOD
from dashboard.elements.tables import CODEBOOK_COLUMNS
from dashboard.session import answer

st.markdown(METHOD)
measured_error()
st.markdown(LIMITS)
st.markdown(KEYS)
st.subheader("What every column means")
st.dataframe(
    answer(queries.codebook),
    hide_index=True,
    height=420,
    column_config=CODEBOOK_COLUMNS,
    alt="The columns of the database with their meaning.",
)
where_it_lies()
st.caption(f"Dateline {version('dateline')}, under the MIT licence.")
