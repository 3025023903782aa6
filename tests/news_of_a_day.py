"""The times of news published on Thursday, 21 March 2013."""

from datetime import date

from extract.find.times import time_mentions
from extract.model import Document
from extract.resolve.times import anchored
from extract.sentences import sentences

THURSDAY = date(2013, 3, 21)


def read(text: str) -> list[tuple[str, str, str | None]]:
    """Each time of a text: its words, its TIMEX3 type and value."""
    document = Document(id="a", text=text, file_name="a.txt", published=THURSDAY)
    parts = sentences(text)
    return [
        (one.text, one.type, one.value) for one in anchored(time_mentions(parts), document, parts)
    ]
