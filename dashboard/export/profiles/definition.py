"""A profile: columns by name, each with how it follows from an event and its accounts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

import pyarrow
from pyarrow import RecordBatch

from dashboard.export.cells import Cell
from dashboard.export.table import Table, records

Record = dict[str, object]


@dataclass(frozen=True, slots=True)
class Account:
    """An event with those who take part, all reports of it, and the deaths that they give."""

    row: Record

    def text(self, name: str) -> str | None:
        """A column as text; None where it is empty."""
        value = self.row[name]
        return str(value) if value is not None else None

    def day(self, name: str) -> date | None:
        """A column as a day; None where it is empty."""
        value = self.row[name]
        return value if isinstance(value, date) else None

    def list(self, name: str) -> list[Record]:
        """A column of records: agents, targets, tellings, killed."""
        value = self.row[name]
        return list(value) if isinstance(value, list) else []

    @property
    def days(self) -> int | None:
        """How many days the words allow; None where an end is open."""
        first, last = self.day("earliest"), self.day("latest")
        return (last - first).days + 1 if first and last else None


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a profile, and how its cell follows from an event."""

    name: str
    value: Callable[[Account], Cell]
    type: str = "string"


@dataclass(frozen=True, slots=True)
class Profile:
    """The columns that another program knows, and what a user must be told about them.

    `source` is the question of `queries.exports` that gives the events.
    """

    name: str
    label: str
    note: str
    columns: tuple[Column, ...]
    source: str = "happenings"


def nothing(_account: Account) -> None:
    """The cell of a column that no report fills."""


def as_table(profile: Profile, accounts: Table) -> Table:
    """The events as a table in the columns of a profile."""
    schema = pyarrow.schema(
        [(column.name, pyarrow.type_for_alias(column.type)) for column in profile.columns]
    )

    def blocks() -> Iterator[RecordBatch]:
        for block in accounts.blocks():
            found = [
                Account(dict(zip(accounts.columns, row, strict=True))) for row in records(block)
            ]
            cells = [[column.value(account) for account in found] for column in profile.columns]
            arrays = [pyarrow.array(c, f.type) for c, f in zip(cells, schema, strict=True)]
            yield RecordBatch.from_arrays(arrays, schema=schema)

    return Table(profile.name, schema, accounts.rows, blocks)


def joined(values: list[object]) -> str | None:
    """Texts in one cell, each once; None where there is none."""
    return "; ".join(dict.fromkeys(str(value) for value in values if value is not None)) or None
