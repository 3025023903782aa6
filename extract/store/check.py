"""Is a database sound? Every quote against its text, every reference against what it names."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

import duckdb

from extract.errors import StoreError
from extract.store import Store

_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong, in how many rows, and the first of them by name."""

    what: str
    rows: int
    first: tuple[str, ...]

    def __str__(self) -> str:
        more = " …" if self.rows > len(self.first) else ""
        return f"{self.what}: {self.rows} ({', '.join(self.first)}{more})"


def flaws(store: Store) -> list[Flaw]:
    """All that is wrong in a database; nothing, when it is sound. Raises StoreError when it cannot
    be read at all."""
    try:
        with store.read() as connection:
            return [*_of_contents(connection), *_of_constraints(connection)]
    except duckdb.Error as error:
        raise StoreError(f"{store.path}: is damaged: {error}") from error


def _of_contents(connection: duckdb.DuckDBPyConnection) -> Iterator[Flaw]:
    for what, query in questions():
        found = [str(row[0]) for row in connection.execute(query).fetchall()]
        if found:
            yield Flaw(what, len(found), tuple(found[:_MOST_NAMED]))


def questions() -> list[tuple[str, str]]:
    """Each thing that can be wrong, and the query for the rows in which it is."""
    script = files("extract.store").joinpath("check.sql").read_text(encoding="utf-8")
    found = []
    for part in script.split("\n-- ")[1:]:
        what, _, query = part.partition("\n")
        found.append((what.strip(), query.strip().rstrip(";")))
    return found


def _of_constraints(connection: duckdb.DuckDBPyConnection) -> Iterator[Flaw]:
    """What breaks the schema's own conditions: DuckDB keeps them, and a damaged file may not."""
    conditions = connection.execute(
        "select table_name, expression from duckdb_constraints() where constraint_type = 'CHECK'"
    ).fetchall()
    for table, condition in conditions:
        query = f"select count(*) from {table} where not ({condition})"  # noqa: S608 - our schema's words
        (count,) = connection.execute(query).fetchall()[0]
        if count:
            yield Flaw(f"{table} breaks {condition}", count, ())
    keys = connection.execute(
        "select table_name, array_to_string(constraint_column_names, ', ') "
        "from duckdb_constraints() where constraint_type = 'PRIMARY KEY'"
    ).fetchall()
    for table, key in keys:
        query = f"select count(*) - count(distinct ({key})) from {table}"  # noqa: S608 - as above
        (count,) = connection.execute(query).fetchall()[0]
        if count:
            yield Flaw(f"{table} has a key more than once", count, ())
