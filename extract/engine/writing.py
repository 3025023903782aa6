"""One writer: documents go to the database in batches, each document whole."""

import time
from collections.abc import Iterator
from typing import Protocol

from extract.errors import IdTaken
from extract.read import Skipped
from extract.store import Prepared, Written

MOST_DOCUMENTS = 500
MOST_WORDS = 250_000
MOST_SECONDS = 5.0
"""How long what was read waits before it is kept."""


Told = tuple[Prepared, Written | Skipped]
"""A document, and what came of it when it was to be written."""


class Sink(Protocol):
    """Where rows are written: a database."""

    def each_reading_key(self) -> Iterator[str]:
        """What it holds already, each by its reading key."""

    def start_run(self, command: str) -> int:
        """Record that a reading begins, and return its number."""

    def add_all(self, found: list[Prepared], run: int) -> list[Written | IdTaken]:
        """Write documents, all or none; say what came of each."""


class Writer:
    """Gathers documents into batches; what came of each is told once it is kept."""

    def __init__(self, sink: Sink, command: str) -> None:
        self._sink, self._command, self._run = sink, command, 0
        self._waiting: list[Prepared] = []
        self._words, self._since = 0, 0.0

    def add(self, one: Prepared) -> Iterator[Told]:
        """Take a document; gives what has been written thereby, if it is time to write."""
        if not self._waiting:
            self._since = time.monotonic()
        self._waiting.append(one)
        self._words += one.words
        if (
            len(self._waiting) >= MOST_DOCUMENTS
            or self._words >= MOST_WORDS
            or time.monotonic() - self._since >= MOST_SECONDS
        ):
            yield from self.flush()

    def flush(self) -> Iterator[Told]:
        """Write what waits, and give what came of each."""
        if not self._waiting:
            return
        self._run = self._run or self._sink.start_run(self._command)
        waiting = self._waiting
        written = self._sink.add_all(waiting, self._run)
        self._waiting, self._words = [], 0
        for one, result in zip(waiting, written, strict=True):
            if isinstance(result, IdTaken):
                yield one, Skipped(one.file_name, str(result))
            else:
                yield one, result
