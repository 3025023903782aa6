"""Facts into DuckDB: a document is one short transaction, and reading it again changes nothing."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import duckdb

from extract.errors import IdTaken, SchemaMismatch, StoreError
from extract.model import Facts
from extract.store import documents, follow, former, gate, kept, same, schema
from extract.store.address import Address, Place, on_this_machine, place
from extract.store.configuration import CONFIGURATION
from extract.store.documents import Written
from extract.store.keys import reading_key
from extract.store.prepared import Prepared, prepared
from extract.store.schema import SCHEMA_VERSION
from extract.store.shards import Shards

__all__ = [
    "CONFIGURATION",
    "DEFAULT",
    "SCHEMA_VERSION",
    "Address",
    "Place",
    "Prepared",
    "Shards",
    "Store",
    "Written",
    "place",
    "prepared",
    "reading_key",
]

DEFAULT = Path("data/dateline.duckdb")

_ROWS_IN_A_GROUP = 20_480  # DuckDB's own is 122,880; a multiple of 2,048

_LITTLE = 40
"""Megabytes in which DuckDB is to write documents, in one thread, however large the database."""
_MOST = 2_000
"""Megabytes above which nothing is limited any more."""

_NOT_WRITTEN = (
    duckdb.IOException,
    duckdb.FatalException,
    duckdb.OutOfMemoryException,
    duckdb.TransactionException,  # a commit for which the disk has no room
)


class Store:
    """A database file; connections to it are short-lived and pass the lock gate.

    A folder of shards, here or in an object store, can stand in its place, to be read alone.
    """

    def __init__(self, place: Place) -> None:
        self.place = place
        self._megabytes = _LITTLE

    @property
    def path(self) -> Path:
        """The file. Raises StoreError for an address."""
        return on_this_machine(self.place)

    def is_shards(self) -> bool:
        """Whether a folder of shards stands in the database's place."""
        return isinstance(self.place, Address) or self.place.is_dir()

    @contextmanager
    def read(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A read-only connection; a database of an older version is first brought up to date.

        Raises StoreError when there is no database yet or it cannot be opened, SchemaMismatch
        when a newer Dateline, or another program, made it.
        """
        if self.is_shards():
            with Shards(self.place).read() as connection:
                yield connection
            return
        if not self.path.exists():
            raise StoreError(f"{self.path}: no such database; make one with: dateline extract PATH")
        with gate.reading(self.path):
            connection = self._connected(read_only=True)
            try:
                if self._is_current(connection):
                    yield connection
                    return
            finally:
                connection.close()
        with self.write():
            pass
        with gate.reading(self.path):
            connection = self._connected(read_only=True)
            try:
                yield connection
            finally:
                connection.close()

    @contextmanager
    def read_again(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """As `read`; what is fetched from an object store is kept for the next time."""
        opened = kept.reading(self.place) if isinstance(self.place, Address) else self.read()
        with opened as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A connection inside a transaction, committed at the end and rolled back on any error.

        Makes the database where there is none, and brings an older one up to date after a copy
        of it was put beside it. Raises StoreError when it cannot be opened or written,
        SchemaMismatch when a newer Dateline, or another program, made it.
        """
        if self.path.is_dir():
            raise StoreError(f"{self.path}: a folder of shards is only read; see: dateline load")
        self._make_folder()
        with gate.writing(self.path):
            connection = self._current()
            try:
                connection.execute("begin transaction")
                yield connection
                connection.execute("commit")
            except _NOT_WRITTEN as error:
                raise StoreError(f"{self.path}: cannot write: {error}") from error
            finally:
                connection.close()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold the file itself, with no connection to it: nobody reads or writes meanwhile.

        Raises StoreError when there is no database yet.
        """
        if not self.path.exists():
            raise StoreError(f"{self.path}: no such database; make one with: dateline extract PATH")
        with gate.writing(self.path):
            # opened and closed, so that what a process left behind that died is in the file
            self._current().close()
            yield

    def start_run(self, command: str) -> int:
        """Record that a reading begins, and return its number. The only place that has the time."""
        with self.write() as connection:
            (last,) = connection.execute("select coalesce(max(run_id), 0) from runs").fetchall()[0]
            run = int(last) + 1
            now = datetime.now(UTC).replace(tzinfo=None)
            connection.execute(
                "insert into runs values ($run, $now, $version, $command)",
                {"run": run, "now": now, "version": version("dateline"), "command": command},
            )
        return run

    def each_reading_key(self) -> Iterator[str]:
        """What has been read before, key by key, however much it is; nobody writes meanwhile."""
        if not self.path.exists():
            return
        with self.read() as connection:
            found = connection.execute("select reading_key from documents")
            while keys := found.fetchmany(10_000):
                yield from (key for (key,) in keys)

    def add(self, facts: Facts, run: int) -> Written:
        """Write the facts of one document in one transaction.

        Raises IdTaken when another file's document, with another text, has the same id.
        """
        (written,) = self.add_all([prepared(facts)], run)
        if isinstance(written, IdTaken):
            raise written
        return written

    def add_all(self, found: Sequence[Prepared], run: int) -> list[Written | IdTaken]:
        """Write documents, each id once among them, in one transaction; say what came of each.

        In little memory, and in more from then on where that proves not to be enough. Raises
        StoreError as `write`.
        """
        if not found:
            return []
        while True:
            try:
                return self._add_all(found, run)
            except StoreError as error:
                short = isinstance(error.__cause__, duckdb.OutOfMemoryException)
                if not short or self._megabytes > _MOST:
                    raise
            self._megabytes += (self._megabytes + 1) // 2

    def _add_all(self, found: Sequence[Prepared], run: int) -> list[Written | IdTaken]:
        with self.write() as connection:
            connection.execute("set threads = 1")
            if self._megabytes <= _MOST:
                connection.execute(f"set memory_limit = '{self._megabytes}MB'")
            held = documents.known(connection, [one.id for one in found])
            results = [documents.result(one, held) for one in found]
            told = list(zip(found, results, strict=True))
            replaced = [one.id for one, result in told if result == "replaced"]
            former.remember(connection, replaced)
            same.forget(connection, replaced)
            documents.forget(connection, replaced)
            written = [one for one, result in told if result in {"new", "replaced"}]
            documents.insert(connection, written, run)
            former.keep(connection, replaced, run)
            follow.rematch_documents(connection, [one.id for one in written])
            same.compare(connection, [one.id for one in written])
        return results

    def _make_folder(self) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"{self.path}: cannot make its folder: {error.strerror}") from error

    def _is_current(self, connection: duckdb.DuckDBPyConnection) -> bool:
        return schema.check(self.path, schema.made_by(connection)) == schema.current()

    def _current(self) -> duckdb.DuckDBPyConnection:
        """A writing connection to a database of this version; call it behind the gate."""
        if not self.path.exists():
            self._make()
        connection = self._connected(read_only=False)
        try:
            made = schema.check(self.path, schema.made_by(connection))
        except SchemaMismatch:
            connection.close()
            raise
        if made == schema.current():
            return connection
        if made.version < SCHEMA_VERSION:
            connection.close()
            schema.back_up(self.path, made.version)
            connection = self._connected(read_only=False)
        connection.execute("begin transaction")
        schema.upgrade(connection, made)
        connection.execute("commit")
        return connection

    def _make(self) -> None:
        # under another name until it is whole: a process that dies leaves no half of a database
        unfinished = self.path.with_name(f"{self.path.name}.unfinished")
        try:
            unfinished.unlink(missing_ok=True)
            connection = _writing(unfinished)
            try:
                schema.make(connection)
            finally:
                connection.close()
            unfinished.replace(self.path)
        except (*_NOT_WRITTEN, OSError) as error:
            raise StoreError(f"{self.path}: cannot be made: {error}") from error

    def _connected(self, *, read_only: bool) -> duckdb.DuckDBPyConnection:
        try:
            if not read_only:
                return _writing(self.path)
            return duckdb.connect(self.path, read_only=True, config=CONFIGURATION)
        except (duckdb.IOException, duckdb.InvalidInputException) as error:
            raise StoreError(f"{self.path}: cannot be opened as a database: {error}") from error


def _writing(path: Path) -> duckdb.DuckDBPyConnection:
    """A connection that writes a file in small row groups.

    Whenever rows are kept, DuckDB takes small groups into memory and makes larger ones of them:
    how much of a database that is must not grow with it.
    """
    connection = duckdb.connect(":memory:", config=CONFIGURATION)
    quoted = str(path).replace("'", "''")
    try:
        connection.execute(f"set temp_directory = '{quoted}.tmp'")
        connection.execute(f"attach '{quoted}' as timeline (row_group_size {_ROWS_IN_A_GROUP})")
        connection.execute("use timeline")
    except duckdb.Error:
        connection.close()
        raise
    return connection
