"""Shards of an object store kept open: what was fetched of them once is not fetched again."""

import atexit
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import duckdb

from extract.store.address import Address
from extract.store.configuration import CONFIGURATION
from extract.store.found import Found
from extract.store.shards import Shards, lay_out

_open: dict[Address, tuple[Found, duckdb.DuckDBPyConnection]] = {}
_opening = Lock()


@contextmanager
def reading(address: Address) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to what `Shards.read` opens, and remembers for as long as no file changes.

    Raises StoreError and SchemaMismatch as that does.
    """
    there = Shards(address).found()
    with _opening:
        connection = _kept(address, there).cursor()
    try:
        with there.reading():
            yield connection
    except duckdb.FatalException:
        _forget(address)  # nothing that was opened with it can be used any more
        raise
    finally:
        connection.close()


def _kept(address: Address, there: Found) -> duckdb.DuckDBPyConnection:
    of, connection = _open.get(address, (None, None))
    if connection and of == there:
        return connection
    _forget(address)  # whoever reads the former state reads on: a cursor holds it
    fresh = duckdb.connect(":memory:", config=CONFIGURATION)
    try:
        # a file that changes is another listing, and is opened anew
        fresh.execute("set validate_external_file_cache = 'NO_VALIDATION'")
        lay_out(fresh, there)
    except BaseException:
        fresh.close()
        raise
    _open[address] = (there, fresh)
    return fresh


def _forget(address: Address) -> None:
    _, connection = _open.pop(address, (None, None))
    if connection:
        connection.close()


@atexit.register
def _close() -> None:
    for address in list(_open):
        _forget(address)
