"""Which accounts are of one event: compared when a report comes in."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import duckdb

from extract.same.account import COMMON, Account
from extract.same.likeness import likeness
from extract.store.gathering import gather

_DESCRIBED = {"group", "thing"}
"""Kinds of actors that are told by words and not by a name."""

_TOGETHER = 5_000  # pairs whose accounts are in memory at once: they are many where reports repeat

# One question over all of it would hold several tables of working memory at once.
_RECORDED = """
select event_id, kind, type, earliest, latest, place, instrument, modality
from account_rows where event_id in (select unnest($ids::varchar[]))
"""
_PARTIES = """
select p.event_id, p.role, n.actor_id, n.kind, n.parent, b.kind
from event_parties p join actors n using (actor_id) left join actors b on b.actor_id = n.parent
where p.event_id in (select unnest($ids::varchar[]))
"""
_TOLD = """
select v.record_id, v.document_id, v.quote, d.published
from evidence v join documents d using (document_id)
where v.record_type = 'event' and v.record_id in (select unnest($ids::varchar[]))
order by v.document_id desc, v.span_start desc
"""

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
select distinct e.event_id, e.type, e.kind, e.earliest, e.latest, e.place
from events e join mine m on m.type = e.type
  and e.earliest <= m.latest + 1 and e.latest >= m.earliest - 1
where e.latest - e.earliest <= 62
""",
    """
create or replace temporary table involved as
select event_id, actor_id from event_actors where event_id in (select event_id from around)
union
select p.event_id, n.parent from event_actors p join actors n using (actor_id)
where n.parent is not null and p.event_id in (select event_id from around)
union
select event_id, place from around where place is not null
""",
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

_PAIRS = """
create or replace temporary table pairs as
with told as (
  select record_id, document_id from evidence where record_id in (select other from near)
), found as (
  select distinct least(n.one, n.other) as one, greatest(n.one, n.other) as other
  from near n join told t on t.record_id = n.other and t.document_id <> n.document_id
)
select row_number() over (order by one, other) as number, one, other from found
"""

_SOME_PAIRS = """
select one, other from pairs where number > $after and number <= $after + $together
order by number
"""

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
    touched: set[str] = set()
    for pairs in _near(connection, documents):
        known = _accounts(connection, {each for pair in pairs for each in pair})
        found = [alike for one, other in pairs if (alike := likeness(known[one], known[other]))]
        with connection.appender("likenesses") as appender:
            for each in found:
                appender.append_row(
                    each.one, each.other, each.points, list(each.reasons), each.certain, each.copied
                )
        touched |= {account for each in found for account in (each.one, each.other)}
    gather(connection, touched)


def _near(
    connection: duckdb.DuckDBPyConnection, documents: Sequence[str]
) -> Iterator[list[tuple[str, str]]]:
    """Pairs of events of different reports that are of one class, share a party, a place or a
    name, and lie a day apart at most; each with one of these documents; some at a time."""
    parameters = {"ids": list(documents), "common": sorted(COMMON)}
    for statement in (*_NEAR, _PAIRS):
        given = {name: each for name, each in parameters.items() if f"${name}" in statement}
        connection.execute(statement, given)
    after = 0
    while pairs := connection.execute(
        _SOME_PAIRS, {"after": after, "together": _TOGETHER}
    ).fetchall():
        yield pairs
        after += _TOGETHER


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


def _accounts(connection: duckdb.DuckDBPyConnection, event_ids: set[str]) -> dict[str, Account]:
    parameters = {"ids": sorted(event_ids)}
    parties: dict[tuple[str, str], set[str]] = defaultdict(set)
    for event, role, *bodies in connection.execute(_PARTIES, parameters).fetchall():
        for actor, kind in (bodies[:2], bodies[2:]):
            if actor:
                parties[event, role].add(actor)
            if kind in _DESCRIBED:
                parties[event, "described"].add(actor)
    # the first telling is the last in this order
    told = {event: rest for event, *rest in connection.execute(_TOLD, parameters).fetchall()}
    return {
        event: Account(
            event_id=event, document_id=told[event][0], kind=kind, type=what, earliest=first,
            latest=last, agents=frozenset(parties[event, "agent"]),
            targets=frozenset(parties[event, "target"]), place=place, instrument=instrument,
            modality=modality, quote=told[event][1], published=told[event][2],
            described=frozenset(parties[event, "described"]),
        )
        for event, kind, what, first, last, place, instrument, modality
            in connection.execute(_RECORDED, parameters).fetchall()
    }  # fmt: skip
