"""Figures of one measure: the picture, its table, and where speakers disagree."""

from dataclasses import replace
from html import escape
from itertools import permutations

import streamlit as st
from pandas import DataFrame

from dashboard import charts, queries
from dashboard.charts.figures import speaker
from dashboard.charts.ink import day
from dashboard.elements.files import files
from dashboard.elements.frame import block, no_match
from dashboard.elements.tables import FIGURE_COLUMNS
from dashboard.elements.timeline import WINDOWS, window_note
from dashboard.session import answer, chosen, theme
from dashboard.window import Window, busiest, whole
from dashboard.words import figure_words, number_or_none, when_words


def measure_chosen() -> str | None:
    """The measure that the reader follows; at first the one most often given."""
    found = answer(queries.measures)
    if found.empty:
        return None
    names = list(found["measure"])
    picked = st.selectbox(
        "What is counted",
        names,
        index=None,
        format_func=measure_words,
        key="measure",
        placeholder=measure_words(names[0]),
        bind="query-params",
        width=380,
    )
    return str(picked or names[0])


def measure_words(name: str) -> str:
    """A measure as readers see it."""
    return name.replace("_", " ")


def readable(figures: DataFrame) -> DataFrame:
    """The figures in words: the number with its bound, the day it is true for."""
    records = figures.to_dict("records")
    return figures.assign(
        **{
            "speaker": [speaker(row) for row in records],
            "phrase": figures["phrase"].astype(object).where(figures["phrase"].notna(), ""),
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


_SAME = ["as_of_edtf", "phrase", "place", "stock_or_flow"]


def disagreement(figures: DataFrame) -> str:
    """One sentence where one speaker's least exceeds another's most of the same, for the same day
    and place; else ""."""
    for _, group in figures.dropna(subset=["as_of_edtf", "phrase"]).groupby(_SAME, dropna=False):
        for one, other in permutations(group.to_dict("records"), 2):
            low = number_or_none(one["low"]) or number_or_none(one["best"])
            high = number_or_none(other["high"]) or number_or_none(other["best"])
            if speaker(one) != speaker(other) and low and high and low > high:
                return (
                    f"Speakers disagree: “{one['words']}” ({speaker(one)}) and "
                    f"“{other['words']}” ({speaker(other)}) for the same day."
                )
    return ""


def window_of(figures: DataFrame, name: str) -> Window | None:
    """The days to show; a figure stands at the day for which it is true."""
    dated = DataFrame(
        {
            "earliest": figures["as_of_earliest"],
            "latest": figures["as_of_latest"],
            "mode": "instant",
            "events": 1,
        }
    )
    return whole(dated) if name == WINDOWS[-1] else busiest(dated)


def controls() -> tuple[str | None, str, str]:
    """Which measure, on which scale, over which days."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        measure = measure_chosen()
        scale = st.segmented_control(
            "Scale",
            ("linear", "log"),
            default="linear",
            required=True,
            key="scale",
            bind="query-params",
        )
        window = st.segmented_control(
            "Show",
            (WINDOWS[0], WINDOWS[-1]),
            default=WINDOWS[0],
            required=True,
            key="span",
            bind="query-params",
            help="Only what the picture shows; it filters nothing.",
        )
    return measure, scale or "linear", window or WINDOWS[0]


def notes(figures: DataFrame, window: Window | None) -> None:
    """What the picture cannot show, and where speakers disagree."""
    undated = int((figures["as_of_earliest"].isna() & figures["as_of_latest"].isna()).sum())
    said = [window_note(window)] if window else []
    if undated:
        said.append(f"{undated:,} without a day for which they are true: in the table only.")
    if figures["place"].nunique() > 1:
        said.append("They are for several places: do not add them up.")
    if chosen().kinds or chosen().statuses:
        said.append("Kind and status belong to events and do not narrow figures.")
    st.caption(" ".join(words for words in said if words))
    if words := disagreement(figures):
        block(f"<p>{escape(words)}</p>")


def figure_page() -> None:
    """Draw the page."""
    measure, scale, name = controls()
    if measure is None:
        no_match()
        return
    everything = answer(queries.figures)
    figures = everything[everything["measure"] == measure]
    window = window_of(figures, name)
    if window:
        st.plotly_chart(
            charts.figures_over_time(figures, theme(), scale, (window.first, window.last)),
            key="figures-chart",
            config={"displayModeBar": False},
            alt=f"Figures for {measure_words(measure)} over time. The table below holds the same.",
        )
    notes(figures, window)
    st.dataframe(
        readable(figures)[list(FIGURE_COLUMNS)],
        key="figures-table",
        hide_index=True,
        column_config=FIGURE_COLUMNS,
        alt="The figures of this measure, one a row, in the order of time.",
    )
    files("figures", len(figures), replace(chosen(), measure=measure))
