"""Which events a filter keeps, condition by condition.

What many events have in common is marked once: the table `marked_sorts` says of each sort which
conditions it meets. Every other question about events reads one of these views, in which a
condition that is not set is the word true, so that nothing is looked up for it:

    timely        an event a line, with what its days, its actors and its words say of it
    marked        the same, with what its sort says of it: a column for each facet
    kept_events   those of `marked` that meet all conditions
    sort_rows     an event a line that the facets of sorts count: conditions on sorts left out
    circle_rows   an event a line that the facet of actors counts: the condition on actors left out
"""

from duckdb import DuckDBPyConnection
from pandas import DataFrame

from dashboard.filter import Filter
from dashboard.queries import index
from dashboard.queries.search import find

_SETTINGS = (
    "set variable first_day = $first::date",
    "set variable last_day = $last::date",
    "set variable by_publication = $published",
    "set variable certainly = $certainly",
    "set variable role = $role",
)

# what narrows by sort, by the facet that it belongs to; each is a list of values
_SORTED = {
    "kinds": "kind in getvariable('kinds')",
    "classes": "class in getvariable('classes')",
    "places": "coalesce(place in getvariable('places'), false)",
    "statuses": "status in getvariable('statuses')",
    "modalities": "modality in getvariable('modalities')",
    "publishers": "list_has_any(publishers, getvariable('publishers'))",
}
_VALUES = {
    "kinds": "set variable kinds = $values::varchar[]",
    "classes": "set variable classes = $values::varchar[]",
    "places": "set variable places = $values::varchar[]",
    "statuses": "set variable statuses = $values::varchar[]",
    "modalities": "set variable modalities = $values::varchar[]",
    "publishers": "set variable publishers = $values::varchar[]",
    "actors": "set variable actors = $values::varchar[]",
    "partners": "set variable partners = $values::varchar[]",
}
_SORTS = """
create or replace temp table marked_sorts as
select *, in_kinds and in_classes and in_places and in_statuses and in_modalities
  and in_publishers as in_sorts
from (select *, {conditions} from sorts)
"""
_IN_ACTORS = (
    "create or replace temp macro in_actors(of_event) as coalesce(of_event in "
    "(select circle from circles where actor_id in getvariable('actors') "
    "and case getvariable('role') when 'agent' then agent when 'target' then target "
    "when 'speaker' then speaker else true end), false)"
)
_IN_PARTNERS = (
    "create or replace temp macro in_partners(of_event) as of_event in "
    "(select circle from circles where actor_id in getvariable('partners') "
    "and case getvariable('role') when 'agent' then target when 'target' then agent "
    "else true end)"
)
_ANY_ACTORS = "create or replace temp macro in_actors(of_event) as true"
_ANY_PARTNERS = "create or replace temp macro in_partners(of_event) as true"
_WITH_WORDS = "(from accounts where number in (select number from found))"

# an event lasts (every day of the interval) or falls on one day that the interval allows; only
# the first kind is certain to touch a period that it merely overlaps
_HAPPENED = """
create or replace temp macro in_days(earliest, latest, lasting, published) as {
  'possible': coalesce(earliest <= getvariable('last_day'), true)
    and coalesce(latest >= getvariable('first_day'), true)
    and not (earliest is null and latest is null),
  'certain': if(lasting,
    coalesce(latest >= getvariable('first_day'), earliest >= getvariable('first_day'),
      getvariable('first_day') is null)
    and coalesce(earliest <= getvariable('last_day'), getvariable('last_day') is null),
    coalesce(earliest >= getvariable('first_day'), getvariable('first_day') is null)
    and coalesce(latest <= getvariable('last_day'), getvariable('last_day') is null))
    and not (earliest is null and latest is null),
  'undated': earliest is null and latest is null}
"""
_PUBLISHED = """
create or replace temp macro in_days(earliest, latest, lasting, published) as {
  'possible': published is not null
    and coalesce(published >= getvariable('first_day'), true)
    and coalesce(published <= getvariable('last_day'), true),
  'certain': published is not null
    and coalesce(published >= getvariable('first_day'), true)
    and coalesce(published <= getvariable('last_day'), true),
  'undated': published is null}
"""
_ALL_TIME = "create or replace temp macro in_period(days) as true"
_SOME_TIME = (
    "create or replace temp macro in_period(days) as "
    "if(getvariable('certainly'), days.certain, days.possible)"
)

# no facet counts those who stand beside an actor, or other words: they narrow what all facets count
_TIMELY = """
create or replace temp view timely as
select {ids} number, sort, circle, published,
  if(getvariable('by_publication'), published, earliest) as earliest,
  if(getvariable('by_publication'), published, latest) as latest,
  days.undated as undated, days.possible as possible, days.certain as certain,
  in_period(days) as in_period, in_actors(circle) as in_actors
from (select *, in_days(earliest, latest, lasting, published) as days
  from {source} where in_partners(circle))
"""
_FEW = "select (select count(*) from found) * 2 < (select count(*) from accounts)"
_WORDED = """
create or replace temp table worded as
select * exclude (event_id) from accounts where number in (select number from found)
"""

_MARKED = """
create or replace temp view marked as
select t.*, kind, class, status, modality, place, mode, checked, in_kinds, in_classes, in_places,
  in_statuses, in_modalities, in_publishers, in_sorts
from timely t join marked_sorts using (sort)
"""

_KEPT = """
create or replace temp view kept_events as
select * exclude (in_period, in_actors, in_kinds, in_classes, in_places, in_statuses, in_modalities,
  in_publishers, in_sorts)
from marked where in_period and in_sorts and in_actors
"""

_SORT_ROWS = """
create or replace temp view sort_rows as select sort from timely where in_period and in_actors
"""
_CIRCLE_ROWS = """
create or replace temp view circle_rows as
select circle from timely
where in_period and sort in (select sort from marked_sorts where in_sorts)
"""
_KEPT_SORTS = "create or replace temp view sort_rows as select sort from kept_events"
_KEPT_CIRCLES = "create or replace temp view circle_rows as select circle from kept_events"


def mark(connection: DuckDBPyConnection, chosen: Filter) -> None:
    """Make the views `marked` and `kept_events` for a filter, unless they are there."""
    if connection.execute("select getvariable('marked_for')").fetchone() == (repr(chosen),):
        return
    index.ready(connection)
    values: dict[str, object] = {
        "first": chosen.first,
        "last": chosen.last,
        "published": chosen.by == "published",
        "certainly": chosen.certainty == "certainly",
        "role": chosen.role,
    }
    for setting, name in zip(_SETTINGS, values, strict=True):
        connection.execute(setting, {name: values[name]})
    connection.execute(_PUBLISHED if chosen.by == "published" else _HAPPENED)
    connection.execute(_SOME_TIME if chosen.first or chosen.last else _ALL_TIME)
    for facet, setting in _VALUES.items():
        connection.execute(setting, {"values": list(getattr(chosen, facet))})
    connection.execute(_SORTS.format(conditions=_conditions(chosen)))
    connection.execute(_IN_ACTORS if chosen.actors else _ANY_ACTORS)
    connection.execute(_IN_PARTNERS if chosen.partners else _ANY_PARTNERS)
    text = chosen.text.strip()
    if text:
        find(connection, text)
    connection.execute(_TIMELY.format(ids="event_id,", source=_WITH_WORDS if text else "accounts"))
    connection.execute(_MARKED)
    connection.execute(_KEPT)
    # where a facet narrows nothing, what it counts is what the filter keeps
    connection.execute(_SORT_ROWS if _sorted_out(chosen) else _KEPT_SORTS)
    connection.execute(_CIRCLE_ROWS if chosen.actors else _KEPT_CIRCLES)
    connection.execute("set variable marked_for = $chosen", {"chosen": repr(chosen)})


def _sorted_out(chosen: Filter) -> bool:
    return any(getattr(chosen, facet) for facet in _SORTED)


def _conditions(chosen: Filter) -> str:
    """The columns that say of a sort which conditions it meets."""
    return ", ".join(
        f"{condition if getattr(chosen, facet) else 'true'} as in_{facet}"
        for facet, condition in _SORTED.items()
    )


_HELD = """
create or replace temp table held as
select number, sort, circle, published, earliest, latest, undated, possible, certain
from timely where in_period and in_actors
  and sort in (select sort from marked_sorts where in_sorts)
"""
_FROM_HELD = """
create or replace temp view kept_events as
select h.*, kind, class, status, modality, place, mode, checked
from held h join marked_sorts using (sort)
"""


def hold(connection: DuckDBPyConnection, chosen: Filter) -> None:
    """Work out once what a filter keeps, for several questions about it on one connection.

    The ids of the events are not among it: they are looked up for those that are shown.
    """
    mark(connection, chosen)
    # several views look for the words, unless no facet narrows and all count what is kept; a copy
    # of most events costs more than to look for them again
    narrows = chosen.actors or _sorted_out(chosen)
    if chosen.text.strip() and narrows and connection.execute(_FEW).fetchone() == (True,):
        connection.execute(_WORDED)
        connection.execute(_TIMELY.format(ids="", source="worded"))
        connection.execute(_MARKED)
    connection.execute(_HELD)
    connection.execute(_FROM_HELD)


def table(
    connection: DuckDBPyConnection, query: str, parameters: dict[str, object] | None = None
) -> DataFrame:
    """The answer to one query."""
    return connection.execute(query, parameters or {}).df()
