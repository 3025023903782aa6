"""Questions about events."""

from duckdb import DuckDBPyConnection
from pandas import DataFrame

from dashboard.filter import Filter
from dashboard.queries.marked import mark, table

_EVENTS = """
select
  e.event_id, e.earliest, e.latest, e.mode, e.edtf, e.basis, e.time_words,
  e.kind, e.summary, e.agents, e.targets, e.speaker, e.place, e.instrument,
  e.status, e.modality, e.quote, e.publisher, e.published, e.title, e.url, e.document_id,
  e.type, e.type_mode, e.rule
from event_rows e join marked m using (event_id)
where in_period and in_kinds and in_statuses and in_publishers and in_actors and in_text
qualify row_number() over (
  partition by e.event_id order by e.published nulls last, e.document_id) = 1
order by coalesce(e.earliest, e.latest) nulls last, e.latest - e.earliest nulls last, e.event_id
"""

_COUNTS = """
select
  count(*) filter (certain) as certain,
  count(*) filter (possible and not certain) as uncertain,
  count(*) filter (undated) as undated,
  count(*) filter (in_period) as shown
from marked where in_kinds and in_statuses and in_publishers and in_actors and in_text
"""

_FACETS = """
select 'kinds' as facet, kind as value, kind as name,
  count(*) filter (in_period and in_statuses and in_publishers and in_actors and in_text) as events
from marked group by kind
union all
select 'statuses', status, status,
  count(*) filter (in_period and in_kinds and in_publishers and in_actors and in_text)
from marked group by status
union all
select 'publishers', publisher, publisher,
  count(*) filter (in_period and in_kinds and in_statuses and in_actors and in_text)
from (select *, unnest(publishers) as publisher from marked)
where publisher is not null group by publisher
union all
select 'actors', actor_id, any_value(name), count(distinct event_id) filter (
    in_period and in_kinds and in_statuses and in_publishers and in_text)
from (
  select event_id, actor_id, name, role from event_actor_rows
  union all
  select a.event_id, a.parent, coalesce(p.name, a.parent), a.role
  from event_actor_rows a left join actor_names p on p.actor_id = a.parent
  where a.parent is not null
) join marked using (event_id)
where $role = 'any role' or role = $role
group by actor_id
order by facet, events desc, name
"""

_LATEST = """
select
  e.event_id, e.earliest, e.latest, e.mode, e.kind, e.summary, e.status, e.modality,
  e.publisher, e.published
from event_rows e join marked m using (event_id)
where in_period and in_kinds and in_statuses and in_publishers and in_actors and in_text
  and not undated and e.modality in ('actual', 'claimed')
qualify row_number() over (partition by e.event_id order by e.published, e.document_id) = 1
order by coalesce(e.latest, e.earliest) desc, e.earliest desc nulls last, e.event_id
limit 5
"""

_EVENT = """
select e.*, s.span_start as sentence_start, s.span_end as sentence_end, t.text, t.text_sha256
from event_rows e
join report_texts t using (document_id)
left join sentence_rows s on s.document_id = e.document_id and s.sentence = e.sentence
where e.event_id = coalesce(
  (select any_value(leads_to) from event_redirects where event_id = $event), $event)
order by e.published nulls last, e.document_id
"""

_ACTORS = """
select role, actor_id, name, kind, country, parent
from event_actor_rows where event_id = coalesce(
  (select any_value(leads_to) from event_redirects where event_id = $event), $event)
order by role, position
"""

_COVERED = """
select min(coalesce(earliest, latest)) as first, max(coalesce(latest, earliest)) as last
from event_rows
"""


def events(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """The events that a filter keeps: earliest first, and the more precise first on one day."""
    mark(connection, chosen)
    return table(connection, _EVENTS)


def counts(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """How many events lie in the period for certain, how many only possibly, how many undated."""
    mark(connection, chosen)
    return table(connection, _COUNTS)


def facets(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """Every choice of each facet with the events it would leave, its own facet left out."""
    mark(connection, chosen)
    return table(connection, _FACETS, {"role": chosen.role})


def latest(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """The five events that happened last."""
    mark(connection, chosen)
    return table(connection, _LATEST)


def event(connection: DuckDBPyConnection, event_id: str) -> DataFrame:
    """One event, a line for each report that tells of it, with the report's text."""
    return table(connection, _EVENT, {"event": event_id})


def event_actors(connection: DuckDBPyConnection, event_id: str) -> DataFrame:
    """Who takes part in an event, and in which role."""
    return table(connection, _ACTORS, {"event": event_id})


def dates_covered(connection: DuckDBPyConnection, _chosen: Filter) -> DataFrame:
    """The first and the last day of all events."""
    return table(connection, _COVERED)
