"""The questions to the database, asked of a small timeline written by hand."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection

from dashboard import queries
from dashboard.filter import Filter
from extract.store import Store

MARCH = Filter(first=date(2022, 3, 1), last=date(2022, 3, 31))
DAYS = Filter(first=date(2022, 3, 1), last=date(2022, 3, 5))

FILTERS = [
    (Filter(), 13, "e06"),
    (MARCH, 11, "e05"),
    (replace(MARCH, certainty="certainly"), 9, "e02"),
    (DAYS, 11, "e05"),
    (replace(DAYS, certainty="certainly"), 6, "e02"),
    (Filter(last=date(2000, 1, 1)), 1, "e06"),
    (Filter(last=date(2000, 1, 1), certainty="certainly"), 1, "e06"),
    (Filter(first=date(1998, 1, 1), certainty="certainly"), 11, "e05"),
    (Filter(kinds=("attack",)), 3, "e07"),
    (Filter(kinds=("attack", "arrest")), 5, "e03"),
    (Filter(actors=("KRS",)), 8, "e06"),
    (Filter(actors=("KRS",), role="agent"), 5, "e02"),
    (Filter(actors=("KRS",), role="target"), 3, "e06"),
    (Filter(publishers=("Harbour Post",)), 4, "e06"),
    (Filter(statuses=("denied", "disputed")), 2, "e07"),
    (Filter(modalities=("planned",)), 1, "e13"),
    (Filter(classes=("ASSAULT",)), 13, "e06"),
    (Filter(places=("Marava",)), 0, None),
    (Filter(by="published", last=date(2022, 3, 5)), 5, "e05"),
    (Filter(by="published", first=date(2022, 3, 6), certainty="certainly"), 5, "e06"),
    (Filter(text="bridge"), 1, "e07"),
    (Filter(text="ميناء"), 1, "e12"),
    (Filter(text="100%_'; drop table events"), 0, None),
    (Filter(kinds=("attack",), statuses=("denied",)), 0, None),
]


@pytest.mark.parametrize(("chosen", "how_many", "first"), FILTERS)
def test_a_filter_keeps_so_many_events_with_this_one_first(
    connection: DuckDBPyConnection, chosen: Filter, how_many: int, first: str | None
) -> None:
    rows = queries.events(connection, chosen)
    assert len(rows) == how_many
    assert (rows["event_id"].iloc[0] if len(rows) else None) == first


def test_a_person_is_found_under_the_body_that_the_person_speaks_for(
    connection: DuckDBPyConnection,
) -> None:
    rows = queries.events(connection, Filter(actors=("OST",), role="agent"))
    assert "e11" in set(rows["event_id"])


def test_undated_events_come_last(connection: DuckDBPyConnection) -> None:
    assert queries.events(connection, Filter())["event_id"].iloc[-1] == "e10"


def test_the_more_precise_of_two_events_that_begin_on_one_day_comes_first(
    connection: DuckDBPyConnection,
) -> None:
    order = list(queries.events(connection, MARCH)["event_id"])
    assert order.index("e02") < order.index("e03")


def test_events_in_a_period_are_counted_as_certain_possible_and_undated(
    connection: DuckDBPyConnection,
) -> None:
    (row,) = queries.counts(connection, DAYS).to_dict("records")
    assert row == {"certain": 6, "uncertain": 5, "undated": 1, "shown": 11}


def test_what_is_certain_or_possible_does_not_depend_on_the_switch(
    connection: DuckDBPyConnection,
) -> None:
    (row,) = queries.counts(connection, replace(DAYS, certainty="certainly")).to_dict("records")
    assert row == {"certain": 6, "uncertain": 5, "undated": 1, "shown": 6}


def test_a_facet_counts_without_its_own_choice(connection: DuckDBPyConnection) -> None:
    found = queries.facets(connection, Filter(kinds=("attack",)))
    counted = {
        (facet, value): events
        for facet, value, events in zip(
            found["facet"], found["value"], found["events"], strict=True
        )
    }
    assert counted["kinds", "attack"] == 3
    assert counted["kinds", "arrest"] == 2
    assert counted["statuses", "reported"] == 1
    assert ("statuses", "denied") not in counted
    assert counted["publishers", "Harbour Post"] == 1


def test_the_latest_events_happened_last_and_none_is_undated_or_only_planned(
    connection: DuckDBPyConnection,
) -> None:
    assert list(queries.latest(connection, Filter())["event_id"]) == [
        "e03",
        "e07",
        "e11",
        "e01",
        "e09",  # the same first day as e08, which has no last one
    ]


def test_the_latest_events_come_with_their_own_reports(connection: DuckDBPyConnection) -> None:
    found = queries.latest(connection, Filter())
    assert list(found["document_id"]) == ["d1", "d2", "d3", "d1", "d2"]
    for row in found.to_dict("records"):
        (quote,) = queries.event(connection, row["event_id"])["quote"]
        assert row["quote"] == quote


def test_an_event_comes_with_its_sentence_and_the_text_around_it(
    connection: DuckDBPyConnection,
) -> None:
    (row,) = queries.event(connection, "e02").to_dict("records")
    assert row["text"][row["sentence_start"] : row["sentence_end"]] == row["quote"]
    assert row["quote"] == "Fighting lasted from 1 to 3 March."


def test_an_unknown_event_gives_no_row(connection: DuckDBPyConnection) -> None:
    assert queries.event(connection, "nothing").empty


FIGURES = [
    (Filter(), 7),
    (Filter(measure="refugees"), 4),
    (Filter(measure="refugees", first=date(2022, 3, 8)), 2),
    (Filter(measure="refugees", first=date(2022, 3, 8), certainty="certainly"), 1),
    (Filter(actors=("relief",)), 2),
    (Filter(publishers=("Northern Wire",)), 1),
    (Filter(text="water"), 1),
    (Filter(kinds=("attack",)), 7),
]


@pytest.mark.parametrize(("chosen", "how_many"), FIGURES)
def test_a_filter_keeps_so_many_figures(
    connection: DuckDBPyConnection, chosen: Filter, how_many: int
) -> None:
    assert len(queries.figures(connection, chosen)) == how_many


def test_measures_are_listed_most_often_given_first(connection: DuckDBPyConnection) -> None:
    found = queries.measures(connection, Filter())
    assert (found["measure"].iloc[0], found["figures"].iloc[0]) == ("refugees", 4)


def test_highlights_take_one_figure_of_a_measure_and_no_vague_one(
    connection: DuckDBPyConnection,
) -> None:
    found = queries.highlights(connection, Filter())
    assert list(found["measure"]) == ["refugees", "soldiers", "displaced"]


def test_reports_come_newest_first_with_what_was_found_in_them(
    connection: DuckDBPyConnection,
) -> None:
    found = queries.reports(connection, Filter())
    assert list(found["document_id"]) == ["d5", "d4", "d2", "d1", "d3"]
    assert dict(zip(found["document_id"], found["events"], strict=True))["d4"] == 0


def test_every_column_of_the_codebook_says_what_it_means(connection: DuckDBPyConnection) -> None:
    found = queries.codebook(connection, Filter())
    assert len(found) > 30
    assert found["comment"].notna().all()


def test_a_page_of_the_list_begins_where_it_is_asked_to(connection: DuckDBPyConnection) -> None:
    whole = list(queries.events(connection, Filter())["event_id"])
    page = queries.event_page(connection, queries.Page(Filter(), 5, 4))
    assert list(page["event_id"]) == whole[5:9]


def test_an_event_knows_its_place_in_the_list(connection: DuckDBPyConnection) -> None:
    whole = list(queries.events(connection, MARCH)["event_id"])
    found = queries.rank(connection, queries.Place(MARCH, "e03"))
    assert list(found["rank"]) == [whole.index("e03")]
    assert queries.rank(connection, queries.Place(MARCH, "e06")).empty


def test_only_dated_events_that_touch_the_stretch_are_marks(
    connection: DuckDBPyConnection,
) -> None:
    stretch = queries.Stretch(Filter(), date(2022, 3, 1), date(2022, 3, 5), 100)
    marks = set(queries.event_marks(connection, stretch)["event_id"])
    assert {"e01", "e02", "e05"} <= marks
    assert marks.isdisjoint({"e06", "e10"})


def test_spans_count_every_dated_event_once(connection: DuckDBPyConnection) -> None:
    assert queries.spans(connection, Filter())["events"].sum() == 12


def test_an_index_in_a_file_answers_like_one_in_memory(path: Path, tmp_path: Path) -> None:
    with Store(path).read() as connection:
        queries.index.build(connection, tmp_path / "index.duckdb")
    for chosen, how_many, _ in FILTERS:
        with Store(path).read() as connection:
            queries.index.use(connection, tmp_path / "index.duckdb")
            assert len(queries.events(connection, chosen)) == how_many
