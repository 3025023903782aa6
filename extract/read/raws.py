"""Paths into documents that are not yet read: files as they lie, archives opened one by one."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from importlib import import_module
from io import BytesIO
from itertools import chain
from pathlib import Path, PurePath
from typing import BinaryIO, Literal

from extract.errors import ReadError
from extract.limits import most_bytes
from extract.read import corpus, packed
from extract.read.raw import Raw
from extract.read.sources import (
    CORPUS_SUFFIXES,
    Skipped,
    bounded,
    opened,
    places,
    standard_input,
)

_INPUT = "standard input"

Opened = Iterator[Raw | Skipped]


def raws(paths: Iterable[Path | Literal["-"]]) -> Opened:
    """What the paths name, in their order; archives are opened, files are left to the reader."""
    for place in places(paths):
        if isinstance(place, Skipped):
            yield place
        elif isinstance(place, Path):
            yield from _in_file(place)
        else:
            yield from _named(_INPUT, _in_input)


def raws_of_bytes(name: str, content: bytes) -> Opened:
    """What an uploaded file holds."""
    if _is_archive(name) or _is_packed(name):
        stream = BytesIO(content)
        return _named(name, lambda: _in_stream(name, stream, len(content), stream.tell))
    return iter([Raw(place=name, file_name=name, content=content)])


def _in_file(path: Path) -> Opened:
    if _is_archive(path.name) or _is_packed(path.name):
        return _named(str(path), lambda: _in_archive(path))
    return iter([Raw(place=str(path), file_name=path.name, content=path, weight=_size(path))])


def _in_archive(path: Path) -> Opened:
    with opened(path) as file:
        yield from _in_stream(path.name, file, _size(path), file.tell)


def _in_stream(name: str, file: BinaryIO, size: int, position: Callable[[], int]) -> Opened:
    inner = packed.inner_name(name)
    kind = PurePath(inner).suffix.lower()
    if kind == ".parquet":
        return _in_table(name, file, size)
    stream = packed.unpacked(name, file, size)
    if kind in CORPUS_SUFFIXES:
        return _weighed(corpus.raws(name, corpus.lines(stream)), position)
    if kind == ".warc":
        pages: Opened = import_module("extract.read.warc").pages(name, stream)
        return _weighed(pages, position)
    return iter([Raw(place=name, file_name=name, content=bounded(name, stream), weight=size)])


def _in_table(name: str, file: BinaryIO, size: int) -> Opened:
    done = 0
    for number, (line, share) in enumerate(_rows(name, file), 1):
        weight, done = int(share * size) - done, int(share * size)
        yield Raw(
            place=f"{name}, row {number}",
            file_name=name,
            content=line,
            form="line",
            weight=weight,
        )


def _rows(name: str, file: BinaryIO) -> Iterator[tuple[bytes, float]]:
    # the libraries that read archives are loaded when there is one to read
    found: Iterator[tuple[bytes, float]] = import_module("extract.read.parquet").rows(name, file)
    return found


def _in_input() -> Opened:
    stream = standard_input()
    first = stream.readline(most_bytes() + 1)
    if corpus.is_line(first):
        yield from corpus.raws(_INPUT, chain([first], corpus.lines(stream)))
    else:
        content = bounded(_INPUT, stream, first)
        yield Raw(place=_INPUT, file_name=_INPUT, content=content)


def _named(place: str, found: Callable[[], Opened]) -> Opened:
    """What is found up to where the archive breaks; then the place with its reason."""
    empty = True
    try:
        for raw in found():
            empty = empty and isinstance(raw, Skipped) and raw.why == "no report"
            yield raw
    except ReadError as error:
        yield Skipped(place, str(error))
    else:
        if empty:
            yield Skipped(place, f"{place} holds no document: give an archive that has some")


def _weighed(found: Opened, position: Callable[[], int]) -> Opened:
    """The same with how far each has moved on in the file, which may be packed."""
    before = 0
    for raw in found:
        now = position()
        yield raw if isinstance(raw, Skipped) else replace(raw, weight=now - before)
        before = now if isinstance(raw, Raw) else before


def _is_archive(name: str) -> bool:
    suffix = PurePath(packed.inner_name(name)).suffix.lower()
    return suffix in CORPUS_SUFFIXES | {".parquet", ".warc"}


def _is_packed(name: str) -> bool:
    return packed.inner_name(name) != PurePath(name).name


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0
