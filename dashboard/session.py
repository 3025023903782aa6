"""The database behind its gate, and what the reader has chosen."""

import atexit
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import TypeVar

import streamlit as st
from duckdb import DuckDBPyConnection
from pandas import DataFrame

from dashboard import queries
from dashboard.charts import Theme, kind_colours
from dashboard.filter import CERTAINTIES, DAYS, KEYS, ROLES, Filter
from dashboard.server import DATABASE, READ_ONLY
from extract.errors import StoreError
from extract.store import DEFAULT, Store

Subject = TypeVar("Subject")
Question = Callable[[DuckDBPyConnection, Filter], DataFrame]
Fingerprint = tuple[int, int, int]


def database() -> Path:
    """The database file that this dashboard shows, or a folder of shards."""
    return Path(os.environ.get(DATABASE, DEFAULT))


def may_write() -> bool:
    """Whether readers may add reports here."""
    return os.environ.get(READ_ONLY, "") != "yes" and not database().is_dir()


def fingerprint() -> Fingerprint | None:
    """What changes whenever the file does; None where there is no file."""
    try:
        found = database().stat()
    except FileNotFoundError:
        return None
    return (found.st_mtime_ns, found.st_size, found.st_ino)


def _forget(index: Path) -> None:
    rmtree(index.parent, ignore_errors=True)


@st.cache_resource(max_entries=2, show_spinner="Putting the events in order …", on_release=_forget)
def _index(file: str, seen: Fingerprint) -> Path:
    """The index of one state of the database; it goes when it is forgotten, or with the server."""
    path = Path(mkdtemp(prefix="dateline-")) / "index.duckdb"
    atexit.register(_forget, path)
    with Store(Path(file)).read() as connection:
        queries.index.build(connection, path)
    return path


@st.cache_data(max_entries=400, show_spinner=False)
def _answer(
    _ask: Callable[[DuckDBPyConnection, Subject], DataFrame],
    name: str,
    about: Subject,
    file: str,
    seen: Fingerprint,
) -> DataFrame:
    path = _index(file, seen)
    with Store(Path(file)).read() as connection:
        queries.index.use(connection, path)
        return _ask(connection, about)


def answer(ask: Question, about: Filter | None = None) -> DataFrame:
    """The answer to a question about the reader's filter, or about another one; remembered until
    the database changes."""
    return answer_about(ask, about or chosen())


def answer_about(
    ask: Callable[[DuckDBPyConnection, Subject], DataFrame], subject: Subject
) -> DataFrame:
    """The answer to a question about one event, one report, one page of a list."""
    return _answer(ask, ask.__name__, subject, str(database()), _seen())


def _seen() -> Fingerprint:
    seen = fingerprint()
    if seen is None:
        raise StoreError(f"{database()}: no such database")
    return seen


def listed(key: str) -> tuple[str, ...]:
    """The values chosen in a list of the sidebar."""
    return tuple(st.session_state.get(key) or ())


def day_chosen(key: str) -> date | None:
    """The day chosen in a date field of the sidebar."""
    value = st.session_state.get(key)
    return value if isinstance(value, date) else None


def chosen() -> Filter:
    """What the reader has chosen in the sidebar."""
    first, last = day_chosen("from"), day_chosen("to")
    if first and last and first > last:
        first, last = last, first
    lists = {facet: listed(key) for facet, key in KEYS.items()}
    return Filter(
        first=first,
        last=last,
        by=st.session_state.get("by") or DAYS[0],
        certainty=st.session_state.get("certainty") or CERTAINTIES[0],
        role=st.session_state.get("role") or ROLES[0],
        measure=st.session_state.get("measure"),
        text=st.session_state.get("text") or "",
        **lists,
    )


def theme() -> Theme:
    """Whether the reader looks at a light or a dark page."""
    return "dark" if st.context.theme.type == "dark" else "light"


def colours() -> dict[str, str]:
    """The colour of each kind, the same whatever is filtered."""
    found = answer(queries.facets, Filter())
    kinds = found[found["facet"] == "kinds"]["value"]
    return kind_colours(list(kinds), theme())


def actor_names() -> dict[str, str]:
    """The name of every actor by its id; two actors of one name carry their ids with it."""
    found = answer(queries.facets, Filter())
    actors = found[found["facet"] == "actors"]
    twice = set(actors["name"][actors["name"].duplicated(keep=False)])
    return {
        value: f"{name} ({value})" if name in twice else name
        for value, name in zip(actors["value"], actors["name"], strict=True)
    }
