"""Accounts that are of one event, gathered under the one that leads them, with their sources."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import duckdb

from extract.review.standing import ids
from extract.same.groups import Pair, Verdicts, groups
from extract.same.origin import agency_named
from extract.same.sources import Told, sources
from extract.store.log import decisions_where

_TOGETHER = 1_000
"""Accounts from which groups are looked for at once: memory does not grow with their number."""

# One question over all of it would hold several tables of working memory at once.
_ORIGINS = """
select v.record_id, coalesce(o.origin, d.publisher, v.document_id), v.quote
from evidence v join documents d using (document_id) left join origins o using (document_id)
where v.record_type = 'event' and v.record_id in (select unnest($ids::varchar[]))
order by coalesce(d.published::varchar, '9999'), v.document_id, v.record_id, v.span_start
"""
_SPEAKERS = """
select p.event_id, n.name from event_parties p join actors n using (actor_id)
where p.role = 'speaker' and p.event_id in (select unnest($ids::varchar[]))
order by p.event_id, p.position
"""
_REJECTED = """
select event_id from account_rows
where review = 'rejected' and event_id in (select unnest($ids::varchar[]))
"""


def gather(
    connection: duckdb.DuckDBPyConnection, event_ids: Iterable[str], without: Iterable[str] = ()
) -> None:
    """Gather these accounts, and all that hang together with them, into events anew."""
    said, gone = verdicts(connection), set(without)
    left = set(event_ids)
    while left:
        members = _gather(connection, sorted(left)[:_TOGETHER], gone, said)
        left -= members


def _gather(
    connection: duckdb.DuckDBPyConnection,
    event_ids: Sequence[str],
    without: set[str],
    said: Verdicts,
) -> set[str]:
    """Gather the groups that some accounts belong to; gives all accounts in them."""
    pairs, members = _together(connection, set(event_ids), said)
    told = _told(connection, sorted(members - without))
    leads = groups(pairs, said, {account: place for place, account in enumerate(told)})
    events: dict[str, dict[str, Told]] = {lead: {} for lead in sorted(leads.values())}
    for account, one in told.items():
        if account in leads:
            events[leads[account]][account] = one
    copied: dict[str, list[tuple[str, str]]] = {}
    for pair in _copies(connection, sorted(leads)):
        copied.setdefault(leads[pair[0]], []).append(pair)
    rows = [
        (account, lead, source)
        for lead, accounts in events.items()
        for account, source in sources(accounts, copied.get(lead, ())).items()
    ]
    connection.execute(
        "delete from same_events where event_id in (select unnest($ids::varchar[]))",
        {"ids": sorted(members)},
    )
    with connection.appender("same_events") as appender:
        appender.append_rows(rows)
    return members


def _told(connection: duckdb.DuckDBPyConnection, event_ids: Sequence[str]) -> dict[str, Told]:
    """Who tells these accounts, the first published first; none that a person rejected."""
    parameters = {"ids": list(event_ids)}
    speakers: dict[str, list[str]] = defaultdict(list)
    for event, name in connection.execute(_SPEAKERS, parameters).fetchall():
        speakers[event].append(name)
    rejected = {event for (event,) in connection.execute(_REJECTED, parameters).fetchall()}
    told: dict[str, Told] = {}
    for event, origin, quote in connection.execute(_ORIGINS, parameters).fetchall():
        if event not in told and event not in rejected:
            agency = agency_named(*speakers[event])
            told[event] = Told(origin=origin, agency=agency, quote=quote)
    return told


def _copies(
    connection: duckdb.DuckDBPyConnection, event_ids: Sequence[str]
) -> list[tuple[str, str]]:
    """The pairs of these accounts of which one sentence was copied from the other."""
    found: list[tuple[str, str]] = connection.execute(
        "select one, other from likenesses where copied and one in (select unnest($ids::varchar[]))"
        " and other in (select unnest($ids::varchar[])) order by all",
        {"ids": list(event_ids)},
    ).fetchall()
    return found


def _together(
    connection: duckdb.DuckDBPyConnection, start: set[str], said: Verdicts
) -> tuple[list[tuple[str, str, float]], set[str]]:
    """The certain pairs that hang together with some accounts, and all accounts in them."""
    members, new, pairs = set[str](), set(start), set()
    while new:
        # a group that is to be gathered anew is gathered whole: most of it is asked for at once,
        # for every question about pairs looks through all of them
        former = connection.execute(
            "select event_id from same_events where lead_id in (select lead_id from same_events "
            "where event_id in (select unnest($ids::varchar[])))",
            {"ids": sorted(new)},
        ).fetchall()
        new |= {each for (each,) in former} - members
        members |= new
        rows = connection.execute(
            "select one, other, points from likenesses where certain "
            "and (one in (select unnest($ids::varchar[])) "
            "or other in (select unnest($ids::varchar[])))",
            {"ids": sorted(new)},
        ).fetchall()
        pairs |= set(rows)
        reached = {each for one, other, _ in rows for each in (one, other)}
        reached |= {each for pair in said.same if pair & new for each in pair}
        new = reached - members
    return sorted(pairs), members


def verdicts(connection: duckdb.DuckDBPyConnection) -> Verdicts:
    """What people said of pairs, the last word counting, by the ids that the accounts have now."""
    found = decisions_where(connection, "action in ('same', 'different', 'undo')", {})
    if not any(one.action != "undo" for one in found):
        return Verdicts()
    undone = {each for one in found if one.action == "undo" for each in ids(one.after)}
    acts = {(one.decided, one.who) for one in found if one.id in undone}
    current = dict(connection.execute("select record_id, current_id from decided_on").fetchall())
    words: dict[Pair, str] = {}
    for one in found:
        if one.action == "undo" or (one.decided, one.who) in acts or one.after is None:
            continue
        pair = frozenset({current.get(one.record_id, ""), current.get(one.after, "")})
        if len(pair) == 2 and "" not in pair:
            words[pair] = one.action
    return Verdicts(
        same=frozenset(pair for pair, word in words.items() if word == "same"),
        different=frozenset(pair for pair, word in words.items() if word == "different"),
    )
