"""The database behind its gate, and what the reader has chosen."""

import os
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

import streamlit as st
from duckdb import DuckDBPyConnection
from pandas import DataFrame

from dashboard import queries, shelf
from dashboard.charts import Theme, kind_colours
from dashboard.filter import CERTAINTIES, DAYS, KEYS, ROLES, Filter
from dashboard.server import DATABASE, READ_ONLY
from extract.errors import StoreError
from extract.store import DEFAULT, Store

Subject = TypeVar("Subject")
Question = Callable[[DuckDBPyConnection, Filter], DataFrame]

# several readers ask at once, and the server must fit beside other programs
_MODEST = "set memory_limit = '800MB'"


def database() -> Path:
    """The database file that this dashboard shows, or a folder of shards."""
    return Path(os.environ.get(DATABASE, DEFAULT))


def may_write() -> bool:
    """Whether readers may add reports here."""
    return os.environ.get(READ_ONLY, "") != "yes" and not database().is_dir()


@st.cache_data(max_entries=300, show_spinner=False)
def _answer(
    _ask: Callable[[DuckDBPyConnection, Subject], DataFrame],
    name: str,
    about: Subject,
    file: str,
    seen: shelf.Fingerprint,
) -> DataFrame:
    index = shelf.make(Path(file), seen)
    with Store(Path(file)).read() as connection:
        connection.execute(_MODEST)
        queries.index.use(connection, index)
        return _ask(connection, about)


@st.cache_data(max_entries=100, show_spinner=False)
def _answers(
    _asks: Sequence[Question],
    names: tuple[str, ...],
    about: Filter,
    file: str,
    seen: shelf.Fingerprint,
) -> list[DataFrame]:
    index = shelf.make(Path(file), seen)
    with Store(Path(file)).read() as connection:
        connection.execute(_MODEST)
        queries.index.use(connection, index)
        queries.hold(connection, about)
        return [ask(connection, about) for ask in _asks]


def answers(asks: Sequence[Question], about: Filter | None = None) -> list[DataFrame]:
    """The answers to several questions about the reader's filter, or about another one: what it
    keeps is worked out once for all of them. Remembered until the database changes."""
    seen = _ready()
    names = tuple(ask.__name__ for ask in asks)
    return _answers(asks, names, about or chosen(), str(database()), seen)


def answer(ask: Question, about: Filter | None = None) -> DataFrame:
    """The answer to a question about the reader's filter, or about another one; remembered until
    the database changes."""
    return answer_about(ask, about or chosen())


def answer_about(
    ask: Callable[[DuckDBPyConnection, Subject], DataFrame], subject: Subject
) -> DataFrame:
    """The answer to a question about one event, one report, one page of a list."""
    return _answer(ask, ask.__name__, subject, str(database()), _ready())


def _ready() -> shelf.Fingerprint:
    """The state of the database, whose index is there."""
    seen = _seen()
    if shelf.index_of(database(), seen) is None:
        with st.spinner("Putting the events in order …"):
            shelf.make(database(), seen)
    return seen


def _seen() -> shelf.Fingerprint:
    seen = shelf.fingerprint(database())
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
    """The colour of each kind: of those that the filter leaves the most frequent are told apart.

    Which kinds are chosen changes no colour, as these counts leave that choice out.
    """
    found = answer(queries.facets)
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
