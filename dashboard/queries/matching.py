"""Which rows of another project's table may be of the same event as ours, worked out in DuckDB.

A row and an event match where their days overlap, the place or the country is the same, somebody
who acts or is acted on is the same, and the classes do not speak against it. From three tables
of ours, with a line for each event of days, place and actor, and `theirs`, the pairs follow:

    our_days     number, class, first, last     an event with its days
    our_places   number, place                  where it happened, as it is called or by its state
    our_actors   number, actor_id               who acts or is acted on
    place_names  place, name                    what our places are called, in small letters
    known_names  actor_id, name                 what our actors are called, in small letters
    theirs       a row with its lists of places, actors and classes

What a side does not say is never the same: without a day, a place or an actor nothing matches.
Only of classes it does not count against a pair that one side says nothing.
"""

from collections.abc import Sequence
from datetime import date

from duckdb import DuckDBPyConnection

Their = tuple[
    int, str, str, date, date, str, Sequence[str], str, Sequence[str], str, Sequence[str],
    Sequence[str], str,
]  # fmt: skip
"""A row of the other project's table, in the order of the columns of `theirs`."""

_THEIRS = """
create or replace temp table theirs (
  line integer, identity varchar, day varchar, first date, last date, what varchar,
  classes varchar[], country varchar, places varchar[], actors varchar, actor_ids varchar[],
  actor_names varchar[], note varchar)
"""

# what theirs are called, in terms of ours; all that follows compares our own terms alone
_THEIR_PLACES = """
create or replace temp table their_places as
select distinct line, p.place
from (select line, unnest(places) as name from theirs) t join place_names p using (name)
"""

_THEIR_ACTORS = """
create or replace temp table their_actors as
select distinct line, actor_id
from (
  select line, unnest(actor_ids) as actor_id from theirs
  union all
  select t.line, n.actor_id
  from (select line, unnest(actor_names) as name from theirs) t join known_names n using (name)
)
"""

# a month at a time, so that only what may overlap at all is compared day by day
_THEIR_MONTHS = """
create or replace temp table their_months as
select t.line, t.first, t.last, t.classes, p.place, a.actor_id,
  unnest(range(year(t.first) * 12 + month(t.first), year(t.last) * 12 + month(t.last) + 1)) as month
from theirs t join their_places p using (line) join their_actors a using (line)
"""

_OUR_MONTHS = """
create or replace temp table our_months as
select number, first, last, class, place, actor_id,
  unnest(range(year(first) * 12 + month(first), year(last) * 12 + month(last) + 1)) as month
from (
  select number, class, greatest(first, (select min(first) from theirs)) as first,
    least(last, (select max(last) from theirs)) as last
  from our_days
  where first <= (select max(last) from theirs) and last >= (select min(first) from theirs)
)
join our_places using (number) join our_actors using (number)
where place in (select place from their_places) and actor_id in (select actor_id from their_actors)
"""

_PAIRS = """
create or replace temp table pairs as
select distinct t.line, o.number
from their_months t join our_months o using (month, place, actor_id)
where t.first <= o.last and o.first <= t.last
  and (len(t.classes) = 0 or o.class is null or list_contains(t.classes, o.class))
"""


def put(connection: DuckDBPyConnection, rows: Sequence[Their]) -> None:
    """Put the rows of another project's table at a connection's disposal, for as long as it is
    open; nothing is written to the database."""
    connection.execute(_THEIRS)
    if rows:
        with connection.appender("theirs") as appender:
            appender.append_rows(rows)


def pair(connection: DuckDBPyConnection) -> None:
    """Make the table `pairs`: the number of an event of ours, and the line of a row of theirs."""
    for statement in (_THEIR_PLACES, _THEIR_ACTORS, _THEIR_MONTHS, _OUR_MONTHS, _PAIRS):
        connection.execute(statement)
