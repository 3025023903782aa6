"""Where documents lie: files, folders with all that is in them, standard input."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import BinaryIO, Literal

from extract.errors import TooLarge, Unreadable
from extract.limits import MEGABYTES, most_bytes
from extract.read import packed

DOCUMENT_SUFFIXES = (
    ".docx",
    ".htm",
    ".html",
    ".jsonl",
    ".markdown",
    ".md",
    ".ndjson",
    ".pdf",
    ".text",
    ".txt",
    ".xhtml",
)
ARCHIVE_SUFFIXES = (".atom", ".parquet", ".rss", ".warc", ".xml")
SUFFIXES = (*DOCUMENT_SUFFIXES, *ARCHIVE_SUFFIXES, *packed.SUFFIXES)
CORPUS_SUFFIXES = frozenset({".jsonl", ".ndjson"})
_HIDDEN = (".", "~$")  # "~$report.docx" is the lock that Word leaves beside an open file
_LOCK = ".gate"  # lies beside every database of ours that has ever been opened


Why = Literal["unusable", "language", "no report"]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A document that could not be used, or was left; the reason names it and says what to do."""

    name: str
    reason: str
    why: Why = "unusable"


Place = Path | Literal["-"]


def places(paths: Iterable[Place]) -> Iterator[Place | Skipped]:
    """The files that the paths name, each once, folders opened and sorted by name."""
    seen: set[Path] = set()
    seen_input = False
    for path in paths:
        if isinstance(path, Path) and str(path) != "-":
            yield from _within(path, seen)
        elif not seen_input:
            seen_input = True
            yield "-"


def opened(path: Path) -> BinaryIO:
    """The file, open for reading; raises Unreadable."""
    try:
        return path.open("rb")
    except FileNotFoundError as error:
        raise Unreadable(f"{path} does not exist: check its name") from error
    except (OSError, ValueError) as error:
        raise Unreadable(f"{path} cannot be opened: check that you may read it") from error


def bounded(name: str, stream: BinaryIO, start: bytes = b"") -> bytes:
    """What the stream holds after its start; raises TooLarge, and Unreadable when it breaks."""
    most = most_bytes()
    try:
        found = start + stream.read(most + 1 - len(start))
    except OSError as error:
        raise Unreadable(f"{name} cannot be read to its end: copy it again") from error
    if len(found) > most:
        raise too_large(name)
    return found


def too_large(name: str) -> TooLarge:
    """The error for a file beyond the limit, which it names."""
    return TooLarge(
        f"{name} is larger than {most_bytes() // 1_000_000} MB, the most that is read of one "
        f"document ({MEGABYTES}): split it into its reports, or give them as a .jsonl corpus"
    )


def standard_input() -> BinaryIO:
    """Standard input as bytes."""
    return sys.stdin.buffer


def _within(path: Path, seen: set[Path]) -> Iterator[Path | Skipped]:
    try:
        resolved = path.resolve()
        entries = sorted(path.iterdir()) if path.is_dir() else None
    except (OSError, RuntimeError, ValueError):
        yield Skipped(str(path), f"{path} cannot be opened: check that you may read it")
        return
    if resolved in seen:
        return
    seen.add(resolved)
    if entries is None:
        yield path
        return
    databases = tuple(one.name.removesuffix(_LOCK) for one in entries if one.name.endswith(_LOCK))
    for entry in entries:
        if entry.name.startswith(_HIDDEN) or _is_of(entry.name, databases):
            continue
        if entry.is_dir():
            yield from _within(entry, seen)
        elif PurePath(packed.inner_name(entry.name)).suffix.lower() in SUFFIXES:
            # not remembered, for there may be millions; a document is known by its id
            yield entry
        else:
            yield _of_unknown_type(entry)


def _is_of(name: str, databases: Iterable[str]) -> bool:
    """Whether a file is one of the databases, or lies beside it: "x.duckdb", "x.duckdb.wal"."""
    return any(name == one or name.startswith(f"{one}.") for one in databases)


def _of_unknown_type(path: Path) -> Skipped:
    kinds = ", ".join(DOCUMENT_SUFFIXES)
    return Skipped(str(path), f"{path} is of a type that is not read: save it as one of {kinds}")
