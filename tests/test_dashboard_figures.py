"""The figures of the dashboard: pages of them, places, disagreement, the one that is chosen."""

from datetime import date
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection
from pandas import DataFrame
from streamlit.testing.v1 import AppTest

from dashboard import queries
from dashboard.elements.disagreement import disagreements
from dashboard.filter import Filter
from extract.store import Store
from tests.small_database import build
from tests.test_dashboard import started

REFUGEES = Filter(measure="refugees")


@pytest.fixture
def app(path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    return started(path, monkeypatch)


def ids(found: DataFrame) -> list[str]:
    return list(found["figure_id"])


def test_a_page_of_figures_is_part_of_the_list(connection: DuckDBPyConnection) -> None:
    whole = ids(queries.figures(connection, REFUGEES))
    assert whole == ["f7", "f2", "f6", "f3"]
    page = queries.figure_page(connection, queries.FigurePage(REFUGEES, 1, 2))
    assert ids(page) == whole[1:3]


def test_a_figure_knows_its_place_in_the_list(connection: DuckDBPyConnection) -> None:
    for rank, figure in enumerate(["f7", "f2", "f6", "f3"]):
        found = queries.figure_rank(connection, queries.FigurePlace(REFUGEES, figure))
        assert list(found["rank"]) == [rank]
    assert queries.figure_rank(connection, queries.FigurePlace(REFUGEES, "f1")).empty


def test_the_newest_figures_with_a_day_and_a_value_are_drawn(
    connection: DuckDBPyConnection,
) -> None:
    spots = queries.figure_spots(connection, queries.FigurePage(Filter(), 0, 100))
    assert set(ids(spots)) == {"f1", "f2", "f3", "f5", "f6", "f7"}
    newest = queries.figure_spots(connection, queries.FigurePage(Filter(), 0, 1))
    assert ids(newest) == ["f3"]
    published = queries.FigurePage(Filter(by="published"), 0, 1)
    assert ids(queries.figure_spots(connection, published)) == ["f6"]


def test_figures_are_counted_with_what_they_lack(connection: DuckDBPyConnection) -> None:
    (row,) = queries.figure_totals(connection, Filter()).to_dict("records")
    assert (row["figures"], row["undated"], row["unpublished"]) == (7, 1, 2)
    assert (row["places"], row["without_place"]) == (0, 7)


def test_a_figure_comes_with_its_sentence(connection: DuckDBPyConnection) -> None:
    (row,) = queries.figure(connection, "f1").to_dict("records")
    assert row["text"][row["sentence_start"] : row["sentence_end"]] == row["quote"]


def row(speaker: str, words: str, bound: str, **values: float) -> dict[str, object]:
    ends: dict[str, object] = {"low": None, "best": None, "high": None}
    same = {"as_of_edtf": "2022-03-04", "phrase": "people", "place": "OST", "stock_or_flow": None}
    said = {"speaker": speaker, "publisher": "Northern Wire", "words": words, "bound": bound}
    return {**ends, **same, **said, **values}


DIFFER = "Speakers disagree: “at least 300” (B) and “200” (A) for the same day."

SAID = [
    ([row("A", "200", "exact", best=200), row("B", "at least 300", "at_least", low=300)], DIFFER),
    ([row("A", "200", "exact", best=200), row("B", "at least 100", "at_least", low=100)], None),
    ([row("A", "200", "exact", best=200), row("A", "at least 300", "at_least", low=300)], None),
    ([row("A", "about 200", "about", best=200), row("B", "300", "exact", best=300)], None),
    ([row("A", "up to 0", "at_most", high=0), row("B", "more than 0", "more_than", low=1)],
     "Speakers disagree: “more than 0” (B) and “up to 0” (A) for the same day."),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "sentence"), SAID)
def test_speakers_disagree_where_one_least_exceeds_another_most(
    rows: list[dict[str, object]], sentence: str | None
) -> None:
    assert disagreements(DataFrame(rows)) == ([sentence] if sentence else [])


def test_figures_for_two_days_do_not_disagree() -> None:
    rows = [row("A", "200", "exact", best=200), row("B", "300", "exact", best=300)]
    rows[1]["as_of_edtf"] = "2022-03-05"
    assert disagreements(DataFrame(rows)) == []


def test_what_was_added_in_a_period_is_no_total(path: Path, tmp_path: Path) -> None:
    copy = build(tmp_path / "flow.duckdb")
    with Store(copy).write() as connection:
        connection.execute("update figures set stock_or_flow = 'flow' where figure_id = 'f7'")
    with Store(copy).read() as connection:
        assert ids(queries.figures(connection, REFUGEES)) == ["f2", "f6", "f3"]
        apart = Filter(measure="refugees, in a period")
        assert ids(queries.figures(connection, apart)) == ["f7"]


def test_a_place_is_chosen_from_those_that_have_figures(tmp_path: Path) -> None:
    copy = build(tmp_path / "places.duckdb")
    with Store(copy).write() as connection:
        connection.execute("update figures set place = 'OST' where figure_id in ('f2', 'f3')")
    with Store(copy).read() as connection:
        (row,) = queries.figure_places(connection, REFUGEES).to_dict("records")
    assert (row["place"], row["name"], row["figures"]) == ("OST", "Ostland", 2)


def test_the_page_follows_the_day_of_the_reports(app: AppTest) -> None:
    app.switch_page("app_pages/figures.py").run()
    app.segmented_control(key="figures-by").set_value("published").run()
    assert not app.exception
    assert app.segmented_control(key="by").value == "published"


def test_a_measure_is_a_condition_that_a_click_drops(app: AppTest) -> None:
    app.switch_page("app_pages/figures.py").run()
    app.selectbox(key="measure").set_value("refugees").run()
    chip = next(each for each in app.button if each.label == "What is counted\\: refugees")
    chip.click().run()
    assert not app.exception
    assert app.selectbox(key="measure").value is None
    assert "measure" not in app.query_params


def test_a_figure_chosen_in_the_link_shows_its_sentence(app: AppTest) -> None:
    app.query_params["figure"] = "f2"
    app.switch_page("app_pages/figures.py").run()
    assert not app.exception
    assert any("More than 1,000,000 people" in block.proto.body for block in app.get("html"))


def test_days_of_reports_bound_figures_too(connection: DuckDBPyConnection) -> None:
    late = Filter(by="published", first=date(2022, 3, 9))
    assert ids(queries.figures(connection, late)) == ["f6"]
