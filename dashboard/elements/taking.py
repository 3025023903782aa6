"""Reports handed in from the browser: read on this machine, written like any other.

A process of its own reads each, within the limits of `extract.limits`: a report on which a reader
hangs or dies costs itself alone, and neither the server nor whoever else looks at its pages.
"""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

from pandas import DataFrame

from extract.engine import known, local
from extract.engine.work import ForPage, ForStore, Made, Unchanged, opened
from extract.errors import IdTaken, ReadError
from extract.model import Document
from extract.read import Raw, Skipped, document_from_text
from extract.store import Store

HandedIn = Raw | Document | Skipped
"""A file not yet read, a text that lacked its day and now has it, or what could not be used."""

_COLUMNS = ["document", "result", "events", "figures", "remarks"]
_RESULTS = {"new": "read", "replaced": "read again", "unchanged": "known already"}
_Line = tuple[str, str, int, int, str]


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


@dataclass(frozen=True, slots=True)
class Outcome:
    """A line for each document says what came of it; those without a day are there to be asked."""

    lines: DataFrame
    undated: Sequence[Document]


def handed_in(given: Given) -> list[HandedIn]:
    """What was given, document by document: archives are opened, a process of its own opens them.

    Raises SettingError when a limit is set to what is no number.
    """
    # a browser may send a path; only the name is kept
    named = [(PurePath(name).name, content) for name, content in given.files]
    uploads = [Raw(place=name, file_name=name, content=content) for name, content in named]
    found: list[HandedIn] = []
    for _, held in local.in_pool(([one] for one in uploads), opened, 1):
        found.extend(held)
    return [*found, *_pasted(given)]


def _pasted(given: Given) -> list[HandedIn]:
    if not given.text.strip():
        return []
    name = given.title.strip() or "pasted text"
    try:
        pasted = document_from_text(
            given.text,
            file_name=name,
            published=given.published,
            title=given.title.strip() or None,
            publisher=given.publisher.strip() or None,
        )
    except ReadError as error:
        return [Skipped(name, str(error))]
    return [pasted]


Told = Callable[[int], object]
"""Called with how many are done, each time that another one is."""


def read_in(
    found: Sequence[HandedIn], store: Store, told: Told, published: date | None = None
) -> Outcome:
    """Read what was handed in into the database; `published` counts for what states no day.

    Raises SettingError as `handed_in` does, and StoreError when the database cannot be written.
    """
    run = cache(partial(store.start_run, "dashboard"))
    lines: list[_Line] = []
    undated: list[Document] = []
    with TemporaryDirectory(prefix="dateline-") as folder:
        register = known.write(Path(folder) / "known.sqlite", store.each_reading_key())
        task = ForPage(ForStore(published, register))
        with closing(local.in_pool(([one] for one in found), task, 1)) as results:
            for done, (_, of_one) in enumerate(results, 1):
                lines += [_line(each, store, run) for each in of_one]
                undated += [
                    each.document
                    for each in of_one
                    if isinstance(each, Made) and each.document.published is None
                ]
                told(done)
    return Outcome(DataFrame(lines, columns=_COLUMNS), undated)


def _line(one: Made | Skipped, store: Store, run: Callable[[], int]) -> _Line:
    """Write a document, where it is new; the run begins with the first that is."""
    if isinstance(one, Skipped):
        return (one.name, "skipped", 0, 0, one.reason)
    name, rows = one.document.title or one.document.file_name, one.rows
    if isinstance(rows, Unchanged):
        return (name, "known already", 0, 0, "")
    (written,) = store.add_all([rows], run())
    if isinstance(written, IdTaken):
        return (name, "skipped", 0, 0, str(written))
    events, figures = rows.counts.get("events", 0), rows.counts.get("figures", 0)
    return (name, _RESULTS[written], events, figures, " ".join(rows.warnings))
