"""What each mark of the timeline means, in plain words."""

from base64 import b64encode

import streamlit as st

from dashboard.elements.frame import block

_INK = 'stroke="black" fill="none" stroke-width="2"'
_DOT = '<circle cx="{}" cy="8" r="4" {}/>'


def _sign(drawing: str, words: str) -> str:
    """A drawing in the page's own ink: it serves as a mask, as pages take no drawings as such."""
    picture = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="44" height="16" viewBox="0 0 44 16">'
        f"{drawing}</svg>"
    )
    mask = f"url(data:image/svg+xml;base64,{b64encode(picture.encode()).decode()})"
    return (
        f'<span><i class="sign" style="mask:{mask} no-repeat;-webkit-mask:{mask} no-repeat"></i>'
        f"{words}</span>"
    )


def _dotted(first: int, last: int) -> str:
    return f'<line x1="{first}" x2="{last}" y1="8" y2="8" {_INK} stroke-dasharray="3 3"/>'


def _bar(first: int, last: int) -> str:
    return f'<line x1="{first}" x2="{last}" y1="8" y2="8" stroke="black" stroke-width="7"/>'


_OPENING = f'<path d="M9 2 H5 V14 H9" {_INK}/>'
_CLOSING = f'<path d="M35 2 H39 V14 H35" {_INK}/>'
_RIGHT = '<path d="M34 3 L42 8 L34 13 Z" fill="black"/>'
_LEFT = '<path d="M10 3 L2 8 L10 13 Z" fill="black"/>'

WHEN = (
    (_DOT.format(22, _INK), "on that day"),
    (_bar(5, 39), "lasted from … to …"),
    (_OPENING + _dotted(9, 35) + _CLOSING, "some day in between, not known which"),
    (_dotted(5, 39) + '<circle cx="22" cy="8" r="4" fill="black"/>', "about that day"),
    (_bar(5, 34) + _RIGHT, "since then, no end given"),
    (_LEFT + _dotted(12, 35) + _CLOSING, "before that day"),
    (_OPENING + _dotted(9, 32) + _RIGHT, "after that day"),
    (_DOT.format(8, _INK) + _dotted(12, 32) + _DOT.format(36, _INK), "one of these days"),
)
STATUS = (
    (_DOT.format(22, 'fill="black"'), "confirmed"),
    (_DOT.format(22, _INK), "reported"),
    (f'<path d="M22 2 L28 8 L22 14 L16 8 Z" {_INK}/>', "claimed by a party to it"),
    (
        '<path d="M17 3 L27 13 M27 3 L17 13" stroke="black" stroke-width="4"/>',
        "denied",
    ),
    (_DOT.format(22, _INK) + f'<path d="M19 5 L25 11 M25 5 L19 11" {_INK}/>', "disputed"),
)


def legend(event_id: str | None) -> None:
    """Both keys, open until an event is being read: shape says when, fill says how sure."""
    when = "".join(_sign(drawing, words) for drawing, words in WHEN)
    status = "".join(_sign(drawing, words) for drawing, words in STATUS)
    with st.expander("How to read the marks", expanded=event_id is None):
        block(
            f'<div class="legend"><b>When</b>{when}</div>'
            f'<div class="legend"><b>How sure</b>{status}</div>'
            '<p class="quiet">Paler: planned, hypothetical, or said not to have happened. '
            "The colour is the kind of event.</p>"
        )
