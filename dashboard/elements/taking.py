"""Reports handed in from the browser: read on this machine, written like any other."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import PurePath

from pandas import DataFrame

from extract.engine.apart import documents_apart
from extract.engine.work import guarded
from extract.errors import ReadError
from extract.model import Document
from extract.pipeline import facts
from extract.read import Skipped, document_from_text, raws_of_bytes
from extract.store import Store, reading_key


@dataclass(frozen=True, slots=True)
class Given:
    """What the reader hands in: files by name, pasted text, the day for what states none."""

    files: tuple[tuple[str, bytes], ...]
    text: str
    title: str
    publisher: str
    published: date | None

    @property
    def empty(self) -> bool:
        """Whether there is nothing to read."""
        return not self.files and not self.text.strip()


def documents(given: Given) -> Iterator[Document | Skipped]:
    """The documents handed in, and what could not be used of them: files read by another process.

    Raises an ExtractError where none can be read.
    """
    # a browser may send a path; only the name is kept
    files = (raws_of_bytes(PurePath(name).name, content) for name, content in given.files)
    yield from documents_apart(chain.from_iterable(files), given.published)
    if given.text.strip():
        name = given.title.strip() or "pasted text"
        try:
            yield document_from_text(
                given.text,
                file_name=name,
                published=given.published,
                title=given.title.strip() or None,
                publisher=given.publisher.strip() or None,
            )
        except ReadError as error:
            yield Skipped(name, str(error))


Told = Callable[[int, str], object]
"""Called with how many documents are done, and the name of the next."""


def read_in(found: Sequence[Document | Skipped], store: Store, told: Told) -> DataFrame:
    """Read documents into the database; a line for each says what came of it."""
    known, run = store.reading_keys(), 0
    lines = []
    for number, one in enumerate(found):
        told(number, one.name if isinstance(one, Skipped) else one.title or one.file_name)
        if isinstance(one, Skipped):
            lines.append((one.name, "skipped", 0, 0, one.reason))
        elif reading_key(one) in known:
            lines.append((one.title or one.file_name, "known already", 0, 0, ""))
        else:
            run = run or store.start_run("dashboard")
            lines.append(_read(one, store, run))
    return DataFrame(lines, columns=["document", "result", "events", "figures", "remarks"])


def _read(document: Document, store: Store, run: int) -> tuple[str, str, int, int, str]:
    name = document.title or document.file_name
    found = guarded(facts, document)
    if isinstance(found, Skipped):
        return (name, "skipped", 0, 0, found.reason)
    try:
        written = store.add(found, run)
    except ReadError as error:
        return (name, "skipped", 0, 0, str(error))
    result = "read again" if written == "replaced" else "read"
    return (name, result, len(found.events), len(found.quantities), " ".join(found.warnings))
