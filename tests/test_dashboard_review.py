"""The reviewer's desk, worked without a browser."""

from datetime import date
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

import dashboard
from dashboard import queries
from dashboard.filter import Filter
from extract.model import Document
from extract.pipeline import facts
from extract.store import Store
from extract.store.decisions import accept, different
from extract.store.to_review import proposals
from tests.small_database import build

APP = Path(dashboard.__file__).parent / "app.py"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return build(tmp_path / "small.duckdb")


@pytest.fixture
def desk(path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    return opened(path, monkeypatch, "Ada")


def opened(path: Path, monkeypatch: pytest.MonkeyPatch, who: str) -> AppTest:
    st.cache_data.clear()
    monkeypatch.setenv("DATELINE_DATABASE", str(path))
    app = AppTest.from_file(str(APP), default_timeout=60).run()
    app.switch_page("app_pages/review.py").run()
    return app.text_input(key="reviewer").set_value(who).run()


def decided(path: Path) -> list[tuple[object, ...]]:
    with Store(path).read() as connection:
        return connection.execute(
            "select record_id, action, field, after, why, who from decisions "
            "where action <> 'accept' or record_id not in "
            "(select record_id from decisions where action = 'edit') "
            "order by decided, decision_id"
        ).fetchall()


def press(desk: AppTest, key: str) -> AppTest:
    desk.button(key=f"review-{key}").click().run()
    assert not desk.exception
    return desk


def test_the_doubtful_come_first_and_each_decision_goes_on(desk: AppTest, path: Path) -> None:
    for _ in range(3):
        press(desk, "accept")
    assert [(row[1], row[5]) for row in decided(path)] == [("accept", "Ada")] * 3
    assert [row[0] for row in decided(path)][:2] == ["e07", "e09"]
    assert "3 of 13 checked" in desk.caption[0].value


def test_without_a_name_nothing_can_be_decided(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = opened(path, monkeypatch, "")
    assert desk.button(key="review-accept").disabled
    assert desk.button(key="review-reject").disabled


def test_a_rejection_carries_its_reason_and_is_taken_back(desk: AppTest, path: Path) -> None:
    desk.selectbox(key="review-why").set_value("no event or figure at all").run()
    press(desk, "reject")
    (row,) = decided(path)
    assert row[1:] == ("reject", None, None, "no event or figure at all", "Ada")
    press(desk, "undo")
    assert [each[1] for each in decided(path)] == ["reject", "undo"]
    with Store(path).read() as connection:
        assert len(queries.events(connection, Filter())) == 13


def test_next_puts_off_without_deciding(desk: AppTest, path: Path) -> None:
    press(press(desk, "next"), "accept")
    assert len(decided(path)) == 1
    first = decided(path)[0][0]
    desk.run()
    press(desk, "accept")
    assert decided(path)[1][0] != first


def test_a_value_is_edited_in_the_form(desk: AppTest, path: Path) -> None:
    press(desk, "edit")
    kind = next(each for each in desk.text_input if each.label == "Kind")
    kind.set_value("sabotage")
    save = next(each for each in desk.button if each.label == "Save and go on")
    save.click().run()
    assert not desk.exception
    (row,) = decided(path)
    assert row[1:4] == ("edit", "kind", "sabotage")


def test_a_value_that_cannot_be_is_said_and_nothing_is_lost(desk: AppTest, path: Path) -> None:
    press(desk, "edit")
    next(each for each in desk.text_input if each.label == "When (EDTF)").set_value("soon")
    next(each for each in desk.button if each.label == "Save and go on").click().run()
    assert "is no date in EDTF" in "".join(each.value for each in desk.text)
    assert decided(path) == []


def test_the_second_reviewer_sees_the_firsts_decision_before_deciding(
    desk: AppTest, path: Path
) -> None:
    with Store(path).read() as connection:
        first = queries.review_queue(connection, Filter(), "event", "unchecked")["record_id"][0]
    accept(Store(path), first, who="Bo", seen=None)
    press(desk, "accept")
    assert [(row[0], row[5]) for row in decided(path)] == [(first, "Bo")]
    said = "".join(each.value for each in desk.text)
    assert "Bo has decided on this record since" in said
    assert "Bo  accept" in said
    # what is seen is decided anew, and the queue goes on
    desk.selectbox(key="review-why").set_value("no event or figure at all").run()
    press(desk, "reject")
    assert [(row[0], row[1], row[5]) for row in decided(path)][1:] == [(first, "reject", "Ada")]
    press(desk, "accept")
    assert decided(path)[2][0] != first


def test_all_that_the_filter_shows_are_accepted_at_once_and_no_other(
    desk: AppTest, path: Path
) -> None:
    desk.multiselect(key="kind").select("attack").run()
    desk.checkbox(key="review-sure-3").check().run()
    press(desk, "bulk")
    assert sorted(str(row[0]) for row in decided(path)) == ["e01", "e07", "e12"]


def test_rejected_records_can_be_found_again(desk: AppTest, path: Path) -> None:
    press(desk, "reject")
    desk.segmented_control(key="review-state").set_value("rejected").run()
    assert not desk.exception
    assert not desk.info
    with Store(path).read() as connection:
        found = queries.review_queue(connection, Filter(), "event", "rejected")
    assert list(found["record_id"]) == [decided(path)[0][0]]


def test_decisions_without_a_record_are_listed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store(path).write() as connection:
        connection.execute(
            "insert into decisions (decision_id, decided, who, record_id, record_type, action, "
            "quote) values ('x1', '2022-03-04', 'Bo', 'e99', 'event', 'accept', '<b>Gone</b>')"
        )
    desk = opened(path, monkeypatch, "Ada")
    assert [each.label for each in desk.expander][-1] == "1 of the decisions have lost their record"
    assert "2022-03-04 00:00  Bo  accept  x1  on: <b>Gone</b>" in [each.value for each in desk.text]


def test_figures_are_reviewed_too(desk: AppTest, path: Path) -> None:
    desk.segmented_control(key="what").set_value("figure").run()
    press(desk, "accept")
    assert str(decided(path)[0][0]).startswith("f")


def test_a_read_only_dashboard_takes_no_decision(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATELINE_DATABASE", str(path))
    monkeypatch.setenv("DATELINE_READ_ONLY", "yes")
    st.cache_data.clear()
    app = AppTest.from_file(str(APP), default_timeout=60).run()
    app.switch_page("app_pages/review.py").run()
    assert "started read-only" in app.info[0].value
    assert not [each for each in app.button if str(each.key).startswith("review-")]


TOLD = {
    "first": ("The Coast", "On 4 March 2022 Russia shelled the port of Odesa."),
    "second": (
        "The Hill",
        "The port of Odesa was hit, the mayor wrote on 4 March 2022, by Russia.",
    ),
    "third": ("The Wood", "Russia attacked the harbour near Odesa with shells in March 2022."),
}


@pytest.fixture
def told(tmp_path: Path) -> Path:
    """Reports that may tell one event, and are not certain to."""
    path = tmp_path / "told.duckdb"
    for name, (publisher, text) in TOLD.items():
        document = Document(
            id=name, text=text, file_name=name, published=date(2022, 3, 5), publisher=publisher
        )
        Store(path).add(facts(document), 1)
    return path


def asked(path: Path) -> list[tuple[str, str]]:
    return [(one.one, one.other) for one in proposals(Store(path))]


def test_pairs_are_called_one_event_or_two_and_that_is_taken_back(
    told: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = asked(told)
    assert before
    desk = opened(told, monkeypatch, "Ada")
    desk.segmented_control(key="what").set_value("pair").run()
    assert not desk.exception
    assert f"{len(before)} pairs that may be one event" in desk.caption[0].value
    press(desk, "two")
    assert before[0] not in asked(told)
    press(desk, "undo")
    assert asked(told) == before
    press(desk, "one")
    with Store(told).read() as connection:
        groups = connection.execute("select event_id from same_events order by 1").fetchall()
    assert {each for (each,) in groups} >= set(before[0])


def test_a_word_on_a_pair_that_was_not_seen_is_shown_first(
    told: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = opened(told, monkeypatch, "Ada")
    desk.segmented_control(key="what").set_value("pair").run()
    pair = asked(told)[0]
    different(Store(told), *pair, who="Bo")
    press(desk, "one")
    assert "Bo has said of these two that they are two" in desk.text[0].value
    assert pair not in asked(told)
