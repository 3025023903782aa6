"""Another project's table beside the events that a filter keeps: matched, only ours, only theirs.

`compare` makes the temporary tables; what is asked for after it reads them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from duckdb import DuckDBPyConnection, DuckDBPyRelation
from pandas import DataFrame
from pyarrow import RecordBatch, Schema

from dashboard.filter import Filter
from dashboard.queries.marked import hold, table
from dashboard.queries.matching import Their, pair, put
from dashboard.queries.rows import list_wanted

BLOCK = 10_000
"""Rows of a block."""

PORTION = 50_000
"""Rows that are put together at once."""

SIDES = ("matched", "ours", "theirs")
"""The three tables that come of a comparison."""

# of an interval with an open end only the end that is known counts
_DAYS = """
create or replace temp table our_days as
select a.number, s.class, coalesce(a.earliest, a.latest) as first,
  coalesce(a.latest, a.earliest) as last
from accounts a join sorts s using (sort)
where (a.earliest is not null or a.latest is not null)
  and a.number in (select number from kept_events)
"""

_ACTORS = """
create or replace temp table our_actors as
select number, actor_id from kept_events join circles using (circle) where agent or target
"""

# the states of those who take part stand for a place that is not said, or whose state is not known
_PLACES = """
create or replace temp table our_places as
with located as (
  select a.number, s.place, n.country
  from accounts a join sorts s using (sort) left join actor_names n on n.actor_id = s.place
  where a.number in (select number from kept_events)
)
select number, place from located where place is not null
union
select number, country from located where country is not null
union
select l.number, n.country
from located l join our_actors p using (number) join actor_names n using (actor_id)
where l.country is null and n.country is not null
"""

_PLACE_NAMES = """
create or replace temp table place_names as
select place, lower(place) as name from (select distinct place from our_places)
union
select p.place, lower(n.name)
from (select distinct place from our_places) p join actor_names n on n.actor_id = p.place
"""

_KNOWN_NAMES = """
create or replace temp table known_names as
select actor_id, lower(name) as name from actor_names
union
select actor_id, lower(alias) from actor_aliases
"""

_COUNTS = """
select
  (select count(*) from kept_events) as ours,
  (select count(*) from theirs) as theirs,
  (select count(*) from pairs) as pairs,
  (select count(distinct number) from pairs) as ours_matched,
  (select count(distinct line) from pairs) as theirs_matched,
  (select count(*) from kept_events where number not in (select number from our_days)) as undated,
  (select count(*) from kept_events where number not in (select number from our_actors))
    as without_actors
"""

# numbered, so that a long table can be had in portions
_MATCHED = """
create or replace temp table matched as
select row_number() over (order by line, number) as place, line, number from pairs
"""

_OURS_ALONE = """
create or replace temp table ours_alone as
select row_number() over (order by number) as place, number, event_id
from accounts where number in (select number from kept_events)
  and number not in (select number from pairs)
"""

_WANTED = {
    "matched": """
create or replace temp table wanted as
select number, event_id from accounts
where number in (select number from matched where place > $start and place <= $start + $size)
""",
    "ours": """
create or replace temp table wanted as
select number, event_id from ours_alone where place > $start and place <= $start + $size
""",
}

_THEIRS_LISTED = """
select line as their_row, identity as their_id, day as their_day, first as their_first,
  last as their_last, what as their_class, actors as their_actors, country as their_country,
  note as their_note
from theirs where line not in (select line from pairs) order by line
"""

_OURS_LISTED = "select * exclude (number) from listed"

_MATCHED_LISTED = """
select t.line as their_row, t.identity as their_id, t.day as their_day, t.first as their_first,
  t.last as their_last, t.what as their_class, t.actors as their_actors,
  t.country as their_country, t.note as their_note, o.* exclude (number)
from (from matched where place > $start and place <= $start + $size) p
join theirs t using (line) join listed o on o.number = p.number
order by p.place
"""


@dataclass(frozen=True, slots=True)
class Compared:
    """What came of it: how many on each side, and the first rows of each table."""

    counts: dict[str, int]
    tables: dict[str, DataFrame]


def compare(connection: DuckDBPyConnection, chosen: Filter, rows: Sequence[Their]) -> None:
    """Work out which rows match which of the events that a filter keeps."""
    # what does not fit is worked out on the disk
    connection.execute("set memory_limit = '800MB'")
    hold(connection, chosen)
    put(connection, rows)
    for statement in (_DAYS, _ACTORS, _PLACES, _PLACE_NAMES, _KNOWN_NAMES):
        connection.execute(statement)
    pair(connection)
    connection.execute(_MATCHED)
    connection.execute(_OURS_ALONE)


def counts(connection: DuckDBPyConnection) -> dict[str, int]:
    """How many there are on each side, how many of them match, and what can match nothing."""
    (row,) = table(connection, _COUNTS).to_dict("records")
    return {str(name): int(value) for name, value in row.items()}


def side(connection: DuckDBPyConnection, name: str, size: int, start: int = 0) -> DuckDBPyRelation:
    """So many rows of one of the tables, after the first `start`; drain them before the connection
    is asked again."""
    if name == "theirs":
        return connection.sql(_THEIRS_LISTED).limit(size, offset=start)
    portion = {"start": start, "size": size}
    connection.execute(_WANTED[name], portion)
    list_wanted(connection)
    if name == "ours":
        return connection.sql(_OURS_LISTED)
    return connection.sql(_MATCHED_LISTED, params=portion)


def compared(
    connection: DuckDBPyConnection, chosen: Filter, rows: Sequence[Their], size: int
) -> Compared:
    """The comparison with the first rows of each table."""
    compare(connection, chosen, rows)
    return Compared(counts(connection), {name: side(connection, name, size).df() for name in SIDES})


def total(counted: dict[str, int], name: str) -> int:
    """How many rows one of the tables has, by the counts."""
    return {
        "matched": counted["pairs"],
        "ours": counted["ours"] - counted["ours_matched"],
        "theirs": counted["theirs"] - counted["theirs_matched"],
    }[name]


def schema(connection: DuckDBPyConnection, name: str) -> Schema:
    """The columns of one of the tables."""
    return side(connection, name, 0).to_arrow_table().schema


def stream(connection: DuckDBPyConnection, name: str) -> Iterator[RecordBatch]:
    """All rows of one of the tables, a portion at a time: never the whole of it in memory."""
    for start in range(0, total(counts(connection), name), PORTION):
        yield from side(connection, name, PORTION, start).to_arrow_reader(BLOCK)
