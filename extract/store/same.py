"""Which accounts are of one event: compared when a report comes in."""

from collections.abc import Sequence

import duckdb

from extract.same.account import COMMON
from extract.store.gathering import gather, verdicts
from extract.store.tellings import compare_tellings

# Step by step, each over few rows: one query over all of it would hold all events in memory.
# What is undated, or leaves more than two months open, is near to everything and says nothing.
_NEAR = (
    """
create or replace temporary table mine as
with told as (
  select record_id, document_id from evidence
  where document_id in (select unnest($ids::varchar[])) and record_type = 'event'
)
select e.event_id, e.type, e.earliest, e.latest, t.document_id
from events e join told t on t.record_id = e.event_id
where e.latest - e.earliest <= 62
""",
    """
create or replace temporary table around as
select e.event_id, e.type, e.kind, e.earliest, e.latest, e.place
from events e semi join mine m on m.type = e.type
  and e.earliest <= m.latest + 1 and e.latest >= m.earliest - 1
where e.latest - e.earliest <= 62
""",
    """
create or replace temporary table involved as
select event_id, actor_id from event_actors where event_id in (select event_id from around)
""",
    # with few actors on one side: a join of all of them would hold all that there are in memory
    """
insert into involved
with bodies as (
  select actor_id, parent from actors
  where parent is not null and actor_id in (select actor_id from involved)
)
select i.event_id, b.parent from involved i join bodies b using (actor_id)
""",
    "insert into involved select event_id, place from around where place is not null",
    # what shares no party may share a name: looked for among events of one kind on one day
    """
insert into involved
with told as (
  select a.event_id, a.kind, a.earliest, unnest(regexp_extract_all(
    regexp_replace(v.quote, '^\\W*\\w+', ''), '\\p{Lu}[\\p{L}-]+')) as name
  from around a join evidence v on v.record_id = a.event_id
  where a.earliest = a.latest
    and a.earliest in (select earliest from mine where earliest = latest)
)
select distinct event_id, concat_ws(' ', kind, earliest, lower(name)) from told
where lower(name) not in (select unnest($common::varchar[]))
""",
    # whom an event involves beside its class and its days: one join then asks for all of them at
    # once, where a join on the parties alone would hold every pair of events of one state
    """
create or replace temporary table parties as
select i.actor_id, a.type, a.earliest, a.latest, a.event_id
from involved i join around a using (event_id)
""",
    """
create or replace temporary table near as
select distinct m.event_id as one, m.document_id, p.event_id as other
from (select actor_id, mine.* from involved join mine using (event_id)) m
join parties p on p.actor_id = m.actor_id and p.type = m.type
  and p.earliest <= m.latest + 1 and p.latest >= m.earliest - 1
""",
)

# what came in with them and was compared before them is not compared again
_PAIRS = """
create or replace temporary table pairs as
with told as (
  select record_id, document_id from evidence where record_id in (select other from near)
)
select distinct least(n.one, n.other) as one, greatest(n.one, n.other) as other
from near n join told t on t.record_id = n.other and t.document_id <> n.document_id
where t.document_id not in (select unnest($before::varchar[]))
"""

_NO_LONGER = ("mine", "around", "involved", "parties", "near")

# what a person gathered may now have one source instead of two, by a copy
_TOUCHED = """
select distinct unnest([one, other]) from alike
where certain or (copied and list_has_any([one, other], $gathered::varchar[]))
"""

_AT_ONCE = 200
"""Documents that are compared at once: memory does not grow with their number."""

_OF_DOCUMENTS = """
select record_id from evidence
where record_type = 'event' and document_id in (select unnest($ids::varchar[]))
"""

_WITH_THEM = """
select event_id from same_events where lead_id in (
  select lead_id from same_events where event_id in (
    select record_id from evidence where document_id in (select unnest($ids::varchar[]))))
"""


def compare(connection: duckdb.DuckDBPyConnection, documents: Sequence[str]) -> None:
    """Compare the events of reports that came in with those of all others."""
    gathered = sorted({each for pair in verdicts(connection).same for each in pair})
    touched: set[str] = set()
    for first in range(0, len(documents), _AT_ONCE):
        some = documents[first : first + _AT_ONCE]
        _find_pairs(connection, some, before=documents[:first])
        compare_tellings(connection)
        connection.execute("insert into likenesses select * from alike")
        found = connection.execute(_TOUCHED, {"gathered": gathered}).fetchall()
        touched |= {each for (each,) in found}
    gather(connection, touched)


def _find_pairs(
    connection: duckdb.DuckDBPyConnection, documents: Sequence[str], before: Sequence[str]
) -> None:
    """Make `pairs`: events of different reports that are of one class, share a party, a place or a
    name, and lie a day apart at most; each with one of these documents and none of `before`."""
    parameters = {"ids": list(documents), "common": sorted(COMMON), "before": list(before)}
    for statement in (*_NEAR, _PAIRS):
        given = {name: each for name, each in parameters.items() if f"${name}" in statement}
        connection.execute(statement, given)
    for table in _NO_LONGER:
        connection.execute(f"drop table {table}")


def forget(connection: duckdb.DuckDBPyConnection, documents: Sequence[str]) -> None:
    """Take out what hangs on the events of reports that are taken out themselves."""
    if not documents:
        return
    parameters = {"ids": list(documents)}
    rows = connection.execute(_WITH_THEM, parameters).fetchall()
    gone = [each for (each,) in connection.execute(_OF_DOCUMENTS, parameters).fetchall()]
    connection.execute(
        "delete from likenesses where one in (select unnest($ids::varchar[])) "
        "or other in (select unnest($ids::varchar[]))",
        {"ids": gone},
    )
    gather(connection, {each for (each,) in rows}, without=gone)
