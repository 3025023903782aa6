"""Large files that were written and wait to be fetched: on disk, each under an address of its own.

A file goes through the server in small pieces and is never in its memory whole. Its address cannot
be guessed, holds for this run of the server, and goes when newer files have taken its place.
"""

import atexit
from collections import OrderedDict
from functools import cache
from pathlib import Path
from secrets import token_urlsafe
from shutil import rmtree
from tempfile import mkdtemp

ROUTE = "/files"
_KEPT = 4

_waiting: OrderedDict[str, Path] = OrderedDict()


@cache
def _root() -> Path:
    root = Path(mkdtemp(prefix="dateline-files-"))
    atexit.register(rmtree, root, ignore_errors=True)
    return root


def folder() -> Path:
    """A new folder for one file; those that have waited longest are emptied."""
    while len(_waiting) >= _KEPT:
        _, path = _waiting.popitem(last=False)
        rmtree(path.parent, ignore_errors=True)
    return Path(mkdtemp(dir=_root()))


def address(file: Path) -> str:
    """The address, on this server, at which a file can be fetched."""
    key = token_urlsafe(24)
    _waiting[key] = file
    return f"{ROUTE}/{key}"


def waiting(key: str) -> Path | None:
    """The file of an address; None where there is none, or none any more."""
    return _waiting.get(key)
