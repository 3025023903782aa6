"""Figures of one measure: the picture, its table, and where speakers disagree."""

from dataclasses import replace
from html import escape
from typing import Literal, cast

import streamlit as st
from pandas import DataFrame, Series

from dashboard import charts, queries
from dashboard.elements.disagreement import disagreements
from dashboard.elements.figure_list import choose, chosen_figure, figure_card, figure_list
from dashboard.elements.files import files
from dashboard.elements.frame import block, no_match
from dashboard.elements.timeline import WINDOWS, window_note
from dashboard.filter import DAYS, Filter
from dashboard.session import answer, answer_about, chosen, theme
from dashboard.window import Window, busiest, whole
from dashboard.words import measure_words

SPOTS = 2000
"""Figures that one picture holds."""

_CHART = "figures-chart"
_BY_WORDS = {"happened": "true for", "published": "published"}


def _linked() -> str | None:
    """The measure of a figure to which a link led, where the link names none itself."""
    figure_id = st.query_params.get("figure")
    if not figure_id or st.session_state.get("measure"):
        return None
    place = queries.FigurePlace(chosen(), figure_id)
    found = answer_about(queries.figure_measure, place)["measure"]
    return None if found.empty else str(found.iloc[0])


def measure_chosen() -> str | None:
    """The measure that the reader follows; at first the one most often given."""
    found = answer(queries.measures)
    if found.empty:
        return None
    names = list(found["measure"])
    if linked := _linked():
        st.session_state["measure"] = linked
    now = st.session_state.get("measure")
    picked = st.selectbox(
        "What is counted",
        names if now in {None, *names} else [*names, now],
        index=None,
        format_func=measure_words,
        key="measure",
        placeholder=measure_words(names[0]),
        persist_state="session",
        width=180,
    )
    return str(picked or names[0])


def _keep_place() -> None:
    place = st.session_state["figures-place"]
    st.session_state["place"] = [place] if place else []


def _place(asked: Filter) -> None:
    """One place to follow; it is the filter's place, chosen from those that have figures."""
    found = answer(queries.figure_places, replace(asked, places=()))
    names = dict(zip(found["place"], found["name"], strict=True))
    counted = dict(zip(found["place"], found["figures"], strict=True))
    now = asked.places[0] if len(asked.places) == 1 and asked.places[0] in names else None
    st.session_state["figures-place"] = now
    st.selectbox(
        "For",
        list(names),
        format_func=lambda place: f"{names[place]} ({counted[place]:,})",
        key="figures-place",
        placeholder="every place" if len(asked.places) < 2 else "several places",
        on_change=_keep_place,
        width=145,
        help="One place at a time can be followed; it is the place of the filter.",
    )


def _go_by() -> None:
    st.session_state["by"] = st.session_state["figures-by"]


def _by() -> None:
    st.session_state["figures-by"] = chosen().by
    st.segmented_control(
        "By the day it was",
        DAYS,
        format_func=_BY_WORDS.__getitem__,
        required=True,
        key="figures-by",
        on_change=_go_by,
        help="True for: the day that the figure holds for. Published: the day of the report, which "
        "shows how the number changed as it was told.",
    )


def controls() -> tuple[str | None, Literal["linear", "log"], str]:
    """Which measure, for which place, by which day, on which scale, over which days."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        measure = measure_chosen()
        if measure is None:
            return None, "linear", WINDOWS[0]
        _place(replace(chosen(), measure=measure))
        _by()
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
    return measure, cast(Literal["linear", "log"], scale or "linear"), window or WINDOWS[0]


def window_of(figures: DataFrame, name: str) -> Window | None:
    """The days to show; a figure stands at the day for which it is true, or of its report."""
    published = chosen().by == "published"
    first, last = ("published",) * 2 if published else ("as_of_earliest", "as_of_latest")
    days = {"earliest": figures[first], "latest": figures[last], "mode": "instant", "events": 1}
    return whole(DataFrame(days)) if name == WINDOWS[-1] else busiest(DataFrame(days))


def notes(totals: "Series[int]", window: Window | None) -> None:
    """What the picture cannot show."""
    said = [window_note(window)] if window else []
    missing = totals["unpublished"] if chosen().by == "published" else totals["undated"]
    if missing:
        day = "of publication" if chosen().by == "published" else "for which they are true"
        said.append(f"{missing:,} without a day {day}: in the table only.")
    if totals["figures"] > SPOTS:
        said.append(f"Of {totals['figures']:,} the newest {SPOTS:,} are drawn.")
    if totals["places"] > 1 or (totals["places"] and totals["without_place"]):
        said.append("They are for several places: do not add them up.")
    if chosen().kinds or chosen().statuses:
        said.append("Kind and status belong to events and do not narrow figures.")
    st.caption(" ".join(words for words in said if words))


def _mark_chosen() -> None:
    points = st.session_state[_CHART]["selection"]["points"]
    choose(next((str(point["customdata"]) for point in points if "customdata" in point), None))


def _picture(spots: DataFrame, look: charts.FigureLook, measure: str) -> None:
    st.plotly_chart(
        charts.figures_over_time(spots, look),
        key=_CHART,
        on_select=_mark_chosen,
        selection_mode="points",
        config={"displayModeBar": False},
        alt=f"Figures for {measure_words(measure)} over time, by the speaker who gives each. The "
        "table below holds the same figures.",
    )


def figure_page() -> None:
    """Draw the page."""
    measure, scale, name = controls()
    if measure is None:
        no_match()
        return
    asked = replace(chosen(), measure=measure)
    totals = answer(queries.figure_totals, asked).iloc[0]
    if not totals["figures"]:
        st.info("The filter leaves no figure of this measure. Choose another one, or drop a part.")
        return
    spots = answer_about(queries.figure_spots, queries.FigurePage(asked, 0, SPOTS))
    window, figure_id = window_of(spots, name), chosen_figure(asked)
    drawing, reading = st.columns([2, 1], gap="medium")
    with drawing:
        if window:
            look = charts.FigureLook(
                first=window.first,
                last=window.last,
                by=asked.by,
                scale=scale,
                theme=theme(),
                chosen=figure_id,
            )
            _picture(spots, look, measure)
        else:
            st.info("None of these figures has a day; the list below holds them all.")
        notes(totals, window)
    with reading:
        figure_card(figure_id)
        for words in disagreements(spots):
            block(f"<p>{escape(words)}</p>")
    figure_list(asked, int(totals["figures"]), figure_id)
    files("figures", int(totals["figures"]), asked)
