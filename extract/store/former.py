"""What a new reading of a report changed, kept as it stood before: no state is ever lost.

A report that is read again is written anew. What then stands otherwise, or no longer, is kept with
the reading that changed it; of what is new since it is kept that it was not there. The report
itself is always kept, with the reading that it was of before.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import duckdb

from extract.review.difference import Of

Key = tuple[Of, str]
"""What a record is, and its id."""


@dataclass(frozen=True, slots=True)
class AsRead:
    """A report, event or figure as a reading left it: `values` are its fields, None where one is
    empty; sentence and words are empty for a report."""

    document_id: str
    says: str
    quote: str
    words: str
    values: Mapping[str, object]


# as the machine read them: what people decided stands in a log of its own
_STATES = """
create or replace temporary table {name} as
with told as (
  select distinct on (v.record_id) v.record_id, v.document_id, v.quote,
    substring(d.text, v.span_start + 1, v.span_end - v.span_start) as words
  from evidence v join documents d using (document_id)
  where v.document_id in (select unnest($ids::varchar[]))
  order by v.record_id, v.span_start
), parties as (
  select event_id,
    list(actor_id order by position) filter (role = 'agent') as agent,
    list(actor_id order by position) filter (role = 'target') as target,
    list(actor_id order by position) filter (role = 'speaker') as speaker
  from event_actors where event_id in (select record_id from told) group by event_id
)
select 'event' as record_type, t.record_id, t.document_id, to_json(struct_pack(
  says := e.summary, quote := t.quote, words := t.words, values := struct_pack(
    kind := e.kind, agent := p.agent, target := p.target, edtf := e.edtf,
    time_words := e.time_words, place := e.place, instrument := e.instrument,
    modality := e.modality, status := e.status, speaker := p.speaker, summary := e.summary
  ))) as state
from told t join events e on e.event_id = t.record_id left join parties p using (event_id)
union all
select 'figure', t.record_id, t.document_id, to_json(struct_pack(
  says := f.words, quote := t.quote, words := t.words, values := struct_pack(
    low := f.low, best := f.best, high := f.high, bound := f.bound, unit := f.unit,
    noun := f.noun, phrase := f.phrase, measure := f.measure, edtf := f.as_of_edtf,
    time_words := f.as_of_words, place := f.place, speaker := f.speaker_id
  )))
from told t join figures f on f.figure_id = t.record_id
union all
select 'report', document_id, document_id, to_json(struct_pack(
  says := coalesce(title, file_name), quote := '', words := '', run_id := run_id,
  values := struct_pack(
    title := title, publisher := publisher, author := author, published := published, url := url,
    language := language, text_sha256 := text_sha256
  )))
from documents where document_id in (select unnest($ids::varchar[]))
"""

# of a report read twice in one run the state before the run is the one that was shown
_KEEP = """
insert or ignore into former
select $run, record_type, record_id, coalesce(b.document_id, a.document_id), b.state
from before_reading b full join after_reading a using (record_type, record_id)
where b.state is distinct from a.state
"""


def remember(connection: duckdb.DuckDBPyConnection, documents: Sequence[str]) -> None:
    """Look at reports that will be read anew, before they are taken out."""
    if documents:
        connection.execute(_STATES.format(name="before_reading"), {"ids": list(documents)})


def keep(connection: duckdb.DuckDBPyConnection, documents: Sequence[str], run: int) -> None:
    """Keep what stood otherwise in reports that were looked at and are written anew now."""
    if documents:
        connection.execute(_STATES.format(name="after_reading"), {"ids": list(documents)})
        connection.execute(_KEEP, {"run": run})


def as_read(connection: duckdb.DuckDBPyConnection, documents: Sequence[str]) -> dict[Key, AsRead]:
    """All that was read in some reports, as the machine read it last."""
    connection.execute(_STATES.format(name="as_read"), {"ids": list(documents)})
    rows = connection.execute(
        "select record_type, record_id, document_id, state from as_read"
    ).fetchall()
    return {(of, record_id): unpacked(document, state) for of, record_id, document, state in rows}


def unpacked(document_id: str, state: str) -> AsRead:
    """A state as it is kept, in JSON."""
    found = json.loads(state)
    return AsRead(document_id, found["says"], found["quote"], found["words"], found["values"])
