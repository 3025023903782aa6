"""Feeds saved as files (RSS, Atom): each entry a document; feedparser enters here and nowhere else.

An entry holds what its feed gives, often a first paragraph alone.
"""

import io
import re
from collections.abc import Iterator
from datetime import date
from html import unescape

import feedparser

from extract.errors import Damaged, NoText
from extract.read.days import written_day
from extract.read.statement import Reading, Statement

_PARAGRAPH = re.compile(r"</(?:p|div|li|h[1-6]|blockquote|tr)>|<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")


def entries(name: str, content: bytes) -> Iterator[Reading]:
    """The readings of a feed's entries in their order; raises Damaged when it is no feed."""
    feed = feedparser.parse(io.BytesIO(content))
    if not feed.version:
        raise Damaged(f"{name} is no whole feed: save it again")
    if not feed.entries:
        raise NoText(f"{name} has no entries: save it again when it has some")
    publisher = feed.feed.get("title")
    language = feed.feed.get("language")
    for entry in feed.entries:
        given = entry.get("content") or [{"value": entry.get("summary")}]
        # what is there and empty is None
        text = _text("\n\n".join(part.get("value") or "" for part in given))
        title = _text(entry.get("title") or "") or None
        yield Reading(
            text=text or title or "",
            statement=Statement(
                id=entry.get("id") or entry.get("link"),
                title=title,
                publisher=publisher,
                author=entry.get("author"),
                url=entry.get("link"),
                published=_day(entry),
                language=language,
            ),
        )


def _day(entry: feedparser.FeedParserDict) -> date | None:
    """The day as the entry writes it; feedparser would make the first of a month out of a month."""
    key = "published" if entry.get("published") else "updated"
    return written_day(str(entry.get(key) or ""))


def _text(markup: str) -> str:
    """The words of an entry's markup, which feedparser has cleaned; a line for each paragraph."""
    words = unescape(_TAG.sub("", _PARAGRAPH.sub("\n\n", markup)))
    lines = (" ".join(line.split()) for line in words.split("\n\n"))
    return "\n\n".join(line for line in lines if line)
