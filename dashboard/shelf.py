"""Where the index of a database lies: beside it, or, of an address, in the user's cache; a folder
for each state that it was seen in.

`python -m dashboard.shelf FILE` makes the index of a database before anyone asks for it.
"""

import atexit
import sys
from functools import cache
from hashlib import sha256
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from threading import Lock

from dashboard import beside, queries
from extract.errors import StoreError
from extract.store import Address, Place, Shards, Store, place
from extract.store.found import Folder, State

Fingerprint = State

_STATES = 2
"""How many states keep their index: the newest, and the one that another reader may still use."""
_making = Lock()


def fingerprint(database: Place) -> Fingerprint | None:
    """What changes whenever a database does, or a folder of shards; None where there is none.

    Raises StoreError for an address where there is none, or that cannot be listed.
    """
    if isinstance(database, Address):
        return Shards(database).found().state()
    try:
        if database.is_dir():
            return Folder(database).state()
        found = database.stat()
    except FileNotFoundError:
        return None
    return (found.st_mtime_ns, found.st_size, found.st_ino)


def index_of(database: Place, seen: Fingerprint) -> Path | None:
    """The finished index of one state of a database; None where it has yet to be made."""
    for folder in (beside.index(database), _passing()):
        path = folder / _name(database, seen) / "index.duckdb"
        if path.exists():
            return path
    return None


def make(database: Place, seen: Fingerprint) -> Path:
    """Make the index of a database, unless another has done so meanwhile; those of former states
    go. Raises StoreError when the database cannot be read, or no disk has room for the index."""
    with _making:
        if found := index_of(database, seen):
            return found
        try:
            try:
                return _made(database, seen, _writable(database))
            except OSError:  # the disk of the database is full
                return _made(database, seen, _passing())
        except OSError as error:
            raise StoreError(f"{database}: there is no room for its index: {error}") from error


def _made(database: Place, seen: Fingerprint, folder: Path) -> Path:
    unfinished = Path(mkdtemp(prefix="unfinished-", dir=folder))
    try:
        with Store(database).read() as connection:
            queries.index.build(connection, unfinished / "index.duckdb")
        finished = folder / _name(database, seen)
        if not finished.exists():
            unfinished.rename(finished)
    finally:
        rmtree(unfinished, ignore_errors=True)
    _forget(folder)
    return finished / "index.duckdb"


@cache
def _passing() -> Path:
    """A folder that goes with this process."""
    folder = Path(mkdtemp(prefix="dateline-"))
    atexit.register(rmtree, folder, ignore_errors=True)
    return folder


def _name(database: Place, seen: Fingerprint) -> str:
    told = repr((str(database.resolve()), seen, queries.index.FORM))
    return sha256(told.encode()).hexdigest()[:16]


def _writable(database: Place) -> Path:
    try:
        beside.index(database).mkdir(parents=True, exist_ok=True)
    except OSError:  # the database lies where nothing can be written
        return _passing()
    return beside.index(database)


def _forget(folder: Path) -> None:
    """Take away what no reader can still be using."""
    by_age = sorted(folder.iterdir(), key=lambda each: each.stat().st_mtime, reverse=True)
    for old in by_age[_STATES:]:
        rmtree(old, ignore_errors=True)


if __name__ == "__main__":
    named = place(sys.argv[1])
    try:
        if fingerprint(named):
            with Store(named).read():
                pass  # a database of an older version is another one once it is up to date
            now = fingerprint(named)
            if now:
                make(named, now)
    except StoreError as error:
        sys.exit(str(error))
