"""The shards of an object store: listed, and opened for DuckDB through fsspec.

What may come in while it is read is left out until it is whole: a shard counts once all of its
files are listed. Listing takes long where there are many files, so that a listing stands for a
while before another is asked for.
"""

import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from importlib import import_module
from threading import Lock
from types import ModuleType
from typing import TYPE_CHECKING

from duckdb import DuckDBPyConnection, Error, IOException

from extract.errors import StoreError
from extract.store.address import Address

if TYPE_CHECKING:
    from extract.store.ranges import Source

FRESH = 30.0
"""Seconds for which a listing stands; one that took long stands for twenty times as long."""
_SHARE = 20

_CHANGING = ("ETag", "etag", "LastModified", "last_modified", "updated", "mtime", "created")
"""By which of these names a kind of store says that a file is another one than before."""
_FAILURES = {"botocore.exceptions": "BotoCoreError", "aiohttp": "ClientError"}
"""What the libraries raise besides OSError, by module."""

_About = Mapping[str, object]
"""What a store tells of a file."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The whole shards that lie under an address at one moment.

    `shards` holds their folders by month ("month=2022-03/9f86d081884c7d65"), each with the sizes
    of its files in bytes, by table; `state` changes whenever a file does.
    """

    root: str
    shards: Mapping[str, Mapping[str, int]]
    state: int

    def files(self, table: str, months: Sequence[str] | None) -> list[str]:
        """The addresses of a table's files in some months; in all where none are named."""
        return [
            self._address(shard, table)
            for shard in self.shards
            if months is None or _month(shard) in months
        ]

    def sizes(self) -> dict[str, int]:
        """Every file by its address, with its size in bytes."""
        return {
            self._address(shard, table): size
            for shard, tables in self.shards.items()
            for table, size in tables.items()
        }

    def months(self) -> dict[str, int]:
        """The months in order, each with its size in bytes."""
        found: dict[str, int] = {}
        for shard, tables in self.shards.items():
            found[_month(shard)] = found.get(_month(shard), 0) + sum(tables.values())
        return found

    def _address(self, shard: str, table: str) -> str:
        return f"{self.root}/{shard}/{table}.parquet"


@dataclass(slots=True)
class _Seen:
    """The last listing of an address, and until when it stands."""

    lock: Lock = field(default_factory=Lock)
    listing: Listing | None = None
    until: float = 0.0


@cache
def _seen(_address: Address) -> _Seen:
    return _Seen()


def listing(address: Address, tables: Sequence[str]) -> Listing:
    """What lies under an address, as it was listed a short while ago or is listed now; a shard is
    whole that has a file for each of the tables.

    Raises StoreError where the address cannot be listed.
    """
    seen = _seen(address)
    with seen.lock:
        if seen.listing is None or time.monotonic() >= seen.until:
            begun = time.monotonic()
            seen.listing = _listed(address, tables)
            took = time.monotonic() - begun
            seen.until = time.monotonic() + max(FRESH, _SHARE * took)
        return seen.listing


def text(address: Address, name: str) -> str:
    """The text of a file right under an address; raises ValueError where there is none, and
    StoreError where it cannot be read."""
    system, root = _opened(address)
    with _told(address):
        try:
            return system.cat_file(f"{root}/{name}").decode()
        except FileNotFoundError as error:
            raise ValueError(f"{address}: holds no {name}") from error


def reach(connection: DuckDBPyConnection, address: Address, listed: Listing) -> None:
    """Let a connection read what was listed under an address."""
    if not connection.filesystem_is_registered(address.scheme):
        source, _ = _opened(address)
        files = _ranges(address).Listed(address.scheme, source, listed.sizes())
        connection.register_filesystem(files)
        connection.execute("set cache_local_files = true")  # DuckDB takes few kinds for far away


@contextmanager
def reading(address: Address) -> Iterator[None]:
    """Say in one line what DuckDB could not read under an address, as a StoreError."""
    try:
        yield
    except IOException as error:
        if f"{address.scheme}://" not in str(error):
            raise  # of a disk of this machine
        raise StoreError(f"{address}: cannot be read: {_lines(error)[0]}") from error
    except Error as error:
        # DuckDB hands on the whole traceback of what a file system raises, as a bare Error
        if type(error) is not Error:
            raise
        raise StoreError(f"{address}: cannot be read: {_lines(error)[-1]}") from error


def _listed(address: Address, tables: Sequence[str]) -> Listing:
    system, root = _opened(address)
    with _told(address):
        system.invalidate_cache()
        try:
            found = system.find(root, detail=True)
        except FileNotFoundError as error:
            raise StoreError(f"{address}: there is no such bucket or folder") from error
    shards: dict[str, dict[str, _About]] = {}
    for name, about in found.items():
        shard, _, file = name.removeprefix(root).lstrip("/").rpartition("/")
        table = file.removesuffix(".parquet")
        if _is_shard(shard) and table in tables and file.endswith(".parquet"):
            shards.setdefault(shard, {})[table] = about
    whole = {shard: of for shard, of in sorted(shards.items()) if len(of) == len(tables)}
    sizes = {
        shard: {table: int(str(about["size"])) for table, about in of.items()}
        for shard, of in whole.items()
    }
    return Listing(system.unstrip_protocol(root), sizes, _state(whole))


def _state(shards: Mapping[str, Mapping[str, _About]]) -> int:
    told = [
        (shard, table, about["size"], [str(about[key]) for key in _CHANGING if key in about])
        for shard, of in shards.items()
        for table, about in sorted(of.items())
    ]
    return int.from_bytes(sha256(repr(told).encode()).digest()[:8])


def _is_shard(folder: str) -> bool:
    return folder.startswith("month=") and folder.count("/") == 1


def _month(shard: str) -> str:
    return shard.partition("/")[0].partition("=")[2]


@cache
def _opened(address: Address) -> "tuple[Source, str]":
    """The file system of an address, and the address as it names it."""
    with _installed(address):
        found: tuple[Source, str] = _ranges(address).opened(address.text)
        return found


def _ranges(address: Address) -> ModuleType:
    # loaded for an address alone: what it needs may not be installed
    with _installed(address):
        return import_module("extract.store.ranges")


@contextmanager
def _installed(address: Address) -> Iterator[None]:
    try:
        yield
    except ImportError as error:
        # fsspec, when it is there, says which of its companions is missing
        wanted = "pip install 'dateline[objectstore]'" if _is_ours(error) else str(error)
        raise StoreError(f"{address}: what opens it is not installed: {wanted}") from error
    except ValueError as error:
        raise StoreError(f"{address}: no address that can be opened: {error}") from error


def _is_ours(error: ImportError) -> bool:
    missing = error.name or getattr(error.__cause__, "name", None) or ""
    return missing.partition(".")[0] in {"fsspec", "s3fs"}


@contextmanager
def _told(address: Address) -> Iterator[None]:
    """Say in one line what an object store, or the way to it, refuses."""
    try:
        yield
    except PermissionError as error:
        raise StoreError(f"{address}: access is denied: {' '.join(_lines(error))}") from error
    except _failures() as error:
        raise StoreError(f"{address}: cannot be read: {' '.join(_lines(error))}") from error


def _failures() -> tuple[type[Exception], ...]:
    # only of a library that is loaded can there be an error
    loaded = [
        getattr(sys.modules[module], name)
        for module, name in _FAILURES.items()
        if module in sys.modules
    ]
    return (OSError, *loaded)


def _lines(error: Exception) -> list[str]:
    return [line.strip() for line in str(error).splitlines() if line.strip()] or [repr(error)]
