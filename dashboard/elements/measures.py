"""Figures of one measure: the picture, its table, and where speakers disagree."""

from html import escape

import streamlit as st
from pandas import DataFrame

from dashboard import charts, queries
from dashboard.charts.figures import speaker
from dashboard.charts.ink import day
from dashboard.elements.files import files
from dashboard.elements.frame import block, no_match
from dashboard.elements.tables import FIGURE_COLUMNS
from dashboard.session import answer, chosen, theme
from dashboard.words import figure_words, number_or_none, when_words


def measure_chosen() -> str | None:
    """The measure that the reader follows; at first the one most often given."""
    found = answer(queries.measures)
    if found.empty:
        return None
    by_measure = found.groupby("measure", sort=False)["figures"].sum()
    picked = st.selectbox(
        "What is counted",
        list(by_measure.index),
        index=None,
        key="measure",
        placeholder=f"{by_measure.index[0]} (most often given)",
        bind="query-params",
        width=420,
    )
    return str(picked or by_measure.index[0])


def readable(figures: DataFrame) -> DataFrame:
    """The figures in words: the number with its bound, the day it is true for."""
    records = figures.to_dict("records")
    return figures.assign(
        **{
            "figure": [
                figure_words(
                    number_or_none(row["low"]),
                    number_or_none(row["best"]),
                    number_or_none(row["high"]),
                    row["bound"],
                    row["words"],
                )
                for row in records
            ],
            "as of": [
                when_words(day(row["as_of_earliest"]), day(row["as_of_latest"]), row["as_of_mode"])
                for row in records
            ],
        }
    )


def disagreement(figures: DataFrame) -> str:
    """One sentence where one speaker's least exceeds another's most for the same day; else ""."""
    for _, group in figures.groupby("as_of_edtf"):
        rows = group.to_dict("records")
        for one in rows:
            for other in rows:
                low = number_or_none(one["low"]) or number_or_none(one["best"])
                high = number_or_none(other["high"]) or number_or_none(other["best"])
                if speaker(one) != speaker(other) and low and high and low > high:
                    return (
                        f"Speakers disagree: “{one['words']}” ({speaker(one)}) and "
                        f"“{other['words']}” ({speaker(other)}) for the same day."
                    )
    return ""


def figure_page() -> None:
    """Draw the page."""
    measure = measure_chosen()
    if measure is None:
        no_match()
        return
    everything = answer(queries.figures)
    figures = everything[everything["measure"] == measure]
    if chosen().kinds or chosen().statuses:
        st.caption("Kind and status belong to events and do not narrow figures.")
    scale = st.segmented_control(
        "Scale", ("linear", "log"), default="linear", required=True, key="scale",
        bind="query-params",
    )  # fmt: skip
    st.plotly_chart(
        charts.figures_over_time(figures, theme(), scale or "linear"),
        key="figures-chart",
        config={"displayModeBar": False},
        alt=f"Figures for {measure} over time. The table below holds the same figures.",
    )
    if words := disagreement(figures):
        block(f"<p>{escape(words)}</p>")
    shown = readable(figures)
    st.dataframe(
        shown[list(FIGURE_COLUMNS)],
        key="figures-table",
        hide_index=True,
        column_config=FIGURE_COLUMNS,
        alt="The figures of this measure, one a row, in the order of time.",
    )
    files(figures, "figures")
