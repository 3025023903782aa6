"""Buttons that give just what the filter keeps as files."""

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from dashboard import queries
from dashboard.export import FORMS, Asked, plan, write
from dashboard.export.about import stem
from dashboard.export.table import Told, untold
from dashboard.filter import Filter
from dashboard.session import answer, chosen, database
from dashboard.shelf import fingerprint, index_of
from extract.store import Place, Store

MANY = 50_000
"""From so many rows on a file is written to the disk first, and then handed out."""

_QUICK = ("csv", "xlsx", "parquet", "json")


def made(asked: Asked, path: Place, folder: Path, told: Told = untold) -> Path:
    """The one file that is asked for, its rows read at this moment."""
    with Store(path).read() as connection:
        seen = fingerprint(path)
        if seen and (index := index_of(path, seen)):
            queries.index.use(connection, index)
        (file,) = write(plan(connection, asked), folder, told)
    return file


def content(asked: Asked, path: Place) -> bytes:
    """The bytes of the one file that is asked for."""
    with TemporaryDirectory(prefix="dateline-") as folder:
        return made(asked, path, Path(folder)).read_bytes()


def file_name(asked: Asked, ending: str) -> str:
    """What a file is called: by its filter, and by a hash of that and of the database."""
    snapshot = str(answer(queries.snapshot, Filter())["snapshot"].iloc[0])
    masked = "-masked" if asked.masked else ""
    return f"{stem(asked.chosen, snapshot)}{masked}{ending}.{FORMS[asked.form].suffix}"


def files(name: str, total: int, asked: Filter | None = None) -> None:
    """A button for each usual kind of file of one table; a file is made when it is asked for."""
    rows = "this row" if total == 1 else f"these {total:,} rows"
    if total >= MANY:
        st.page_link(
            "app_pages/events.py",
            label=f"Download {rows} on the page Data",
            icon=":material/download:",
        )
        return
    with st.container(horizontal=True, vertical_alignment="center", key=f"files-{name}"):
        st.caption(f"Download {rows}")
        for form in (FORMS[each] for each in _QUICK):
            wanted = Asked(chosen=asked or chosen(), form=form.name, tables=(name,))
            st.download_button(
                form.label,
                data=partial(content, wanted, database()),
                file_name=file_name(wanted, f"-{name}"),
                mime=form.mime,
                key=f"file-{name}-{form.name}",
                on_click="ignore",
                icon=":material/download:",
                help=form.help,
            )
