"""The rows of documents, many at once: taken out, and put in, inside the caller's transaction."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Literal

from duckdb import DuckDBPyConnection

from extract.errors import IdTaken
from extract.store.prepared import Prepared
from extract.store.rows import Row

_SHARED = frozenset({"actors", "actor_aliases"})
_RECORDS = ("events", "figures", "times")

Written = Literal["new", "replaced", "unchanged"]

Known = Mapping[str, tuple[str, str, str]]
"""Of documents in the database, by id: file name, SHA-256 of the text, reading key."""


def known(connection: DuckDBPyConnection, ids: Sequence[str]) -> Known:
    """Those of the documents that the database holds already, in whatever state."""
    held = connection.execute(
        "select document_id, file_name, text_sha256, reading_key from documents "
        "where document_id in (select unnest($ids))",
        {"ids": list(ids)},
    ).fetchall()
    return {identity: (name, sha256, key) for identity, name, sha256, key in held}


def result(one: Prepared, held: Known) -> Written | IdTaken:
    """What is to be done with a document; it is refused where another file's document, with
    another text, has its id."""
    if one.id not in held:
        return "new"
    name, sha256, key = held[one.id]
    if key == one.reading_key:
        return "unchanged"
    if name == one.file_name or sha256 == one.text_sha256:
        return "replaced"
    return IdTaken(
        f"{one.file_name}: its id {one.id!r} belongs to another document, from {name}; "
        "give one of the two another id"
    )


def forget(connection: DuckDBPyConnection, documents: Iterable[str]) -> None:
    """Take out what was read in documents; decisions stay, and so do actors others name."""
    ids = list(documents)
    if not ids:
        return
    for statement in (
        "delete from event_actors where event_id in (select record_id from evidence "
        "where document_id in (select unnest($ids)))",
        "delete from events where event_id in (select record_id from evidence "
        "where document_id in (select unnest($ids)))",
        "delete from figures where figure_id in (select record_id from evidence "
        "where document_id in (select unnest($ids)))",
        "delete from evidence where document_id in (select unnest($ids))",
        "delete from origins where document_id in (select unnest($ids))",
        "delete from times where document_id in (select unnest($ids))",
        "delete from sentences where document_id in (select unnest($ids))",
        "delete from documents where document_id in (select unnest($ids))",
    ):
        connection.execute(statement, {"ids": ids})


def insert(connection: DuckDBPyConnection, found: Sequence[Prepared], run: int) -> None:
    """Write documents that the tables do not hold, with their actors.

    Raises ValueError where two records have one id: no index of the tables would say so.
    """
    lines: dict[str, list[Row]] = {}
    for one in found:
        for table, rows in one.rows.items():
            lines.setdefault(table, []).extend(rows)
    for table in _RECORDS:
        _each_once(table, lines.get(table, ()))
    lines["documents"] = [(*row, run) for row in lines.get("documents", [])]
    for table, rows in lines.items():
        if table not in _SHARED:
            with connection.appender(table) as appender:
                appender.append_rows(rows)
    _insert_actors(connection, lines.get("actors", []))
    _insert_aliases(connection, lines.get("actor_aliases", []))


def _each_once(table: str, rows: Iterable[Row]) -> None:
    ids = [row[0] for row in rows]
    if len(set(ids)) < len(ids):
        twice = next(one for one in ids if ids.count(one) > 1)
        raise ValueError(f"{table}: {twice} is there twice")


def _insert_actors(connection: DuckDBPyConnection, actors: Sequence[Row]) -> None:
    # other documents may name the same actors, and whichever is read first must not matter
    cells = _columns(actors, 5)
    connection.execute(
        "insert into actors select actor_id, min(name), min(kind), min(country), min(parent) "
        "from (select unnest($ids::varchar[]) as actor_id, unnest($names::varchar[]) as name, "
        "unnest($kinds::varchar[]) as kind, unnest($countries::varchar[]) as country, "
        "unnest($parents::varchar[]) as parent) group by actor_id "
        "on conflict (actor_id) do update set "
        "name = least(actors.name, excluded.name), kind = least(actors.kind, excluded.kind), "
        "country = least(actors.country, excluded.country), "
        "parent = least(actors.parent, excluded.parent)",
        dict(zip(("ids", "names", "kinds", "countries", "parents"), cells, strict=True)),
    )


def _insert_aliases(connection: DuckDBPyConnection, aliases: Sequence[Row]) -> None:
    actors, words = _columns(aliases, 2)
    connection.execute(
        "insert or ignore into actor_aliases "
        "select distinct * from (select unnest($actors::varchar[]), unnest($words::varchar[]))",
        {"actors": actors, "words": words},
    )


def _columns(rows: Sequence[Row], width: int) -> list[list[object]]:
    cells = list(chain.from_iterable(dict.fromkeys(rows)))
    return [cells[at::width] for at in range(width)]
