"""What follows from the log of decisions, kept up to date: which records, in which state."""

from collections.abc import Iterable, Mapping, Sequence

import duckdb

from extract.review.decision import Decision
from extract.review.matching import match
from extract.review.standing import standing
from extract.store.gathering import gather
from extract.store.log import decisions_on, decisions_where
from extract.store.records import candidates, packed


def rematch(connection: duckdb.DuckDBPyConnection, record_ids: Iterable[str]) -> None:
    """Find again what decisions were taken on, and work out what follows from them."""
    wanted = sorted(set(record_ids))
    touched = set(wanted)
    for record_id in wanted:
        found = decisions_where(connection, "record_id = $id", {"id": record_id})
        connection.execute("delete from decided_on where record_id = $id", {"id": record_id})
        current = _current(connection, record_id, found)
        if current:
            connection.execute(
                "insert into decided_on values ($id, $current)",
                {"id": record_id, "current": current},
            )
            touched.add(current)
    for record_id in sorted(touched):
        _follow(connection, record_id)
    gather(connection, touched)


def apply(connection: duckdb.DuckDBPyConnection, record_id: str) -> None:
    """Work out what follows from a decision just taken on a record that is there.

    No other record is looked at, but where the record leaves the timeline or comes back to it:
    then the accounts that are of one event with it are gathered anew.
    """
    connection.execute("insert or ignore into decided_on values ($id, $id)", {"id": record_id})
    before = _is_rejected(connection, record_id)
    _follow(connection, record_id)
    if before != _is_rejected(connection, record_id):
        gather(connection, [record_id])


def rematch_documents(connection: duckdb.DuckDBPyConnection, ids: Sequence[str]) -> None:
    """Find again the decisions on documents that were read anew, and those whose own record is
    gone where such a document holds their sentence."""
    rows = connection.execute(
        "select distinct record_id from decisions "
        "where document_id in (select unnest($ids::varchar[])) or quote in "
        "(select quote from evidence where document_id in (select unnest($ids::varchar[]))) "
        "and record_id not in (select record_id from decided_on where current_id = record_id)",
        {"ids": list(ids)},
    ).fetchall()
    rematch(connection, [record_id for (record_id,) in rows])


def _current(
    connection: duckdb.DuckDBPyConnection, record_id: str, decisions: Sequence[Decision]
) -> str | None:
    if candidates(connection, "where v.record_id = $id", {"id": record_id}):
        return record_id
    anchors = [one.anchor for one in decisions if one.anchor]
    if not anchors:
        return None
    there = candidates(connection, "where v.quote = $quote", {"quote": anchors[-1].quote})
    return match(decisions[-1].record_type, anchors[-1], there)


def _follow(connection: duckdb.DuckDBPyConnection, record_id: str) -> None:
    """Work out anew where a record stands."""
    connection.execute("delete from decided where record_id = $id", {"id": record_id})
    found = decisions_on(connection, record_id)
    if not found:
        return
    now = standing(found)
    for actor in _actors(now.chosen):
        connection.execute(
            "insert or ignore into actors values ($id, $id, 'group', null, null)", {"id": actor}
        )
    connection.execute(
        "insert into decided values ($id, $type, $state, $who, $decided, $why, $revision, $chosen)",
        {
            "id": record_id,
            "type": now.last.record_type,
            "state": now.state,
            "who": now.last.who,
            "decided": now.last.decided,
            "why": now.last.why,
            "revision": now.revision,
            "chosen": packed(now.chosen),
        },
    )


def _is_rejected(connection: duckdb.DuckDBPyConnection, record_id: str) -> bool:
    found = connection.execute(
        "select state from decided where record_id = $id", {"id": record_id}
    ).fetchall()
    return found == [("rejected",)]


def _actors(chosen: Mapping[str, object]) -> list[str]:
    lists = [chosen.get(role) for role in ("agent", "target", "speaker")]
    return [str(each) for found in lists if isinstance(found, list) for each in found]
