"""About: how the timeline is made, what its words mean, what it cannot do."""

import streamlit as st

st.title("About this timeline")
