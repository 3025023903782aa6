"""Questions about figures: numbers with their bounds, their speakers and the day they hold for."""

from duckdb import DuckDBPyConnection
from pandas import DataFrame

from dashboard.filter import Filter
from dashboard.queries.marked import table

# kind and status belong to events, so a filter on them leaves figures alone; an actor keeps the
# figures that it gives itself and those about its country
_KEPT = """
create or replace temp table kept as
select *, coalesce(measure, noun, 'other') || coalesce(' (' || unit || ')', '') as followed
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
  and ($text = '' or contains(
    strip_accents(lower(concat_ws(' ', words, phrase, quote, title, speaker, place))),
    strip_accents(lower($text))))
"""

_MEASURES = """
select followed as measure, bool_or(measure is not null) as known, count(*) as figures
from kept where coalesce(low, best, high) is not null
group by followed order by known desc, figures desc, followed
"""

_FIGURES = """
select
  figure_id, followed as measure, words, low, best, high, bound, unit, phrase, stock_or_flow,
  as_of_earliest, as_of_latest, as_of_edtf, as_of_mode, as_of_basis, as_of_words, place, speaker,
  depends, quote, publisher, published, title, url, event_id, document_id, rule
from kept where $measure is null or followed = $measure
order by coalesce(as_of_latest, as_of_earliest) nulls last, published, figure_id
"""

_HIGHLIGHTS = """
select * from (
  select
    count(*) over (partition by measure) as given,
    figure_id, followed as measure, words, low, best, high, bound, unit, phrase, as_of_earliest,
    as_of_latest, as_of_mode, speaker, publisher, published, quote, event_id, document_id
  from kept
  where measure is not null and bound <> 'vague' and coalesce(best, low, high) is not null
    and depends is null and unit is null and as_of_latest is not null
    and as_of_earliest <= coalesce(published, as_of_earliest)
  qualify row_number() over (
    partition by measure
    order by as_of_latest desc, coalesce(best, low, high) desc, figure_id) = 1
)
order by given desc, coalesce(best, low, high) desc
limit 3
"""


def _parameters(chosen: Filter) -> dict[str, object]:
    """What `kept` asks of a filter."""
    return {
        "first": chosen.first,
        "last": chosen.last,
        "published": chosen.by == "published",
        "certainly": chosen.certainty == "certainly" and chosen.by == "happened",
        "publishers": list(chosen.publishers),
        "places": list(chosen.places),
        "actors": list(chosen.actors),
        "partners": list(chosen.partners),
        "text": chosen.text.strip(),
    }


def keep(connection: DuckDBPyConnection, chosen: Filter) -> None:
    """Make the temporary table `kept`: the figures that a filter keeps, of every measure."""
    connection.execute(_KEPT, _parameters(chosen))


def measures(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """What is counted: measures that can be followed over time, then others, by how often."""
    keep(connection, chosen)
    return table(connection, _MEASURES)


def figures(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """The figures that a filter keeps, of its measure where it names one, in the order of time."""
    keep(connection, chosen)
    return table(connection, _FIGURES, {"measure": chosen.measure})


def highlights(connection: DuckDBPyConnection, chosen: Filter) -> DataFrame:
    """The newest dated figure of the three measures most often given; never a sum."""
    keep(connection, chosen)
    return table(connection, _HIGHLIGHTS)
