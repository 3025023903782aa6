"""The widgets that make a filter; the address follows them, so a link keeps the view."""

from collections.abc import Callable
from datetime import date, timedelta

import streamlit as st
from pandas import DataFrame

from dashboard import queries
from dashboard.address import known_part, read_address, unknown, write_address
from dashboard.charts.ink import day
from dashboard.elements.saved import saved_views
from dashboard.filter import CERTAINTIES, DAYS, KEYS, ROLES, Condition, Filter, conditions
from dashboard.reading import plain_label
from dashboard.session import actor_names, answer, chosen, listed
from dashboard.words import MODALITY_WORDS, STATUS_WORDS, day_words

_SHOWN = 6
_WORDS = {"statuses": STATUS_WORDS, "modalities": MODALITY_WORDS}
_FIRST_DAY, _LAST_DAY = date(1000, 1, 1), date(2199, 12, 31)


def _set_period(first: date | None, last: date | None) -> None:
    st.session_state["from"], st.session_state["to"] = first, last


def _toggle(key: str, value: str) -> None:
    now = list(listed(key))
    if value in now:
        now.remove(value)
    else:
        now.append(value)
    st.session_state[key] = now


def take(wanted: Filter) -> None:
    """Make a filter the reader's own."""
    _set_period(wanted.first, wanted.last)
    for facet, key in KEYS.items():
        st.session_state[key] = list(getattr(wanted, facet))
    for key in ("measure", "text", "certainty", "role", "by"):
        st.session_state[key] = getattr(wanted, key)


def clear() -> None:
    """Drop every condition."""
    take(Filter())


def _drop(condition: Condition) -> None:
    match condition.facet:
        case "period":
            _set_period(None, None)
        case "measure":
            st.session_state["measure"] = None
        case "text":
            st.session_state["text"] = ""
        case facet:
            _toggle(KEYS[facet], condition.value)


def _period(newest: date | None) -> None:
    st.segmented_control(
        "Period by the day it",
        DAYS,
        format_func=lambda day: "happened" if day == "happened" else "was published",
        required=True,
        key="by",
        help="Happened: the day of the event itself. Was published: the day of the report. "
        "Lists and pictures follow this choice.",
    )
    left, right = st.columns(2)
    for column, label, key in ((left, "From", "from"), (right, "To", "to")):
        column.date_input(
            label,
            key=key,
            min_value=_FIRST_DAY,
            max_value=_LAST_DAY,
            format="YYYY-MM-DD",
        )
    with st.container(horizontal=True, gap="small"):
        st.button("All time", on_click=_set_period, args=(None, None), type="tertiary")
        if newest:
            st.button(
                "Last 30 days",
                on_click=_set_period,
                args=(newest - timedelta(days=30), newest),
                type="tertiary",
                help=f"The 30 days up to the newest report, of {day_words(newest)}.",
            )
            st.button(
                str(newest.year),
                on_click=_set_period,
                args=(date(newest.year, 1, 1), date(newest.year, 12, 31)),
                type="tertiary",
                key="period-year",
            )
    st.segmented_control(
        "In this period",
        CERTAINTIES,
        required=True,
        key="certainty",
        help="Possibly: the words allow a day in the period. Certainly: they allow no other.",
    )


def _facet(label: str, facet: str, found: DataFrame, everything: DataFrame) -> None:
    key = KEYS[facet]
    names = dict(zip(everything["value"], everything["name"], strict=True))
    if facet == "actors":
        names = actor_names()
    st.multiselect(
        label,
        list(everything["value"]),
        format_func=lambda value: names.get(value, value),
        key=key,
        placeholder="Type to find",
    )
    counted = dict(zip(found["value"], found["events"], strict=True))
    usual = [*found["value"].head(_SHOWN), *everything["value"].head(_SHOWN)]
    for value in dict.fromkeys([*listed(key), *list(dict.fromkeys(usual))[:_SHOWN]]):
        box = f"box-{key}-{value}"
        st.session_state[box] = value in listed(key)
        words = _WORDS.get(facet, {}).get(value) or names.get(value, value)
        st.checkbox(
            f"{plain_label(words)}  :gray[{counted.get(value, 0):,}]",
            key=box,
            on_change=_toggle,
            args=(key, value),
        )


def _part(table: DataFrame, facet: str) -> DataFrame:
    return table[table["facet"] == facet]


def _known(everything: DataFrame) -> dict[str, set[str]]:
    """The values that each facet can have; whoever is an actor can stand beside one."""
    return {
        facet: set(_part(everything, "actors" if facet == "partners" else facet)["value"])
        for facet in KEYS
    }


def sidebar(page: str, ask_ahead: Callable[[], None]) -> None:
    """Draw the filter bar beside a page, and write what it says into the address.

    `ask_ahead` asks what the page will ask, once the reader's choice is known.
    """
    everything = answer(queries.facets, Filter())
    known = _known(everything)
    read_address(known)
    newest = day(answer(queries.totals, Filter())["last_published"].iloc[0])
    with st.sidebar:
        saved_views(page, lambda asked: take(known_part(asked, known)))
        st.text_input(
            "Words",
            key="text",
            placeholder="Search sentences, people, places",
            icon=":material/search:",
            help="In the sentence, the title of the report, and the names in it.",
        )
        _period(newest)
        ask_ahead()
        found = answer(queries.facets)
        _facet("Kind of event", "kinds", _part(found, "kinds"), _part(everything, "kinds"))
        _facet("Who takes part", "actors", _part(found, "actors"), _part(everything, "actors"))
        st.selectbox(
            "As",
            ROLES,
            key="role",
            help="Agent: who did it. Target: to whom. Speaker: who says so.",
        )
        names = actor_names()
        st.multiselect(
            "Together with",
            list(names),
            format_func=lambda value: names.get(value, value),
            key=KEYS["partners"],
            placeholder="Type to find",
            help="Takes part in the same event: as target where the one above is agent, as agent "
            "where that one is target.",
        )
        for label, facet in (
            ("Place", "places"),
            ("Source", "publishers"),
            ("Status", "statuses"),
            ("Reality", "modalities"),
            ("Class (PLOVER)", "classes"),
        ):
            _facet(label, facet, _part(found, facet), _part(everything, facet))
    write_address()


def chips() -> None:
    """The conditions in force, each dropped by one click."""
    if missing := unknown():
        st.text(f"The link asks for what is not here: {'; '.join(missing)}")
    found = conditions(chosen(), actor_names())
    if not found:
        return
    with st.container(horizontal=True, gap="small", key="chips"):
        for number, condition in enumerate(found):
            st.button(
                plain_label(condition.words),
                key=f"chip-{number}",
                icon=":material/close:",
                icon_position="right",
                on_click=_drop,
                args=(condition,),
                help="Drop this condition",
            )
        st.button("Clear all", key="clear", on_click=clear, type="tertiary")
