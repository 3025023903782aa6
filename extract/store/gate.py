"""The lock gate before the database: many readers or one writer, and no one waits for ever.

DuckDB lets one process hold a file for writing and shuts all others out meanwhile, so nobody holds
it: every connection is short and passes two lock files beside the database. A reader takes the
turn, then the gate, shared, and gives the turn back; a writer takes both for itself. As a reader
waits for the turn behind a waiting writer, readers cannot starve writers. The system drops the
locks of a process that dies.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from os import W_OK, access
from pathlib import Path

import portalocker
from portalocker import LockFlags

from extract.errors import StoreError

PATIENCE = 30.0
"""Seconds that anyone waits before giving up."""

_PAUSE = 0.01


@contextmanager
def reading(database: Path) -> Iterator[None]:
    """Hold the gate together with other readers; raises StoreError after PATIENCE seconds."""
    if not access(database.parent, W_OK):
        # nobody can write in this folder, lock files included: there is no one to wait for
        yield
        return
    gate = _lock(database, "gate", LockFlags.SHARED)
    with _lock(database, "turn", LockFlags.SHARED):
        _take(gate, database)
    try:
        yield
    finally:
        gate.release()


@contextmanager
def writing(database: Path) -> Iterator[None]:
    """Hold the gate alone; raises StoreError after PATIENCE seconds."""
    gate = _lock(database, "gate", LockFlags.EXCLUSIVE)
    turn = _lock(database, "turn", LockFlags.EXCLUSIVE)
    _take(turn, database)
    try:
        _take(gate, database)
        try:
            yield
        finally:
            gate.release()
    finally:
        turn.release()


def _lock(database: Path, name: str, flag: LockFlags) -> portalocker.Lock:
    return portalocker.Lock(
        database.with_name(f"{database.name}.{name}"),
        timeout=PATIENCE,
        check_interval=_PAUSE,
        flags=flag | LockFlags.NON_BLOCKING,
    )


def _take(lock: portalocker.Lock, database: Path) -> None:
    try:
        lock.acquire()
    except portalocker.AlreadyLocked as error:
        raise StoreError(
            f"{database}: another program has been using the database for {PATIENCE:.0f} seconds; "
            "wait until it is done, then try again"
        ) from error
    except OSError as error:
        raise StoreError(f"{database}: cannot lock the database: {error.strerror}") from error
