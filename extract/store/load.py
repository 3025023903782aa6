"""Shards into a database: in bulk, some months in one transaction, as many as fit in memory."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import duckdb

from extract.store import Store, documents, follow, former, same, shards
from extract.store.address import Place
from extract.store.found import Found
from extract.store.shards import Shards

MOST_BYTES = 50_000_000
"""Bytes of shards after which what was loaded is kept; a database needs several times as many."""

_INCOMING = """
create temp table incoming as
select s.document_id, d.document_id is not null as again,
  coalesce(d.file_name <> s.file_name and d.text_sha256 <> s.text_sha256, false) as refused
from shard_documents s left join documents d using (document_id)
where d.reading_key is distinct from s.reading_key
"""
_INSERT = (
    "insert into documents select * replace ($run as run_id) from shard_documents "
    "where document_id in (select document_id from incoming)",
    "insert into sentences select * from shard_sentences "
    "where document_id in (select document_id from incoming)",
    "insert into times select * from shard_times "
    "where document_id in (select document_id from incoming)",
    "create temp table incoming_records as select record_id from shard_evidence "
    "where document_id in (select document_id from incoming)",
    "insert into events select * from shard_events "
    "where event_id in (select record_id from incoming_records)",
    "insert into event_actors select * from shard_event_actors "
    "where event_id in (select record_id from incoming_records)",
    "insert into figures select * from shard_figures "
    "where figure_id in (select record_id from incoming_records)",
    "insert into evidence select * from shard_evidence "
    "where document_id in (select document_id from incoming)",
    "insert into origins select * from shard_origins "
    "where document_id in (select document_id from incoming)",
    "insert into actors select * from shard_actors on conflict (actor_id) do update set "
    "name = least(actors.name, excluded.name), kind = least(actors.kind, excluded.kind), "
    "country = least(actors.country, excluded.country), "
    "parent = least(actors.parent, excluded.parent)",
    "insert or ignore into actor_aliases select * from shard_actor_aliases",
    "drop table incoming_records",
)


@dataclass(frozen=True, slots=True)
class Loaded:
    """Months that were loaded: documents written, those that were there already, and the ids of
    those that were not taken, for another text has the same id."""

    months: tuple[str, ...]
    written: int
    unchanged: int
    refused: tuple[str, ...]


def load(store: Store, folder: Place) -> Iterator[Loaded]:
    """Load a folder of shards into a database; what it holds already is not loaded again.

    Raises StoreError and SchemaMismatch as `Shards.read` and `Store.write` do.
    """
    there = Shards(folder).found()
    shards.check(there)
    run = store.start_run("load")
    for months in _portions(there.months()):
        with store.write() as connection, there.reading():
            found = _load(connection, there, months, run)
        yield found


def _portions(sizes: Mapping[str, int]) -> Iterator[tuple[str, ...]]:
    """The months in order, in portions of about so many bytes."""
    portion: list[str] = []
    size = 0
    for month, bytes_of in sizes.items():
        portion.append(month)
        size += bytes_of
        if size >= MOST_BYTES:
            yield tuple(portion)
            portion, size = [], 0
    if portion:
        yield tuple(portion)


def _load(
    connection: duckdb.DuckDBPyConnection, there: Found, months: tuple[str, ...], run: int
) -> Loaded:
    shards.attach(connection, there, months, "shard_")
    connection.execute(_INCOMING)
    refused = _ids(connection, "select document_id from incoming where refused order by all")
    connection.execute("delete from incoming where refused")
    again = _ids(connection, "select document_id from incoming where again")
    former.remember(connection, again)
    same.forget(connection, again)
    documents.forget(connection, again)
    for statement in _INSERT:
        given = {"run": run} if "$run" in statement else {}
        connection.execute(statement, given)
    former.keep(connection, again, run)
    if _ids(connection, "select decision_id from decisions limit 1"):
        follow.rematch_documents(connection, _ids(connection, "select document_id from incoming"))
    written = len(_ids(connection, "select document_id from incoming"))
    held = len(_ids(connection, "select document_id from shard_documents"))
    connection.execute("drop table incoming")
    shards.detach(connection, "shard_")
    return Loaded(months, written, held - written - len(refused), tuple(refused))


def _ids(connection: duckdb.DuckDBPyConnection, question: str) -> list[str]:
    return [str(identity) for (identity,) in connection.execute(question).fetchall()]
