"""A folder of Parquet shards, partitioned by the month of publication, beside which no database is.

`month=2022-03/9f86d081884c7d65/events.parquet`: a shard holds some documents of one month, a file
for each table. It is written under another name and renamed, so that it is there whole or not at
all, and never changed again. Its name comes from the documents in it: who writes them once more,
because a machine was lost, writes the same shard. A folder that was copied into an object store is
read there.
"""

import json
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

import duckdb

from extract.errors import IdTaken, SchemaMismatch, StoreError
from extract.store import documents, schema
from extract.store.address import Place, on_this_machine
from extract.store.configuration import CONFIGURATION
from extract.store.documents import Written
from extract.store.found import EVERY, Found, found
from extract.store.prepared import Prepared

TABLES = (
    "documents",
    "sentences",
    "times",
    "actors",
    "actor_aliases",
    "events",
    "event_actors",
    "figures",
    "evidence",
    "origins",
)
NO_MONTH = "none"
_SIGN = "dateline.json"
_NO_RUN = 0  # a shard does not know when it was written: the same documents give the same shard


class Shards:
    """A folder of shards; made, with a sign of the schema, when the first one is written."""

    def __init__(self, folder: Place) -> None:
        self.place = folder

    @property
    def path(self) -> Path:
        """The folder, to write into. Raises StoreError for an address."""
        return on_this_machine(self.place)

    def start_run(self, _command: str) -> int:
        """Make the folder. Raises StoreError where it cannot be, SchemaMismatch where another
        version of Dateline made it."""
        sign = self.path / _SIGN
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            if not sign.exists():
                unfinished = self.path / f".{uuid4().hex}"
                unfinished.write_text(json.dumps(asdict(schema.current())), encoding="utf-8")
                unfinished.replace(sign)
        except OSError as error:
            raise StoreError(f"{self.path}: cannot be written: {error.strerror}") from error
        check(self._found())
        return _NO_RUN

    def each_reading_key(self) -> Iterator[str]:
        """What the shards hold already, each document by its reading key."""
        if self._found().any():
            with self.read() as connection:
                found = connection.execute("select reading_key from documents")
                while keys := found.fetchmany(10_000):
                    yield from (key for (key,) in keys)

    def add_all(self, found: Sequence[Prepared], run: int) -> list[Written | IdTaken]:
        """Write documents into new shards, one for each month; say what came of each document.

        A document that the shards hold in another state is refused: shards are never changed.
        """
        held = self.known([one.id for one in found])
        results = [documents.result(one, held) for one in found]
        results = [
            _held(one, self.path) if result == "replaced" else result
            for one, result in zip(found, results, strict=True)
        ]
        months: dict[str, list[Prepared]] = {}
        for one, result in zip(found, results, strict=True):
            if result == "new":
                months.setdefault(_month(one), []).append(one)
        for month, members in months.items():
            self._write(month, members, run)
        return results

    def known(self, ids: Sequence[str]) -> documents.Known:
        """Those of the documents that the shards hold already, in whatever state."""
        if not ids or not self._found().any():
            return {}
        with self.read() as connection:
            return documents.known(connection, ids)

    @contextmanager
    def read(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A connection to an empty database whose tables are views of the shards.

        Raises StoreError where there are none, SchemaMismatch where another version of Dateline
        wrote them.
        """
        there = self.found()
        connection = duckdb.connect(":memory:", config=CONFIGURATION)
        try:
            lay_out(connection, there)
            with there.reading():
                yield connection
        finally:
            connection.close()

    def found(self) -> Found:
        """The shards as they are now, or were a short while ago in an object store.

        Raises StoreError where there are none.
        """
        there = self._found()
        if not there.any():
            raise StoreError(f"{self.place}: no shards; make some with: dateline extract --shards")
        return there

    def _found(self) -> Found:
        return found(self.place, TABLES)

    def _write(self, month: str, members: Sequence[Prepared], run: int) -> None:
        keys = "\n".join(sorted(one.reading_key for one in members))
        name = sha256(keys.encode()).hexdigest()[:16]
        target = self.path / f"month={month}" / name
        unfinished = self.path / f".{uuid4().hex}"
        try:
            unfinished.mkdir()
            _write_tables(unfinished, members, run)
            target.parent.mkdir(exist_ok=True)
            if not target.exists():
                unfinished.rename(target)
        except (OSError, duckdb.IOException) as error:
            if not target.exists():
                raise StoreError(f"{self.path}: cannot be written: {error}") from error
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)


def lay_out(connection: duckdb.DuckDBPyConnection, there: Found) -> None:
    """Make an empty database whose tables are views of the shards; raises as `check` does."""
    check(there)
    schema.make(connection)
    for table in TABLES:
        connection.execute(f"drop table {table}")
    attach(connection, there)
    schema.comment(connection)


def attach(
    connection: duckdb.DuckDBPyConnection,
    there: Found,
    months: Sequence[str] = EVERY,
    prefix: str = "",
) -> None:
    """Make views of the shards, or of some months', named as the tables after a prefix.

    Many shards name the same actors: they are made one. Raises StoreError where shards in an
    object store cannot be read.
    """
    there.reach(connection)
    with there.reading():
        for table in TABLES:
            rows = connection.read_parquet(there.files(table, months), hive_partitioning=False)
            if table == "actors":
                rows = rows.aggregate(
                    "actor_id, min(name) as name, min(kind) as kind, min(country) as country, "
                    "min(parent) as parent",
                    "actor_id",
                )
            if table == "actor_aliases":
                rows = rows.distinct()
            rows.create_view(f"{prefix}{table}")


def detach(connection: duckdb.DuckDBPyConnection, prefix: str) -> None:
    """Take the views out again."""
    for table in TABLES:
        connection.execute(f"drop view {prefix}{table}")


def _month(one: Prepared) -> str:
    return one.published.strftime("%Y-%m") if one.published else NO_MONTH


def _held(one: Prepared, folder: Path) -> IdTaken:
    return IdTaken(
        f"{one.file_name}: {folder} holds {one.id!r} as it was read before, and shards are never "
        "changed: read into a new folder"
    )


def _write_tables(folder: Path, members: Sequence[Prepared], run: int) -> None:
    connection = duckdb.connect(":memory:", config=CONFIGURATION)
    try:
        schema.make(connection)
        documents.insert(connection, members, run)
        for table in TABLES:
            connection.table(table).write_parquet(
                str(folder / f"{table}.parquet"), compression="zstd"
            )
    finally:
        connection.close()


def check(there: Found) -> None:
    """Raises SchemaMismatch where another version of Dateline, or another program, wrote shards."""
    try:
        made = json.loads(there.text(_SIGN))
    except (OSError, ValueError) as error:
        raise SchemaMismatch(
            f"{there.place}: no folder of shards of Dateline: choose another"
        ) from error
    if made != asdict(schema.current()):
        raise SchemaMismatch(
            f"{there.place}: its shards were written by another version of Dateline; read the "
            "reports again into a new folder"
        )
