"""A database written anew in the order in which it is read: by date, then by place in the text."""

import os
from pathlib import Path

import duckdb

from extract.errors import StoreError
from extract.store import CONFIGURATION, Store, schema

_ORDER = {
    "documents": "published, document_id",
    "sentences": "document_id, number",
    "times": "document_id, span_start",
    "events": "coalesce(earliest, latest), latest, event_id",
    "event_actors": "event_id, role, position",
    "figures": "coalesce(as_of_latest, as_of_earliest), figure_id",
    "evidence": "document_id, span_start, record_id",
}


def compact(store: Store) -> tuple[int, int]:
    """Write the database anew and put it in place of the old one in one step.

    Gives its size before and after in bytes. Raises StoreError when it cannot be written; the
    old file then stays as it was.
    """
    unfinished = store.path.with_name(f"{store.path.name}.unfinished")
    with store.alone():
        before = store.path.stat().st_size
        try:
            unfinished.unlink(missing_ok=True)
            _copy(store.path, unfinished)
            with unfinished.open("rb") as written:
                os.fsync(written.fileno())
            unfinished.replace(store.path)
        except (duckdb.Error, OSError) as error:
            unfinished.unlink(missing_ok=True)
            raise StoreError(f"{store.path}: cannot be written anew: {error}") from error
        return before, store.path.stat().st_size


def _copy(old: Path, new: Path) -> None:
    quoted = str(old).replace("'", "''")
    with duckdb.connect(new, config=CONFIGURATION) as connection:
        connection.execute(f"attach '{quoted}' as old (read_only)")
        connection.execute("begin transaction")
        schema.make(connection)
        connection.execute("delete from schema_version")
        tables = connection.execute(
            "select table_name from duckdb_tables() where database_name = 'old'"
        ).fetchall()
        for (table,) in tables:
            order = _ORDER.get(table, "all")
            connection.execute(f"insert into {table} from old.{table} order by {order}")
        connection.execute("commit")
        connection.execute("detach old")
