"""One actor: its roles over time, with whom it meets, who belongs to it, its latest events."""

from dataclasses import replace
from html import escape

import streamlit as st
from pandas import DataFrame

from dashboard import charts, queries
from dashboard.elements.actors import KIND_WORDS
from dashboard.elements.events import event_lines
from dashboard.elements.frame import block
from dashboard.elements.tables import MEMBER_COLUMNS, PARTNER_COLUMNS, Columns
from dashboard.elements.timeline import window_note
from dashboard.filter import Filter
from dashboard.reading import plain_label
from dashboard.session import answer, answer_about, chosen, theme
from dashboard.window import busiest

ROLE_WORDS = {"agent": "Acts", "target": "Is acted on", "speaker": "Speaks"}


def with_actor(asked: Filter, actor_id: str) -> Filter:
    """The filter narrowed to the events of one actor; actors chosen before stand beside it."""
    return replace(
        asked, actors=(actor_id,), partners=asked.partners or asked.actors, role="any role"
    )


def _keep(actor_id: str) -> None:
    kept = with_actor(chosen(), actor_id)
    st.session_state["actor"], st.session_state["role"] = list(kept.actors), kept.role
    st.session_state["with"] = list(kept.partners)


def _heading(row: dict[str, object], counts: dict[str, int]) -> None:
    country = f" · {row['country']}" if isinstance(row["country"], str) else ""
    said = ", ".join(
        f"{counts.get(role, 0):,} {words}"
        for role, words in (("agent", "as agent"), ("target", "as target"), ("speaker", "speaking"))
    )
    block(
        f'<p class="lead"><b>{escape(str(row["name"]))}</b></p>'
        f'<p class="quiet">{KIND_WORDS[str(row["kind"])]}{escape(country)} · {said}</p>'
    )
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        if isinstance(row["parent"], str):
            body = row["body"] if isinstance(row["body"], str) else row["parent"]
            st.page_link(
                "app_pages/actors.py",
                label=f"Belongs to {plain_label(body)}",
                query_params={"id": row["parent"]},
            )
        st.button(
            "Filter by this actor",
            icon=":material/filter_alt:",
            on_click=_keep,
            args=(str(row["actor_id"]),),
            key="actor-keep",
            help="Keeps only the events of this actor, on every page.",
        )


def _over_time(spans: DataFrame) -> None:
    window = busiest(spans.dropna(subset=["earliest", "latest"], how="all"))
    if window is None:
        st.info("None of these events has a date.")
        return
    st.plotly_chart(
        charts.roles_over_time(spans, ROLE_WORDS, window.first, window.last, theme()),
        key="actor-chart",
        config={"displayModeBar": False},
        alt="Bars of the actor's events over time, a row for each role. The tables below and the "
        "page Data hold the same events.",
    )
    st.caption(window_note(window))


def _others(title: str, found: DataFrame, columns: Columns, key: str) -> None:
    """Other actors in a table; choosing a row opens that one's page."""
    st.subheader(title)
    state = st.dataframe(
        found[list(columns)],
        key=key,
        hide_index=True,
        height="auto",
        column_config=columns,
        on_select="rerun",
        selection_mode="single-row",
        alt=f"{title}. Choosing a row opens that actor's page.",
    )
    if rows := state["selection"]["rows"]:
        st.switch_page(
            "app_pages/actors.py", query_params={"id": str(found["actor_id"].iloc[rows[0]])}
        )


def actor_page(actor_id: str) -> None:
    """Draw the page of one actor."""
    st.page_link("app_pages/actors.py", label="All actors", icon=":material/arrow_back:")
    found = answer_about(queries.actor, actor_id)
    if found.empty:
        st.info("There is no such actor here.")
        return
    whom = queries.Whom(chosen(), actor_id)
    spans = answer_about(queries.actor_roles, whom)
    counts = {role: int(rows["events"].sum()) for role, rows in spans.groupby("kind")}
    _heading(found.to_dict("records")[0], counts)
    if spans.empty:
        st.info("The filter leaves no event of this actor.")
        return
    _over_time(spans)
    met, members = answer_about(queries.partners, whom), answer_about(queries.members, whom)
    left, right = st.columns([2, 1], gap="medium")
    with left:
        if not met.empty:
            _others("With whom", met, PARTNER_COLUMNS, f"partners-{actor_id}")
    with right:
        if not members.empty:
            _others("Who belongs to it", members, MEMBER_COLUMNS, f"members-{actor_id}")
    event_lines(answer(queries.latest, with_actor(chosen(), actor_id)))
