"""The actors of what is shown: a list to look one up in, and who acts on whom."""

import streamlit as st
from pandas import DataFrame

from dashboard import queries
from dashboard.charts.ink import day
from dashboard.elements.files import files
from dashboard.elements.matrix import matrix
from dashboard.elements.pager import PAGE, pager
from dashboard.elements.tables import ACTOR_COLUMNS
from dashboard.session import answer_about, chosen

KIND_WORDS = {
    "state": "state",
    "organisation": "organisation",
    "armed_group": "armed group",
    "person": "person",
    "group": "group",
    "thing": "thing",
}


def readable(found: DataFrame) -> DataFrame:
    """The actors in words, with nothing where nothing is known."""
    return found.assign(
        kind=[KIND_WORDS[kind] for kind in found["kind"]],
        body=found["body"].astype(object).where(found["body"].notna(), ""),
        first_day=[day(value) for value in found["first_day"]],
        last_day=[day(value) for value in found["last_day"]],
    )


def _shown(name: str) -> DataFrame:
    """The page of the list that the reader turned to; other words begin at its first."""
    if st.session_state.get("actors-for") != (name, chosen()):
        st.session_state["actors-for"], st.session_state["actors-page"] = (name, chosen()), 0
    start = st.session_state["actors-page"] * PAGE
    return answer_about(queries.actors, queries.ActorPage(chosen(), name, start, PAGE))


def actor_list() -> None:
    """Draw the list; choosing a row opens the actor's page."""
    name = st.text_input(
        "Find an actor",
        key="name",
        placeholder="Part of a name",
        icon=":material/search:",
        bind="query-params",
        width=380,
    )
    found = _shown(name)
    if found.empty:
        st.info("No actor of that name takes part in what the filter shows.")
        return
    total = int(found["actors"].iloc[0])
    state = st.dataframe(
        readable(found)[list(ACTOR_COLUMNS)],
        key=f"actors-table-{name}-{st.session_state['actors-page']}",
        hide_index=True,
        column_config=ACTOR_COLUMNS,
        on_select="rerun",
        selection_mode="single-row",
        alt="The actors of the events shown, the most frequent first.",
    )
    pager("actors-page", total, "Actors")
    st.caption(
        f"{total:,} actors. Choose a row to open its page. What a person does counts for the body "
        "that the person speaks for, too."
    )
    # a file holds all of them: it is offered where all of them are listed
    if not name.strip():
        files("parties", total)
    if rows := state["selection"]["rows"]:
        st.switch_page(
            "app_pages/actors.py", query_params={"id": str(found["actor_id"].iloc[rows[0]])}
        )


def actors_page() -> None:
    """Draw the page of all actors."""
    actor_list()
    matrix()
