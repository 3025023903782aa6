"""The form of one record: every field that a person may set, the machine's value beside it."""

import streamlit as st

from dashboard.elements.review_acts import field_key, save
from extract.review.fields import FIELDS, Field
from extract.store.records import Record, shown

_HINTS = {
    "date": "2022-03-04, 2022-03, 2022-03-01/2022-03-05, 2022-03/.. or 2022-03-04~",
    "actors": "Ids or names, with ; between them",
}


def form(found: Record) -> None:
    """Draw the form; what is saved is accepted as a whole."""
    now, machine = shown(found.now, found.record_type), shown(found.machine, found.record_type)
    seen = (found.record_id, found.revision)
    fields = FIELDS[found.record_type]
    with st.form("review-form"):
        for one in fields:
            _field(one, field_key(seen, one.name), now[one.name], machine[one.name])
        st.form_submit_button(
            "Save and go on",
            type="primary",
            on_click=save,
            args=(seen, tuple(one.name for one in fields)),
        )


def _field(one: Field, key: str, now: str, machine: str) -> None:
    read = f"Read as: {machine or 'nothing'}" if machine != now else None
    if one.choices:
        st.selectbox(one.label, one.choices, index=one.choices.index(now), key=key, help=read)
    else:
        hint = _HINTS.get(one.holds)
        st.text_input(one.label, value=now, key=key, placeholder=hint, help=read or hint)
