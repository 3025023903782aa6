"""Questions about figures: numbers with their bounds, their speakers and the day they hold for.

Every question first keeps the ids of the figures that the filter leaves, then asks the wide view
for just those that it shows.
"""

from dataclasses import dataclass

from duckdb import DuckDBPyConnection
from pandas import DataFrame

from dashboard.filter import Filter
from dashboard.queries.marked import table

# kind and status belong to events, so a filter on them leaves figures alone; an actor keeps the
# figures that it gives itself and those about its country; a total is never drawn with what was
# added in a period
_KEPT = """
create or replace temp table kept as
select figure_id, place, published, as_of_earliest, as_of_latest, measure is not null as known,
  coalesce(low, best, high) is not null as counted, bound,
  coalesce(measure, noun, 'other') || coalesce(' (' || unit || ')', '')
    || if(stock_or_flow = 'flow', ', in a period', '') as followed
from figure_rows
where ($first::date is null or if($published, published,
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
    or event_id in (select event_id from event_actor_rows
      where list_contains($actors::varchar[], actor_id)
        or list_contains($actors::varchar[], parent)))
  and (len($partners::varchar[]) = 0
    or event_id in (select event_id from event_actor_rows
      where list_contains($partners::varchar[], actor_id)
        or list_contains($partners::varchar[], parent)))
"""

_WITH_WORDS = """
  and contains(
    strip_accents(lower(concat_ws(' ', words, phrase, population, quote, title, speaker, place))),
    strip_accents(lower($text)))
"""

_MEASURES = """
select followed as measure, bool_or(known) as known, count(*) as figures
from kept where counted
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
from figure_rows f join kept k using (figure_id)
"""

_FIGURES = """
select * from shown_figures where $measure is null or measure = $measure
order by coalesce(as_of_latest, as_of_earliest) nulls last, published, figure_id
"""

_PAGE = """
select * from shown_figures where figure_id in (
  select figure_id from kept where $measure is null or followed = $measure
  order by coalesce(as_of_latest, as_of_earliest) nulls last, published, figure_id
  limit $size offset $start)
order by coalesce(as_of_latest, as_of_earliest) nulls last, published, figure_id
"""

_SPOTS = """
select * from shown_figures where figure_id in (
  select figure_id from kept
  where ($measure is null or followed = $measure) and counted
    and if($published, published, coalesce(as_of_latest, as_of_earliest)) is not null
  order by if($published, published, coalesce(as_of_latest, as_of_earliest)) desc, figure_id
  limit $size)
order by coalesce(as_of_latest, as_of_earliest) nulls last, published, figure_id
"""

_FOLLOWED = "select followed as measure from kept where figure_id = $figure"

_RANK = """
select (
  select count(*) from kept k
  where (k.followed = $measure or $measure is null)
    and (coalesce(k.as_of_latest, k.as_of_earliest, date '9999-12-31'),
      coalesce(k.published, date '9999-12-31'), k.figure_id)
      < (coalesce(o.as_of_latest, o.as_of_earliest, date '9999-12-31'),
      coalesce(o.published, date '9999-12-31'), o.figure_id)) as rank
from kept o where figure_id = $figure and (followed = $measure or $measure is null)
"""

_FIGURE = """
select f.*, s.span_start as sentence_start, s.span_end as sentence_end, t.text
from figure_rows f
join report_texts t using (document_id)
left join sentence_rows s on s.document_id = f.document_id and s.sentence = f.sentence
where f.figure_id = $figure
"""

_HIGHLIGHTS = """
with wanted as (
  select figure_id, count(*) over (partition by followed) as given
  from kept
  where known and counted and bound <> 'vague' and as_of_latest is not null
    and as_of_earliest <= coalesce(published, as_of_earliest)
)
select * from (
  select r.*, w.given from shown_figures r join wanted w using (figure_id)
  where r.depends is null and r.unit is null
  qualify row_number() over (
    partition by r.measure
    order by r.as_of_latest desc, coalesce(r.best, r.low, r.high) desc, r.figure_id) = 1
)
order by given desc, coalesce(best, low, high) desc
limit 3
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


def keep(connection: DuckDBPyConnection, chosen: Filter) -> dict[str, object]:
    """Make the temporary table `kept`: the figures that a filter keeps, of every measure.

    Gives the filter's measure, as a query's parameter.
    """
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
        connection.execute(_KEPT + _WITH_WORDS, {**parameters, "text": text})
    else:
        connection.execute(_KEPT, parameters)
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
    return table(connection, _PAGE, {**asked, "start": page.start, "size": page.size})


def figure_spots(connection: DuckDBPyConnection, page: FigurePage) -> DataFrame:
    """The newest figures that have a value and a day, by the day that the filter goes by."""
    asked = keep(connection, page.chosen)
    by = {"published": page.chosen.by == "published", "size": page.size}
    return table(connection, _SPOTS, {**asked, **by})


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
    keep(connection, chosen)
    return table(connection, _HIGHLIGHTS)
