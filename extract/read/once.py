"""Each document once, however many there are: what has been seen lies on disk, not in memory."""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from extract.read.sources import Skipped


class Identified(Protocol):
    """Whatever stands for one document."""

    @property
    def id(self) -> str:
        """The document's id."""

    @property
    def text_sha256(self) -> str:
        """SHA-256 of its text."""

    @property
    def file_name(self) -> str:
        """The file that it came from."""


One = TypeVar("One", bound=Identified)


def each_once(stream: Iterable[One | Skipped]) -> Iterator[One | Skipped]:
    """The stream without repetitions, and with each id used for one text alone."""
    # an empty name is a database of SQLite's own in a temporary file, of which it keeps in memory
    # no more than a few pages
    seen = sqlite3.connect("", isolation_level=None, check_same_thread=False)
    try:
        seen.execute("create table seen (id text primary key, sha256, file_name) without rowid")
        seen.execute("begin")
        for found in stream:
            kept = found if isinstance(found, Skipped) else _new(found, seen)
            if kept is not None:
                yield kept
    finally:
        seen.close()


def _new(found: One, seen: sqlite3.Connection) -> One | Skipped | None:
    row = (found.id, found.text_sha256, found.file_name)
    if seen.execute("insert or ignore into seen values (?, ?, ?)", row).rowcount:
        return found
    sha256, file_name = seen.execute(
        "select sha256, file_name from seen where id = ?", (found.id,)
    ).fetchone()
    if sha256 == found.text_sha256:
        return None
    return Skipped(
        found.file_name,
        f"{found.file_name} holds another text with the id {found.id!r}, which a document "
        f"of {file_name} has already: give one of them another id",
    )
