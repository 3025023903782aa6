"""The database behind its gate, and what the reader has chosen."""

import os
from collections.abc import Callable, Generator, Hashable
from datetime import date
from functools import partial
from typing import Any, TypeVar

import streamlit as st
from duckdb import DuckDBPyConnection
from pandas import DataFrame

from dashboard import queries, shelf
from dashboard.charts import Theme, kind_colours
from dashboard.filter import CERTAINTIES, DAYS, KEYS, ROLES, Filter
from dashboard.server import DATABASE, READ_ONLY
from extract.errors import StoreError
from extract.store import DEFAULT, Place, Store, place

Subject = TypeVar("Subject")
Question = Callable[[DuckDBPyConnection, Filter], DataFrame]
Step = tuple[Callable[[DuckDBPyConnection, Any], DataFrame], Hashable]
Steps = Generator[Step, DataFrame, None]
Answers = dict[tuple[str, Hashable], DataFrame]

_TOLD = "told"
"""Where the answers lie that a page asked for together."""

# several readers ask at once, and the server must fit beside other programs
_MODEST = "set memory_limit = '800MB'"


def database() -> Place:
    """The database file that this dashboard shows, or a folder of shards."""
    return place(os.environ.get(DATABASE, str(DEFAULT)))


def may_write() -> bool:
    """Whether readers may add reports here."""
    return may_keep() and not Store(database()).is_shards()


def may_keep() -> bool:
    """Whether readers may keep views here, which are no part of the database."""
    return os.environ.get(READ_ONLY, "") != "yes"


@st.cache_data(max_entries=300, show_spinner=False)
def _answer(
    _ask: Callable[[DuckDBPyConnection, Subject], DataFrame],
    name: str,
    about: Subject,
    file: str,
    seen: shelf.Fingerprint,
) -> DataFrame:
    index = shelf.make(place(file), seen)
    with Store(place(file)).read_again() as connection:
        connection.execute(_MODEST)
        queries.index.use(connection, index)
        return _ask(connection, about)


@st.cache_data(max_entries=100, show_spinner=False)
def _together(
    _steps: Callable[[], Steps],
    name: str,
    about: tuple[Hashable, ...],
    _kept: Filter,
    file: str,
    seen: shelf.Fingerprint,
) -> Answers:
    index = shelf.make(place(file), seen)
    found: Answers = {}
    with Store(place(file)).read_again() as connection:
        connection.execute(_MODEST)
        queries.index.use(connection, index)
        queries.hold(connection, _kept)
        steps = _steps()
        asked = next(steps, None)
        while asked:
            ask, subject = asked
            found[ask.__name__, subject] = told = ask(connection, subject)
            try:
                asked = steps.send(told)
            except StopIteration:
                break
    return found


def ask_ahead(plan: Callable[..., Steps], kept: Filter, *about: Hashable) -> Answers:
    """The answers to all that a page is going to ask about one filter, asked in one go, so that
    what the filter keeps is worked out once: `plan` yields question after question with its
    subject, and is sent the answers. Remembered until the database changes."""
    seen = _ready()
    steps = partial(plan, kept, *about)
    return _together(steps, plan.__qualname__, (kept, *about), kept, str(database()), seen)


def together(plan: Callable[..., Steps], *about: Hashable) -> None:
    """Ask ahead about the reader's filter; `answer` finds the answers."""
    st.session_state[_TOLD] = (_ready(), ask_ahead(plan, chosen(), *about))


def answer(ask: Question, about: Filter | None = None) -> DataFrame:
    """The answer to a question about the reader's filter, or about another one; remembered until
    the database changes."""
    return answer_about(ask, about or chosen())


def answer_about(
    ask: Callable[[DuckDBPyConnection, Subject], DataFrame], subject: Subject
) -> DataFrame:
    """The answer to a question about one event, one report, one page of a list."""
    seen = _ready()
    of, told = st.session_state.get(_TOLD, (None, {}))
    if of == seen and (ask.__name__, subject) in told:
        return told[ask.__name__, subject]
    return _answer(ask, ask.__name__, subject, str(database()), seen)


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
