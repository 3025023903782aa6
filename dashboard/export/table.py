"""A table on its way into a file: its columns are known, its rows come in blocks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pyarrow import RecordBatch, Schema

Told = Callable[[int], None]
"""Called with the number of rows that were written since it was last called."""


def untold(_rows: int) -> None:
    """Nobody wants to know how far it is."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one kind; `blocks` reads them anew each time.

    `tags` are HXL tags, one a column, or none.
    """

    name: str
    schema: Schema
    rows: int
    blocks: Callable[[], Iterator[RecordBatch]]
    tags: tuple[str, ...] = ()

    @property
    def columns(self) -> list[str]:
        """The names of the columns."""
        return list(self.schema.names)


def records(block: RecordBatch) -> Iterator[tuple[object, ...]]:
    """The rows of a block as plain values."""
    return zip(*(column.to_pylist() for column in block.columns), strict=True)
