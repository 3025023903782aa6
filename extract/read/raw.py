"""A document before it is read: what a parent process hands to those who read."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Form = Literal["file", "line", "page"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """The bytes of one document, or the file that holds them.

    `place` names it in messages ("news.jsonl, line 3"). The bytes are a file of whatever kind, a
    line of a corpus, or a web page, whose address is `url`. `weight` is how many bytes of its file
    it took, as far as known, to show how far a reading is.
    """

    place: str
    file_name: str
    content: bytes | Path
    form: Form = "file"
    url: str | None = None
    weight: int = 0
