"""A file becomes documents: text, Markdown, web pages, PDF, Word, and corpora of many.

Whatever cannot be used is named with its reason, and the run goes on.
"""

import io
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path, PurePath
from typing import Literal

from extract.errors import ReadError
from extract.model import Document
from extract.read import corpus, formats
from extract.read.characters import cleaned
from extract.read.sources import (
    MOST_BYTES,
    SUFFIXES,
    Skipped,
    bounded,
    opened,
    places,
    standard_input,
)
from extract.read.statement import document

__all__ = [
    "SUFFIXES",
    "Skipped",
    "document_from_bytes",
    "document_from_text",
    "documents",
    "documents_from_bytes",
]

_CORPUS_SUFFIXES = frozenset({".jsonl", ".ndjson"})
_INPUT = "standard input"


def documents(
    paths: Iterable[Path | Literal["-"]], published: date | None = None
) -> Iterator[Document | Skipped]:
    """The documents that the paths name, each once, and what was skipped.

    A path is a file, a folder, a `.jsonl` corpus, or "-" for standard input. `published` counts
    for documents that state no publication day of their own.
    """
    return _each_once(
        found
        for place in places(paths)
        for found in ([place] if isinstance(place, Skipped) else _at(place, published))
    )


def documents_from_bytes(
    name: str, content: bytes, published: date | None = None
) -> Iterator[Document | Skipped]:
    """The documents of an uploaded file, each once, and what was skipped of it."""
    try:
        yield from _each_once(_in_bytes(name, content, published))
    except ReadError as error:
        yield Skipped(name, str(error))


def document_from_bytes(name: str, content: bytes, published: date | None = None) -> list[Document]:
    """The documents of an uploaded file: one, or those of a corpus.

    Raises a ReadError, which names the file and says what to do, when any of it cannot be used.
    """
    found: list[Document] = []
    for each in _each_once(_in_bytes(name, content, published)):
        if isinstance(each, Skipped):
            raise ReadError(each.reason)
        found.append(each)
    return found


def document_from_text(
    text: str,
    *,
    file_name: str,
    published: date | None = None,
    title: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Document:
    """The document of a pasted text, which may begin with a head block.

    What the head block states wins; else the title, publisher and address given here count.
    Raises a ReadError, which names the file and says what to do, when it cannot be used.
    """
    reading = formats.reading_of_text(file_name, cleaned(text))
    own = reading.statement
    statement = replace(
        own,
        title=own.title or title,
        publisher=own.publisher or publisher,
        url=own.url or url,
    )
    return document(
        replace(reading, statement=statement),
        place=file_name,
        file_name=file_name,
        content=text.encode(errors="surrogatepass"),
        published=published,
    )


def _at(place: Path | Literal["-"], published: date | None) -> Iterator[Document | Skipped]:
    name = str(place) if isinstance(place, Path) else _INPUT
    try:
        if isinstance(place, Path):
            yield from _in_file(place, published)
        else:
            yield from _in_input(published)
    except ReadError as error:
        yield Skipped(name, str(error))


def _in_file(path: Path, published: date | None) -> Iterator[Document | Skipped]:
    with opened(path) as file:
        if path.suffix.lower() in _CORPUS_SUFFIXES:
            yield from corpus.documents(path.name, corpus.lines(file), published)
        else:
            yield from _in_bytes(path.name, bounded(path.name, file), published)


def _in_input(published: date | None) -> Iterator[Document | Skipped]:
    stream = standard_input()
    first = stream.readline(MOST_BYTES + 1)
    if corpus.is_line(first):
        yield from corpus.documents(_INPUT, chain([first], corpus.lines(stream)), published)
    else:
        yield from _in_bytes(_INPUT, bounded(_INPUT, stream, first), published)


def _in_bytes(name: str, content: bytes, published: date | None) -> Iterator[Document | Skipped]:
    is_corpus = PurePath(name).suffix.lower() in _CORPUS_SUFFIXES
    if is_corpus or corpus.is_line(content.partition(b"\n")[0]):
        yield from corpus.documents(name, corpus.lines(io.BytesIO(content)), published)
    else:
        reading = formats.reading(name, content)
        yield document(reading, place=name, file_name=name, content=content, published=published)


def _each_once(stream: Iterable[Document | Skipped]) -> Iterator[Document | Skipped]:
    """The stream without repetitions, and with each id used for one text alone."""
    known: dict[str, tuple[str, str]] = {}
    for found in stream:
        if isinstance(found, Skipped):
            yield found
            continue
        sha256, file_name = known.setdefault(found.id, (found.text_sha256, ""))
        if not file_name:
            known[found.id] = (sha256, found.file_name)
            yield found
        elif sha256 != found.text_sha256:
            yield Skipped(
                found.file_name,
                f"{found.file_name} holds another text with the id {found.id!r}, which a document "
                f"of {file_name} has already: give one of them another id",
            )
