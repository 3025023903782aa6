"""About: how the timeline is made, what its words mean, what it cannot do."""

import streamlit as st

from dashboard import queries
from dashboard.elements.method import LIMITS, METHOD
from dashboard.session import answer, database

st.markdown(METHOD)
st.markdown(LIMITS)
st.subheader("What every column means")
st.dataframe(
    answer(queries.codebook),
    hide_index=True,
    height=420,
    column_config={
        "table_name": st.column_config.TextColumn("Table", width=120),
        "column_name": st.column_config.TextColumn("Column", width=140),
        "data_type": st.column_config.TextColumn("Type", width=90),
        "comment": st.column_config.TextColumn("Meaning", width=560),
    },
    alt="The columns of the database with their meaning.",
)
st.caption("The database is one DuckDB file, which other programs can read:")
st.code(database(), language=None)
