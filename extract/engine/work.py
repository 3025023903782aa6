"""What a worker does: it reads documents, finds their facts and gives back what travels well."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from extract.engine import known
from extract.engine.chunks import Chunk
from extract.engine.garbage import settle
from extract.errors import ExtractError
from extract.language import described
from extract.limits import MEMORY, most_memory
from extract.model import Document, Facts
from extract.pipeline import facts, facts_of
from extract.read import Raw, Skipped, raws_of_bytes, read
from extract.record import record
from extract.store import Prepared, prepared, reading_key

Found = TypeVar("Found")
Other = TypeVar("Other")

_TOGETHER = 16  # documents


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
    model: str | None = None

    def __call__(self, chunk: Chunk) -> list[Prepared | Unchanged | Skipped]:
        """What came of each document, in order."""
        return self.rows_of(documents(chunk, self.published))

    def rows_of(self, found: Sequence[Document | Skipped]) -> list[Prepared | Unchanged | Skipped]:
        """What comes of documents that were read, in order."""
        return each_guarded(self._prepared, [self._if_new(one) for one in found], self.model)

    def _prepared(self, found: Facts) -> Prepared:
        return prepared(found, described(self.model))

    def _if_new(self, one: Document | Skipped) -> Document | Unchanged | Skipped:
        known_already = isinstance(one, Document) and known.holds(
            self.known, reading_key(one, described(self.model))
        )
        return unchanged(one) if known_already and isinstance(one, Document) else one


@dataclass(frozen=True, slots=True)
class Made:
    """A document, and what it becomes in the database: rows, or nothing where it is known."""

    document: Document
    rows: Prepared | Unchanged


@dataclass(frozen=True, slots=True)
class ForPage:
    """Reads as for the database, and gives the documents too: who handed one in is asked for the
    day that it does not state, and it is read again."""

    store: ForStore

    def __call__(self, chunk: Chunk) -> list[Made | Skipped]:
        """What came of each document, in order."""
        found = documents(chunk, self.store.published)
        return [
            _made(one, rows) for one, rows in zip(found, self.store.rows_of(found), strict=True)
        ]


def _made(one: Document | Skipped, rows: Prepared | Unchanged | Skipped) -> Made | Skipped:
    if isinstance(one, Skipped):
        return one
    return rows if isinstance(rows, Skipped) else Made(one, rows)


@dataclass(frozen=True, slots=True)
class ForReaders:
    """Reads documents into records, a line of JSON each."""

    published: date | None
    model: str | None = None

    def __call__(self, chunk: Chunk) -> list[Annotated | Skipped]:
        """What came of each document, in order."""
        return each_guarded(annotated, documents(chunk, self.published), self.model)


def annotated(found: Facts) -> Annotated:
    """The record of a document as a line."""
    document = found.document
    return Annotated(
        id=document.id,
        text_sha256=document.text_sha256,
        file_name=document.file_name,
        # a record is a tree of plain values: to look for circles takes a tenth of the time
        line=json.dumps(record(found), ensure_ascii=False, check_circular=False),
    )


def each_guarded(
    make: Callable[[Facts], Found], found: Sequence[Document | Other], model: str | None = None
) -> list[Found | Other | Skipped]:
    """What is made of the facts of each document, all else as it is.

    Some documents are read together, which takes less time than one by one; one on which the
    program fails is named, and the rest are read all the same.
    """
    told = _read([one for one in found if isinstance(one, Document)], model)
    return [_made_of(make, next(told)) if isinstance(one, Document) else one for one in found]


def _made_of(make: Callable[[Facts], Found], told: Facts | Skipped) -> Found | Skipped:
    return told if isinstance(told, Skipped) else guarded(lambda _: make(told), told.document)


def _read(documents: Sequence[Document], model: str | None) -> Iterator[Facts | Skipped]:
    for first in range(0, len(documents), _TOGETHER):
        some = documents[first : first + _TOGETHER]
        told = _read_together(some, model)
        settle()
        if told is None:
            yield from (guarded(partial(facts, model=model), document) for document in some)
        else:
            yield from told


def _read_together(documents: Sequence[Document], model: str | None) -> Sequence[Facts] | None:
    """The facts of each document; None where one breaks the program, nobody knows which.

    All that was made of the others is let go before each is read alone, for it may be memory that
    was wanting.
    """
    try:
        return facts_of(documents, model)
    except ExtractError:
        raise
    except Exception:  # noqa: BLE001 - each is read alone then, and the one that fails is named
        return None


def guarded(find: Callable[[Document], Found], document: Document) -> Found | Skipped:
    """What is found in a document, or why nothing is: a mistake of the program itself.

    Raises an ExtractError, which concerns all documents, as it is.
    """
    try:
        return find(document)
    except ExtractError:
        raise
    except Exception as error:  # noqa: BLE001 - one document must not end a reading of millions
        return _failed(f"{document.file_name}, {document.id}", error)


def unchanged(document: Document) -> Unchanged:
    """The document by its name alone."""
    return Unchanged(id=document.id, text_sha256=document.text_sha256, file_name=document.file_name)


def opened(chunk: Chunk) -> list[Raw | Document | Skipped]:
    """The documents of files that were handed in, not yet read, in order: archives are opened."""
    return [
        found for one in chunk for found in (_each(_held, one) if isinstance(one, Raw) else [one])
    ]


def _held(raw: Raw) -> Iterable[Raw | Skipped]:
    return [raw] if isinstance(raw.content, Path) else raws_of_bytes(raw.file_name, raw.content)


def documents(chunk: Chunk, published: date | None) -> list[Document | Skipped]:
    """The documents of a portion, and what was skipped, in order."""
    held = partial(read, published=published)
    return [
        found for one in chunk for found in (_each(held, one) if isinstance(one, Raw) else [one])
    ]


def _each(find: Callable[[Raw], Iterable[Found | Skipped]], raw: Raw) -> list[Found | Skipped]:
    try:
        return list(find(raw))
    except ExtractError:
        raise
    except Exception as error:  # noqa: BLE001 - as in `guarded`
        return [_failed(raw.place, error)]


def _failed(place: str, error: Exception) -> Skipped:
    if isinstance(error, MemoryError):
        megabytes = most_memory() // 1_000_000
        return Skipped(
            place,
            f"{place} takes more than {megabytes:,} MB of memory to read ({MEMORY}): leave it "
            "out, or split it",
        )
    told = f"{type(error).__name__}: {error}"
    return Skipped(place, f"{place}: the program failed on it, please report it ({told})")
