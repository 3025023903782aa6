"""The publication day that a web page states: in JSON-LD, in a meta tag, in a marked `<time>`.

Dates in the text, in an address or in a copyright line are no statement and are not looked at:
a wrong publication day would move every "Friday" of the report.
"""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Protocol, Self

from extract.read.days import written_day

_SUREST = ("article:published_time", "og:published_time", "datepublished")
_OTHERS = tuple(
    "parsely-pub-date sailthru.date citation_publication_date dcterms.issued dc.date.issued "
    "article.published publishdate publish-date publish_date publication_date pubdate dc.date "
    "dcterms.date date".split()
)
_PUBLISHED = re.compile(
    r"publish|pubdate|posted|entry-date|byline|dateline|timestamp|\bdate\b", re.IGNORECASE
)
_CHANGED = re.compile(r"updat|modif", re.IGNORECASE)


class Element(Protocol):
    """As much of an element of a page as is asked here."""

    @property
    def tag(self) -> str:
        """Its kind, such as "time"."""

    @property
    def text(self) -> str | None:
        """The words before the first element in it."""

    def get(self, key: str, /) -> str | None:
        """The value of an attribute."""

    def iter(self, *tags: str) -> Iterator[Self]:
        """The elements of these kinds in the page, in order."""

    def iterancestors(self) -> Iterator[Self]:
        """The elements around this one, the nearest first."""


def stated_day(page: Element) -> date | None:
    """The day that the page gives as its publication day; None where it gives none.

    The surest statement counts; one that names several days is passed over.
    """
    statements = (
        *(_in_meta(page, name) for name in _SUREST),
        _in_json(page),
        *(_in_meta(page, name) for name in _OTHERS),
        _in_times(page),
    )
    days = (set(filter(None, map(written_day, statement))) for statement in statements)
    return next((found.pop() for found in days if len(found) == 1), None)


def _in_meta(page: Element, name: str) -> Iterator[str]:
    for element in page.iter("meta"):
        names = (element.get(key) or "" for key in ("property", "name", "itemprop"))
        if name in (each.lower() for each in names):
            yield element.get("content") or ""


def _in_json(page: Element) -> Iterator[str]:
    for element in page.iter("script"):
        if (element.get("type") or "").lower() == "application/ld+json":
            try:
                yield from _articles(json.loads(element.text or ""))
            except (ValueError, RecursionError):
                continue


def _articles(value: object) -> Iterator[str]:
    """The publication days of the articles in JSON-LD; of other things, such as a video, none."""
    if isinstance(value, list):
        for part in value:
            yield from _articles(part)
    if isinstance(value, dict):
        yield from _articles(value.get("@graph"))
        kinds = str(value.get("@type", "")).lower()
        if "article" in kinds or "posting" in kinds or "report" in kinds:
            yield str(value.get("datePublished", ""))


def _in_times(page: Element) -> Iterator[str]:
    for element in page.iter("time"):
        around = [element, *element.iterancestors()][:4]
        marks = " ".join(
            each.get(key) or "" for each in around for key in ("class", "id", "itemprop")
        )
        is_marked = _PUBLISHED.search(marks) or any(each.tag == "header" for each in around)
        if element.get("pubdate") is not None or (is_marked and not _CHANGED.search(marks)):
            yield element.get("datetime") or element.text or ""
