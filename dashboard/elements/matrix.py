"""Who acts on whom: agents down, targets across, the number of events in each cell."""

import streamlit as st
from pandas import DataFrame, isna

from dashboard import queries
from dashboard.charts import Theme
from dashboard.elements.files import files
from dashboard.session import answer_about, chosen, theme

_SIZE = 12
_INK: dict[Theme, str] = {"light": "11, 107, 194", "dark": "98, 174, 245"}
_KEY = "matrix"


def crossed(pairs: DataFrame) -> DataFrame:
    """Pairs as a table: a row an agent, a column a target, both busiest first; empty where none.

    Two actors of one name stay apart: their ids are added.
    """
    agents = pairs.groupby("agent_id")["events"].sum().sort_values(ascending=False, kind="stable")
    targets = pairs.groupby("target_id")["events"].sum().sort_values(ascending=False, kind="stable")
    wide = pairs.pivot_table(index="agent_id", columns="target_id", values="events", aggfunc="sum")
    return wide.loc[list(agents.index), list(targets.index)]


def names_of(pairs: DataFrame, role: str) -> dict[str, str]:
    """The names of the agents, or of the targets, by id."""
    names = dict(zip(pairs[f"{role}_id"], pairs[role], strict=True))
    twice = {name for name in names.values() if list(names.values()).count(name) > 1}
    return {
        identity: f"{name} ({identity})" if name in twice else name
        for identity, name in names.items()
    }


def shade(value: float, most: float, look: Theme) -> str:
    """The background of a cell: the more events, the more ink; none where there are none."""
    if isna(value):
        return ""
    return f"background-color: rgba({_INK[look]}, {0.1 + 0.5 * value / most:.2f})"


def _both(agents: list[str], targets: dict[str, str]) -> None:
    """A cell becomes the filter: its agent as agent, together with its target."""
    cells = st.session_state[_KEY]["selection"]["cells"]
    if not cells:
        return
    row, column = cells[0]
    if column in targets:
        st.session_state["actor"], st.session_state["role"] = [agents[row]], "agent"
        st.session_state["with"] = [targets[column]]


def matrix() -> None:
    """Draw the table; choosing a cell keeps the events of just that agent and target."""
    st.subheader("Who acts on whom")
    pairs = answer_about(queries.pairs, queries.Square(chosen(), _SIZE))
    if pairs.empty:
        st.info("No event here names both who acts and on whom.")
        return
    wide = crossed(pairs)
    agents, targets = names_of(pairs, "agent"), names_of(pairs, "target")
    ids = list(wide.index)
    shown = wide.rename(index=agents, columns=targets)
    most, look = float(pairs["events"].max()), theme()
    shown.index.name = "agent ↓   target →"
    st.dataframe(
        shown.style.map(lambda value: shade(value, most, look)).format("{:.0f}", na_rep=""),
        key=_KEY,
        height="content",
        placeholder="",
        on_select=lambda: _both(ids, {name: identity for identity, name in targets.items()}),
        selection_mode="single-cell",
        alt="Agents down, targets across; each cell holds the number of events between the two.",
    )
    st.caption(
        "Each cell counts the events in which the one to the left acts on the one above; choosing "
        f"it keeps just those. At most {_SIZE} of each are shown, a file holds every pair. Persons "
        "stand under their bodies."
    )
    files("pairs", int(pairs["pairs"].iloc[0]))
