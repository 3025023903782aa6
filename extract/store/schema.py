"""The schema of a database file: made where there is none, brought up to date where it is older."""

import os
import shutil
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import duckdb

from extract.errors import SchemaMismatch, StoreError

SCHEMA_VERSION = 9

_SQL = files("extract.store")


@dataclass(frozen=True, slots=True)
class Made:
    """By which schema a database was made: its version, and the SHA-256 of its script."""

    version: int
    script: str | None


def made_by(connection: duckdb.DuckDBPyConnection) -> Made | None:
    """The schema that made a database; None where it holds no tables of ours."""
    try:
        # not a question to the catalog, which would bind every view first
        asked = connection.execute("select * from schema_version")
    except duckdb.CatalogException:
        return None
    names = [column[0] for column in asked.description or ()]
    (row,) = asked.fetchall()
    found = dict(zip(names, row, strict=True))
    return Made(found["version"], found.get("script"))


def make(connection: duckdb.DuckDBPyConnection) -> None:
    """Make all tables and views in an empty database."""
    connection.execute(_script("schema.sql"))
    connection.execute("insert into schema_version values ($version, null)", {"version": 0})
    _sign(connection)


def check(path: Path, made: Made | None) -> Made:
    """The schema that made a file; raises SchemaMismatch where this program cannot use it."""
    if made is None:
        raise SchemaMismatch(f"{path}: not a database of Dateline; choose another --db")
    if made.version > SCHEMA_VERSION:
        raise SchemaMismatch(
            f"{path}: made by a newer Dateline (schema version {made.version}, this one has "
            f"{SCHEMA_VERSION}); use that one, or read the reports into a new --db"
        )
    return made


def current() -> Made:
    """The schema of this program."""
    return Made(SCHEMA_VERSION, sha256(_script("schema.sql").encode()).hexdigest())


def upgrade(connection: duckdb.DuckDBPyConnection, made: Made) -> None:
    """Bring an older database up to date, inside the caller's transaction."""
    for number, script in migrations():
        if number > made.version:
            connection.execute(script)
    # what only has to be there, such as views and comments, the schema itself makes
    connection.execute(_script("schema.sql"))
    _sign(connection)


def comment(connection: duckdb.DuckDBPyConnection) -> None:
    """Say again what the columns mean, where views have taken the place of tables."""
    for statement in connection.extract_statements(_script("schema.sql")):
        if statement.query.lstrip().lower().startswith("comment on"):
            connection.execute(statement)


def _sign(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute(
        "update schema_version set version = $version, script = $script",
        {"version": current().version, "script": current().script},
    )


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


@cache
def _script(name: str) -> str:
    return _SQL.joinpath(name).read_text(encoding="utf-8")
