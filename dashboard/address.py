"""The filter in the address of the page: read when a reader arrives, written ever after.

The address holds what is stored, such as an actor's id, and not what is shown: a link means the
same when another report has brought another actor of that name. Its words are those of
`filter.as_query`.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs

import streamlit as st

from dashboard.filter import CERTAINTIES, DAYS, KEYS, ROLES, Filter, as_query
from dashboard.session import chosen

_READ = "address-read"
_CHOICES: Mapping[str, tuple[str, ...]] = {"by": DAYS, "certainty": CERTAINTIES, "role": ROLES}
_DAYS = ("from", "to")
_WORDS = ("text", "measure")


def _day(words: str | None) -> date | None:
    try:
        return date.fromisoformat(words or "")
    except ValueError:
        return None


def read_address(known: Mapping[str, set[str]]) -> None:
    """Take the filter from the address, once; `known` holds the values that each facet can have.

    What the address asks for and is not there is kept apart, for `unknown` to say.
    """
    if _READ in st.session_state:
        return
    st.session_state[_READ] = missing = []
    for facet, key in KEYS.items():
        asked = list(dict.fromkeys(st.query_params.get_all(key)))
        st.session_state[key] = [value for value in asked if value in known[facet]]
        missing += [f"{key}: {value}" for value in asked if value not in known[facet]]
    for key, values in _CHOICES.items():
        asked_for = st.query_params.get(key)
        st.session_state[key] = asked_for if asked_for in values else values[0]
        missing += [f"{key}: {asked_for}"] if asked_for not in {None, *values} else []
    for key in _DAYS:
        asked_for = st.query_params.get(key)
        st.session_state[key] = day = _day(asked_for)
        missing += [f"{key}: {asked_for}"] if asked_for and day is None else []
    for key in _WORDS:
        if words := st.query_params.get(key):
            st.session_state[key] = words


def known_part(asked: Filter, known: Mapping[str, set[str]]) -> Filter:
    """A filter without the values that a facet cannot have; `unknown` says which those were."""
    lists = {facet: getattr(asked, facet) for facet in KEYS}
    st.session_state[_READ] = [
        f"{KEYS[facet]}: {value}"
        for facet, values in lists.items()
        for value in values
        if value not in known[facet]
    ]
    kept = {
        facet: tuple(value for value in values if value in known[facet])
        for facet, values in lists.items()
    }
    return replace(asked, **kept)  # type: ignore[arg-type]  # a list by its name


def unknown() -> list[str]:
    """What the address, or a saved view, asked for and this database has not: "actor: NATO"."""
    return list(st.session_state.get(_READ, []))


def write_address() -> None:
    """Put the filter into the address; what else stands there stays."""
    wanted = parse_qs(as_query(chosen()))
    for key in (*KEYS.values(), *_CHOICES, *_DAYS, *_WORDS):
        now = st.query_params.get_all(key)
        if key in wanted and now != wanted[key]:
            st.query_params[key] = wanted[key]
        elif key not in wanted and now:
            del st.query_params[key]
