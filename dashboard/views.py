"""Saved views: a page and a filter under a name, each in a small file beside the database,
or, of an object store, among the user's own.

A view holds what an address holds, and how many events it kept when it was saved, so that a
reader sees what has come in since.
"""

import json
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

from dashboard import beside
from dashboard.filter import from_query
from extract.errors import StoreError
from extract.store import Place


@dataclass(frozen=True, slots=True)
class View:
    """`page` is a page by its script's name, `query` a filter as an address holds it."""

    name: str
    page: str
    query: str
    events: int


def saved(database: Place) -> list[View]:
    """The views of a database by their names; raises StoreError for a file that holds none."""
    found = [_read(path) for path in _folder(database).glob("*.json")]
    return sorted(found, key=lambda view: (view.name.casefold(), view.name))


def save(database: Place, view: View) -> None:
    """Keep a view, in place of another of its name; raises StoreError where it cannot be."""
    path = _path(database, view.name)
    unfinished = path.with_suffix(f".{uuid4().hex}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_text(json.dumps(asdict(view), indent=1), encoding="utf-8")
        unfinished.replace(path)
    except OSError as error:
        raise StoreError(f"{path.parent}: the view cannot be kept: {error.strerror}") from error


def forget(database: Place, name: str) -> None:
    """Take a view away, unless another reader has done so."""
    _path(database, name).unlink(missing_ok=True)


def _folder(database: Place) -> Path:
    return beside.views(database)


def _path(database: Place, name: str) -> Path:
    return _folder(database) / f"{sha256(name.encode()).hexdigest()[:16]}.json"


def _read(path: Path) -> View:
    try:
        view = View(**json.loads(path.read_text(encoding="utf-8")))
        from_query(view.query)
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise StoreError(f"{path}: no saved view; delete this file: {error}") from error
    return view
