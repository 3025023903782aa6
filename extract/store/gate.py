"""The lock gate before the database: many readers or one writer, and no one waits for ever.

DuckDB lets one process hold a file for writing and shuts all others out meanwhile, so nobody holds
it: every connection is short and passes two lock files beside the database. A reader takes the
turn, then the gate, shared, and gives the turn back; a writer takes both for itself. As a reader
waits for the turn behind a waiting writer, readers cannot starve writers. The system drops the
locks of a process that dies. Whoever takes the turn to write leaves its name beside it, so that
those who wait can say for whom.
"""

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import portalocker
from portalocker import LockFlags

from extract.errors import StoreError

PATIENCE = 30.0
"""Seconds that anyone waits before giving up."""

NOTICE = 3.0
"""Seconds after which one who waits says so."""

_PAUSE = 0.01
_LOG = logging.getLogger(__name__)
_READERS = "programs that read it"


@contextmanager
def reading(database: Path) -> Iterator[None]:
    """Hold the gate together with other readers; raises StoreError after PATIENCE seconds."""
    if not os.access(database.parent, os.W_OK):
        # nobody can write in this folder, lock files included: there is no one to wait for
        yield
        return
    turn = _take(database, "turn", LockFlags.SHARED)
    try:
        gate = _take(database, "gate", LockFlags.SHARED)
    finally:
        turn.release()
    try:
        yield
    finally:
        gate.release()


@contextmanager
def writing(database: Path) -> Iterator[None]:
    """Hold the gate alone; raises StoreError after PATIENCE seconds."""
    turn = _take(database, "turn", LockFlags.EXCLUSIVE)
    try:
        _sign(database)
        gate = _take(database, "gate", LockFlags.EXCLUSIVE)
        try:
            yield
        finally:
            gate.release()
    finally:
        turn.release()


def _take(database: Path, name: str, flag: LockFlags) -> portalocker.Lock:
    lock = portalocker.Lock(
        _beside(database, name), check_interval=_PAUSE, flags=flag | LockFlags.NON_BLOCKING
    )
    try:
        try:
            lock.acquire(timeout=min(NOTICE, PATIENCE))
        except portalocker.AlreadyLocked:
            _LOG.warning("%s: waiting for %s", database, _holder(database, name))
            lock.acquire(timeout=max(0.0, PATIENCE - NOTICE))
    except portalocker.AlreadyLocked as error:
        raise StoreError(
            f"{database}: {_holder(database, name)} held the database for {PATIENCE:.0f} seconds; "
            "wait until that is done, then try again"
        ) from error
    except OSError as error:
        raise StoreError(f"{database}: cannot lock the database: {error.strerror}") from error
    return lock


def _beside(database: Path, name: str) -> Path:
    return database.with_name(f"{database.name}.{name}")


def _sign(database: Path) -> None:
    command = " ".join([Path(sys.argv[0]).name, *sys.argv[1:2]])
    try:
        _beside(database, "writer").write_text(
            f"{command} (process {os.getpid()})", encoding="utf-8", errors="replace"
        )
    except OSError as error:
        raise StoreError(f"{database}: cannot be written: {error.strerror}") from error


def _holder(database: Path, name: str) -> str:
    """Who is in the way: whoever has the turn to write, else those who read behind the gate."""
    if name == "gate":
        return _READERS
    try:
        signed = _beside(database, "writer").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return "another program"
    return signed or "another program"
