"""Where a report comes from in truth: the agency that it prints, else its outlet, else itself."""

import re
from functools import cache

from extract.model import Document
from extract.vocabulary import entries

_HEAD, _TAIL = 300, 200


def origin(document: Document) -> str:
    """The agency whose report this is, else the outlet, else the document's own id."""
    return agency(document) or document.publisher or document.id


def agency(document: Document) -> str | None:
    """The agency that a report states as its author or publisher, or is signed with."""
    stated = {(document.publisher or "").casefold(), (document.author or "").casefold()}
    for entry in entries("agencies").values():
        if stated & {name.casefold() for name in entry["names"]}:
            return str(entry["label"])
    ends = (document.text[:_HEAD], document.text[-_TAIL:])
    for label, byline in _bylines():
        if any(byline.search(end) for end in ends):
            return label
    return None


@cache
def _bylines() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (
            str(entry["label"]),
            re.compile(
                "|".join(rf"[(/]{re.escape(word.strip('/'))}[)/]" for word in entry["bylines"])
            ),
        )
        for entry in entries("agencies").values()
    )
