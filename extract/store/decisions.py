"""Decisions taken: each is added to the log, which is never changed, or refused."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta

import duckdb

from extract.errors import DecidedMeanwhile, DecisionError
from extract.review.decision import Action, Decision
from extract.review.fields import check_order, value, visible
from extract.review.standing import ids, last_act
from extract.store import Store
from extract.store.follow import apply, rematch
from extract.store.log import append, decisions_on, decisions_where
from extract.store.records import Record, as_words, packed, record

_WORDS = {"same": "one event", "different": "two"}
_REASON = "say why: a rejection without a reason helps nobody who reads it later"


def accept(store: Store, record_id: str, *, who: str, seen: str | None) -> str:
    """Accept a record as it stands; gives the new revision.

    `seen` is the last decision that the person had seen, None for none. Raises DecisionError for
    what cannot be decided, DecidedMeanwhile when someone decided since.
    """
    with store.write() as connection:
        found = _unchanged(connection, record_id, seen)
        return _log(connection, found, who, [_row("accept", after=packed(found.now))])


def accept_all(store: Store, seen: Mapping[str, str | None], *, who: str) -> list[str]:
    """Accept many records at once, each with the last decision seen on it; gives those left out
    because someone decided on them meanwhile."""
    left_out = []
    with store.write() as connection:
        for record_id, revision in seen.items():
            try:
                found = _unchanged(connection, record_id, revision)
            except DecisionError:
                left_out.append(record_id)
                continue
            _log(connection, found, who, [_row("accept", after=packed(found.now))])
    return left_out


def edit(
    store: Store,
    record_id: str,
    changes: Mapping[str, str],
    *,
    who: str,
    seen: str | None,
    why: str = "",
) -> str:
    """Set fields of a record to what a person wrote and accept the rest; gives the new revision.

    Raises DecisionError for a field or value that cannot be, or when nothing is changed, and
    DecidedMeanwhile when someone decided since.
    """
    with store.write() as connection:
        found = _unchanged(connection, record_id, seen)
        rows = [_row("accept", after=packed(found.now))]
        for name, words in changes.items():
            after = value(found.record_type, name, words)
            before = found.now.get(name)
            kept = packed(before) if isinstance(before, list) else as_words(before)
            if after != kept:
                rows.append(_row("edit", field=name, before=kept, after=after, why=why))
        edited = {str(row["field"]): row["after"] for row in rows[1:]}
        check_order({**found.now, **edited})
        if len(rows) == 1:
            raise DecisionError("nothing is changed: accept it instead")
        return _log(connection, found, who, rows)


def reject(store: Store, record_id: str, *, who: str, why: str, seen: str | None) -> str:
    """Take a record out of the timeline, for a reason; gives the new revision.

    Raises DecisionError without a reason, DecidedMeanwhile when someone decided since.
    """
    if not visible(why):
        raise DecisionError(_REASON)
    with store.write() as connection:
        found = _unchanged(connection, record_id, seen)
        return _log(connection, found, who, [_row("reject", why=why)])


def same(
    store: Store, one: str, other: str, *, who: str, why: str = "", seen: str | None = None
) -> None:
    """Say that two accounts are of one event.

    `seen` is the last word of someone else on the pair that the person had seen. Raises
    DecisionError where they cannot be one, DecidedMeanwhile where someone else's word is not seen.
    """
    _pair(store, _pair_row("same", why, seen), (one, other), who)


def different(
    store: Store, one: str, other: str, *, who: str, why: str = "", seen: str | None = None
) -> None:
    """Say that two accounts are of two events; as `same` in all else."""
    _pair(store, _pair_row("different", why, seen), (one, other), who)


def undo(store: Store, record_id: str, *, who: str) -> str:
    """Take back a person's own last act on a record; gives the new revision.

    Raises DecisionError when there is nothing to take back, or the last act is someone else's.
    """
    with store.write() as connection:
        found = record(connection, record_id)
        act = last_act(decisions_on(connection, found.record_id), visible(who))
        # a word on a pair stands beside both, and is taken back at both
        others = [record(connection, str(one.after)) for one in act if one.action in _WORDS]
        for other in others:
            mirrored = [
                one.id
                for one in decisions_on(connection, other.record_id)
                if (one.decided, one.who) == (act[0].decided, act[0].who)
            ]
            _log(connection, other, who, [_row("undo", after=packed(mirrored))])
        undone = packed([one.id for one in act])
        revision = _log(connection, found, who, [_row("undo", after=undone)])
        if others:
            rematch(connection, [found.record_id, *(other.record_id for other in others)])
        return revision


def take_in(store: Store, given: Iterable[Decision]) -> tuple[int, int]:
    """Add the decisions of a file; gives how many were new and how many of all match nothing here.

    Decisions that are known already change nothing.
    """
    with store.write() as connection:
        known = {
            identity
            for (identity,) in connection.execute("select decision_id from decisions").fetchall()
        }
        new = {one.id: one for one in given if one.id not in known}
        append(connection, new.values())
        rematch(connection, {one.record_id for one in new.values()})
        (unmatched,) = connection.execute(
            "select count(distinct record_id) from decision_rows where current_id is null"
        ).fetchall()[0]
    return len(new), int(unmatched)


def _pair_row(action: Action, why: str, seen: str | None) -> dict[str, str | None]:
    return {**_row(action, why=why), "seen": seen}


def _pair(store: Store, row: Mapping[str, str | None], pair: tuple[str, str], who: str) -> None:
    with store.write() as connection:
        one, other = (record(connection, each) for each in pair)
        if one.record_id == other.record_id or {one.record_type, other.record_type} != {"event"}:
            raise DecisionError("name two events: only they can be one, or two")
        last = last_word(connection, one.record_id, other.record_id)
        if last and last.who != visible(who) and last.id != row["seen"]:
            raise DecidedMeanwhile(
                f"{last.who} has said of these two that they are {_WORDS[last.action]}: look at "
                f"both first (in the terminal then decide with --seen {last.id})"
            )
        # both rows first, so that both accounts are found again before anything follows
        now, name = _now(connection), _name(who)
        append(
            connection,
            [
                _decision(mine, name, now, {**row, "after": theirs.record_id})
                for mine, theirs in ((one, other), (other, one))
            ],
        )
        rematch(connection, [one.record_id, other.record_id])


def last_word(connection: duckdb.DuckDBPyConnection, one: str, other: str) -> Decision | None:
    """The last word of anyone on whether two accounts are of one event, unless it was undone."""
    said = [*decisions_on(connection, one), *decisions_on(connection, other)]
    undone = {each for word in said if word.action == "undo" for each in ids(word.after)}
    names = connection.execute(
        "select record_id from decided_on where current_id in ($one, $other)",
        {"one": one, "other": other},
    ).fetchall()
    words = [
        word
        for word in said
        if word.action in _WORDS and (word.after,) in names and word.id not in undone
    ]
    return max(words, key=lambda word: (word.decided, word.id), default=None)


def _name(who: str) -> str:
    name = visible(who)
    if not name:
        raise DecisionError("say who decides: a name or initials")
    return name


def _unchanged(connection: duckdb.DuckDBPyConnection, record_id: str, seen: str | None) -> Record:
    found = record(connection, record_id)
    if found.revision != seen:
        raise DecidedMeanwhile(
            f"{found.last_by} has decided on this record since you looked at it: look again first"
        )
    return found


def _row(action: Action, **cells: str | None) -> dict[str, str | None]:
    return {"action": action, **cells}


def _log(
    connection: duckdb.DuckDBPyConnection,
    on: Record,
    who: str,
    rows: Sequence[Mapping[str, str | None]],
) -> str:
    name, now = _name(who), _now(connection)
    made = [_decision(on, name, now, row) for row in rows]
    append(connection, made)
    apply(connection, on.record_id)
    (revision,) = connection.execute(
        "select revision from decided where record_id = $id", {"id": on.record_id}
    ).fetchall()[0]
    return str(revision)


def _decision(on: Record, who: str, now: datetime, row: Mapping[str, str | None]) -> Decision:
    action: Action = row["action"]  # type: ignore[assignment]  # made by _row alone
    why = visible(row.get("why") or "") or None
    return Decision(
        decided=now,
        who=who,
        record_id=on.record_id,
        record_type=on.record_type,
        action=action,
        field=row.get("field"),
        before=row.get("before"),
        after=row.get("after"),
        why=why,
        anchor=on.anchor,
    )


def _now(connection: duckdb.DuckDBPyConnection) -> datetime:
    # the order of decisions is their time, so a clock set back must not turn it around
    (last,) = connection.execute("select max(decided) from decisions").fetchall()[0]
    now = datetime.now(UTC).replace(tzinfo=None)
    return max(now, last + timedelta(microseconds=1)) if last else now


def log(store: Store) -> list[Decision]:
    """All decisions in their order. Raises StoreError when the database cannot be read."""
    with store.read() as connection:
        return decisions_where(connection, "true", {})
