"""Figures and news from the index, compared with the plain question to the views."""

from datetime import date, datetime
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection

from dashboard import queries
from dashboard.filter import Filter
from dashboard.queries import Seen
from extract.store import Store
from tests.small_database import build

FILTERS = (
    (Filter(), "true"),
    (Filter(publishers=("Harbour Post",)), "publisher = 'Harbour Post'"),
    (Filter(places=("KRS",)), "place = 'KRS'"),
    (Filter(actors=("KRS",)), "'KRS' in (place, speaker_id) or event_id in "
     "(select event_id from event_actor_rows where 'KRS' in (actor_id, parent))"),
    (Filter(first=date(2022, 3, 4)), "coalesce(as_of_latest, as_of_earliest) >= date '2022-03-04'"),
    (Filter(by="published", last=date(2022, 3, 5)), "published <= date '2022-03-05'"),
    (Filter(text="SOLDIERS took"), "contains(lower(quote), 'soldiers took')"),
)  # fmt: skip
SAME = (("e01", "e01"), ("e12", "e01"))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A timeline in which a person rejected a figure and set another's value, and two reports
    tell of one event."""
    path = build(tmp_path_factory.mktemp("figures") / "small.duckdb")
    with Store(path).write() as connection:
        for figure, state, values in (
            ("f1", "rejected", "{}"),
            ("f3", "edited", '{"best": "990000", "latest": "2022-03-07"}'),
        ):
            connection.execute(
                "insert into decided "
                "values ($figure, 'figure', $state, 'A.', $day, null, 'r', $values)",
                {
                    "figure": figure,
                    "state": state,
                    "day": datetime(2024, 1, 1),  # noqa: DTZ001 - UTC
                    "values": values,
                },
            )
        for event, lead in SAME:
            connection.execute("insert into same_events values ($1, $2, $1)", [event, lead])
    return path


@pytest.mark.parametrize(("chosen", "condition"), FILTERS)
def test_a_filter_keeps_the_figures_that_the_plain_condition_keeps(
    connection: DuckDBPyConnection, chosen: Filter, condition: str
) -> None:
    plain = connection.execute(
        f"select figure_id from figure_rows where {condition} "
        "order by coalesce(as_of_latest, as_of_earliest) nulls last, published, figure_id"
    ).fetchall()
    listed = [figure for (figure,) in plain]
    assert list(queries.figures(connection, chosen)["figure_id"]) == listed
    assert queries.figure_totals(connection, chosen)["figures"].iloc[0] == len(listed)
    page = queries.figure_page(connection, queries.FigurePage(chosen, 1, 3))
    assert list(page["figure_id"]) == listed[1:4]
    for number, figure in enumerate(listed):
        rank = queries.figure_rank(connection, queries.FigurePlace(chosen, figure))
        assert rank["rank"].iloc[0] == number


def test_a_rejected_figure_is_in_no_answer_and_a_value_set_by_a_person_is(
    connection: DuckDBPyConnection,
) -> None:
    found = queries.figures(connection, Filter()).set_index("figure_id")
    assert "f1" not in found.index
    assert found.loc["f3", "best"] == 990_000


def test_a_highlight_is_the_newest_figure_of_its_measure_and_the_largest_of_one_day(
    connection: DuckDBPyConnection,
) -> None:
    shown = queries.highlights(connection, Filter())
    assert len(shown) >= 2
    for row in shown.to_dict("records"):
        plain = connection.execute(
            "select figure_id from figure_rows where coalesce(measure, noun, 'other') "
            "|| coalesce(' (' || unit || ')', '') "
            "|| if(stock_or_flow = 'flow', ', in a period', '') = $measure "
            "and measure is not null and bound <> 'vague' and depends is null and unit is null "
            "and coalesce(best, low, high) is not null "
            "and as_of_earliest <= coalesce(published, as_of_earliest) "
            "order by as_of_latest desc nulls last, coalesce(best, low, high) desc limit 1",
            {"measure": row["measure"]},
        ).fetchall()
        assert plain == [(row["figure_id"],)]


def test_news_counts_what_the_view_of_the_evidence_counts(connection: DuckDBPyConnection) -> None:
    plain = connection.execute(
        "select count(distinct document_id), "
        "count(distinct record_id) filter (record_type = 'event'), "
        "count(distinct record_id) filter (record_type = 'figure') "
        "from reading_rows left join evidence_rows using (document_id)"
    ).fetchall()
    (row,) = queries.news(connection, Seen(-1, 0)).to_dict("records")
    assert [(row["reports"], row["events"], row["figures"])] == plain
