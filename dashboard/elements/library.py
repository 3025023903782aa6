"""The shelf of reports: all of them a page at a time, and the outlets that they came from."""

import streamlit as st
from pandas import DataFrame

from dashboard import queries
from dashboard.elements.files import files
from dashboard.elements.frame import no_match
from dashboard.elements.pager import PAGE, pager
from dashboard.elements.tables import OUTLET_COLUMNS, REPORT_COLUMNS
from dashboard.filter import Filter
from dashboard.session import answer, answer_about, chosen

_OUTLETS = 200
_UNNAMED = "not named"
_VIEWS = ("reports", "outlets")


def shelf() -> None:
    """All reports of the chosen sources, or their outlets."""
    counts = answer(queries.report_counts).iloc[0]
    if not counts["reports"]:
        no_match()
        return
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        view = st.segmented_control(
            "Show", _VIEWS, default=_VIEWS[0], required=True, key="view", bind="query-params"
        )
        silent = st.toggle(
            f"Only the {counts['silent']:,} in which nothing was found",
            key="silent",
            bind="query-params",
            disabled=view == "outlets" or not counts["silent"],
            help="Reports without an event or a figure: nothing to tell, or nothing that was read.",
        )
    if view == "outlets":
        _outlets()
    else:
        only_silent = bool(silent and counts["silent"])
        _reports(only_silent, int(counts["silent"] if only_silent else counts["reports"]))
    if chosen() != Filter(publishers=chosen().publishers):
        st.caption("Reports follow the source in the filter; its other conditions choose events.")


def _reports(silent: bool, total: int) -> None:
    number = min(st.session_state.get("reports-page", 0), (total - 1) // PAGE)
    page = queries.ReportPage(chosen(), silent, number * PAGE, PAGE)
    reports = answer_about(queries.report_page, page)
    state = st.dataframe(
        reports[[*REPORT_COLUMNS]],
        key=f"reports-table-{silent}-{number}",
        hide_index=True,
        height=36 * min(len(reports), 15) + 38,
        column_config=REPORT_COLUMNS,
        on_select="rerun",
        selection_mode="single-row",
        alt="The reports that were read, newest first. Choosing a row opens the report.",
    )
    pager("reports-page", total, "Reports")
    st.caption("Choose a row to read the report.")
    if not silent:
        files("reports", total)
    if rows := state["selection"]["rows"]:
        st.switch_page(
            "app_pages/reports.py",
            query_params={"report": str(reports["document_id"].iloc[rows[0]])},
        )


def _keep_outlet(names: list[str]) -> None:
    rows = st.session_state["outlets-table"]["selection"]["rows"]
    if rows and names[rows[0]]:
        st.session_state["source"] = [names[rows[0]]]


def readable_outlets(found: DataFrame) -> DataFrame:
    """The outlets with a word for those that have no name."""
    return found.assign(outlet=found["outlet"].replace("", _UNNAMED))


def _outlets() -> None:
    found = answer_about(queries.outlets, queries.Shelf(chosen(), _OUTLETS))
    names = list(found["outlet"])
    st.dataframe(
        readable_outlets(found)[[*OUTLET_COLUMNS]],
        key="outlets-table",
        hide_index=True,
        height=36 * min(len(found), 15) + 38,
        column_config=OUTLET_COLUMNS,
        on_select=lambda: _keep_outlet(names),
        selection_mode="single-row",
        alt="The outlets that were read, those with the most reports first, with their reports "
        "over time and those in which nothing was found.",
    )
    total = int(found["outlets"].iloc[0])
    more = f" The {_OUTLETS} with the most reports of {total:,}." if total > _OUTLETS else ""
    st.caption(
        "Choosing a row keeps just that outlet. The bars cut the time from the first report to the "
        f"last into {queries.PERIODS} equal parts, the same for every outlet; an empty one is time "
        f"without a report read.{more}"
    )
