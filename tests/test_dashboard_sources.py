"""Sources: outlets and their coverage, reports a page at a time, and a report with its marks."""

from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection
from streamlit.testing.v1 import AppTest

from dashboard import queries
from dashboard.elements.library import readable_outlets
from dashboard.elements.reader import link_of, note_of
from dashboard.filter import Filter
from dashboard.queries import ReportPage, Shelf
from dashboard.reading import Highlight, highlighted
from extract.store import Store
from tests.small_database import build
from tests.test_dashboard import started

ARABIC = "مرفأ"


@pytest.fixture
def app(path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    return started(path, monkeypatch)


def test_outlets_come_with_their_reports_and_those_that_tell_nothing(
    connection: DuckDBPyConnection,
) -> None:
    found = queries.outlets(connection, Shelf(Filter(), 10))
    rows = zip(found["outlet"], found["reports"], found["silent"], strict=True)
    assert list(rows) == [
        ("Harbour Post", 2, 1),
        ("", 1, 0),
        ("Northern Wire", 1, 0),
        ("مرفأ", 1, 0),
    ]
    assert list(readable_outlets(found)["outlet"])[1] == "not named"


def test_coverage_cuts_the_time_of_all_reports_into_equal_parts(
    connection: DuckDBPyConnection,
) -> None:
    found = queries.outlets(connection, Shelf(Filter(), 10)).set_index("outlet")["over_time"]
    assert {len(over_time) for over_time in found} == {queries.PERIODS}
    assert [sum(found[name]) for name in ("Northern Wire", "Harbour Post", "")] == [1, 2, 0]
    assert found["Northern Wire"][0] == 1


def test_the_source_narrows_outlets_and_reports(connection: DuckDBPyConnection) -> None:
    wire = Filter(publishers=("Northern Wire",))
    assert list(queries.outlets(connection, Shelf(wire, 10))["outlet"]) == ["Northern Wire"]
    assert list(queries.report_page(connection, ReportPage(wire, False, 0, 9))["document_id"]) == [
        "d1"
    ]


def test_a_page_of_reports_is_part_of_the_list(connection: DuckDBPyConnection) -> None:
    whole = queries.reports(connection, Filter())
    page = queries.report_page(connection, ReportPage(Filter(), False, 1, 3))
    for name in ("document_id", "events", "figures", "words"):
        assert list(page[name]) == list(whole[name])[1:4]


def test_reports_in_which_nothing_was_found_are_found(connection: DuckDBPyConnection) -> None:
    (row,) = queries.report_counts(connection, Filter()).to_dict("records")
    assert (row["reports"], row["silent"]) == (5, 1)
    page = queries.report_page(connection, ReportPage(Filter(), True, 0, 9))
    assert list(page["document_id"]) == ["d4"]


def test_what_a_person_rejected_is_marked_no_more(tmp_path: Path) -> None:
    path = build(tmp_path / "rejected.duckdb")
    with Store(path).write() as connection:
        connection.execute(
            "insert into decided values ('e02', 'event', 'rejected', 'Ada', "
            "timestamp '2022-03-10 12:00', 'a drill', 'x1', '{}')"
        )
    with Store(path).read() as connection:
        marked = set(queries.report_spans(connection, "d1")["record_id"])
    assert "e01" in marked
    assert "e02" not in marked


def span(what: str, record: str, words: str, detail: str) -> dict[str, object]:
    return {"what": what, "record_id": record, "words": words, "detail": detail}


def test_marks_lead_to_what_was_read_and_keep_the_filter() -> None:
    event = span("event", "e01", "attack", "They shelled")
    assert link_of(event, "kind=attack") == "event?kind=attack&event=e01"
    assert note_of(event) == "an event: attack (They shelled)"
    figure = span("figure", "f1", "At least 200", "at_least")
    assert link_of(figure, "") == "figures?figure=f1"
    assert note_of(figure) == "a figure: At least 200 (at least)"
    assert link_of(span("time", "t1", "today", "2022-03-04"), "") == ""


def test_of_marks_in_one_another_the_innermost_leads_on() -> None:
    marks = [Highlight(0, 6, "event", link="event?event=e1"), Highlight(2, 4, "figure", link="f")]
    assert highlighted("abcdef", marks) == (
        '<a href="event?event=e1" target="_self"><mark class="event" title="">ab</mark></a>'
        '<a href="f" target="_self"><mark class="event figure" title="">cd</mark></a>'
        '<a href="event?event=e1" target="_self"><mark class="event" title="">ef</mark></a>'
    )


def test_a_report_lists_what_was_found_in_it(app: AppTest) -> None:
    app.query_params["report"] = "d1"
    app.switch_page("app_pages/reports.py").run()
    assert not app.exception
    assert list(app.dataframe[0].value["words"])[:2] == ["attack", "fighting"]


def test_a_report_without_a_find_says_so(app: AppTest) -> None:
    app.query_params["report"] = "d4"
    app.switch_page("app_pages/reports.py").run()
    assert any(each.value.startswith("No event and no figure") for each in app.caption)


def test_the_page_switches_to_outlets_and_to_what_tells_nothing(app: AppTest) -> None:
    app.switch_page("app_pages/reports.py").run()
    app.toggle(key="silent").set_value(True).run()
    assert list(app.dataframe[0].value["title"]) == ["Nothing in it"]
    app.segmented_control(key="view").set_value("outlets").run()
    assert not app.exception
    assert list(app.dataframe[0].value["reports"]) == [2, 1, 1, 1]


def test_a_link_to_a_figure_alone_follows_its_measure(app: AppTest) -> None:
    app.query_params["figure"] = "f5"
    app.switch_page("app_pages/figures.py").run()
    assert not app.exception
    assert app.selectbox(key="measure").value == "soldiers"
