"""Which events a filter keeps, condition by condition.

Every question about events reads the view `marked`: one line an event, one column a condition. A
facet's counts leave out its own column, a list asks for all of them. A condition that is not set
is the word true, so that nothing is looked up for it.
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

# what narrows, by the facet that it belongs to; each is a list of values
_LISTS = {
    "kinds": "create or replace temp macro in_kinds(kind) as kind in getvariable('kinds')",
    "classes": "create or replace temp macro in_classes(class) as class in getvariable('classes')",
    "places": "create or replace temp macro in_places(place) as "
    "coalesce(place in getvariable('places'), false)",
    "statuses": "create or replace temp macro in_statuses(status) as "
    "status in getvariable('statuses')",
    "modalities": "create or replace temp macro in_modalities(modality) as "
    "modality in getvariable('modalities')",
    "publishers": "create or replace temp macro in_publishers(event) as event in "
    "(select number from tellings where publisher in getvariable('publishers'))",
    "actors": "create or replace temp macro in_actors(event) as event in "
    "(select number from parts where actor_id in getvariable('actors') "
    "and case getvariable('role') when 'agent' then agent when 'target' then target "
    "when 'speaker' then speaker else true end)",
    "partners": "create or replace temp macro in_partners(event) as event in "
    "(select number from parts where actor_id in getvariable('partners') "
    "and case getvariable('role') when 'agent' then target when 'target' then agent "
    "else true end)",
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
_FREE = {
    "kinds": "create or replace temp macro in_kinds(kind) as true",
    "classes": "create or replace temp macro in_classes(class) as true",
    "places": "create or replace temp macro in_places(place) as true",
    "statuses": "create or replace temp macro in_statuses(status) as true",
    "modalities": "create or replace temp macro in_modalities(modality) as true",
    "publishers": "create or replace temp macro in_publishers(event) as true",
    "actors": "create or replace temp macro in_actors(event) as true",
    "partners": "create or replace temp macro in_partners(event) as true",
}
_TEXT = "create or replace temp macro in_words(event) as event in (select number from found)"
_NO_TEXT = "create or replace temp macro in_words(event) as true"

# an event lasts (every day of the interval) or falls on one day that the interval allows; only
# the first kind is certain to touch a period that it merely overlaps
_HAPPENED = """
create or replace temp macro in_days(earliest, latest, mode, published) as {
  'possible': coalesce(earliest <= getvariable('last_day'), true)
    and coalesce(latest >= getvariable('first_day'), true)
    and not (earliest is null and latest is null),
  'certain': if(mode = 'duration',
    coalesce(latest >= getvariable('first_day'), earliest >= getvariable('first_day'),
      getvariable('first_day') is null)
    and coalesce(earliest <= getvariable('last_day'), getvariable('last_day') is null),
    coalesce(earliest >= getvariable('first_day'), getvariable('first_day') is null)
    and coalesce(latest <= getvariable('last_day'), getvariable('last_day') is null))
    and not (earliest is null and latest is null),
  'undated': earliest is null and latest is null}
"""
_PUBLISHED = """
create or replace temp macro in_days(earliest, latest, mode, published) as {
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

# no facet counts those who stand beside an actor, so they narrow what all facets count
_MARKED = """
create or replace temp view marked as
select number, event_id, sort, kind, class, status, modality, place, published, mode,
  if(getvariable('by_publication'), published, earliest) as earliest,
  if(getvariable('by_publication'), published, latest) as latest,
  days.undated as undated, days.possible as possible, days.certain as certain,
  in_period(days) as in_period, in_kinds(kind) as in_kinds, in_classes(class) as in_classes,
  in_places(place) as in_places, in_statuses(status) as in_statuses,
  in_modalities(modality) as in_modalities, in_publishers(number) as in_publishers,
  in_actors(number) as in_actors, in_words(number) as in_text
from (select *, in_days(earliest, latest, mode, published) as days
  from accounts join sorts using (sort) where in_partners(number))
"""

_KEPT = """
create or replace temp view kept_events as
select * from marked
where in_period and in_kinds and in_classes and in_places and in_statuses and in_modalities
  and in_publishers and in_actors and in_text
"""


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
    for facet, condition in _LISTS.items():
        wanted = list(getattr(chosen, facet))
        connection.execute(_VALUES[facet], {"values": wanted})
        connection.execute(condition if wanted else _FREE[facet])
    text = chosen.text.strip()
    if text:
        find(connection, text)
    connection.execute(_TEXT if text else _NO_TEXT)
    connection.execute(_MARKED)
    connection.execute(_KEPT)
    connection.execute("set variable marked_for = $chosen", {"chosen": repr(chosen)})


_HELD = """
create or replace temp table held as
select * exclude (in_period, in_kinds, in_classes, in_places, in_statuses, in_modalities,
  in_publishers, in_actors, in_text)
from kept_events
"""
_FROM_HELD = "create or replace temp view kept_events as from held"


def hold(connection: DuckDBPyConnection, chosen: Filter) -> None:
    """Work out once what a filter keeps, for several questions about it on one connection."""
    mark(connection, chosen)
    connection.execute(_HELD)
    connection.execute(_FROM_HELD)


def table(
    connection: DuckDBPyConnection, query: str, parameters: dict[str, object] | None = None
) -> DataFrame:
    """The answer to one query."""
    return connection.execute(query, parameters or {}).df()
