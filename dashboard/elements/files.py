"""Buttons that give the very rows on the screen as files."""

from functools import partial

import streamlit as st
from pandas import DataFrame

from dashboard import downloads
from dashboard.filter import in_words
from dashboard.session import actor_names, chosen


def about(table: DataFrame, name: str) -> downloads.About:
    """What a file says about itself."""
    return {
        "What": f"Dateline: {name}",
        "Filter": in_words(chosen(), actor_names()),
        "Rows": f"{len(table):,}",
        "Dates": "earliest and latest are the first and the last day that the words allow; "
        "published is the day of the report.",
        "Formulas": "A text that a spreadsheet would run as a formula begins with an apostrophe.",
    }


def files(table: DataFrame, name: str) -> None:
    """One button for each kind of file; a file is made when it is asked for."""
    with st.container(horizontal=True, vertical_alignment="center", key=f"files-{name}"):
        st.caption(f"Download these {len(table):,} rows")
        for form in downloads.FORMS:
            st.download_button(
                form.label,
                data=partial(form.make, table, about(table, name)),
                file_name=f"dateline-{name}.{form.suffix}",
                mime=form.mime,
                key=f"file-{name}-{form.suffix}",
                on_click="ignore",
                icon=":material/download:",
                help=form.help,
            )
