"""Questions about actors: how often each acts, is acted on, speaks, and with whom.

An event of a person, or of a part of a body, counts for the body too.
"""

from dataclasses import dataclass

from duckdb import DuckDBPyConnection
from pandas import DataFrame

from dashboard.filter import Filter
from dashboard.queries.marked import mark, table

_ACTORS = """
with met as (
  select circle, count(*) as events, min(coalesce(earliest, latest)) as first_day,
    max(coalesce(latest, earliest)) as last_day
  from kept_events group by circle
), counted as (
  select actor_id, sum(events)::bigint as events,
    coalesce(sum(events) filter (agent), 0)::bigint as as_agent,
    coalesce(sum(events) filter (target), 0)::bigint as as_target,
    coalesce(sum(events) filter (speaker), 0)::bigint as as_speaker,
    min(first_day) as first_day, max(last_day) as last_day
  from circles join met using (circle) group by actor_id
)
select c.actor_id, n.name, n.kind, b.name as body, c.events, c.as_agent, c.as_target,
  c.as_speaker, c.first_day, c.last_day, count(*) over () as actors
from counted c join actor_names n using (actor_id)
left join actor_names b on b.actor_id = n.parent
where $name = '' or contains(strip_accents(lower(n.name)), strip_accents(lower($name)))
order by c.events desc, n.name, c.actor_id
limit $size offset $start
"""

_ACTOR = """
select n.actor_id, n.name, n.kind, n.country, n.parent, b.name as body
from actor_names n left join actor_names b on b.actor_id = n.parent
where n.actor_id = $actor
"""

# one line an interval of days and role; an event in two roles is in both
_ROLES = """
select earliest, latest, coalesce(mode, '') as mode, role as kind, count(*) as events
from (
  select e.*, unnest(list_filter(['agent', 'target', 'speaker'],
    lambda role: case role when 'agent' then p.agent when 'target' then p.target
      else p.speaker end)) as role
  from circles p join kept_events e using (circle) where p.actor_id = $actor
)
group by all order by all
"""

_PARTNERS = """
with met as (select circle, count(*) as events from kept_events group by circle),
mine as (select * from circles join met using (circle) where actor_id = $actor)
select q.actor_id, n.name, n.kind, sum(m.events)::bigint as events,
  coalesce(sum(m.events) filter (m.agent and q.target), 0)::bigint as acts_on,
  coalesce(sum(m.events) filter (m.target and q.agent), 0)::bigint as acted_on_by,
  coalesce(sum(m.events) filter (m.agent and q.agent or m.target and q.target), 0)::bigint as beside
from mine m join circles q on q.circle = m.circle and q.actor_id <> m.actor_id
join actor_names n on n.actor_id = q.actor_id
where n.parent is distinct from $actor
  and q.actor_id is distinct from (select parent from actor_names where actor_id = $actor)
group by all order by events desc, n.name, q.actor_id
limit $size
"""

_MEMBERS = """
select n.actor_id, n.name, sum(events)::bigint as events,
  coalesce(sum(events) filter (p.speaker), 0)::bigint as as_speaker
from actor_names n join circles p using (actor_id)
join (select circle, count(*) as events from kept_events group by circle) using (circle)
where n.parent = $actor
group by all order by events desc, n.name, n.actor_id
limit $size
"""

# persons stand under their bodies, so that nothing is counted in two rows
_PAIRS = """
with members as (
  select actor_id from actor_names where parent is not null
), met as (
  select a.actor_id as agent_id, t.actor_id as target_id, sum(events)::bigint as events
  from circles a join circles t using (circle)
  join (select circle, count(*) as events from kept_events group by circle) using (circle)
  where a.agent and t.target group by all
), pairs as (
  select * from met
  where agent_id not in (from members) and target_id not in (from members)
), agents as (
  select agent_id from pairs group by agent_id order by sum(events) desc, agent_id limit $size
), targets as (
  select target_id from pairs group by target_id order by sum(events) desc, target_id limit $size
)
select p.agent_id, a.name as agent, p.target_id, t.name as target, p.events,
  (select count(*) from pairs) as pairs
from pairs p join actor_names a on a.actor_id = p.agent_id
join actor_names t on t.actor_id = p.target_id
where agent_id in (from agents) and target_id in (from targets)
order by p.events desc, agent, target, agent_id, target_id
"""

MOST = 40
"""Lines of a table of those whom an actor meets."""


@dataclass(frozen=True, slots=True)
class ActorPage:
    """Some of the actors of the events that a filter keeps; `name` is part of theirs, or ""."""

    chosen: Filter
    name: str
    start: int
    size: int


@dataclass(frozen=True, slots=True)
class Whom:
    """One actor in the events that a filter keeps."""

    chosen: Filter
    actor: str


@dataclass(frozen=True, slots=True)
class Square:
    """The busiest agents and targets of the events that a filter keeps, so many of each."""

    chosen: Filter
    size: int


def actors(connection: DuckDBPyConnection, page: ActorPage) -> DataFrame:
    """A page of the actors, the most frequent first; `actors` says how many there are in all."""
    mark(connection, page.chosen)
    asked = {"name": page.name.strip(), "start": page.start, "size": page.size}
    return table(connection, _ACTORS, asked)


def actor(connection: DuckDBPyConnection, actor_id: str) -> DataFrame:
    """One actor, and the body that a person speaks for."""
    return table(connection, _ACTOR, {"actor": actor_id})


def actor_roles(connection: DuckDBPyConnection, whom: Whom) -> DataFrame:
    """The events of an actor by role (`kind`) and by the days that each allows."""
    mark(connection, whom.chosen)
    return table(connection, _ROLES, {"actor": whom.actor})


def partners(connection: DuckDBPyConnection, whom: Whom) -> DataFrame:
    """With whom an actor takes part in events: on whom it acts, who acts on it, who beside it."""
    mark(connection, whom.chosen)
    return table(connection, _PARTNERS, {"actor": whom.actor, "size": MOST})


def members(connection: DuckDBPyConnection, whom: Whom) -> DataFrame:
    """Who belongs to a body: persons who speak for it, and its parts."""
    mark(connection, whom.chosen)
    return table(connection, _MEMBERS, {"actor": whom.actor, "size": MOST})


def pairs(connection: DuckDBPyConnection, square: Square) -> DataFrame:
    """Who acts on whom how often, among the busiest agents and targets; `pairs` says how many such
    pairs there are in all."""
    mark(connection, square.chosen)
    return table(connection, _PAIRS, {"size": square.size})
