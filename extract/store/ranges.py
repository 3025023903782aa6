"""The files of an object store as they were listed, handed to DuckDB range by range.

The files of fsspec's own ask the store once more for what its listing has told, and many fetch
more than they are asked for.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Protocol

from fsspec.core import url_to_fs
from fsspec.spec import AbstractFileSystem

# what changes is another listing, and another file system; DuckDB keeps nothing of a file of 1970
_ONCE = datetime(2000, 1, 1, tzinfo=UTC)


class Source(Protocol):
    """What is asked of a file system of fsspec."""

    def find(self, path: str, *, detail: bool) -> dict[str, dict[str, object]]:
        """Every file below a folder, with what is known of it."""

    def cat_file(self, path: str, *, start: int | None = None, end: int | None = None) -> bytes:
        """The bytes of a file, from one place to another."""

    def invalidate_cache(self) -> None:
        """Forget what was listed."""

    def unstrip_protocol(self, name: str) -> str:
        """The full address of a name."""


def opened(address: str) -> tuple[Source, str]:
    """The file system of an address, and the address as it names it.

    Raises ImportError where its library is not installed, ValueError where there is none.
    """
    found: tuple[Source, str] = url_to_fs(address)
    return found


class Listed(AbstractFileSystem):  # type: ignore[misc]  # fsspec has no types
    """Files whose sizes are known, by their full addresses; none can be written."""

    cachable = False

    def __init__(self, scheme: str, source: Source, sizes: Mapping[str, int]) -> None:
        super().__init__()
        self.protocol = scheme
        self._source = source
        self._sizes = sizes

    def glob(self, path: str, **_how: object) -> list[str]:
        """The address itself, where there is a file: none is a pattern."""
        return [path] if path in self._sizes else []

    def exists(self, path: str, **_how: object) -> bool:
        """Whether a file was listed."""
        return path in self._sizes

    def isfile(self, path: str) -> bool:
        """The same."""
        return path in self._sizes

    def info(self, path: str, **_how: object) -> dict[str, object]:
        """What is known of a file; raises FileNotFoundError where none was listed."""
        if path not in self._sizes:
            raise FileNotFoundError(path)
        return {"name": path, "type": "file", "size": self._sizes[path]}

    def modified(self, _path: str) -> datetime:
        """Always the same day."""
        return _ONCE

    def open(self, path: str, mode: str = "rb", **_how: object) -> "_File":
        """A file to be read; raises FileNotFoundError where none was listed."""
        if mode != "rb":
            raise PermissionError(f"{path}: is only read")
        return _File(self._source, path, int(str(self.info(path)["size"])))


class _File:
    """A place in a file of which nothing is held."""

    def __init__(self, source: Source, path: str, size: int) -> None:
        self._source, self._path, self._size, self._at = source, path, size, 0

    def seek(self, place: int, whence: int = 0) -> int:
        """Go to a place, from the beginning, from where it stands or from the end."""
        self._at = (0, self._at, self._size)[whence] + place
        return self._at

    def tell(self) -> int:
        """Where it stands."""
        return self._at

    def read(self, size: int = -1) -> bytes:
        """So many bytes, fewer at the end."""
        end = self._size if size < 0 else min(self._size, self._at + size)
        if end <= self._at:
            return b""
        found = self._source.cat_file(self._path, start=self._at, end=end)
        self._at += len(found)
        return found

    def close(self) -> None:
        """Nothing is held."""
