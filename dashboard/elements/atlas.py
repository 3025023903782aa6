"""The map, its table, and what has no place on it."""

from dataclasses import replace

import streamlit as st
from pandas import DataFrame

from dashboard import charts, queries
from dashboard.session import answer, chosen, listed, theme

_KEY = "atlas"


def _picked(key: str, codes: list[str]) -> None:
    """A circle or a row that is clicked becomes the filter, or leaves it."""
    selection = st.session_state[key]["selection"]
    picked = [point["customdata"] for point in selection.get("points", [])]
    picked += [codes[row] for row in selection.get("rows", [])]
    if picked:
        now = list(listed("place"))
        code = picked[0][0] if isinstance(picked[0], list) else picked[0]
        st.session_state["place"] = (
            [one for one in now if one != code] if code in now else [*now, code]
        )


def places() -> DataFrame:
    """The places of the events, whatever place is filtered, most events first."""
    found = answer(queries.facets)
    return found[found["facet"] == "places"].sort_values("events", ascending=False, kind="stable")


def atlas() -> None:
    """Draw the page."""
    found = places()
    everywhere = replace(chosen(), places=())
    total = int(answer(queries.counts, everywhere)["shown"].iloc[0])
    if found.empty:
        st.info(f"None of these {total:,} events has a place that its report names.")
        return
    known = charts.located(found)
    # a picture of its own for each choice, so that every click is a new one
    key = "-".join((_KEY, *listed("place")))
    if not known.empty:
        st.plotly_chart(
            charts.places_map(known, listed("place"), theme()),
            key=key,
            on_select=lambda: _picked(key, []),
            selection_mode="points",
            config={"displayModeBar": False, "scrollZoom": True},
            alt="A circle in the middle of each state, its area the number of events there. The "
            "table below holds the same.",
        )
    on_it = int(known["events"].sum())
    elsewhere = int(found["events"].sum()) - on_it
    st.caption(
        f"{on_it:,} events on the map, each somewhere in a state: the circle stands in its middle "
        "and the shading is as precise as the report. "
        f"{elsewhere:,} name a place whose position is not known here, and "
        f"{total - on_it - elsewhere:,} name none. Click a circle to keep that state. "
        "Borders as Natural Earth draws them; no judgement on whose a place is."
    )
    codes = list(found["value"])
    shown = found.assign(where=["on the map" if code in set(known["value"]) else "position not "
                                "known" for code in codes])  # fmt: skip
    st.dataframe(
        shown[["name", "events", "where"]],
        key=f"{key}-table",
        hide_index=True,
        height=36 * min(len(shown), 10) + 38,
        column_config={
            "name": st.column_config.TextColumn("Place", width=240),
            "events": st.column_config.NumberColumn("Events", width=90),
            "where": st.column_config.TextColumn("Shown", width=160),
        },
        on_select=lambda: _picked(f"{key}-table", codes),
        selection_mode="single-row",
        alt="The places that reports name, with their events, most first.",
    )
