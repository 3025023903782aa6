"""Each document once, however many there are: what has been seen lies on disk, not in memory."""

import sqlite3
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Generic, Protocol, Self, TypeVar

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


class Seen(Generic[One]):
    """A context that knows which documents it was shown before."""

    def __init__(self) -> None:
        # an empty name is a database of SQLite's own in a temporary file, of which it keeps in
        # memory no more than a few pages
        self._seen = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._seen.execute("create table seen (id text primary key, sha256, name) without rowid")
        self._seen.execute("begin")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._seen.close()

    def fresh(self, stream: Iterable[One | Skipped]) -> Iterator[One | Skipped]:
        """What of a stream was not seen before; a document whose id belongs to another text is
        skipped."""
        for found in stream:
            kept = found if isinstance(found, Skipped) else self._new(found)
            if kept is not None:
                yield kept

    def _new(self, found: One) -> One | Skipped | None:
        row = (found.id, found.text_sha256, found.file_name)
        if self._seen.execute("insert or ignore into seen values (?, ?, ?)", row).rowcount:
            return found
        sha256, file_name = self._seen.execute(
            "select sha256, name from seen where id = ?", (found.id,)
        ).fetchone()
        if sha256 == found.text_sha256:
            return None
        return Skipped(
            found.file_name,
            f"{found.file_name} holds another text with the id {found.id!r}, which a document "
            f"of {file_name} has already: give one of them another id",
        )


def each_once(stream: Iterable[One | Skipped]) -> Iterator[One | Skipped]:
    """The stream without repetitions, and with each id used for one text alone."""
    with Seen[One]() as seen:
        yield from seen.fresh(stream)
