"""Buttons that give just what the filter keeps as files."""

from functools import partial
from pathlib import Path

import streamlit as st

from dashboard import downloads, queries
from dashboard.filter import Filter, in_words
from dashboard.session import actor_names, chosen, database
from extract.store import Store

QUESTIONS = {"events": queries.events, "figures": queries.figures, "reports": queries.reports}


def about(name: str, total: int) -> downloads.About:
    """What a file says about itself."""
    return {
        "What": f"Dateline: {name}",
        "Filter": in_words(chosen(), actor_names()),
        "Rows": f"{total:,}",
        "Dates": "earliest and latest are the first and the last day that the words allow; "
        "published is the day of the report.",
        "Formulas": "A text that a spreadsheet would run as a formula begins with an apostrophe.",
    }


def made(
    form: downloads.Form, name: str, asked: Filter, told: downloads.About, path: Path
) -> bytes:
    """One file, its rows asked of the database at this moment."""
    with Store(path).read() as connection:
        return form.make(QUESTIONS[name](connection, asked), told)


def files(name: str, total: int, asked: Filter | None = None) -> None:
    """One button for each kind of file; a file is made when it is asked for."""
    with st.container(horizontal=True, vertical_alignment="center", key=f"files-{name}"):
        st.caption(f"Download these {total:,} rows")
        for form in downloads.FORMS:
            st.download_button(
                form.label,
                data=partial(made, form, name, asked or chosen(), about(name, total), database()),
                file_name=f"dateline-{name}.{form.suffix}",
                mime=form.mime,
                key=f"file-{name}-{form.suffix}",
                on_click="ignore",
                icon=":material/download:",
                help=form.help,
            )
