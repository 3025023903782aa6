"""What this reader has seen before: the state of the database at the last visit, kept in a cookie.

The cookie holds two numbers of ours, stays on this machine and is read when a visit begins, so
that what was new stays new until the page is opened again.
"""

from zlib import crc32

import streamlit as st

from dashboard.queries import Seen
from dashboard.session import database

_YEAR = 365 * 24 * 3600


def _name() -> str:
    """The cookie's name: the port changes, the database does not."""
    return f"dateline-{crc32(str(database().resolve()).encode()):08x}"


def last_seen() -> Seen | None:
    """The state that this reader saw last; None on a first visit."""
    return parsed(str(st.context.cookies.get(_name()) or ""))


def parsed(cookie: str) -> Seen | None:
    """The state in a cookie; None where it holds none."""
    run, _, decided = cookie.partition("-")
    return Seen(int(run), int(decided)) if run.isdecimal() and decided.isdecimal() else None


def remember(now: Seen) -> None:
    """Keep the present state for the next visit."""
    value = f"{_name()}={now.run}-{now.decided}; path=/; max-age={_YEAR}; samesite=strict"
    st.html(f'<script>document.cookie = "{value}"</script>', unsafe_allow_javascript=True)
