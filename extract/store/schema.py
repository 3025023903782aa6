"""The schema of a database file: made where there is none, brought up to date where it is older."""

import os
import shutil
from importlib.resources import files
from pathlib import Path

import duckdb

from extract.errors import SchemaMismatch, StoreError

SCHEMA_VERSION = 2

_SQL = files("extract.store")


def version_of(connection: duckdb.DuckDBPyConnection) -> int | None:
    """The schema version of a database; None where it holds no tables of ours."""
    (count,) = connection.execute(
        "select count(*) from duckdb_tables() where table_name = 'schema_version'"
    ).fetchall()[0]
    if not count:
        return None
    (version,) = connection.execute("select max(version) from schema_version").fetchall()[0]
    return int(version or 0)


def make(connection: duckdb.DuckDBPyConnection) -> None:
    """Make all tables and views in an empty database."""
    connection.execute(_script("schema.sql"))
    connection.execute("insert into schema_version values ($version)", {"version": SCHEMA_VERSION})


def is_current(path: Path, found: int | None) -> bool:
    """Whether a file can be used as it is; raises SchemaMismatch for one that never can."""
    if found is None:
        raise SchemaMismatch(f"{path}: not a database of Dateline; choose another --db")
    if found > SCHEMA_VERSION:
        raise SchemaMismatch(
            f"{path}: made by a newer Dateline (schema version {found}, this one has "
            f"{SCHEMA_VERSION}); use that one, or read the reports into a new --db"
        )
    return found == SCHEMA_VERSION


def upgrade(connection: duckdb.DuckDBPyConnection, found: int) -> None:
    """Bring an older database up to date, inside the caller's transaction."""
    for number, script in migrations():
        if number > found:
            connection.execute(script)
    # what only has to be there, such as views and comments, the schema itself makes
    connection.execute(_script("schema.sql"))
    connection.execute("update schema_version set version = $new", {"new": SCHEMA_VERSION})


def migrations() -> list[tuple[int, str]]:
    """The numbered scripts in order, each with the version that it leads to."""
    scripts = sorted(
        (entry.name, entry.read_text(encoding="utf-8"))
        for entry in _SQL.joinpath("migrations").iterdir()
        if entry.name.endswith(".sql")
    )
    return [(int(name[:4]), script) for name, script in scripts]


def back_up(path: Path, found: int) -> Path:
    """A copy of the file beside it; call it behind the gate, with no connection open.

    Raises StoreError when the copy cannot be made whole.
    """
    wanted = path.with_name(f"{path.name}.version-{found}")
    number = 1
    while wanted.exists():
        number += 1
        wanted = path.with_name(f"{path.name}.version-{found}.{number}")
    unfinished = path.with_name(f"{path.name}.unfinished")
    try:
        shutil.copy2(path, unfinished)
        with unfinished.open("rb") as copied:
            os.fsync(copied.fileno())
        unfinished.replace(wanted)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise StoreError(
            f"{path}: is of schema version {found} and cannot be upgraded, for the copy before it "
            f"failed: {error.strerror}"
        ) from error
    return wanted


def _script(name: str) -> str:
    return _SQL.joinpath(name).read_text(encoding="utf-8")
