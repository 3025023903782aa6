"""Turning the pages of a long table."""

import streamlit as st

PAGE = 200  # rows


def pager(page: str, total: int, what: str = "Rows") -> None:
    """Say which of `total` rows are shown and turn to others; nothing where one page holds all.

    The number of the page, from 0, lies in the session under the key `page`.
    """
    if total <= PAGE:
        return
    last = (total - 1) // PAGE
    number = min(st.session_state.get(page, 0), last)
    start = number * PAGE
    with st.container(horizontal=True, vertical_alignment="center", key=f"{page}-pager"):
        st.caption(f"{what} {start + 1:,} to {min(start + PAGE, total):,} of {total:,}")
        for name, goal in (("First", 0), ("Back", number - 1), ("On", number + 1), ("Last", last)):
            st.button(
                name,
                on_click=_turn,
                args=(page, goal),
                disabled=not 0 <= goal <= last or goal == number,
                type="tertiary",
                key=f"{page}-{name}",
            )


def _turn(page: str, number: int) -> None:
    st.session_state[page] = number
