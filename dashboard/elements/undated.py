"""The day of publication, asked for where a report does not state it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import streamlit as st

from dashboard.reading import cut, plain_label
from extract.model import Document

_FIRST_DAY, _LAST_DAY = date(1000, 1, 1), date(2199, 12, 31)
_ONE_BY_ONE = 8
"""So many reports are asked about one by one; of more, the day is asked once for all."""


def _day(label: str, key: str) -> date | None:
    found = st.date_input(
        label,
        value=None,
        min_value=_FIRST_DAY,
        max_value=_LAST_DAY,
        format="YYYY-MM-DD",
        key=key,
        width=320,
    )
    return found if isinstance(found, date) else None


def _label(one: Document) -> str:
    return plain_label(cut(one.title or one.file_name, 80))


def days_asked(undated: Sequence[Document]) -> list[Document]:
    """Ask for the days of reports; those with the days they were given, once that is confirmed."""
    if not undated:
        return []
    with st.container(border=True, key="undated"):
        st.markdown(
            f"**{len(undated):,} without a day of publication.** Words such as “on Friday” cannot "
            "be placed without it, and none is ever guessed. If you know the day, say it, and they "
            "are read again."
        )
        if len(undated) > _ONE_BY_ONE:
            day = _day("Published on, all of them", "undated-all")
            days = [day] * len(undated)
        else:
            days = [_day(_label(one), f"undated-{one.id}") for one in undated]
        known = [replace(one, published=day) for one, day in zip(undated, days, strict=True) if day]
        if st.button("Read again with these days", disabled=not known, key="undated-read"):
            return known
    return []
