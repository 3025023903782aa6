"""What has been read before, on disk, where every process can look it up."""

import sqlite3
from collections.abc import Iterable
from functools import cache
from pathlib import Path


def write(path: Path, keys: Iterable[str]) -> Path | None:
    """The register of those reading keys in a new file; None where there are none."""
    register = sqlite3.connect(path)
    try:
        register.execute("create table known (key text primary key) without rowid")
        register.executemany("insert or ignore into known values (?)", ((key,) for key in keys))
        register.commit()
        (any_there,) = register.execute("select exists (select 1 from known)").fetchone()
    finally:
        register.close()
    return path if any_there else None


def holds(path: Path | None, key: str) -> bool:
    """Whether a register holds a reading key."""
    if path is None:
        return False
    return bool(_opened(path).execute("select 1 from known where key = ?", (key,)).fetchone())


@cache
def _opened(path: Path) -> sqlite3.Connection:
    # one for each process that asks, for as long as it lives
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(address, uri=True, check_same_thread=False)
