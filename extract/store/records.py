"""One record as it stands: its values, its words, and the decisions on it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

import duckdb

from extract.errors import DecisionError
from extract.review.decision import Anchor, RecordType
from extract.review.fields import FIELDS, visible
from extract.review.matching import Candidate

Values = Mapping[str, object]

_READ: Mapping[RecordType, str] = {
    "event": "select kind, summary, instrument, place, edtf, earliest, latest, mode, basis, "
    "time_words, modality, status from events where event_id = $id",
    "figure": "select low, best, high, bound, unit, noun, phrase, measure, as_of_edtf as edtf, "
    "as_of_earliest as earliest, as_of_latest as latest, as_of_mode as mode, "
    "as_of_basis as basis, as_of_words as time_words, place, speaker_id as speaker "
    "from figures where figure_id = $id",
}
_PARTIES = "select role, actor_id from event_actors where event_id = $id order by role, position"

_CANDIDATES = """
select v.record_id, v.record_type, v.document_id, v.quote, v.span_start,
  substring(d.text, v.span_start + 1, v.span_end - v.span_start) as words,
  coalesce(e.kind, f.noun) as kind
from evidence v
join documents d using (document_id)
left join events e on e.event_id = v.record_id
left join figures f on f.figure_id = v.record_id
"""


@dataclass(frozen=True, slots=True)
class Record:
    """A record of the database: its values now, as the machine read them, and its words."""

    record_id: str
    record_type: RecordType
    now: Values
    machine: Values
    anchor: Anchor
    revision: str | None
    last_by: str | None


def record(connection: duckdb.DuckDBPyConnection, record_id: str) -> Record:
    """The record of that id, or the one that a former id leads to.

    Raises DecisionError when there is none.
    """
    (current,) = connection.execute(
        "select coalesce(any_value(current_id), $id) from decided_on where record_id = $id",
        {"id": visible(record_id)},
    ).fetchall()[0]
    found = candidates(connection, "where v.record_id = $id", {"id": current})
    if not found:
        raise DecisionError(f"{record_id[:40]!r} is no event and no figure of this database")
    one = found[0]
    last = connection.execute(
        "select revision, (select who from decisions where decision_id = revision), chosen "
        "from decided where record_id = $id",
        {"id": current},
    ).fetchall()
    revision, last_by, chosen = last[0] if last else (None, None, "{}")
    machine = _read(connection, current, one.record_type)
    # a person's value where there is one, as the views have it
    now = {**machine, **json.loads(chosen)}
    return Record(current, one.record_type, now, machine, one.anchor, revision, last_by)


def candidates(
    connection: duckdb.DuckDBPyConnection, condition: str, parameters: dict[str, object]
) -> list[Candidate]:
    """Records with the words that they were read from."""
    rows = connection.execute(
        f"{_CANDIDATES} {condition} order by v.record_id, v.document_id, v.span_start", parameters
    ).fetchall()
    return [
        Candidate(
            identity,
            what,
            Anchor(document_id=document, quote=quote, words=words, span_start=start, kind=kind),
        )
        for identity, what, document, quote, start, words, kind in rows
    ]


def as_words(value: object) -> str | None:
    """A value as a person writes it: a list with ";" between, a whole number without a point."""
    if value is None:
        return None
    if isinstance(value, list):
        return "; ".join(str(each) for each in value)
    return f"{value:.15g}" if isinstance(value, float) else str(value)


def shown(values: Values, record_type: RecordType) -> dict[str, str]:
    """The editable fields of a record in words; what is empty is an empty string."""
    return {one.name: as_words(values.get(one.name)) or "" for one in FIELDS[record_type]}


def packed(values: object) -> str:
    """Values as JSON, days in ISO 8601."""
    return json.dumps(values, ensure_ascii=False, default=str, sort_keys=True)


def _read(connection: duckdb.DuckDBPyConnection, record_id: str, record_type: RecordType) -> Values:
    asked = connection.execute(_READ[record_type], {"id": record_id})
    names = [column[0] for column in asked.description or ()]
    (row,) = asked.fetchall()
    values: dict[str, object] = dict(zip(names, row, strict=True))
    if record_type == "event":
        parties = connection.execute(_PARTIES, {"id": record_id}).fetchall()
        for role in ("agent", "target", "speaker"):
            values[role] = [actor for of, actor in parties if of == role]
    return values
