"""What has changed in a database since a moment, as its own log and runs tell it."""

from datetime import UTC, datetime

import duckdb

from extract.errors import DecisionError
from extract.review.decision import Decision
from extract.review.difference import Difference, State, difference
from extract.review.fields import visible
from extract.review.standing import standing, verdicts
from extract.store.log import decisions_on
from extract.store.records import Record, as_words, record, shown

_DECIDED = """
select distinct current_id from decision_rows
where decided > $since and current_id is not null order by all
"""

_READ = """
select d.document_id, coalesce(d.title, d.file_name), v.record_type, v.record_id,
  coalesce(a.summary, f.words), any_value(v.quote order by v.span_start)
from documents d join runs r using (run_id)
left join evidence v using (document_id)
left join account_rows a on a.event_id = v.record_id
left join figure_values f on f.figure_id = v.record_id
where r.started > $since and coalesce(a.review, f.review, 'unchecked') <> 'rejected'
group by all
order by all
"""


def changes_since(connection: duckdb.DuckDBPyConnection, since: datetime) -> list[Difference]:
    """What is new, changed or withdrawn since a moment, in UTC without a time zone.

    New are reports that were read since, or read anew, with their events and figures; changed and
    withdrawn is what people decided, each field with its value then and now. What a new reading
    no longer finds is known by comparing two files alone: `states.differences_between`.

        with Store(path).read() as connection:
            for one in changes_since(connection, moment(connection, "2022-03-04")):
                print(one.what, one.of, one.record_id, one.says, one.changes)
    """
    decided = [
        found
        for (record_id,) in connection.execute(_DECIDED, {"since": since}).fetchall()
        if (found := _decided(connection, record_id, since))
    ]
    known = {one.record_id for one in decided}
    read = [one for one in _read(connection, since) if one.record_id not in known]
    return [*read, *decided]


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


def _read(connection: duckdb.DuckDBPyConnection, since: datetime) -> list[Difference]:
    found: dict[str, Difference] = {}
    for document, title, of, record_id, says, quote in connection.execute(
        _READ, {"since": since}
    ).fetchall():
        report = Difference(
            what="new", of="report", record_id=document, document_id=document, says=title
        )
        found.setdefault(document, report)
        if record_id is not None:
            found[record_id] = Difference(
                what="new", of=of, record_id=record_id, document_id=document, says=says, quote=quote
            )
    return list(found.values())


def _decided(
    connection: duckdb.DuckDBPyConnection, record_id: str, since: datetime
) -> Difference | None:
    now = record(connection, record_id)
    decisions = decisions_on(connection, record_id)
    before = [one for one in decisions if one.decided <= since]
    return difference(_state(now, before), _state(now, decisions))


def _state(of: Record, decisions: list[Decision]) -> State:
    """The record as these decisions leave it, on top of what the machine reads now."""
    stands = standing(decisions) if decisions else None
    chosen = stands.chosen if stands else {}
    values = shown({**of.machine, **chosen}, of.record_type)
    said = verdicts(decisions)
    return State(
        of=of.record_type,
        record_id=of.record_id,
        document_id=of.anchor.document_id,
        says=as_words(of.now.get("summary")) or of.anchor.words,
        quote=of.anchor.quote,
        words=of.anchor.words,
        values={
            **{name: words or None for name, words in values.items()},
            "review": stands.state if stands else "unchecked",
            **{word: "; ".join(others) or None for word, others in said.items()},
        },
    )
