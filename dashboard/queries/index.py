"""The index: what events are filtered by, in narrow tables and in the order of the list.

The views that readers query join wide tables, which a page of a million events cannot wait for.
The index is made once for each state of the database and never written to again:

    accounts   an event a line, numbered in the order of time, the more precise first
    sorts      what many events have in common: kind, class, place, status, reality, mode
    told       an account of an event and its report a line
    parts      an event and an actor a line, with the roles; a person's body takes part too
    tellings   an event and an outlet that tells of it a line
    numbers    a figure a line, numbered in the order of time, with what it is followed under
    words      an account a line: its sentence, its report's title, what it says, where, in small
               letters; what stands apart is set apart by a sign that nobody types
    phrases    a figure a line: its words, in small letters without accents

What the index says of an event is what the view `event_rows` says, and of a figure what
`figure_rows` does.
"""

from hashlib import sha256
from pathlib import Path

from duckdb import (
    DuckDBPyConnection,
    FatalException,
    IOException,
    TransactionException,
)

TABLES = ("accounts", "sorts", "told", "parts", "tellings", "numbers", "words", "phrases")

# only events that several reports tell have a status that follows from their accounts
_MERGED = """
create temp table merged as
select event_id, status from told_rows
"""

_TOLD = """
create temp table reported as
select coalesce(s.lead_id, v.record_id) as event_id, v.record_id as account_id, v.document_id,
  d.published, d.publisher
from (
  select record_id, min(document_id) as document_id
  from evidence where record_type = 'event' group by record_id
) v
join documents d using (document_id)
left join same_events s on s.event_id = v.record_id
where v.record_id not in (
  select record_id from decided where state = 'rejected' and record_type = 'event')
"""

_EVENTS = """
create temp table numbered as
select row_number() over (
    order by coalesce(earliest, latest) nulls last, latest - earliest nulls last, event_id
  )::integer as number, *
from (
  select e.event_id, e.kind, e.type as class, e.modality, e.place, e.earliest, e.latest, e.mode,
    if(m.status is null or (x.chosen -> 'status') is not null, e.status, m.status) as status,
    r.published
  from account_rows e
  join (select event_id, min(published) as published from reported group by event_id) r
    using (event_id)
  left join merged m using (event_id)
  left join decided x on x.record_id = e.event_id
  where e.review <> 'rejected'
)
"""

_SORTS = """
create temp table sorts as
select row_number() over (
    order by kind, class, place, status, modality, mode)::integer as sort, *
from (select distinct kind, class, place, status, modality, mode from numbered)
"""

_ACCOUNTS = """
create temp table accounts as
select n.number, n.event_id, s.sort, n.earliest, n.latest, n.published
from numbered n join sorts s on s.kind = n.kind and s.class = n.class and s.status = n.status
  and s.modality = n.modality and s.place is not distinct from n.place
  and s.mode is not distinct from n.mode
order by n.number
"""

_TELLERS = """
create temp table told as
select number, account_id, document_id, r.published, r.publisher
from reported r join accounts using (event_id) order by number
"""

_PARTS = """
create temp table parts as
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
) join accounts using (event_id)
group by number, actor_id
order by number
"""

_TELLINGS = """
create temp table tellings as
select distinct number, publisher from told where publisher is not null order by number
"""

# a total is never drawn with what was added in a period
_NUMBERS = """
create temp table numbers as
select row_number() over (
    order by coalesce(as_of_latest, as_of_earliest) nulls last, published, figure_id
  )::integer as number,
  figure_id, event_id, document_id, place, speaker_id, publisher, published,
  as_of_earliest, as_of_latest, bound, coalesce(best, low, high) as size,
  measure is not null as known, depends is null and unit is null as plain,
  coalesce(measure, noun, 'other') || coalesce(' (' || unit || ')', '')
    || if(stock_or_flow = 'flow', ', in a period', '') as followed
from figure_rows order by number
"""

# what an event says of itself is what its leading account says
_WORDS = """
create temp table words as
select number, lower(concat_ws(chr(31), quote, title)) as words
from told t
join evidence v on v.record_id = t.account_id and v.record_type = 'event'
join documents d on d.document_id = t.document_id
union all
select number, lower(concat_ws(chr(31), summary, place))
from accounts join account_rows using (event_id)
order by number
"""

_PHRASES = """
create temp table phrases as
select number, strip_accents(lower(concat_ws(
  ' ', words, phrase, population, quote, title, speaker, f.place))) as words
from figure_rows f join numbers n using (figure_id)
order by number
"""

_STEPS = (
    _MERGED,
    _TOLD,
    _EVENTS,
    _SORTS,
    _ACCOUNTS,
    _TELLERS,
    _PARTS,
    _TELLINGS,
    _NUMBERS,
    _WORDS,
    _PHRASES,
)
FORM = sha256("".join(_STEPS).encode()).hexdigest()
"""Changes whenever the index is made in another way."""

_PASSING = ("merged", "reported", "numbered")


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
    for statement in _STEPS:
        connection.execute(statement)
    for name in _PASSING:
        connection.execute(f"drop table {name}")


def build(connection: DuckDBPyConnection, path: Path) -> None:
    """Write the index of a database into a file of its own; raises OSError where it has no room,
    after which the connection is of no more use."""
    ready(connection)
    try:
        connection.execute(f"attach {quoted(path)} as shelf (read_write)")
        for name in TABLES:
            connection.execute(f"create table shelf.{name} as from {name}")
        connection.execute("detach shelf")
    except (IOException, FatalException, TransactionException) as error:
        raise OSError(str(error)) from error


def use(connection: DuckDBPyConnection, path: Path) -> None:
    """Put a finished index at a connection's disposal."""
    connection.execute(f"attach if not exists {quoted(path)} as shelf (read_only)")
    for name in TABLES:
        connection.execute(f"create or replace temp view {name} as from shelf.{name}")
