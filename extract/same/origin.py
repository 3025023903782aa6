"""Where a report comes from in truth: the agency that it prints, else its outlet, else itself."""

import re
from functools import cache

from extract.model import Document
from extract.vocabulary import entries

_HEAD, _TAIL = 300, 200
# in brackets, or at the end of the text behind a dash or "Source:"
_SIGNED = r"[(/]{0}[)/]|(?:[.!?\"”]\s+[–—-]+|\bSource:)\s*{0}\.?\s*\Z"


def origin(document: Document) -> str:
    """The agency whose report this is, else the outlet, else the document's own id."""
    return agency(document) or document.publisher or document.id


def agency(document: Document) -> str | None:
    """The agency that a report states as its author or publisher, or is signed with."""
    stated = agency_named(document.publisher, document.author)
    if stated:
        return stated
    ends = (document.text[:_HEAD], document.text[-_TAIL:])
    for label, words, byline in _bylines():
        near = [end for end in ends if any(word in end for word in words)]
        if any(byline.search(end) for end in near):
            return label
    return None


def agency_named(*names: str | None) -> str | None:
    """The agency that has one of these names."""
    given = {(name or "").casefold() for name in names}
    for entry in entries("agencies").values():
        if given & {name.casefold() for name in entry["names"]}:
            return str(entry["label"])
    return None


@cache
def _bylines() -> tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]:
    """Each agency with the words that it signs with, and how they stand where it does."""
    found = []
    for entry in entries("agencies").values():
        words = tuple(word.strip("/") for word in entry["bylines"])
        signed = "|".join(_SIGNED.format(re.escape(word)) for word in words)
        found.append((str(entry["label"]), words, re.compile(signed)))
    return tuple(found)
