"""What a reader can choose from: every value of every facet, with the events it would leave."""

from duckdb import DuckDBPyConnection
from pandas import DataFrame

from dashboard.filter import Filter
from dashboard.queries.marked import mark, table

_FACETS = """
select 'kinds' as facet, kind as value, kind as name, count(*) as events
from marked
where in_period and in_classes and in_places and in_statuses and in_modalities and in_publishers
  and in_actors and in_text
group by kind
union all
select 'classes', class, class, count(*)
from marked
where in_period and in_kinds and in_places and in_statuses and in_modalities and in_publishers
  and in_actors and in_text
group by class
union all
select 'places', place, coalesce(any_value(n.name), place), count(*)
from marked m left join actor_names n on n.actor_id = m.place
where place is not null and in_period and in_kinds and in_classes and in_statuses
  and in_modalities and in_publishers and in_actors and in_text
group by place
union all
select 'statuses', status, status, count(*)
from marked
where in_period and in_kinds and in_classes and in_places and in_modalities and in_publishers
  and in_actors and in_text
group by status
union all
select 'modalities', modality, modality, count(*)
from marked
where in_period and in_kinds and in_classes and in_places and in_statuses and in_publishers
  and in_actors and in_text
group by modality
union all
select 'publishers', publisher, publisher, count(*)
from tellings join marked using (number)
where in_period and in_kinds and in_classes and in_places and in_statuses and in_modalities
  and in_actors and in_text
group by publisher
union all
select 'actors', p.actor_id, coalesce(any_value(n.name), p.actor_id), count(*)
from parts p join marked using (number) left join actor_names n using (actor_id)
where in_period and in_kinds and in_classes and in_places and in_statuses and in_modalities
  and in_publishers and in_text
  and case getvariable('role') when 'agent' then p.agent when 'target' then p.target
    when 'speaker' then p.speaker else true end
group by p.actor_id
order by facet, events desc, name
"""


def facets(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """Every choice of each facet with the events it would leave, its own facet left out.

    A choice that would leave none is not in the table.
    """
    mark(connection, chosen)
    return table(connection, _FACETS)
