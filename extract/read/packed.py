"""Compressed files (.gz, .bz2, .xz, .zst) as streams, to a bound: a few bytes may unpack to an
endless text."""

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Callable
from pathlib import PurePath
from typing import BinaryIO, cast

from backports import zstd

from extract.errors import Damaged, TooLarge

Opener = Callable[[BinaryIO], io.BufferedReader]

_OPENERS: dict[str, Opener] = {
    ".gz": cast(Opener, gzip.open),
    ".bz2": cast(Opener, bz2.open),
    ".xz": cast(Opener, lzma.open),
    ".zst": cast(Opener, zstd.open),
}
SUFFIXES = tuple(_OPENERS)

MOST_TIMES = 200
"""How many times its own size a file may unpack to: news packs to a third or a tenth."""
ALWAYS = 1_000_000_000
"""Bytes that any file may unpack to: small files of one repeated line pack very well."""

_DAMAGE = (OSError, EOFError, ValueError, zlib.error, lzma.LZMAError, zstd.ZstdError)


def inner_name(name: str) -> str:
    """The name of what is packed: "news.jsonl" of "news.jsonl.gz"; any other name as it is."""
    path = PurePath(name)
    return path.stem if path.suffix.lower() in _OPENERS else path.name


def unpacked(name: str, stream: BinaryIO, size: int) -> BinaryIO:
    """The stream, unpacked where the name says that it is packed; `size` in bytes as packed.

    Reading it raises Damaged where it breaks off, TooLarge beyond the bound.
    """
    opener = _OPENERS.get(PurePath(name).suffix.lower())
    if opener is None:
        return stream
    bound = max(ALWAYS, MOST_TIMES * size)
    return io.BufferedReader(_Bounded(name, opener(stream), bound), 1 << 16)


class _Bounded(io.RawIOBase):
    def __init__(self, name: str, stream: io.BufferedReader, bound: int) -> None:
        super().__init__()
        self._name, self._stream, self._left = name, stream, bound

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # any buffer there
        try:
            # no more than is at hand, so that what stands before a break is not lost with it
            found = self._stream.read1(len(buffer))
        except _DAMAGE as error:
            raise Damaged(
                f"{self._name} is cut short or damaged: copy or download it again"
            ) from error
        self._left -= len(found)
        if self._left < 0:
            raise TooLarge(
                f"{self._name} unpacks to far more than news does: unpack it by hand and look"
            )
        buffer[: len(found)] = found
        return len(found)
