"""What a reader can choose from: every value of every facet, with the events it would leave."""

from duckdb import DuckDBPyConnection
from pandas import DataFrame

from dashboard.filter import Filter
from dashboard.queries.marked import mark, table

_TALLY = """
create or replace temp table tally as
select m.*, events
from (select sort, count(*) as events from sort_rows group by sort) join marked_sorts m using (sort)
"""

_FACETS = """
select facet, value, coalesce(any_value(n.name), value) as name, sum(events)::bigint as events
from (
  select events, unnest([
    {'facet': 'kinds', 'value': kind,
      'kept': in_classes and in_places and in_statuses and in_modalities and in_publishers},
    {'facet': 'classes', 'value': class,
      'kept': in_kinds and in_places and in_statuses and in_modalities and in_publishers},
    {'facet': 'places', 'value': place,
      'kept': in_kinds and in_classes and in_statuses and in_modalities and in_publishers},
    {'facet': 'statuses', 'value': status,
      'kept': in_kinds and in_classes and in_places and in_modalities and in_publishers},
    {'facet': 'modalities', 'value': modality,
      'kept': in_kinds and in_classes and in_places and in_statuses and in_publishers}
  ], recursive := true)
  from tally
) left join actor_names n on facet = 'places' and n.actor_id = value
where kept and value is not null
group by facet, value
union all
select 'publishers', publisher, publisher, sum(events)::bigint
from (
  select events, unnest(publishers) as publisher from tally
  where in_kinds and in_classes and in_places and in_statuses and in_modalities
)
group by publisher
union all
select 'anyone', 'anyone', 'anyone', count(*) from circle_rows
union all
select 'actors', actor_id, coalesce(any_value(n.name), actor_id), any_value(events)
from (
  select actor_id, sum(events)::bigint as events
  from (select circle, count(*) as events from circle_rows group by circle)
  join circles c using (circle)
  where case getvariable('role') when 'agent' then c.agent when 'target' then c.target
    when 'speaker' then c.speaker else true end
  group by actor_id
) left join actor_names n using (actor_id)
group by actor_id
order by facet, events desc, name
"""


def facets(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """Every choice of each facet with the events it would leave, its own facet left out.

    A choice that would leave none is not in the table. The facet "anyone" is one line: the events
    without a condition on actors.
    """
    mark(connection, chosen)
    connection.execute(_TALLY)
    return table(connection, _FACETS)
