"""What a reader can choose from: every value of every facet, with the events it would leave."""

from duckdb import DuckDBPyConnection
from pandas import DataFrame

from dashboard.filter import Filter
from dashboard.queries.marked import mark, table

# what many events have in common is counted once and asked five ways
_TALLY = """
create or replace temp table tally as
select sort, any_value(kind) as kind, any_value(class) as class, any_value(place) as place,
  any_value(status) as status, any_value(modality) as modality, any_value(in_kinds) as in_kinds,
  any_value(in_classes) as in_classes, any_value(in_places) as in_places,
  any_value(in_statuses) as in_statuses, any_value(in_modalities) as in_modalities,
  count(*) as events
from marked where in_period and in_publishers and in_actors and in_text
group by sort
"""

_FACETS = """
select facet, value, coalesce(any_value(n.name), value) as name, sum(events)::bigint as events
from (
  select events, unnest([
    {'facet': 'kinds', 'value': kind,
      'kept': in_classes and in_places and in_statuses and in_modalities},
    {'facet': 'classes', 'value': class,
      'kept': in_kinds and in_places and in_statuses and in_modalities},
    {'facet': 'places', 'value': place,
      'kept': in_kinds and in_classes and in_statuses and in_modalities},
    {'facet': 'statuses', 'value': status,
      'kept': in_kinds and in_classes and in_places and in_modalities},
    {'facet': 'modalities', 'value': modality,
      'kept': in_kinds and in_classes and in_places and in_statuses}
  ], recursive := true)
  from tally
) left join actor_names n on facet = 'places' and n.actor_id = value
where kept and value is not null
group by facet, value
union all
select 'publishers', publisher, publisher, count(*)
from tellings join marked using (number)
where in_period and in_kinds and in_classes and in_places and in_statuses and in_modalities
  and in_actors and in_text
group by publisher
union all
select 'actors', actor_id, coalesce(any_value(n.name), actor_id), any_value(events)
from (
  select actor_id, count(*) as events
  from parts p join marked using (number)
  where in_period and in_kinds and in_classes and in_places and in_statuses and in_modalities
    and in_publishers and in_text
    and case getvariable('role') when 'agent' then p.agent when 'target' then p.target
      when 'speaker' then p.speaker else true end
  group by actor_id
) left join actor_names n using (actor_id)
group by actor_id
order by facet, events desc, name
"""


def facets(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """Every choice of each facet with the events it would leave, its own facet left out.

    A choice that would leave none is not in the table.
    """
    mark(connection, chosen)
    connection.execute(_TALLY)
    return table(connection, _FACETS)
