"""Questions about what is to be checked by a person."""

from duckdb import DuckDBPyConnection
from pandas import DataFrame

from dashboard.filter import Filter
from dashboard.queries.marked import mark, table

MOST = 500
"""Records that the queue holds at once; the rest follows when these are done."""

# an event that was rejected is in no filter any more, and must still be found to be taken back
_KEPT = """
with kept as (
  select r.* from review_rows r left join marked m on m.event_id = r.record_id
  where r.record_type = 'event' and (r.review = 'rejected'
    or in_period and in_sorts and in_actors)
  union all
  select r.* from review_rows r join figure_values f on f.figure_id = r.record_id
  where r.record_type = 'figure'
    and ($first::date is null or coalesce(f.as_of_latest, f.as_of_earliest) >= $first::date)
    and ($last::date is null or coalesce(f.as_of_earliest, f.as_of_latest) <= $last::date)
    and (len($publishers::varchar[]) = 0 or list_contains($publishers::varchar[], r.publisher))
    and ($text = '' or contains(
      strip_accents(lower(concat_ws(' ', r.says, r.quote, r.title))), strip_accents(lower($text))))
)
"""

_QUEUE = """
select record_id, record_type, kind, says, review, reviewer, revision
from kept where record_type = $what and review = $state
order by doubt desc, published nulls last, document_id, span_start, record_id
limit $most
"""

_COUNTS = """
select record_type, review, count(*) as records from kept group by all order by all
"""

# a pair is shown where the filter keeps either of the two
_PAIRS = """
with kept as (
  select event_id from kept_events
)
select p.one, p.other, p.one_says, p.other_says, p.points, p.reasons
from proposal_rows p
where p.one_event in (from kept) or p.other_event in (from kept)
order by p.points desc, p.one, p.other
limit $most
"""

_RECORD = """
select r.*, s.span_start as sentence_start, s.span_end as sentence_end, t.text
from review_rows r
join report_texts t using (document_id)
left join sentence_rows s on s.document_id = r.document_id and s.sentence = r.sentence
where r.record_id = $record
"""


def _parameters(chosen: Filter) -> dict[str, object]:
    return {
        "first": chosen.first,
        "last": chosen.last,
        "publishers": list(chosen.publishers),
        "text": chosen.text.strip(),
    }


def review_queue(
    connection: DuckDBPyConnection, chosen: Filter, what: str, state: str
) -> DataFrame:
    """The records of a kind and state that the filter keeps, the doubtful first, at most MOST."""
    mark(connection, chosen)
    asked = {"what": what, "state": state, "most": MOST}
    return table(connection, _KEPT + _QUEUE, {**_parameters(chosen), **asked})


def review_counts(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """How many records of each kind are in each state, of those that the filter keeps."""
    mark(connection, chosen)
    return table(connection, _KEPT + _COUNTS, _parameters(chosen))


def review_pairs(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """The pairs of accounts that may be of one event, the likeliest first, at most MOST."""
    mark(connection, chosen)
    return table(connection, _PAIRS, {"most": MOST})


def review_record(connection: DuckDBPyConnection, record_id: str) -> DataFrame:
    """One record with the text of its report."""
    return table(connection, _RECORD, {"record": record_id})
