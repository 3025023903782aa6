"""What is said of one event and by whom: the claims, the dates and the figures beside each other,
and what people decided."""

import streamlit as st
from pandas import DataFrame

from dashboard import queries
from dashboard.charts.ink import day
from dashboard.charts.spots import speaker
from dashboard.elements.figure_list import as_of, number_of
from dashboard.elements.tables import (
    CLAIM_COLUMNS,
    DATE_COLUMNS,
    DECISION_COLUMNS,
    EVENT_FIGURE_COLUMNS,
    Columns,
)
from dashboard.session import answer_about
from dashboard.words import when_words

STANCE_WORDS = {
    "reports": "reports it",
    "claims": "claims it",
    "confirms": "confirms it",
    "denies": "denies it",
    "expects": "expects it",
}


def _table(shown: DataFrame, columns: Columns, key: str, alt: str) -> None:
    st.dataframe(
        shown[list(columns)],
        key=key,
        hide_index=True,
        column_config=columns,
        height="auto",
        alt=alt,
    )


def readable_claims(claims: DataFrame) -> DataFrame:
    """The ledger in words: who says so, how firmly, and which day that account gives."""
    records = claims.to_dict("records")
    return claims.assign(
        who=[speaker(row) for row in records],
        stance=[STANCE_WORDS[stance] for stance in claims["stance"]],
        when=[
            when_words(
                day(row["earliest"]), day(row["latest"]), str(row["mode"]), row["time_words"]
            )
            for row in records
        ],
    )


def ledger(claims: DataFrame) -> None:
    """Who said what of the event, and when: a row for every sentence that tells of it."""
    st.subheader("Who says so")
    _table(
        readable_claims(claims),
        CLAIM_COLUMNS,
        "event-claims",
        "Every sentence that tells of this event, by the day of its report.",
    )


def dates_given(claims: DataFrame) -> DataFrame:
    """The different dates that accounts give, each with those who give it; empty where one."""
    dated = readable_claims(claims).dropna(subset=["edtf"])
    if dated["edtf"].nunique() < 2:
        return dated.head(0)
    grouped = dated.groupby(["edtf", "when"], sort=False)
    return grouped.agg(
        who=("who", lambda names: "; ".join(dict.fromkeys(names))),
        time_words=("time_words", lambda words: "; ".join(dict.fromkeys(words.dropna()))),
        sentences=("quote", "count"),
    ).reset_index()


def alternatives(claims: DataFrame, event_id: str) -> None:
    """Dates that differ and all figures, side by side; none is chosen over another."""
    dates = dates_given(claims)
    if not dates.empty:
        st.subheader("Dates that differ")
        _table(dates, DATE_COLUMNS, "event-dates", "The dates that are given, and by whom.")
    figures = answer_about(queries.event_figures, event_id)
    if figures.empty:
        return
    records = figures.to_dict("records")
    shown = figures.assign(
        measure=figures["measure"].str.replace("_", " "),
        figure=[number_of(row) for row in records],
        who=[speaker(row) for row in records],
        **{"as of": [as_of(row) for row in records]},
    )
    st.subheader("Figures of this event")
    _table(
        shown, EVENT_FIGURE_COLUMNS, "event-figures", "The figures given, each with who gives it."
    )


def history(event_id: str) -> None:
    """What people decided on the event, in the order of time."""
    decisions = answer_about(queries.event_decisions, event_id)
    st.subheader("What people decided")
    if decisions.empty:
        st.caption("Nobody has checked this event yet: it stands as the machine read it.")
        return
    when = decisions["decided"].dt.strftime("%Y-%m-%d %H:%M")
    _table(
        decisions.astype(object).where(decisions.notna(), "").assign(decided=when),
        DECISION_COLUMNS,
        "event-decisions",
        "Decisions on this event: when, who, which field, before and after, and why.",
    )
