"""The timeline with its list: choosing a mark chooses the row, and the other way round."""

from datetime import timedelta
from zlib import crc32

import streamlit as st
from pandas import DataFrame

from dashboard import charts, queries
from dashboard.charts.ink import day
from dashboard.elements.tables import EVENT_COLUMNS, readable
from dashboard.session import answer, chosen, colours, theme
from dashboard.window import Window, between, busiest, inside, whole
from dashboard.words import span_words

LANES = {"kind": "kind", "who did it": "agents", "source": "publisher"}
WINDOWS = ("busiest stretch", "last 30 days", "all years")
_LANES_AT_MOST = 10
_CHART, _ROWS = "timeline-chart", 9


def in_lanes(events: DataFrame, lane: str) -> tuple[DataFrame, list[str]]:
    """The events with their lane, and the lanes by size; an event of two agents stands in both."""
    missing = "source not named" if lane == "publisher" else "no one named"
    marks = events.assign(lane=events[lane].astype(object))
    marks.loc[marks["lane"].isna(), "lane"] = missing
    marks = marks.assign(lane=marks["lane"].str.split("; ")).explode("lane", ignore_index=True)
    names = list(marks["lane"].value_counts().index)
    if len(names) > _LANES_AT_MOST:
        rest = names[_LANES_AT_MOST - 1 :]
        marks.loc[marks["lane"].isin(rest), "lane"] = (other := f"{len(rest)} others")
        names = [*names[: _LANES_AT_MOST - 1], other]
    return marks, names


def window_of(events: DataFrame, name: str) -> Window | None:
    """The days to show: the reader's period where there is one, else the window of that name."""
    asked = chosen()
    full = whole(events)
    if full is None:
        return None
    if asked.first or asked.last:
        return between(events, asked.first or full.first, asked.last or full.last)
    newest = day(answer(queries.totals)["last_published"].iloc[0])
    if name == "last 30 days" and newest:
        return between(events, newest - timedelta(days=30), newest)
    return full if name == "all years" else busiest(events)


def controls() -> tuple[str, str]:
    """Which lanes and which window the reader wants."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        lane = st.segmented_control(
            "Lanes by", list(LANES), default="kind", required=True, key="lanes", bind="query-params"
        )
        window = st.segmented_control(
            "Show",
            WINDOWS,
            default=WINDOWS[0],
            required=True,
            key="window",
            bind="query-params",
            disabled=bool(chosen().first or chosen().last),
            help="Only what the picture shows; it filters nothing. A chosen period comes first.",
        )
    return LANES[lane or "kind"], window or WINDOWS[0]


def window_note(window: Window) -> str:
    """Which days the picture shows, and how many events lie on either side of them."""
    parts = [f"Shown: {span_words(window.first, window.last)}."]
    if window.before:
        parts.append(f"{window.before:,} earlier.")
    if window.behind:
        parts.append(f"{window.behind:,} later.")
    return " ".join(parts)


def counts_note() -> str:
    """How many events lie in the period for certain, possibly, or without any date."""
    row = answer(queries.counts).to_dict("records")[0]
    asked = chosen()
    undated = f"{row['undated']:,} without a date" if row["undated"] else ""
    if asked.first or asked.last:
        line = f"**{row['certain']:,} events** certainly in this period"
        line += f" + **{row['uncertain']:,} possibly**" if row["uncertain"] else ""
        return line + (f" · {undated}, not in the list" if undated else "")
    line = f"**{row['shown']:,} events**"
    return line + (f" · {undated}, in the list only" if undated else "")


def table_key(events: DataFrame) -> str:
    """A key for the table of just these rows: a choice is a place, and places shift."""
    return f"timeline-table-{crc32('|'.join(events['event_id']).encode()):x}"


def _choose(event_id: str | None) -> None:
    if event_id:
        st.session_state["event"] = event_id
    else:
        st.session_state.pop("event", None)
        st.query_params.pop("event", None)


def _mark_chosen(table: str, ids: list[str]) -> None:
    points = st.session_state[_CHART]["selection"]["points"]
    event_id = next((str(point["customdata"]) for point in points if "customdata" in point), None)
    _choose(event_id)
    rows = [ids.index(event_id)] if event_id in ids else []
    st.session_state[table] = {"selection": {"rows": rows, "columns": [], "cells": []}}


def _row_chosen(table: str, ids: list[str]) -> None:
    rows = st.session_state[table]["selection"]["rows"]
    _choose(ids[rows[0]] if rows else None)


def _go(table: str, ids: list[str], place: int) -> None:
    _choose(ids[place])
    st.session_state[table] = {"selection": {"rows": [place], "columns": [], "cells": []}}


def stepper(events: DataFrame, event_id: str | None) -> None:
    """From one event to the next in the order of the list, by button or key."""
    ids, table = list(events["event_id"]), table_key(events)
    place = ids.index(event_id) if event_id in ids else -1
    with st.container(horizontal=True, gap="small", key="stepper"):
        for name, goal, key in (("Previous", place - 1, "K"), ("Next", place + 1, "J")):
            st.button(
                name,
                on_click=_go,
                args=(table, ids, goal),
                disabled=not 0 <= goal < len(ids),
                shortcut=key,
                type="tertiary",
                key=f"go-{name}",
            )


def chosen_event(ids: list[str]) -> str | None:
    """The event that is chosen here or in the link, if it is among those shown."""
    event_id = st.session_state.get("event") or st.query_params.get("event")
    if event_id not in ids:
        return None
    if st.query_params.get("event") != event_id:
        st.query_params["event"] = event_id
    return event_id


def picture(events: DataFrame, lane: str, window: Window, event_id: str | None) -> None:
    """The marks, or bars where the marks would be too many to tell apart."""
    look = charts.Look(
        first=window.first,
        last=window.last,
        theme=theme(),
        colours=colours(),
        chosen=event_id,
    )
    seen = inside(events, window)
    if len(seen) > charts.MARK_LIMIT:
        st.caption(
            f"More than {charts.MARK_LIMIT:,} events: bars count them. Hatched: events that may "
            "fall into several bars, spread evenly. Show fewer days to see single marks."
        )
        kinds = list(seen["kind"].value_counts().index)
        st.plotly_chart(
            charts.density(seen, look, kinds),
            key="timeline-density",
            config={"displayModeBar": False},
            alt="Bars of events by kind over time. The table below holds the same events.",
        )
        return
    marks, names = in_lanes(seen, lane)
    ids = list(events["event_id"])
    table = table_key(events)
    st.plotly_chart(
        charts.timeline(marks, "lane", names, look),
        key=_CHART,
        on_select=lambda: _mark_chosen(table, ids),
        selection_mode="points",
        config={"displayModeBar": False, "doubleClick": "reset"},
        alt=f"Timeline of {len(events)} events in lanes. The table below holds the same events, "
        "one a row.",
    )


def event_list(events: DataFrame, rows: int = _ROWS) -> None:
    """The twin of the picture: every event a row, undated ones last; `rows` are seen at once."""
    shown = readable(events)
    ids = list(events["event_id"])
    key = table_key(events)
    st.dataframe(
        shown[[name for name in EVENT_COLUMNS if name in shown]],
        key=key,
        hide_index=True,
        height=36 * min(len(shown), rows) + 38,
        column_config=EVENT_COLUMNS,
        on_select=lambda: _row_chosen(key, ids),
        selection_mode="single-row",
        alt="The events that the filter keeps, one a row, earliest first.",
    )
