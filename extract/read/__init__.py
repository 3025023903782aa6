"""A file becomes documents: text, Markdown, web pages, PDF, Word, and corpora of many.

Whatever cannot be used is named with its reason, and the run goes on.
"""

import io
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Literal

from extract.errors import ReadError
from extract.model import Document
from extract.read import corpus, formats
from extract.read.characters import cleaned
from extract.read.language import in_english
from extract.read.once import each_once
from extract.read.raw import Raw
from extract.read.raws import raws, raws_of_bytes
from extract.read.sources import SUFFIXES, Skipped, bounded, opened
from extract.read.statement import Reading, document

__all__ = [
    "SUFFIXES",
    "Raw",
    "Skipped",
    "document_from_bytes",
    "document_from_text",
    "documents",
    "documents_from_bytes",
    "each_once",
    "raws",
    "raws_of_bytes",
    "read",
]


def documents(
    paths: Iterable[Path | Literal["-"]], published: date | None = None
) -> Iterator[Document | Skipped]:
    """The documents that the paths name, each once, and what was skipped.

    A path is a file, a folder, an archive of many documents (JSON lines, Parquet, WARC, a feed;
    JSON lines and WARC also compressed), or "-" for standard input. `published` counts for
    documents that state no publication day of their own.
    """
    return each_once(_read_all(raws(paths), published))


def read(raw: Raw, published: date | None = None) -> Iterator[Document | Skipped]:
    """The documents of one that is not yet read: itself, or those of the corpus that it proves to
    be. What is written in another language than English is skipped."""
    try:
        yield from _in_english(raw, published)
    except ReadError as error:
        yield Skipped(raw.place, str(error))


def documents_from_bytes(
    name: str, content: bytes, published: date | None = None
) -> Iterator[Document | Skipped]:
    """The documents of an uploaded file, each once, and what was skipped of it."""
    return each_once(_read_all(raws_of_bytes(name, content), published))


def document_from_bytes(name: str, content: bytes, published: date | None = None) -> list[Document]:
    """The documents of an uploaded file: one, or those of a corpus.

    Raises a ReadError, which names the file and says what to do, when any of it cannot be used.
    """
    found = [
        each
        for raw in raws_of_bytes(name, content)
        for each in ([raw] if isinstance(raw, Skipped) else _in_english(raw, published))
    ]
    for each in each_once(found):
        if isinstance(each, Skipped) and each.why != "no report":
            raise ReadError(each.reason)
    return [each for each in each_once(found) if isinstance(each, Document)]


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


def _read_all(
    found: Iterable[Raw | Skipped], published: date | None
) -> Iterator[Document | Skipped]:
    for raw in found:
        if isinstance(raw, Skipped):
            yield raw
        else:
            yield from read(raw, published)


def _in_english(raw: Raw, published: date | None) -> Iterator[Document | Skipped]:
    for found in _documents(raw, published):
        yield found if isinstance(found, Skipped) else in_english(found, raw.place)


def _documents(raw: Raw, published: date | None) -> Iterator[Document | Skipped]:
    name, content = raw.file_name, raw.content
    if isinstance(content, Path):
        with opened(content) as file:
            content = bounded(name, file)
    if raw.form == "line":
        yield _document(raw, corpus.read(raw.place, content), content, published)
    elif raw.form == "page":
        reading = formats.page(raw.place, content)
        yield _document(raw, reading, content, published)
    elif corpus.is_line(content.partition(b"\n")[0]):
        lines = corpus.lines(io.BytesIO(content))
        yield from _read_all(corpus.raws(name, lines), published)
    elif formats.is_feed(content):
        for reading in formats.entries(name, content):
            yield from _entry(raw, reading, published)
    else:
        yield _document(raw, formats.reading(name, content), content, published)


def _document(raw: Raw, reading: Reading, content: bytes, published: date | None) -> Document:
    own = reading.statement
    return document(
        replace(reading, statement=replace(own, url=own.url or raw.url)),
        place=raw.place,
        file_name=raw.file_name,
        content=content,
        published=published,
    )


def _entry(raw: Raw, reading: Reading, published: date | None) -> Iterator[Document | Skipped]:
    try:
        yield _document(raw, reading, reading.text.encode(errors="surrogatepass"), published)
    except ReadError as error:
        yield Skipped(raw.place, str(error))
