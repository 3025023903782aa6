"""Plain text: what a reader would paste or save, with a head block or without."""

import re
from dataclasses import replace

from extract.read import head
from extract.read.lines import rejoined
from extract.read.statement import Reading

_HEADING = re.compile(r"(?P<words>[^\n]{3,150})\n[ \t]*\n\s*\S")
_NO_HEADING_ENDS = (".", "…", ":", ";", ",", ".”", '."', "—", "-")


def read(name: str, text: str) -> Reading:
    """The reading of a plain text, which may begin with a head block.

    Raises BadStatement when the head block cannot be understood.
    """
    statement, body = head.split(name, text)
    words = rejoined(body).strip()
    title = statement.title or heading(words)
    return Reading(text=words, statement=replace(statement, title=title))


def heading(text: str) -> str | None:
    """The first line where it is a heading: short, no sentence, and a blank line after it."""
    first = _HEADING.match(text)
    words = first["words"].strip() if first else ""
    is_heading = words and not words.endswith(_NO_HEADING_ENDS) and not words[0].islower()
    return words if is_heading else None
