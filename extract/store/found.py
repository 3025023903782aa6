"""The shards that are found in a place: in a folder of this machine, or in an object store."""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from duckdb import DuckDBPyConnection

from extract.store import objects
from extract.store.address import Address, Place

State = tuple[int, int, int]
EVERY = ("*",)
"""In place of months: all of them."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of shards on this machine, looked into whenever it is asked."""

    place: Path

    def any(self) -> bool:
        """Whether there is a shard."""
        return any(self.place.glob(_glob("documents", "*")))

    def files(self, table: str, months: Sequence[str]) -> list[str]:
        """Patterns for a table's files in some months."""
        return [str(self.place / _glob(table, month)) for month in months]

    def months(self) -> dict[str, int]:
        """The months that have shards, in order, each with its size in bytes."""
        sizes: dict[str, int] = {}
        for shard in self.place.glob("month=*/*"):
            month = shard.parent.name.partition("=")[2]
            size = sum(path.stat().st_size for path in shard.glob("*.parquet"))
            sizes[month] = sizes.get(month, 0) + size
        return dict(sorted(sizes.items()))

    def state(self) -> State:
        """What changes with every month that a shard is added to. Raises OSError."""
        months = [month.stat() for month in self.place.iterdir()]
        own = self.place.stat()
        newest = max(each.st_mtime_ns for each in (own, *months))
        return (newest, len(months) or own.st_size, own.st_ino)

    def text(self, name: str) -> str:
        """The text of a file beside the months; raises OSError or ValueError."""
        return (self.place / name).read_text(encoding="utf-8")

    def reach(self, connection: DuckDBPyConnection) -> None:
        """Let a connection read the shards; any can."""

    def reading(self) -> AbstractContextManager[None]:
        """Around what is read: its errors are as DuckDB tells them."""
        return nullcontext()


@dataclass(frozen=True, slots=True)
class Stored:
    """Shards under an address, as they were listed at one moment."""

    place: Address
    listing: objects.Listing

    def any(self) -> bool:
        """Whether there is a shard."""
        return bool(self.listing.shards)

    def files(self, table: str, months: Sequence[str]) -> list[str]:
        """The addresses of a table's files in some months."""
        return self.listing.files(table, None if months == EVERY else months)

    def months(self) -> dict[str, int]:
        """The months that have shards, in order, each with its size in bytes."""
        return self.listing.months()

    def state(self) -> State:
        """What changes with every file of a whole shard."""
        return (self.listing.state, len(self.listing.shards), sum(self.months().values()))

    def text(self, name: str) -> str:
        """The text of a file beside the months; raises ValueError where there is none."""
        return objects.text(self.place, name)

    def reach(self, connection: DuckDBPyConnection) -> None:
        """Let a connection read the shards."""
        objects.reach(connection, self.place, self.listing)

    def reading(self) -> AbstractContextManager[None]:
        """Around what is read: raises StoreError where a file cannot be."""
        return objects.reading(self.place)


Found = Folder | Stored


def found(place: Place, tables: Sequence[str]) -> Found:
    """The shards of a place, each with a file for each of the tables.

    Raises StoreError where an address cannot be listed.
    """
    if isinstance(place, Address):
        return Stored(place, objects.listing(place, tables))
    return Folder(place)


def _glob(table: str, month: str) -> str:
    return f"month={month}/*/{table}.parquet"
