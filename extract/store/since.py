"""What has changed in a database since a moment, as its own logs and runs tell it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

import duckdb

from extract.errors import DecisionError
from extract.review.decision import Decision
from extract.review.difference import Change, Difference, Of, State, differences
from extract.review.fields import visible
from extract.review.standing import standing, verdicts
from extract.store.former import AsRead, Key, as_read, unpacked
from extract.store.log import decisions_where
from extract.store.records import as_words, shown

# reports that were not there at the moment: all that was read in them since is new
_NEW = """
create or replace temporary table new_reports as
select d.document_id from documents d join runs r using (run_id)
where r.started > $since and not exists (
  from former f
  join runs later on later.run_id = f.run_id
  join runs earlier on earlier.run_id = (f.state ->> 'run_id')::integer
  where f.record_type = 'report' and f.record_id = d.document_id
    and later.started > $since and earlier.started <= $since
)
"""

_READ = """
select d.document_id, coalesce(d.title, d.file_name), v.record_type, v.record_id,
  coalesce(a.summary, f.words), any_value(v.quote order by v.span_start)
from documents d join new_reports using (document_id)
left join evidence v using (document_id)
left join account_rows a on a.event_id = v.record_id
left join figure_values f on f.figure_id = v.record_id
where coalesce(a.review, f.review, 'unchecked') <> 'rejected'
group by all
order by all
"""

# each record that a reading changed since, before the first that did
_BEFORE = """
select distinct on (f.record_type, f.record_id) f.record_type, f.record_id, f.document_id, f.state
from former f join runs r using (run_id)
where r.started > $since and f.document_id not in (select document_id from new_reports)
order by f.record_type, f.record_id, f.run_id
"""

_DECIDED = """
select distinct v.record_type, v.record_id, v.document_id
from decision_rows d join evidence v on v.record_id = d.current_id
where d.decided > $since
"""

_ON = "record_id = $id or record_id in (select record_id from decided_on where current_id = $id)"


def changes_since(connection: duckdb.DuckDBPyConnection, since: datetime) -> list[Difference]:
    """What is new, changed or withdrawn since a moment, in UTC without a time zone.

    New are reports that were read since, with their events and figures, and what a new reading of
    a report finds in it; changed and withdrawn is what people decided and what a new reading reads
    otherwise. Each field has its value then and now, who decided it and why: nobody, where a
    reading changed it.

        with Store(path).read() as connection:
            for one in changes_since(connection, moment(connection, "2022-03-04")):
                print(one.what, one.of, one.record_id, one.says, one.changes)
    """
    connection.execute(_NEW, {"since": since})
    changed = list(_changed(connection, since))
    known = {one.record_id for one in changed}
    return [*(one for one in _read(connection) if one.record_id not in known), *changed]


def moment(connection: duckdb.DuckDBPyConnection, words: str) -> datetime:
    """The moment that a person names: a day, a time of day in UTC, or a decision by its id.

    Raises DecisionError where it is none of them.
    """
    try:
        given = datetime.fromisoformat(words)
        return (given.astimezone(UTC) if given.tzinfo else given).replace(tzinfo=None)
    except (ValueError, OverflowError):
        found = connection.execute(
            "select decided from decisions where decision_id = $id", {"id": visible(words)}
        ).fetchall()
    if not found:
        raise DecisionError(
            f"{words[:40]!r} is no day (2022-03-04), no moment (2022-03-04T10:00) and no decision"
        )
    decided: datetime = found[0][0]
    return decided


def _read(connection: duckdb.DuckDBPyConnection) -> Iterator[Difference]:
    """The new reports and what was read in them."""
    told = ""
    for document, title, of, record_id, says, quote in connection.execute(_READ).fetchall():
        if document != told:
            yield Difference(
                what="new", of="report", record_id=document, document_id=document, says=title
            )
            told = document
        if record_id is not None:
            yield Difference(
                what="new", of=of, record_id=record_id, document_id=document, says=says, quote=quote
            )


def _changed(connection: duckdb.DuckDBPyConnection, since: datetime) -> Iterator[Difference]:
    """What people decided on since, and what a reading of other reports reads otherwise."""
    documents: dict[Key, str] = {}
    then: dict[Key, AsRead | None] = {}
    for of, record_id, document, state in connection.execute(_BEFORE, {"since": since}).fetchall():
        documents[of, record_id] = document
        then[of, record_id] = unpacked(document, state) if state else None
    for of, record_id, document in connection.execute(_DECIDED, {"since": since}).fetchall():
        documents[of, record_id] = document
    now = as_read(connection, sorted(set(documents.values())))
    kinds: tuple[Of, ...] = ("report", "event", "figure")
    for of in kinds:
        said = {
            key: decisions_where(connection, _ON, {"id": key[1]})
            for key in sorted(documents)
            if key[0] == of
        }
        before, after = [], []
        for key, decisions in said.items():
            earlier = [one for one in decisions if one.decided <= since]
            before += _state(key, then[key] if key in then else now.get(key), earlier)
            after += _state(key, now.get(key), decisions)
        for found in differences(before, after):
            later = [one for one in said[of, found.record_id] if one.decided > since]
            changes = tuple(_explained(change, later) for change in found.changes)
            yield replace(found, changes=changes)


def _state(key: Key, read: AsRead | None, decisions: Sequence[Decision]) -> list[State]:
    """The record as these decisions leave it, on top of a reading; nothing where none had it."""
    if read is None:
        return []
    of, record_id = key
    values = {name: as_words(value) for name, value in read.values.items()}
    if of != "report":
        stands = standing(decisions) if decisions else None
        chosen = stands.chosen if stands else {}
        words = shown({**read.values, **chosen}, of)
        values = {
            **{name: each or None for name, each in words.items()},
            "review": stands.state if stands else "unchecked",
            **{word: "; ".join(ids) or None for word, ids in verdicts(decisions).items()},
        }
    return [
        State(
            of=of,
            record_id=record_id,
            document_id=read.document_id,
            says=values.get("summary") or read.says,
            quote=read.quote,
            words=read.words,
            values=values,
        )
    ]


def _explained(change: Change, decisions: Sequence[Decision]) -> Change:
    """The change with the person who made it and why, where a person did."""
    on_pairs = {"same", "different"}
    for one in reversed(decisions):
        about = {one.action} if one.action in on_pairs else {one.field, "review"}
        if change.field in about or one.action == "undo":
            return replace(change, who=one.who, why=one.why)
    return change
