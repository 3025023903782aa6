"""Actors: who acts, who is acted on, who speaks; one actor at an address of its own."""

import streamlit as st

from dashboard.elements.actor import actor_page
from dashboard.elements.actors import actors_page

identity = st.query_params.get("id")
if identity:
    actor_page(identity)
else:
    actors_page()
