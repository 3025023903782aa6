"""Which accounts are of one event: compared when a report comes in, gathered on a decision."""

from collections.abc import Iterable, Sequence

import duckdb

from extract.review.standing import ids
from extract.same.account import Account
from extract.same.groups import Pair, Verdicts, groups
from extract.same.likeness import likeness
from extract.store.log import decisions_where

_ACCOUNTS = """
select distinct on (a.event_id)
  a.event_id, v.document_id, a.kind, a.type, a.earliest, a.latest,
  (select list(actor_id) from event_parties p where p.event_id = a.event_id and role = 'agent'),
  (select list(actor_id) from event_parties p where p.event_id = a.event_id and role = 'target'),
  a.place, a.instrument, a.modality, v.quote, d.published
from account_rows a
join evidence v on v.record_id = a.event_id and v.record_type = 'event'
join documents d using (document_id)
where a.event_id in (select unnest($ids::varchar[]))
order by a.event_id, v.document_id, v.span_start
"""

# what is undated, or leaves more than two months open, is near to everything and says nothing
_NEAR = """
with involved as (
  select event_id, actor_id from event_actors
  union
  select event_id, place from events where place is not null
), dated as (
  select e.event_id, e.type, e.earliest, e.latest, i.actor_id
  from events e join involved i using (event_id)
  where earliest is not null and latest is not null and latest - earliest <= 62
), mine as (
  select d.*, v.document_id from dated d join evidence v on v.record_id = d.event_id
  where v.document_id in (select unnest($ids::varchar[]))
)
select distinct least(m.event_id, o.event_id), greatest(m.event_id, o.event_id)
from mine m
join dated o on o.type = m.type and o.actor_id = m.actor_id
  and o.earliest <= m.latest + 1 and o.latest >= m.earliest - 1
join evidence v on v.record_id = o.event_id and v.document_id <> m.document_id
order by all
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
    pairs = connection.execute(_NEAR, {"ids": list(documents)}).fetchall()
    known = _accounts(connection, {each for pair in pairs for each in pair})
    found = [alike for one, other in pairs if (alike := likeness(known[one], known[other]))]
    with connection.appender("likenesses") as appender:
        for each in found:
            appender.append_row(each.one, each.other, each.points, list(each.reasons), each.certain)
    gather(connection, {each.one for each in found} | {each.other for each in found})


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


def gather(
    connection: duckdb.DuckDBPyConnection, event_ids: Iterable[str], without: Iterable[str] = ()
) -> None:
    """Gather these accounts, and all that hang together with them, into events anew."""
    verdicts = _verdicts(connection)
    pairs, members = _together(connection, set(event_ids), verdicts)
    if not members:
        return
    order = {
        event: (str(published or "9999"), document, event)
        for event, published, document in connection.execute(
            "select a.event_id, min(d.published), min(v.document_id) from account_rows a "
            "join evidence v on v.record_id = a.event_id join documents d using (document_id) "
            "where a.event_id in (select unnest($ids::varchar[])) and a.review <> 'rejected' "
            "group by a.event_id",
            {"ids": sorted(members - set(without))},
        ).fetchall()
    }
    connection.execute(
        "delete from same_events where event_id in (select unnest($ids::varchar[]))",
        {"ids": sorted(members)},
    )
    with connection.appender("same_events") as appender:
        appender.append_rows(sorted(groups(pairs, verdicts, order).items()))


def _together(
    connection: duckdb.DuckDBPyConnection, start: set[str], verdicts: Verdicts
) -> tuple[list[tuple[str, str, float]], set[str]]:
    """The certain pairs that hang together with some accounts, and all accounts in them."""
    members, new, pairs = set(start), set(start), set()
    while new:
        rows = connection.execute(
            "select one, other, points from likenesses where certain "
            "and (one in (select unnest($ids::varchar[])) "
            "or other in (select unnest($ids::varchar[])))",
            {"ids": sorted(new)},
        ).fetchall()
        pairs |= set(rows)
        reached = {each for one, other, _ in rows for each in (one, other)}
        reached |= {each for pair in verdicts.same if pair & new for each in pair}
        # a group that is to be gathered anew is gathered whole
        former = connection.execute(
            "select event_id from same_events where lead_id in (select lead_id from same_events "
            "where event_id in (select unnest($ids::varchar[])))",
            {"ids": sorted(new)},
        ).fetchall()
        new = (reached | {each for (each,) in former}) - members
        members |= new
    return sorted(pairs), members


def _verdicts(connection: duckdb.DuckDBPyConnection) -> Verdicts:
    """What people said of pairs, the last word counting, by the ids that the accounts have now."""
    found = decisions_where(connection, "action in ('same', 'different', 'undo')", {})
    if not any(one.action != "undo" for one in found):
        return Verdicts()
    undone = {each for one in found if one.action == "undo" for each in ids(one.after)}
    acts = {(one.decided, one.who) for one in found if one.id in undone}
    current = dict(connection.execute("select record_id, current_id from decided_on").fetchall())
    said: dict[Pair, str] = {}
    for one in found:
        if one.action == "undo" or (one.decided, one.who) in acts or one.after is None:
            continue
        pair = frozenset({current.get(one.record_id, ""), current.get(one.after, "")})
        if len(pair) == 2 and "" not in pair:
            said[pair] = one.action
    return Verdicts(
        same=frozenset(pair for pair, word in said.items() if word == "same"),
        different=frozenset(pair for pair, word in said.items() if word == "different"),
    )


def _accounts(connection: duckdb.DuckDBPyConnection, event_ids: set[str]) -> dict[str, Account]:
    rows = connection.execute(_ACCOUNTS, {"ids": sorted(event_ids)}).fetchall()
    return {
        event: Account(
            event_id=event, document_id=document, kind=kind, type=what, earliest=first,
            latest=last, agents=frozenset(agents or ()), targets=frozenset(targets or ()),
            place=place, instrument=instrument, modality=modality, quote=quote,
            published=published,
        )
        for event, document, kind, what, first, last, agents, targets, place, instrument,
            modality, quote, published in rows
    }  # fmt: skip
