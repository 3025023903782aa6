"""Decisions as rows of the log, in and out."""

from collections.abc import Iterable
from typing import Any

import duckdb

from extract.review.decision import Anchor, Decision

_COLUMNS = (
    "decided, who, record_id, record_type, action, field, before, after, why, "
    "document_id, quote, words, span_start, kind"
)


def append(connection: duckdb.DuckDBPyConnection, decisions: Iterable[Decision]) -> None:
    """Add decisions to the log."""
    for one in decisions:
        anchor = one.anchor
        place = (
            (anchor.document_id, anchor.quote, anchor.words, anchor.span_start, anchor.kind)
            if anchor
            else (None,) * 5
        )
        connection.execute(
            "insert into decisions values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                *(one.id, one.decided, one.who, one.record_id, one.record_type, one.action),
                *(one.field, one.before, one.after, one.why, *place),
            ],
        )


def decisions_on(connection: duckdb.DuckDBPyConnection, record_id: str) -> list[Decision]:
    """The decisions on a record as it is now, whatever ids it had when they were taken."""
    return decisions_where(
        connection,
        "record_id in (select record_id from decided_on where current_id = $id)",
        {"id": record_id},
    )


def decisions_where(
    connection: duckdb.DuckDBPyConnection, condition: str, parameters: dict[str, object]
) -> list[Decision]:
    """The decisions that a condition keeps, in their order."""
    rows = connection.execute(
        f"select {_COLUMNS} from decisions where {condition} order by decided, decision_id",  # noqa: S608 - ours
        parameters,
    ).fetchall()
    return [_decision(row) for row in rows]


def _decision(row: tuple[Any, ...]) -> Decision:
    decided, who, record_id, record_type, action, field, before, after, why, *place = row
    document_id, quote, words, span_start, kind = place
    anchor = None
    if document_id is not None:
        anchor = Anchor(
            document_id=document_id, quote=quote, words=words, span_start=span_start, kind=kind
        )
    return Decision(
        decided=decided, who=who, record_id=record_id, record_type=record_type, action=action,
        field=field, before=before, after=after, why=why, anchor=anchor,
    )  # fmt: skip
