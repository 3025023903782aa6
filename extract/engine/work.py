"""What a worker does: it reads documents, finds their facts and gives back what travels well."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from extract.engine import known
from extract.engine.chunks import Chunk
from extract.errors import ExtractError
from extract.model import Document
from extract.pipeline import facts
from extract.read import Skipped, read
from extract.record import record
from extract.store import Prepared, prepared, reading_key

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchanged:
    """A document that was read before, in the same words and by the same program."""

    id: str
    text_sha256: str
    file_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A document's record as a line of JSON."""

    id: str
    text_sha256: str
    file_name: str
    line: str


@dataclass(frozen=True, slots=True)
class ForStore:
    """Reads documents into rows for the database, but for those that a register knows."""

    published: date | None
    known: Path | None

    def __call__(self, chunk: Chunk) -> list[Prepared | Unchanged | Skipped]:
        """What came of each document, in order."""
        return [
            one if isinstance(one, Skipped) else guarded(self._of, one)
            for one in documents(chunk, self.published)
        ]

    def _of(self, document: Document) -> Prepared | Unchanged:
        if known.holds(self.known, reading_key(document)):
            return unchanged(document)
        return prepared(facts(document))


@dataclass(frozen=True, slots=True)
class ForReaders:
    """Reads documents into records, a line of JSON each."""

    published: date | None

    def __call__(self, chunk: Chunk) -> list[Annotated | Skipped]:
        """What came of each document, in order."""
        return [
            one if isinstance(one, Skipped) else guarded(annotated, one)
            for one in documents(chunk, self.published)
        ]


def annotated(document: Document) -> Annotated:
    """The document's record as a line."""
    return Annotated(
        id=document.id,
        text_sha256=document.text_sha256,
        file_name=document.file_name,
        line=json.dumps(record(facts(document)), ensure_ascii=False),
    )


def guarded(find: Callable[[Document], Found], document: Document) -> Found | Skipped:
    """What is found in a document, or why nothing is: a mistake of the program itself.

    Raises an ExtractError, which concerns all documents, as it is.
    """
    try:
        return find(document)
    except ExtractError:
        raise
    except Exception as error:  # noqa: BLE001 - one document must not end a reading of millions
        place = f"{document.file_name}, {document.id}"
        told = f"{type(error).__name__}: {error}"
        return Skipped(place, f"{place}: the program failed on it, please report it ({told})")


def unchanged(document: Document) -> Unchanged:
    """The document by its name alone."""
    return Unchanged(id=document.id, text_sha256=document.text_sha256, file_name=document.file_name)


def documents(chunk: Chunk, published: date | None) -> list[Document | Skipped]:
    """The documents of a portion, and what was skipped, in order."""
    return [
        found
        for raw in chunk
        for found in ([raw] if isinstance(raw, Skipped) else read(raw, published))
    ]
