"""A folder of Parquet shards, partitioned by the month of publication, beside which no database is.

`month=2022-03/9f86d081884c7d65/events.parquet`: a shard holds some documents of one month, a file
for each table. It is written under another name and renamed, so that it is there whole or not at
all, and never changed again. Its name comes from the documents in it: who writes them once more,
because a machine was lost, writes the same shard.
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
from extract.store.configuration import CONFIGURATION
from extract.store.documents import Written
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

    def __init__(self, folder: Path) -> None:
        self.path = folder

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
        _check(self.path)
        return _NO_RUN

    def each_reading_key(self) -> Iterator[str]:
        """What the shards hold already, each document by its reading key."""
        if any(self.path.glob(_glob("documents"))):
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
        if not ids or not any(self.path.glob(_glob("documents"))):
            return {}
        with self.read() as connection:
            return documents.known(connection, ids)

    @contextmanager
    def read(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A connection to an empty database whose tables are views of the shards.

        Raises StoreError where there are none, SchemaMismatch where another version of Dateline
        wrote them.
        """
        if not any(self.path.glob(_glob("documents"))):
            raise StoreError(f"{self.path}: no shards; make some with: dateline extract --shards")
        _check(self.path)
        connection = duckdb.connect(":memory:", config=CONFIGURATION)
        try:
            schema.make(connection)
            for table in TABLES:
                connection.execute(f"drop table {table}")
            attach(connection, self.path)
            schema.comment(connection)
            yield connection
        finally:
            connection.close()

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


def attach(
    connection: duckdb.DuckDBPyConnection,
    folder: Path,
    months: Sequence[str] = ("*",),
    prefix: str = "",
) -> None:
    """Make views of the shards, or of some months', named as the tables after a prefix.

    Many shards name the same actors: they are made one.
    """
    for table in TABLES:
        files = [str(folder / _glob(table, month)) for month in months]
        found = connection.read_parquet(files, hive_partitioning=False)
        if table == "actors":
            found = found.aggregate(
                "actor_id, min(name) as name, min(kind) as kind, min(country) as country, "
                "min(parent) as parent",
                "actor_id",
            )
        if table == "actor_aliases":
            found = found.distinct()
        found.create_view(f"{prefix}{table}")


def detach(connection: duckdb.DuckDBPyConnection, prefix: str) -> None:
    """Take the views out again."""
    for table in TABLES:
        connection.execute(f"drop view {prefix}{table}")


def months(folder: Path) -> dict[str, int]:
    """The months that have shards, in order, each with its size in bytes."""
    sizes: dict[str, int] = {}
    for shard in folder.glob("month=*/*"):
        month = shard.parent.name.partition("=")[2]
        size = sum(path.stat().st_size for path in shard.glob("*.parquet"))
        sizes[month] = sizes.get(month, 0) + size
    return dict(sorted(sizes.items()))


def _glob(table: str, month: str = "*") -> str:
    return f"month={month}/*/{table}.parquet"


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


def _check(folder: Path) -> None:
    try:
        made = json.loads((folder / _SIGN).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SchemaMismatch(
            f"{folder}: no folder of shards of Dateline: choose another"
        ) from error
    if made != asdict(schema.current()):
        raise SchemaMismatch(
            f"{folder}: its shards were written by another version of Dateline; read the reports "
            "again into a new folder"
        )
