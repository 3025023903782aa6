"""Questions about figures: numbers with their bounds, their speakers and the day they hold for.

Every question first keeps those lines of the index that the filter leaves, then asks the wide view
for just the figures that it shows.
"""

from dataclasses import dataclass

from duckdb import DuckDBPyConnection
from pandas import DataFrame

from dashboard.filter import Filter
from dashboard.queries import index
from dashboard.queries.marked import table

# kind and status belong to events, so a filter on them leaves figures alone; an actor keeps the
# figures that it gives itself and those about its country
_CONDITION = """
($first::date is null or if($published, published,
    coalesce(as_of_latest, as_of_earliest)) >= $first::date)
  and ($last::date is null or if($published, published,
    coalesce(as_of_earliest, as_of_latest)) <= $last::date)
  and (len($places::varchar[]) = 0 or list_contains($places::varchar[], place))
  and (not $certainly or (
    ($first::date is null or as_of_earliest >= $first::date)
    and ($last::date is null or as_of_latest <= $last::date)))
  and (len($publishers::varchar[]) = 0 or list_contains($publishers::varchar[], publisher))
  and (len($actors::varchar[]) = 0
    or list_contains($actors::varchar[], place)
    or list_contains($actors::varchar[], speaker_id)
    or circle in (
      select circle from circles where list_contains($actors::varchar[], actor_id)))
  and (len($partners::varchar[]) = 0
    or circle in (
      select circle from circles where list_contains($partners::varchar[], actor_id)))
"""

_KEPT = """
create or replace temp table kept as
select number, figure_id, place, published, as_of_earliest, as_of_latest, known, size, followed
from numbers where
"""

_WITH_WORDS = """
  and contains(words, strip_accents(lower($text)))
"""

_MEASURES = """
select followed as measure, bool_or(known) as known, count(*) as figures
from kept where size is not null
group by followed order by known desc, figures desc, followed
"""

_PLACES = """
select k.place, coalesce(any_value(n.name), k.place) as name, count(*) as figures
from kept k left join actor_names n on n.actor_id = k.place
where k.place is not null and ($measure is null or followed = $measure)
group by k.place order by figures desc, name, k.place
"""

_TOTALS = """
select count(*) as figures, count(distinct place) as places,
  count(*) filter (place is null) as without_place,
  count(*) filter (coalesce(as_of_latest, as_of_earliest) is null) as undated,
  count(*) filter (published is null) as unpublished
from kept where $measure is null or followed = $measure
"""

_SHOWN = """
create or replace temp view shown_figures as
select
  f.figure_id, k.followed as measure, f.words, f.low, f.best, f.high, f.bound, f.unit, f.phrase,
  f.population, f.stock_or_flow, f.change, f.as_of_earliest, f.as_of_latest, f.as_of_edtf,
  f.as_of_mode, f.as_of_basis, f.as_of_words, f.place, f.speaker, f.depends,
  f.quote, f.publisher, f.published, f.title, f.url, f.event_id, f.document_id, f.rule
from figure_rows f join numbers k using (figure_id)
"""

_FIGURES = """
select s.* from shown_figures s join kept k using (figure_id)
where $measure is null or followed = $measure
order by k.number
"""

_PAGE = """
create or replace temp table wanted_figures as
select number, figure_id from kept where $measure is null or followed = $measure
order by number limit $size offset $start
"""

_SPOTS = """
create or replace temp table wanted_figures as
select number, figure_id from kept
where ($measure is null or followed = $measure) and size is not null
  and if($published, published, coalesce(as_of_latest, as_of_earliest)) is not null
order by if($published, published, coalesce(as_of_latest, as_of_earliest)) desc, figure_id
limit $size
"""

_WANTED = """
select s.* from shown_figures s join wanted_figures w using (figure_id) order by w.number
"""

_FOLLOWED = "select followed as measure from kept where figure_id = $figure"

_RANK = """
select (
  select count(*) from kept k
  where (k.followed = $measure or $measure is null) and k.number < o.number) as rank
from kept o where figure_id = $figure and (followed = $measure or $measure is null)
"""

_FIGURE = """
select f.*, s.span_start as sentence_start, s.span_end as sentence_end, t.text
from figure_rows f
join report_texts t using (document_id)
left join sentence_rows s on s.document_id = f.document_id and s.sentence = f.sentence
where f.figure_id = $figure
"""

# of each measure the newest, of one day the largest
_HIGHLIGHTS = """
create or replace temp table wanted_figures as
select figure_id, row_number() over (order by given desc, size desc, figure_id) as number
from (
  select count(*) as given,
    arg_max(number, (as_of_latest, size, -number)) filter (plain) as number,
    arg_max(size, (as_of_latest, size, -number)) filter (plain) as size
  from numbers
  where known and size is not null and bound <> 'vague' and as_of_latest is not null
    and as_of_earliest <= coalesce(published, as_of_earliest) and {condition}
  group by followed
)
join (select number, figure_id from numbers) using (number)
order by given desc, size desc, figure_id limit 3
"""


@dataclass(frozen=True, slots=True)
class FigurePage:
    """Some of the figures that a filter keeps, of its measure where it names one."""

    chosen: Filter
    start: int
    size: int


@dataclass(frozen=True, slots=True)
class FigurePlace:
    """One figure among those that a filter keeps."""

    chosen: Filter
    figure: str


def _asked(connection: DuckDBPyConnection, chosen: Filter) -> tuple[str, dict[str, object]]:
    """The condition of a filter on the lines of the index, and its parameters."""
    index.ready(connection)
    parameters: dict[str, object] = {
        "first": chosen.first,
        "last": chosen.last,
        "published": chosen.by == "published",
        "certainly": chosen.certainty == "certainly" and chosen.by == "happened",
        "publishers": list(chosen.publishers),
        "places": list(chosen.places),
        "actors": list(chosen.actors),
        "partners": list(chosen.partners),
    }
    text = chosen.text.strip()
    if text:
        return _CONDITION + _WITH_WORDS, {**parameters, "text": text}
    return _CONDITION, parameters


def keep(connection: DuckDBPyConnection, chosen: Filter) -> dict[str, object]:
    """Make the temporary table `kept`: the figures that a filter keeps, of every measure.

    Gives the filter's measure, as a query's parameter.
    """
    condition, parameters = _asked(connection, chosen)
    connection.execute(_KEPT + condition, parameters)
    connection.execute(_SHOWN)
    return {"measure": chosen.measure}


def measures(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """What is counted: measures that can be followed over time, then others, by how often."""
    keep(connection, chosen)
    return table(connection, _MEASURES)


def figure_places(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """The places that the figures of a measure are for, by how often."""
    return table(connection, _PLACES, keep(connection, chosen))


def figure_totals(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """How many figures a filter keeps, for how many places, and how many have no day."""
    return table(connection, _TOTALS, keep(connection, chosen))


def figures(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """The figures that a filter keeps, of its measure where it names one, in the order of time."""
    return table(connection, _FIGURES, keep(connection, chosen))


def figure_page(connection: DuckDBPyConnection, page: FigurePage) -> DataFrame:
    """A page of the list of figures."""
    asked = keep(connection, page.chosen)
    connection.execute(_PAGE, {**asked, "start": page.start, "size": page.size})
    return table(connection, _WANTED)


def figure_spots(connection: DuckDBPyConnection, page: FigurePage) -> DataFrame:
    """The newest figures that have a value and a day, by the day that the filter goes by."""
    asked = keep(connection, page.chosen)
    by = {"published": page.chosen.by == "published", "size": page.size}
    connection.execute(_SPOTS, {**asked, **by})
    return table(connection, _WANTED)


def figure_measure(connection: DuckDBPyConnection, place: FigurePlace) -> DataFrame:
    """The measure that a figure belongs to; no row for one that the filter does not keep."""
    keep(connection, place.chosen)
    return table(connection, _FOLLOWED, {"figure": place.figure})


def figure_rank(connection: DuckDBPyConnection, place: FigurePlace) -> DataFrame:
    """How many figures stand before one in the list; no row for one that is not in it."""
    asked = keep(connection, place.chosen)
    return table(connection, _RANK, {**asked, "figure": place.figure})


def figure(connection: DuckDBPyConnection, figure_id: str) -> DataFrame:
    """One figure with its sentence and its report's text."""
    return table(connection, _FIGURE, {"figure": figure_id})


def highlights(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """The newest dated figure of the three measures most often given; never a sum."""
    condition, parameters = _asked(connection, chosen)
    connection.execute(_HIGHLIGHTS.format(condition=condition), parameters)
    connection.execute(_SHOWN)
    return table(connection, _WANTED)
