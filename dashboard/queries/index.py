"""The index: what events are filtered by, in narrow tables and in the order of the list.

The views that readers query join wide tables, which a page of a million events cannot wait for.
The index is made once for each state of the database and never written to again:

    accounts   an event a line, numbered in the order of time, the more precise first; `lasting`
               where it fills all of its days
    sorts      what many events have in common: kind, class, place, status, reality, mode, the
               outlets that tell of them, whether a person checked them
    circles    a circle of actors and one of them a line, with the roles; a person's body takes
               part too. Many events have one circle; an event without actors has none
    told       an account of an event and its report a line, with where its sentence stands in the
               view `placed_evidence`
    numbers    a figure a line, numbered in the order of time, with what it is followed under,
               the circle of its event, and its words in small letters without accents
    words      a sentence of an account a line, with what the event says, in small letters; what
               stands apart is set apart by a sign that nobody types

What the index says of an event is what the view `event_rows` says, and of a figure what
`figure_rows` does.
"""

from hashlib import sha256
from pathlib import Path

from duckdb import (
    DuckDBPyConnection,
    FatalException,
    IOException,
    OutOfMemoryException,
    TransactionException,
)

TABLES = ("accounts", "sorts", "circles", "told", "numbers", "words")

# only events that several reports tell have a status that follows from their accounts
_MERGED = """
select event_id, status from told_rows
"""

_TOLD = """
select coalesce(s.lead_id, v.record_id) as event_id, v.record_id as account_id, v.document_id,
  v.place, d.published, d.publisher
from (
  select record_id, min(document_id) as document_id,
    arg_min(place, (document_id, span_start)) as place
  from placed_evidence where record_type = 'event' group by record_id
) v
join documents d using (document_id)
left join same_events s on s.event_id = v.record_id
where v.record_id not in (
  select record_id from decided where state = 'rejected' and record_type = 'event')
"""

_EVENTS = """
select row_number() over (
    order by coalesce(earliest, latest) nulls last, latest - earliest nulls last, event_id
  )::integer as number, *
from (
  select e.event_id, e.kind, e.type as class, e.modality, e.place, e.earliest, e.latest, e.mode,
    if(m.status is null or (x.chosen -> 'status') is not null, e.status, m.status) as status,
    coalesce(x.state in ('accepted', 'edited'), false) as checked, r.published, r.publishers
  from account_rows e
  join (
    select event_id, min(published) as published,
      list_sort(coalesce(list(distinct publisher) filter (publisher is not null), [])) as publishers
    from reported group by event_id) r
    using (event_id)
  left join merged m using (event_id)
  left join decided x on x.record_id = e.event_id
  where e.review <> 'rejected'
)
"""

_SORTS = """
select row_number() over (
    order by kind, class, place, status, modality, mode, publishers, checked)::integer as sort, *
from (
  select distinct kind, class, place, status, modality, mode, publishers, checked from numbered)
"""

_PARTS = """
select number, actor_id,
  bool_or(role = 'agent') as agent, bool_or(role = 'target') as target,
  bool_or(role = 'speaker') as speaker,
  min(position) filter (role = 'agent') as agent_at,
  min(position) filter (role = 'target') as target_at,
  min(position) filter (role = 'speaker') as speaker_at
from (
  select event_id, actor_id, role, position
  from event_parties where actor_id in (select actor_id from actor_names)
  union all
  select p.event_id, n.parent, p.role, null
  from event_parties p join actor_names n using (actor_id) where n.parent is not null
) join numbered using (event_id)
group by number, actor_id
"""

# two events have one circle where the same actors have the same places in it; two hashes of 64
# bits, each summed over the actors, tell circles apart
_ROUNDS = """
select number, dense_rank() over (order by one, other)::integer as circle
from (
  select number, sum(hash(p)) as one, sum(hash(p, 'again')) as other
  from (select number, struct_pack(
    actor_id, agent, target, speaker, agent_at, target_at, speaker_at) as p from parts)
  group by number
)
"""

_CIRCLES = """
select circle, p.* exclude (number)
from (select circle, min(number) as number from rounds group by circle) join parts p using (number)
order by circle
"""

_ACCOUNTS = """
select n.number, n.event_id, s.sort, r.circle, n.mode is not distinct from 'duration' as lasting,
  n.earliest, n.latest, n.published
from numbered n
join sorts s on s.kind = n.kind and s.class = n.class and s.status = n.status
  and s.modality = n.modality and s.place is not distinct from n.place
  and s.mode is not distinct from n.mode and s.publishers = n.publishers
  and s.checked = n.checked
left join rounds r on r.number = n.number
order by n.number
"""

_TELLERS = """
select number, account_id, document_id, r.place, r.published, r.publisher
from reported r join accounts using (event_id) order by number
"""

# a total is never drawn with what was added in a period
_NUMBERS = """
select row_number() over (
    order by coalesce(as_of_latest, as_of_earliest) nulls last, published, figure_id
  )::integer as number,
  figure_id, event_id, document_id, place, speaker_id, publisher, published,
  as_of_earliest, as_of_latest, bound, coalesce(best, low, high) as size,
  measure is not null as known, depends is null and unit is null as plain,
  coalesce(measure, noun, 'other') || coalesce(' (' || unit || ')', '')
    || if(stock_or_flow = 'flow', ', in a period', '') as followed, circle,
  strip_accents(lower(concat_ws(
    ' ', words, phrase, population, quote, title, speaker, place))) as words
from figure_rows
left join (select account_id as event_id, circle from told join accounts using (number))
  using (event_id)
order by number
"""

# what an event says of itself is what its leading account says
_WORDS = """
select t.number, lower(concat_ws(chr(31), v.quote,
  if(t.account_id = a.event_id and t.place = v.place and not contains(v.quote, e.summary),
    e.summary, null))) as words
from told t
join accounts a using (number)
join placed_evidence v on v.record_id = t.account_id and v.record_type = 'event'
join account_rows e on e.event_id = t.account_id
"""

_STEPS = {
    "merged": _MERGED,
    "reported": _TOLD,
    "numbered": _EVENTS,
    "sorts": _SORTS,
    "parts": _PARTS,
    "rounds": _ROUNDS,
    "circles": _CIRCLES,
    "accounts": _ACCOUNTS,
    "told": _TELLERS,
    "numbers": _NUMBERS,
    "words": _WORDS,
}
"""What is made, in this order; all but TABLES goes when the index is finished."""

FORM = sha256("".join(_STEPS.values()).encode()).hexdigest()
"""Changes whenever the index is made in another way."""

# by its place a line is found without a look at all of them; the lines of shards have none, and
# get a number that serves to tell them apart
_PLACED = """
create or replace temp view placed_evidence as select rowid as place, * from evidence
"""
_PLACED_IN_SHARDS = """
create or replace temp view placed_evidence as
select hash(record_id, span_start)::hugeint as place, * from evidence
"""

# an index is made beside readers, and what does not fit is sorted on the disk
_MODEST = "set memory_limit = '1200MB'"


def quoted(path: Path | str) -> str:
    """A path as a statement names it."""
    return "'" + str(path).replace("'", "''") + "'"


def ready(connection: DuckDBPyConnection) -> None:
    """Make an index for this connection alone where it has none."""
    known = connection.execute(
        "select count(*) from duckdb_tables() where temporary and table_name = 'accounts' "
        "union all select count(*) from duckdb_views() where temporary and view_name = 'accounts'"
    ).fetchall()
    if any(count for (count,) in known):
        return
    _place(connection)
    for name, select in _STEPS.items():
        connection.execute(f"create temp table {name} as {select}")
    _forget(connection)


def build(connection: DuckDBPyConnection, path: Path) -> None:
    """Write the index of a database into a file of its own; raises OSError where it has no room,
    after which the connection is of no more use."""
    connection.execute(_MODEST)
    connection.execute(f"set temp_directory = {quoted(path.with_suffix('.passing'))}")
    _place(connection)
    try:
        connection.execute(f"attach {quoted(path)} as shelf (read_write)")
        for name, select in _STEPS.items():
            if name in TABLES:
                connection.execute(f"create table shelf.{name} as {select}")
                connection.execute(f"create temp view {name} as from shelf.{name}")
            else:
                connection.execute(f"create temp table {name} as {select}")
        _forget(connection)
        for name in TABLES:
            connection.execute(f"drop view {name}")
        connection.execute("detach shelf")
    except (IOException, FatalException, OutOfMemoryException, TransactionException) as error:
        raise OSError(str(error)) from error


def _forget(connection: DuckDBPyConnection) -> None:
    for name in _STEPS:
        if name not in TABLES:
            connection.execute(f"drop table {name}")


def _place(connection: DuckDBPyConnection) -> None:
    (lines,) = connection.execute(
        "select count(*) from duckdb_tables() where table_name = 'evidence'"
    ).fetchall()[0]
    connection.execute(_PLACED if lines else _PLACED_IN_SHARDS)


def use(connection: DuckDBPyConnection, path: Path) -> None:
    """Put a finished index at a connection's disposal."""
    _place(connection)
    connection.execute(f"attach if not exists {quoted(path)} as shelf (read_only)")
    for name in TABLES:
        connection.execute(f"create or replace temp view {name} as from shelf.{name}")
