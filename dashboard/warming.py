"""What every first view asks for, asked before the first reader comes.

The answers are remembered like any others, and what the pages are made with is loaded on the way.
"""

import logging

from dashboard import (
    charts,  # noqa: F401 - loaded here, that no reader need wait for it
    elements,  # noqa: F401
    queries,
    shelf,
    sidebar,  # noqa: F401
)
from dashboard.elements.front import front
from dashboard.elements.news import before_last_reading, present_state
from dashboard.filter import Filter
from dashboard.session import answer, answer_about, ask_ahead, database

# no reader's script runs yet, of which Streamlit would warn on the terminal of whoever starts it
_OF_SCRIPTS = logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context")


def warm() -> None:
    """Ask what the overview without a filter asks.

    Raises StoreError when the database cannot be read.
    """
    level = _OF_SCRIPTS.level
    _OF_SCRIPTS.setLevel(logging.ERROR)
    try:
        _ask()
    finally:
        _OF_SCRIPTS.setLevel(level)


def _ask() -> None:
    if shelf.fingerprint(database()):
        for ask in (queries.totals, queries.facets):
            answer(ask, Filter())
        present, _ = present_state()
        for ask_news in (queries.news, queries.new_reports, queries.new_decisions):
            answer_about(ask_news, before_last_reading(present))
        ask_ahead(front, Filter())
