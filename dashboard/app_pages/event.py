"""One event: its sentence in its passage, and all that is known of how it was read."""

import streamlit as st

from dashboard.elements.account import account

account(st.query_params.get("event") or st.session_state.get("event"))
