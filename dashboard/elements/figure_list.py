"""The list of figures, a page at a time, and the one figure that is chosen in it."""

from html import escape
from zlib import crc32

import streamlit as st
from pandas import DataFrame

from dashboard import queries
from dashboard.charts.ink import day
from dashboard.charts.spots import speaker
from dashboard.elements.events import nothing_chosen, open_link, told
from dashboard.elements.pager import PAGE, pager
from dashboard.elements.tables import FIGURE_COLUMNS
from dashboard.filter import Filter
from dashboard.session import answer_about
from dashboard.words import BOUND_WORDS, CHANGE_WORDS, figure_words, number_or_none, when_words

Record = dict[str, object]


def number_of(row: Record) -> str:
    """A figure's number with its bound."""
    low, best, high = (number_or_none(row[name]) for name in ("low", "best", "high"))
    return figure_words(low, best, high, str(row["bound"]), str(row["words"]))


def as_of(row: Record) -> str:
    """The day or days for which a figure is true, in words."""
    first, last = day(row["as_of_earliest"]), day(row["as_of_latest"])
    return when_words(first, last, str(row["as_of_mode"]), row["as_of_words"])


def readable(figures: DataFrame) -> DataFrame:
    """The figures in words: the number with its bound, the day it is true for."""
    records = figures.to_dict("records")
    return figures.assign(
        **{
            "speaker": [speaker(row) for row in records],
            "of what": figures["population"].fillna(figures["phrase"]).fillna("").astype(object),
            "in a change": [CHANGE_WORDS.get(str(row["change"]), "") for row in records],
            "figure": [number_of(row) for row in records],
            "as of": [as_of(row) for row in records],
        }
    )


def chosen_figure(asked: Filter) -> str | None:
    """The figure that is chosen here or in the link, if the filter keeps it."""
    figure_id = st.session_state.get("figure") or st.query_params.get("figure")
    if not figure_id:
        return None
    if answer_about(queries.figure_rank, queries.FigurePlace(asked, figure_id)).empty:
        return None
    if st.query_params.get("figure") != figure_id:
        st.query_params["figure"] = figure_id
    return str(figure_id)


def choose(figure_id: str | None) -> None:
    """Make a figure the chosen one; None chooses none."""
    if figure_id:
        st.session_state["figure"] = figure_id
    else:
        st.session_state.pop("figure", None)
        st.query_params.pop("figure", None)


def _shown(asked: Filter, total: int, figure_id: str | None) -> DataFrame:
    """The page that the reader turned to; a newly chosen figure turns to its own."""
    if st.session_state.get("figures-for") != (asked, figure_id):
        st.session_state["figures-for"], start = (asked, figure_id), 0
        if figure_id:
            place = queries.FigurePlace(asked, figure_id)
            start = int(answer_about(queries.figure_rank, place)["rank"].iloc[0])
        st.session_state["figures-page"] = start // PAGE
    number = min(st.session_state["figures-page"], (total - 1) // PAGE)
    st.session_state["figures-page"] = number
    return answer_about(queries.figure_page, queries.FigurePage(asked, number * PAGE, PAGE))


def _row_chosen(table: str, ids: list[str]) -> None:
    rows = st.session_state[table]["selection"]["rows"]
    choose(ids[rows[0]] if rows else None)


def figure_list(asked: Filter, total: int, figure_id: str | None) -> None:
    """The twin of the picture: a figure a row, undated ones last."""
    page = _shown(asked, total, figure_id)
    ids = list(page["figure_id"])
    # a key for the table of just these rows: a choice is a place, and places shift
    key = f"figures-table-{crc32('|'.join(ids).encode()):x}"
    rows = [ids.index(figure_id)] if figure_id in ids else []
    st.session_state[key] = {"selection": {"rows": rows, "columns": [], "cells": []}}
    st.dataframe(
        readable(page)[list(FIGURE_COLUMNS)],
        key=key,
        hide_index=True,
        column_config=FIGURE_COLUMNS,
        on_select=lambda: _row_chosen(key, ids),
        selection_mode="single-row",
        alt="The figures of this measure, one a row, in the order of time.",
    )
    pager("figures-page", total)


def figure_card(figure_id: str | None) -> None:
    """A figure's sentence, highlighted in its passage, with who gives it and where it stands."""
    found = answer_about(queries.figure, figure_id or "")
    if found.empty:
        nothing_chosen()
        return
    row = found.to_dict("records")[0]
    with st.container(border=True, key="figure-sentence"):
        told(
            row,
            f"<b>{escape(number_of(row))}</b> ({BOUND_WORDS[str(row['bound'])]}) · true for: "
            f"{escape(as_of(row))} · said by {escape(speaker(row))}",
        )
        if isinstance(row["event_id"], str):
            open_link(row["event_id"], "Open its event", ":material/open_in_full:")
        st.page_link(
            "app_pages/reports.py",
            label="Read the whole report",
            icon=":material/article:",
            query_params={"report": str(row["document_id"])},
        )
