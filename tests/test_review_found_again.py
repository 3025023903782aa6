"""Decisions outlive a new reading: they are found again by id or by the words."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from extract.model import Span
from extract.store import Store
from extract.store.decisions import accept, edit, undo
from extract.store.records import record
from tests.reviewed_rows import records, run, shown
from tests.test_store import TEXT, facts


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "timeline.duckdb")
    store.add(facts(), store.start_run("test"))
    return store


def test_a_decision_outlives_a_new_reading_with_the_same_id(store: Store) -> None:
    event, _ = records(store)
    edit(store, event, {"place": "UKR"}, who="Ada", seen=None)
    later = facts()
    newer = replace(later.events[0], kind="bombing", agents=())
    store.add(
        replace(later, document=replace(later.document, title="Anew"), events=(newer,)),
        store.start_run("later"),
    )
    day = date(2022, 3, 4)
    # what was checked stays as it was checked; what is read now stands beside it
    assert shown(store) == [("attack", "Russia", "2022-03-04", day, "UKR", "edited", "Ada")]
    with store.read() as connection:
        assert record(connection, event).machine["kind"] == "bombing"


def test_a_decision_is_found_again_by_its_words_when_the_id_is_another(store: Store) -> None:
    event, figure = records(store)
    edit(store, event, {"place": "UKR"}, who="Ada", seen=None)
    accept(store, figure, who="Ada", seen=None)
    later = facts()
    moved = replace(later.events[0], trigger=Span(10, 24))
    wider = replace(later.quantities[0], span=Span(45, 54))
    store.add(
        replace(
            later,
            document=replace(later.document, title="Anew"),
            events=(moved,),
            quantities=(wider,),
        ),
        store.start_run("later"),
    )
    new_event, new_figure = records(store)
    assert new_event != event
    assert new_figure != figure
    assert [(row[4], row[5]) for row in shown(store)] == [("UKR", "edited")]
    with store.read() as connection:
        assert record(connection, event).record_id == new_event
        assert connection.execute("select review from figure_rows").fetchall() == [("accepted",)]
    undo(store, new_event, who="Ada")
    assert [row[5] for row in shown(store)] == ["unchecked"]


def test_a_decision_that_matches_nothing_is_listed_and_returns_with_its_words(
    store: Store,
) -> None:
    event, _ = records(store)
    accept(store, event, who="Ada", seen=None)
    whole = facts()
    store.add(replace(whole, document=replace(whole.document, title="Less"), events=()), 1)
    result = run("review", "lost", "--db", str(store.path))
    assert "Ada  accept" in result.stdout
    assert "1 decision without a record" in result.stdout
    store.add(replace(whole, document=replace(whole.document, title="More")), 1)
    assert [row[5] for row in shown(store)] == ["accepted"]
    assert "0 decisions without" in run("review", "lost", "--db", str(store.path)).stdout


def test_another_report_of_the_same_sentence_leaves_a_decision_where_it_is(store: Store) -> None:
    event, _ = records(store)
    accept(store, event, who="Ada", seen=None)
    store.add(facts("twin", "twin.txt", f"{TEXT} The same words again."), 1)
    with store.read() as connection:
        assert record(connection, event).record_id == event


def test_another_report_of_the_same_sentence_takes_a_decision_whose_record_is_gone(
    store: Store,
) -> None:
    event, _ = records(store)
    accept(store, event, who="Ada", seen=None)
    whole = facts()
    store.add(replace(whole, document=replace(whole.document, title="Less"), events=()), 1)
    store.add(facts("twin", "twin.txt", f"{TEXT} The same words again."), 1)
    with store.read() as connection:
        assert record(connection, event).record_id != event
