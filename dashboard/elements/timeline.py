"""The timeline's picture: which lanes, which days, marks or bars."""

from datetime import date, timedelta

import streamlit as st
from pandas import DataFrame

from dashboard import charts, queries
from dashboard.charts.ink import day
from dashboard.elements.listing import choose_row, chosen_event, listing
from dashboard.filter import Filter
from dashboard.session import Step, Steps, answer, answer_about, chosen, colours, theme
from dashboard.window import Window, between, busiest, whole
from dashboard.words import span_words

LANES = {"kind": "kind", "who did it": "agents", "place": "place", "source": "publisher"}
MISSING = {"publisher": "source not named", "place": "place not said", "agents": "no one named"}
WINDOWS = ("busiest stretch", "last 30 days", "all years")
_LANES_AT_MOST = 10
_CHART = "timeline-chart"


def in_lanes(events: DataFrame, lane: str) -> tuple[DataFrame, list[str]]:
    """The events with their lane, and the lanes by size; an event of two agents stands in both."""
    marks = events.assign(lane=events[lane].astype(object))
    marks.loc[marks["lane"].isna(), "lane"] = MISSING.get(lane, "")
    marks = marks.assign(lane=marks["lane"].str.split("; ")).explode("lane", ignore_index=True)
    names = list(marks["lane"].value_counts().index)
    if len(names) > _LANES_AT_MOST:
        rest = names[_LANES_AT_MOST - 1 :]
        marks.loc[marks["lane"].isin(rest), "lane"] = (other := f"{len(rest)} others")
        names = [*names[: _LANES_AT_MOST - 1], other]
    return marks, names


def newest_report() -> date | None:
    """The day of the newest report of all, whatever is chosen."""
    return day(answer(queries.totals, Filter())["last_published"].iloc[0])


def window_of(spans: DataFrame, asked: Filter, name: str, newest: date | None) -> Window | None:
    """The days to show: the reader's period where there is one, else the window of that name."""
    full = whole(spans)
    if full is None:
        return None
    if asked.first or asked.last:
        return between(spans, asked.first or full.first, asked.last or full.last)
    if name == "last 30 days" and newest:
        return between(spans, newest - timedelta(days=30), newest)
    return full if name == "all years" else busiest(spans)


def drawing(about: Filter, page: queries.Page, name: str, newest: date | None) -> Steps:
    """What the timeline with its list and the filter bar beside it ask about a filter."""
    yield from listing(about, page)
    spans = yield queries.spans, about
    if window := window_of(spans, about, name, newest):
        yield _pictured(about, window)


def window_before() -> str:
    """The name of the window that the reader chose."""
    return str(st.session_state.get("window") or WINDOWS[0])


def _pictured(about: Filter, window: Window) -> Step:
    """What is asked for the picture: bars where the marks would be too many to tell apart."""
    if window.inside > charts.MARK_LIMIT:
        step = charts.step_of(window.first, window.last)
        asked = queries.Bars(about, step.begin(window.first), window.last, step.word)
        return queries.bars, asked
    stretch = queries.Stretch(about, window.first, window.last, charts.MARK_LIMIT)
    return queries.event_marks, stretch


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


def _mark_chosen(page: DataFrame) -> None:
    points = st.session_state[_CHART]["selection"]["points"]
    choose_row(
        page, next((str(point["customdata"]) for point in points if "customdata" in point), None)
    )


def marks_of(window: Window) -> DataFrame:
    """The events that touch the window, at the days that the reader asks about."""
    found = answer_about(*_pictured(chosen(), window))
    if chosen().by == "published":
        return found.assign(earliest=found["published"], latest=found["published"], mode="instant")
    return found


def _days_drawn() -> None:
    """What a reader drags over the bars becomes the period of the filter."""
    boxes = st.session_state["timeline-density"]["selection"]["box"]
    if boxes:
        first, last = sorted(str(end)[:10] for end in boxes[0]["x"])
        st.session_state["from"] = date.fromisoformat(first)
        st.session_state["to"] = date.fromisoformat(last)


def bars(look: charts.Look, window: Window) -> None:
    """Events counted by kind; dragging over some bars asks for just their days."""
    st.caption(
        f"More than {charts.MARK_LIMIT:,} events: bars count them. Hatched: events that may "
        "fall into several bars, spread evenly. Drag over some bars to ask for just those days."
    )
    spans = answer_about(*_pictured(chosen(), window))
    kinds = list(spans.groupby("kind")["events"].sum().sort_values(ascending=False).index)
    st.plotly_chart(
        charts.density(spans, look, kinds),
        key="timeline-density",
        on_select=_days_drawn,
        selection_mode="box",
        config={"displayModeBar": False},
        alt="Bars of events by kind over time. The table below holds the same events.",
    )


def picture(lane: str, window: Window, page: DataFrame) -> None:
    """The marks, or bars where the marks would be too many to tell apart."""
    look = charts.Look(
        first=window.first,
        last=window.last,
        theme=theme(),
        colours=colours(),
        chosen=chosen_event(),
    )
    if window.inside > charts.MARK_LIMIT:
        bars(look, window)
        return
    marks, names = in_lanes(marks_of(window), lane)
    st.plotly_chart(
        charts.timeline(marks, "lane", names, look),
        key=_CHART,
        on_select=lambda: _mark_chosen(page),
        selection_mode="points",
        config={"displayModeBar": False, "doubleClick": "reset"},
        alt=f"Timeline of {window.inside} events in lanes. The table below holds the same events, "
        "one a row.",
    )
