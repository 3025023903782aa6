"""Facts into DuckDB: a document is one short transaction, and reading it again changes nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Literal

import duckdb

from extract.errors import IdTaken, SchemaMismatch, StoreError
from extract.model import Document, Facts
from extract.store import gate
from extract.store.rows import Rows, rows

SCHEMA_VERSION = 1
DEFAULT = Path("data/dateline.duckdb")

Written = Literal["new", "replaced", "unchanged"]

# one constant configuration: DuckDB refuses two that differ in one process
_CONFIGURATION: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
_SHARED = frozenset({"actors", "actor_aliases"})


class Store:
    """A database file; connections to it are short-lived and pass the lock gate."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @contextmanager
    def read(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A read-only connection. Raises StoreError when there is no database yet or it cannot be
        opened, SchemaMismatch when another version of Dateline wrote it."""
        if not self.path.exists():
            raise StoreError(f"{self.path}: no such database; make one with: dateline extract PATH")
        with gate.reading(self.path):
            connection = self._connected(read_only=True)
            try:
                self._check_version(connection)
                yield connection
            finally:
                connection.close()

    @contextmanager
    def write(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A connection inside a transaction, committed at the end and rolled back on any error.

        Makes the database where there is none. Raises StoreError when it cannot be opened or
        written, SchemaMismatch when another version of Dateline wrote it.
        """
        self._make_folder()
        with gate.writing(self.path):
            connection = self._connected(read_only=False)
            try:
                connection.execute("begin transaction")
                self._make_tables(connection)
                yield connection
                connection.execute("commit")
            except (duckdb.IOException, duckdb.FatalException) as error:
                raise StoreError(f"{self.path}: cannot write: {error}") from error
            finally:
                connection.close()

    def start_run(self, command: str) -> int:
        """Record that a reading begins, and return its number. The only place that has the time."""
        with self.write() as connection:
            (last,) = _one(connection, "select coalesce(max(run_id), 0) from runs")
            run = int(str(last)) + 1
            now = datetime.now(UTC).replace(tzinfo=None)
            connection.execute(
                "insert into runs values ($run, $now, $version, $command)",
                {"run": run, "now": now, "version": version("dateline"), "command": command},
            )
        return run

    def reading_keys(self) -> frozenset[str]:
        """What has been read before, each by `reading_key`; empty where there is no database."""
        if not self.path.exists():
            return frozenset()
        with self.read() as connection:
            found = connection.execute("select reading_key from documents").fetchall()
        return frozenset(key for (key,) in found)

    def add(self, facts: Facts, run: int) -> Written:
        """Write the facts of one document in one transaction.

        Raises IdTaken when another file's document, with another text, has the same id.
        """
        document = facts.document
        with self.write() as connection:
            known = connection.execute(
                "select file_name, text_sha256, reading_key from documents where document_id = $id",
                {"id": document.id},
            ).fetchone()
            if known and known[2] == reading_key(document):
                return "unchanged"
            if known and known[:1] != (document.file_name,) and known[1] != document.text_sha256:
                raise IdTaken(
                    f"{document.file_name}: its id {document.id!r} belongs to another document, "
                    f"from {known[0]}; give one of the two another id"
                )
            if known:
                _forget(connection, document.id)
            _insert(connection, facts, run)
        return "replaced" if known else "new"

    def _make_folder(self) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"{self.path}: cannot make its folder: {error.strerror}") from error

    def _connected(self, *, read_only: bool) -> duckdb.DuckDBPyConnection:
        try:
            return duckdb.connect(self.path, read_only=read_only, config=_CONFIGURATION)
        except (duckdb.IOException, duckdb.InvalidInputException) as error:
            raise StoreError(f"{self.path}: cannot be opened as a database: {error}") from error

    def _make_tables(self, connection: duckdb.DuckDBPyConnection) -> None:
        if _has_tables(connection):
            self._check_version(connection)
            return
        connection.execute(
            files("extract.store").joinpath("schema.sql").read_text(encoding="utf-8")
        )
        connection.execute("insert into schema_version values (?)", [SCHEMA_VERSION])

    def _check_version(self, connection: duckdb.DuckDBPyConnection) -> None:
        if not _has_tables(connection):
            raise SchemaMismatch(f"{self.path}: not a database of Dateline; choose another --db")
        (found,) = _one(connection, "select version from schema_version")
        if found != SCHEMA_VERSION:
            raise SchemaMismatch(
                f"{self.path}: written by schema version {found}, this program has "
                f"{SCHEMA_VERSION}; use the Dateline that wrote it, or read the reports again "
                "into a new --db"
            )


def reading_key(document: Document) -> str:
    """What decides whether a document must be read again: its text, what it states of itself, and
    the program with its vocabulary."""
    parts = [
        document.id,
        document.text_sha256,
        document.title,
        document.publisher,
        document.author,
        document.url,
        document.published,
        _program(),
    ]
    return sha256(repr(parts).encode()).hexdigest()


@cache
def _program() -> str:
    """SHA-256 of the program's own files, so that a new rule or word reads old reports again."""
    package = Path(str(files("extract")))
    digest = sha256()
    for path in sorted(package.rglob("*")):
        if path.suffix in {".py", ".toml", ".csv", ".sql"}:
            digest.update(path.relative_to(package).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()


def _one(connection: duckdb.DuckDBPyConnection, query: str) -> tuple[object, ...]:
    (row,) = connection.execute(query).fetchall()
    return tuple(row)


def _has_tables(connection: duckdb.DuckDBPyConnection) -> bool:
    (count,) = _one(
        connection, "select count(*) from duckdb_tables() where table_name = 'schema_version'"
    )
    return count == 1


def _forget(connection: duckdb.DuckDBPyConnection, document: str) -> None:
    """Take out what was read in a document; decisions stay, and so do actors others name."""
    for statement in (
        "delete from event_actors where event_id in (select record_id from evidence "
        "where document_id = $id)",
        "delete from events where event_id in (select record_id from evidence "
        "where document_id = $id)",
        "delete from figures where figure_id in (select record_id from evidence "
        "where document_id = $id)",
        "delete from evidence where document_id = $id",
        "delete from times where document_id = $id",
        "delete from sentences where document_id = $id",
        "delete from documents where document_id = $id",
    ):
        connection.execute(statement, {"id": document})


def _insert(connection: duckdb.DuckDBPyConnection, facts: Facts, run: int) -> None:
    document = facts.document
    connection.execute(
        "insert into documents values ($id, $title, $publisher, $author, $url, $published, "
        "$language, $file_name, $words, $text, $text_sha256, $reading_key, $warnings, $extra, "
        "$run)",
        {
            "id": document.id,
            "title": document.title,
            "publisher": document.publisher,
            "author": document.author,
            "url": document.url,
            "published": document.published,
            "language": document.language,
            "file_name": document.file_name,
            "words": len(document.text.split()),
            "text": document.text,
            "text_sha256": document.text_sha256,
            "reading_key": reading_key(document),
            "warnings": list(facts.warnings),
            "extra": None,
            "run": run,
        },
    )
    found = rows(facts)
    for table, lines in found.by_table.items():
        if table not in _SHARED:
            with connection.appender(table) as appender:
                appender.append_rows(lines)
    _insert_actors(connection, found)


def _insert_actors(connection: duckdb.DuckDBPyConnection, found: Rows) -> None:
    # other documents may name the same actors, and whichever is read first must not matter
    for actor in found.by_table.get("actors", []):
        connection.execute(
            "insert into actors values (?, ?, ?, ?, ?) on conflict (actor_id) do update set "
            "name = least(actors.name, excluded.name), kind = least(actors.kind, excluded.kind), "
            "country = least(actors.country, excluded.country), "
            "parent = least(actors.parent, excluded.parent)",
            list(actor),
        )
    for alias in found.by_table.get("actor_aliases", []):
        connection.execute("insert or ignore into actor_aliases values (?, ?)", list(alias))
