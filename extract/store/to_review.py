"""What is there to review, what was decided on a record, and which decisions lost theirs."""

from dataclasses import dataclass

import duckdb

from extract.review.fields import visible
from extract.store import Store

DEFAULT_LENGTH = 50
"""Records that a list shows unless told otherwise."""

_QUEUE = """
select record_id, review, kind, says from review_rows
where ($state = 'all' or review = $state)
  and ($words = '' or contains(
    strip_accents(lower(concat_ws(' ', says, quote, title, kind))), strip_accents(lower($words))))
order by doubt desc, published nulls last, document_id, span_start, record_id
"""

_HISTORY = """
select strftime(decided, '%Y-%m-%d %H:%M'), who, action, field, before, after, why, decision_id
from decision_rows where current_id = $id
order by decided, action <> 'accept', decision_id
"""

_LOST = """
select strftime(decided, '%Y-%m-%d %H:%M'), who, action, field, before, after, why, decision_id,
  coalesce(quote, record_id)
from decision_rows where current_id is null
order by decided, action <> 'accept', decision_id
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the queue."""

    record_id: str
    state: str
    kind: str
    says: str


def queue(store: Store, state: str, words: str) -> list[Entry]:
    """The records in a state, or "all", with these words, the doubtful first."""
    with store.read() as connection:
        rows = connection.execute(_QUEUE, {"state": state, "words": visible(words)}).fetchall()
    return [Entry(*row) for row in rows]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two accounts that may be of one event, what each says, and why they may be."""

    one: str
    other: str
    one_says: str
    other_says: str
    points: float
    reasons: tuple[str, ...]


def proposals(store: Store) -> list[Proposal]:
    """The pairs that a person should look at, the likeliest first."""
    with store.read() as connection:
        rows = connection.execute(
            "select one, other, one_says, other_says, points, reasons from proposal_rows "
            "order by points desc, one, other"
        ).fetchall()
    return [
        Proposal(one, other, mine, theirs, points, tuple(reasons))
        for one, other, mine, theirs, points, reasons in rows
    ]


def history(connection: duckdb.DuckDBPyConnection, record_id: str) -> list[str]:
    """The decisions on a record, a line each: when, who, what, and why."""
    return _told(connection.execute(_HISTORY, {"id": record_id}).fetchall())


def unmatched(store: Store) -> list[str]:
    """The decisions whose words no reading finds any more, a line each, with the sentence."""
    with store.read() as connection:
        rows = connection.execute(_LOST).fetchall()
    lines = _told([row[:-1] for row in rows])
    return [f"{line}  on: {quote}" for line, (*_, quote) in zip(lines, rows, strict=True)]


def _told(rows: list[tuple[str | None, ...]]) -> list[str]:
    lines = []
    for when, who, action, name, before, after, why, decision in rows:
        change = f" {name}: {before or 'nothing'} → {after or 'nothing'}" if name else ""
        reason = f" ({why})" if why else ""
        lines.append(f"  {when}  {who}  {action}{change}{reason}  {decision}")
    return lines
