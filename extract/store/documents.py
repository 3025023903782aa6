"""The rows of one document: taken out, and put in."""

import duckdb

from extract.model import Facts
from extract.store.keys import reading_key
from extract.store.rows import Rows, rows

_SHARED = frozenset({"actors", "actor_aliases"})


def forget(connection: duckdb.DuckDBPyConnection, document: str) -> None:
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


def insert(connection: duckdb.DuckDBPyConnection, facts: Facts, run: int) -> None:
    """Put in all that was read in a document."""
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
