"""Accounts that tell the same of an event in the same words, which are compared as one.

An archive repeats itself: what agencies send is printed again and again. Two accounts that agree
in all that a comparison looks at come off alike beside any third.
"""

from collections import defaultdict
from collections.abc import Iterator

import duckdb

from extract.same.account import Account
from extract.same.likeness import Likeness, likeness

_DESCRIBED = {"group", "thing"}
"""Kinds of actors that are told by words and not by a name."""

_TOGETHER = 5_000  # pairs whose accounts are in memory at once

# Step by step, each over few rows: one query over all of it would hold all events in memory. What
# is told stands as a number that no other words have, as narrow as an id.
_TELLINGS = (
    """
create or replace temporary table compared as
select one as event_id from pairs union select other from pairs
""",
    """
create or replace temporary table worded as
select record_id as event_id, md5_number(arg_min(quote, span_start)) as words
from evidence where record_type = 'event' and record_id in (select event_id from compared)
group by record_id
""",
    """
create or replace temporary table taking_part as
select event_id, md5_number(to_json(list([role, actor_id] order by role, actor_id))) as parties
from event_parties
where role <> 'speaker' and event_id in (select event_id from compared)
group by event_id
""",
    """
create or replace temporary table recorded as
select event_id, md5_number(json_array(
  kind, type, earliest, latest, place, instrument, modality)::varchar) as values
from account_rows where event_id in (select event_id from compared)
""",
    # all that an Account holds
    """
create or replace temporary table tellings as
select event_id, xor(xor(w.words, r.values), coalesce(t.parties, 0)) as telling
from worded w join recorded r using (event_id) left join taking_part t using (event_id)
""",
    "drop table compared",
    "drop table worded",
    "drop table taking_part",
    "drop table recorded",
    """
create or replace temporary table told as
select p.one, p.other, t.telling as mine, u.telling as theirs
from pairs p join tellings t on t.event_id = p.one join tellings u on u.event_id = p.other
""",
    "drop table pairs",
    # one pair of accounts stands for all that tell the same two things
    """
create or replace temporary table to_compare as
with first as (select telling, min(event_id) as event_id from tellings group by telling)
select mine, theirs, m.event_id as one, t.event_id as other,
  row_number() over (order by m.event_id, t.event_id) as number
from (select distinct mine, theirs from told)
join first m on m.telling = mine join first t on t.telling = theirs
""",
    "drop table tellings",
    """
create or replace temporary table judged (
  number bigint, points double, reasons varchar[], certain boolean, copied boolean)
""",
    """
create or replace temporary view alike as
select t.one, t.other, j.points, j.reasons, j.certain, j.copied
from told t join to_compare c using (mine, theirs) join judged j using (number)
""",
)

_SOME = """
select number, one, other from to_compare where number > $after and number <= $after + $together
order by number
"""
_RECORDED = """
select event_id, kind, type, earliest, latest, place, instrument, modality
from account_rows where event_id in (select unnest($ids::varchar[]))
"""
_QUOTED = """
select record_id, arg_min(quote, span_start) from evidence
where record_type = 'event' and record_id in (select unnest($ids::varchar[])) group by record_id
"""
_PARTIES = """
select p.event_id, p.role, n.actor_id, n.kind, n.parent, b.kind
from event_parties p join actors n using (actor_id) left join actors b on b.actor_id = n.parent
where p.role <> 'speaker' and p.event_id in (select unnest($ids::varchar[]))
"""


def compare_tellings(connection: duckdb.DuckDBPyConnection) -> None:
    """Make `alike` of `pairs`: those that are alike, with points and reasons, as `likenesses`.

    `pairs` and the other temporary tables that are no longer needed are dropped.
    """
    for statement in _TELLINGS:
        connection.execute(statement)
    for some in _some(connection):
        accounts = _accounts(connection, {each for _, *pair in some for each in pair})
        with connection.appender("judged") as appender:
            for number, one, other in some:
                found = likeness(accounts[one], accounts[other])
                if found:
                    appender.append_row(number, *_cells(found))


def _some(connection: duckdb.DuckDBPyConnection) -> Iterator[list[tuple[int, str, str]]]:
    after = 0
    while pairs := connection.execute(_SOME, {"after": after, "together": _TOGETHER}).fetchall():
        yield pairs
        after += _TOGETHER


def _cells(found: Likeness) -> tuple[float, list[str], bool, bool]:
    return found.points, list(found.reasons), found.certain, found.copied


def _accounts(connection: duckdb.DuckDBPyConnection, event_ids: set[str]) -> dict[str, Account]:
    parameters = {"ids": sorted(event_ids)}
    parties: dict[tuple[str, str], set[str]] = defaultdict(set)
    for event, role, *bodies in connection.execute(_PARTIES, parameters).fetchall():
        for actor, kind in (bodies[:2], bodies[2:]):
            if actor:
                parties[event, role].add(actor)
            if kind in _DESCRIBED:
                parties[event, "described"].add(actor)
    quotes = dict(connection.execute(_QUOTED, parameters).fetchall())
    return {
        event: Account(
            kind=kind, type=what, earliest=first, latest=last,
            agents=frozenset(parties[event, "agent"]), targets=frozenset(parties[event, "target"]),
            place=place, instrument=instrument, modality=modality, quote=quotes[event],
            described=frozenset(parties[event, "described"]),
        )
        for event, kind, what, first, last, place, instrument, modality
            in connection.execute(_RECORDED, parameters).fetchall()
    }  # fmt: skip
