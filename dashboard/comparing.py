"""Another project's table set beside ours: read apart, compared in the database, handed out."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple
from pathlib import Path
from typing import cast

from dashboard import queries
from dashboard.export.comparison import comparison_csv
from dashboard.export.table import Told, untold
from dashboard.filter import Filter
from dashboard.queries.comparison import Compared
from dashboard.queries.exports import Connection
from dashboard.queries.matching import Their
from dashboard.shelf import fingerprint, index_of
from extract.engine import local
from extract.engine.others import compared as read_rows
from extract.errors import ReadError
from extract.others import Others
from extract.read import Raw, Skipped
from extract.store import Place, Store


def read_theirs(name: str, content: bytes) -> Others:
    """The rows of a file; a process of its own reads it, within the limits of one document.

    Raises an ExtractError that names the file where it is no table of another project, or breaks
    a limit.
    """
    raw = Raw(place=name, file_name=name, content=content)
    ((_, (found,)),) = local.in_pool(iter([[raw]]), read_rows, 1)
    if isinstance(found, Skipped):
        raise ReadError(found.reason)
    return found


def lines(theirs: Others) -> list[Their]:
    """Their rows as the database takes them."""
    return [cast(Their, astuple(row)) for row in theirs.rows]


@contextmanager
def _opened(path: Place) -> Iterator[Connection]:
    with Store(path).read() as connection:
        seen = fingerprint(path)
        if seen and (index := index_of(path, seen)):
            queries.index.use(connection, index)
        yield connection


def compared(path: Place, chosen: Filter, theirs: Others, size: int) -> Compared:
    """Their rows beside the events that a filter keeps, with so many rows of each table."""
    with _opened(path) as connection:
        return queries.comparison.compared(connection, chosen, lines(theirs), size)


def written(
    path: Place, chosen: Filter, theirs: Others, side: str, file: Path, told: Told = untold
) -> Path:
    """Write one table of the comparison whole, as CSV."""
    with _opened(path) as connection:
        queries.comparison.compare(connection, chosen, lines(theirs))
        comparison_csv(connection, side, file, told)
    return file
