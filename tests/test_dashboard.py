"""Every page of the dashboard, run without a browser."""

from datetime import date
from pathlib import Path
from urllib.parse import urlencode

import pytest
import streamlit as st
from pandas.testing import assert_frame_equal
from streamlit.testing.v1 import AppTest

import dashboard
from dashboard import queries
from dashboard.elements.timeline import drawing
from dashboard.filter import Filter, conditions, from_query, without
from dashboard.session import ask_ahead
from dashboard.words import counted
from extract.store import Store

APP = Path(dashboard.__file__).parent / "app.py"
PAGES = [
    *("overview", "timeline", "figures", "events", "reports", "map", "add", "about", "event"),
    "compare",
]


@pytest.fixture
def app(path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    return started(path, monkeypatch)


def started(path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    st.cache_data.clear()
    monkeypatch.setenv("DATELINE_DATABASE", str(path))
    return AppTest.from_file(str(APP), default_timeout=60).run()


def shown(app: AppTest) -> list[str]:
    return list(app.dataframe[0].value["kind"])


@pytest.mark.parametrize("page", PAGES)
def test_every_page_runs_without_an_exception(app: AppTest, page: str) -> None:
    app.switch_page(f"app_pages/{page}.py").run()
    assert not app.exception
    assert not app.error


def test_a_kind_narrows_the_table(app: AppTest) -> None:
    app.switch_page("app_pages/events.py").run()
    assert len(shown(app)) == 13
    app.multiselect(key="kind").select("attack").run()
    assert shown(app) == ["attack", "attack", "attack"]


def test_a_box_beside_its_count_narrows_too_and_can_be_taken_back(app: AppTest) -> None:
    app.switch_page("app_pages/events.py").run()
    app.checkbox(key="box-kind-arrest").check().run()
    assert shown(app) == ["arrest", "arrest"]
    assert app.multiselect(key="kind").value == ["arrest"]
    app.checkbox(key="box-kind-arrest").uncheck().run()
    assert len(shown(app)) == 13


def test_a_box_counts_what_its_own_facet_would_leave(app: AppTest) -> None:
    app.multiselect(key="kind").select("attack").run()
    labels = {box.key: box.label for box in app.checkbox}
    assert labels["box-kind-arrest"] == "arrest  :gray[2]"
    assert labels["box-status-denied"] == "denied  :gray[0]"


def test_a_period_is_possible_or_certain(app: AppTest) -> None:
    app.switch_page("app_pages/events.py").run()
    app.button(key="period-year").click().run()
    assert len(shown(app)) == 11
    app.segmented_control(key="certainty").set_value("certainly").run()
    assert len(shown(app)) == 10


def test_words_narrow_and_a_chip_drops_them(app: AppTest) -> None:
    app.switch_page("app_pages/events.py").run()
    app.text_input(key="text").set_value("bridge").run()
    assert shown(app) == ["attack"]
    app.button(key="chip-0").click().run()
    assert len(shown(app)) == 13


def test_all_conditions_are_cleared_at_once(app: AppTest) -> None:
    app.switch_page("app_pages/events.py").run()
    app.multiselect(key="actor").select("KRS").run()
    app.selectbox(key="role").select("target").run()
    assert len(shown(app)) == 3
    app.button(key="clear").click().run()
    assert len(shown(app)) == 13


def test_nothing_found_says_so_and_breaks_no_page(app: AppTest) -> None:
    app.text_input(key="text").set_value("no such words").run()
    for page in PAGES:
        app.switch_page(f"app_pages/{page}.py").run()
        assert not app.exception
    app.switch_page("app_pages/timeline.py").run()
    assert app.info[0].value.startswith("Nothing matches all the conditions together")


def test_without_a_database_the_reader_is_told_how_to_fill_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = started(tmp_path / "none.duckdb", monkeypatch)
    assert app.title[0].value == "No reports yet"
    assert app.code[0].value == f"dateline extract FOLDER --db {tmp_path / 'none.duckdb'}"


def test_a_database_without_reports_is_empty_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store(tmp_path / "empty.duckdb").write():
        pass
    app = started(tmp_path / "empty.duckdb", monkeypatch)
    assert app.title[0].value == "No reports yet"


def test_a_file_that_is_no_database_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "x.duckdb").write_bytes(b"not a database at all")
    app = started(tmp_path / "x.duckdb", monkeypatch)
    assert app.error[0].value == "The database cannot be read."
    assert str(tmp_path / "x.duckdb") in app.text[0].value


def test_a_read_only_dashboard_takes_no_reports(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATELINE_READ_ONLY", "yes")
    app = started(path, monkeypatch).switch_page("app_pages/add.py").run()
    assert app.info[0].value == "This dashboard only shows: it was started read-only."
    assert len(app.text_area) == 0


def test_pasted_text_becomes_a_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = started(tmp_path / "new.duckdb", monkeypatch).switch_page("app_pages/add.py").run()
    app.text_area[0].set_value("Karsian forces shelled the port of Marava on 4 March 2022.")
    app.button[0].click().run()
    assert app.dataframe[0].value["result"].to_list() == ["read"]
    with Store(tmp_path / "new.duckdb").read() as connection:
        assert connection.execute("select file_name from documents").fetchall() == [
            ("pasted text",)
        ]


def test_the_same_text_is_not_read_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = started(tmp_path / "new.duckdb", monkeypatch).switch_page("app_pages/add.py").run()
    for result in ("read", "known already"):
        app.text_area[0].set_value("Karsian forces shelled the port of Marava on 4 March 2022.")
        next(each for each in app.button if each.label == "Read").click().run()
        assert app.dataframe[0].value["result"].to_list() == [result]


def test_a_report_without_a_day_is_asked_for_it_and_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = started(tmp_path / "new.duckdb", monkeypatch).switch_page("app_pages/add.py").run()
    app.text_area[0].set_value("Karsian forces shelled the port of Marava on Friday.")
    next(each for each in app.button if each.label == "Read").click().run()
    assert "1 without a day of publication" in "".join(each.value for each in app.markdown)
    day = next(each for each in app.date_input if each.label == "pasted text")
    day.set_value(date(2022, 3, 5)).run()
    app.button(key="undated-read").click().run()
    assert app.dataframe[0].value["result"].to_list() == ["read again"]
    assert "without a day" not in "".join(each.value for each in app.markdown)
    with Store(tmp_path / "new.duckdb").read() as connection:
        found = connection.execute("select published, edtf from event_rows").fetchall()
    assert found == [(date(2022, 3, 5), "2022-03-04")]


def test_a_report_that_states_its_day_is_not_asked_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = started(tmp_path / "new.duckdb", monkeypatch).switch_page("app_pages/add.py").run()
    app.text_area[0].set_value(
        "---\npublished: 2022-03-05\n---\nKarsian forces shelled the port of Marava on Friday."
    )
    next(each for each in app.button if each.label == "Read").click().run()
    assert "without a day" not in "".join(each.value for each in app.markdown)


def test_another_filter_begins_at_the_first_page_of_the_list(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dashboard.elements.listing.PAGE", 4)
    monkeypatch.setattr("dashboard.elements.pager.PAGE", 4)
    app.switch_page("app_pages/events.py").run()
    app.button(key="list-page-Last").click().run()
    assert len(shown(app)) == 1
    app.multiselect(key="kind").set_value(["attack", "arrest"]).run()
    assert len(shown(app)) == 4
    app.button(key="list-page-On").click().run()
    assert len(shown(app)) == 1


def test_what_a_page_asks_ahead_is_what_it_would_ask_alone(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    st.cache_data.clear()
    monkeypatch.setenv("DATELINE_DATABASE", str(path))
    chosen = Filter(kinds=("attack", "arrest"), actors=("KRS",), text="port")
    page = queries.Page(chosen, 0, 200)
    found = ask_ahead(drawing, chosen, page, "all years", None)
    with Store(path).read() as connection:
        asked = {
            "facets": queries.facets(connection, chosen),
            "counts": queries.counts(connection, chosen),
            "spans": queries.spans(connection, chosen),
        }
        for name, alone in asked.items():
            assert_frame_equal(found[name, chosen], alone)
        assert_frame_equal(found["event_page", page], queries.event_page(connection, page))
    assert {name for name, _ in found} == {*asked, "event_page", "event_marks"}


def test_an_empty_page_says_what_is_left_without_each_condition(app: AppTest) -> None:
    app.multiselect(key="kind").set_value(["arrest"])
    app.multiselect(key="status").set_value(["denied", "disputed"])
    app.text_input(key="text").set_value("port").run()
    words = [text.value for text in app.text if text.value.startswith("Without")]
    assert words == []
    app.text_input(key="text").set_value("").run()
    words = [text.value for text in app.text if text.value.startswith("Without")]
    assert words == ["Without “Kind: arrest”: 2 events"]


@pytest.mark.parametrize(
    "asked",
    [
        {"kind": ["arrest"], "status": ["denied"]},
        {"actor": ["KRS"], "kind": ["arrest"], "status": ["denied"]},
        {"actor": ["KRS"], "text": "nowhere at all"},
        {"class": ["ASSAULT"], "reality": ["planned"], "text": "nowhere"},
    ],
)
def test_what_is_left_is_what_the_filter_without_the_condition_keeps(
    app: AppTest, path: Path, asked: dict[str, list[str] | str]
) -> None:
    query = urlencode(asked, doseq=True)
    chosen = from_query(query)
    for key, value in asked.items():
        if isinstance(value, str):
            app.text_input(key=key).set_value(value)
        else:
            app.multiselect(key=key).set_value(value)
    app.run()
    with Store(path).read() as connection:
        assert queries.counts(connection, chosen)["shown"].iloc[0] == 0
        left = []
        for found in conditions(chosen, {"KRS": "Karsia"}):
            events = queries.counts(connection, without(chosen, found))["shown"].iloc[0]
            if events:
                left.append(f"Without “{found.words}”: {counted(int(events), 'event')}")
    assert [text.value for text in app.text if text.value.startswith("Without")] == left
