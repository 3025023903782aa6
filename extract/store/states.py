"""Two databases compared, record by record: what is new, changed or withdrawn in the second."""

from collections.abc import Iterator

import duckdb

from extract.errors import StoreError
from extract.review.difference import Difference, Of, State, differences
from extract.store import Store
from extract.store.records import as_words

_PORTION = 10_000

# of a record told in several sentences the first counts
_FIRST = """
first_evidence as (
  select distinct on (record_id) v.record_id, v.document_id, v.quote,
    substring(d.text, v.span_start + 1, v.span_end - v.span_start) as words
  from evidence v join documents d using (document_id)
  order by v.record_id, v.document_id, v.span_start
)
"""

_QUERIES: dict[Of, str] = {
    "report": """
select document_id, document_id, coalesce(title, file_name), '' as quote, '' as words,
  title, publisher, author, published, url, language, text_sha256
from documents order by document_id
""",
    "event": f"""
with {_FIRST}, parties as (
  select event_id, string_agg(actor_id, '; ' order by position) filter (role = 'agent') as agent,
    string_agg(actor_id, '; ' order by position) filter (role = 'target') as target,
    string_agg(actor_id, '; ' order by position) filter (role = 'speaker') as speaker
  from event_parties group by event_id
)
select a.event_id, v.document_id, a.summary, v.quote, v.words,
  a.kind, p.agent, p.target, a.edtf, a.time_words, a.place, a.instrument, a.modality, a.status,
  p.speaker, a.summary, a.review, s.lead_id as told_with
from account_rows a
join first_evidence v on v.record_id = a.event_id
left join parties p using (event_id)
left join same_events s using (event_id)
order by a.event_id
""",  # noqa: S608 - our own words
    "figure": f"""
with {_FIRST}
select f.figure_id, v.document_id, f.words, v.quote, v.words as clause,
  f.low, f.best, f.high, f.bound, f.unit, f.noun, f.phrase, f.measure, f.as_of_edtf as edtf,
  f.as_of_words as time_words, f.place, f.speaker_id as speaker, f.review
from figure_values f
join first_evidence v on v.record_id = f.figure_id
order by f.figure_id
""",  # noqa: S608 - our own words
}
_PLACE = 5
"""How many columns say which record it is; the rest are its fields."""


def differences_between(old: Store, new: Store) -> list[Difference]:
    """What is new, changed or withdrawn in the second of two databases.

    Raises StoreError when one cannot be read, or when both are one file.
    """
    if old.path.resolve() == new.path.resolve():
        raise StoreError(f"{new.path}: name two databases, or say since when: --since DATE")
    with old.read() as before, new.read() as after:
        return [
            found for of in _QUERIES for found in differences(states(before, of), states(after, of))
        ]


def states(connection: duckdb.DuckDBPyConnection, of: Of) -> Iterator[State]:
    """All reports, events or figures as they stand, in the order of their ids."""
    asked = connection.execute(_QUERIES[of])
    names = [column[0] for column in asked.description or ()][_PLACE:]
    while rows := asked.fetchmany(_PORTION):
        for record_id, document_id, says, quote, words, *cells in rows:
            yield State(
                of=of,
                record_id=record_id,
                document_id=document_id,
                says=says,
                quote=quote,
                words=words,
                values=dict(zip(names, map(as_words, cells), strict=True)),
            )
