"""Where a database, or a folder of shards, is: a path of this machine, or an address."""

import re
from dataclasses import dataclass
from pathlib import Path

from extract.errors import StoreError

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*(?=://)", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Address:
    """A folder of shards in an object store, such as s3://bucket/shards; it is only read."""

    text: str

    def __str__(self) -> str:
        return self.text

    @property
    def scheme(self) -> str:
        """What stands before "://", such as s3."""
        return self.text.partition("://")[0].lower()

    def resolve(self) -> "Address":
        """The same: an address holds from everywhere."""
        return self


Place = Path | Address


def place(text: str) -> Place:
    """An address where the text begins as one does, "s3://", else a path."""
    return Address(text.rstrip("/")) if _SCHEME.match(text) else Path(text)


def on_this_machine(where: Place) -> Path:
    """A path as it is. Raises StoreError for an address, under which nothing can be written."""
    if isinstance(where, Address):
        raise StoreError(f"{where}: shards in an object store are only read; see: dateline load")
    return where
