"""The measured error: what people who checked rows accepted, edited and rejected."""

import streamlit as st
from pandas import DataFrame

from dashboard import queries
from dashboard.accuracy import share_words
from dashboard.elements.tables import ACCURACY_COLUMNS
from dashboard.session import answer

_NAMES = {"event": "events", "figure": "figures"}


def _all(verdicts: DataFrame) -> DataFrame:
    """The same over all kinds of events, and of figures, before each kind."""
    whole = verdicts.groupby("what", as_index=False)[["checked", "accepted", "edited", "rejected"]]
    return whole.sum().assign(kind="all")


def readable(verdicts: DataFrame) -> DataFrame:
    """The verdicts with their share; events before figures, all kinds of them first."""
    rows = DataFrame([*_all(verdicts).to_dict("records"), *verdicts.to_dict("records")])
    rows = rows.sort_values("what", kind="stable")
    pairs = zip(rows["accepted"], rows["checked"], strict=True)
    return rows.assign(
        what=[_NAMES[what] for what in rows["what"]],
        kind=rows["kind"].str.replace("_", " "),
        share=[share_words(int(accepted), int(checked)) for accepted, checked in pairs],
    )


def measured_error() -> None:
    """Draw the table, or say that there is nothing to measure yet."""
    st.subheader("How often it is right")
    verdicts = answer(queries.verdicts)
    if verdicts.empty:
        st.markdown(
            "Nobody has checked a row of this database yet, so its error is not known here. Check "
            "some on the page Review, best drawn by chance, and the share that was right stands "
            "here."
        )
        return
    st.dataframe(
        readable(verdicts)[list(ACCURACY_COLUMNS)],
        hide_index=True,
        height="auto",
        column_config=ACCURACY_COLUMNS,
        alt="Rows that people checked, by kind: accepted as read, edited, rejected, and the share "
        "that was right with its confidence interval.",
    )
    st.caption(
        "Right: accepted as it was read. In brackets the interval that holds the true share with "
        "95 % confidence, if the checked rows were drawn by chance. What was missed in the reports "
        "is not counted here."
    )
