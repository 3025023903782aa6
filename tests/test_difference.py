"""What is new, changed or withdrawn: between two databases, and since a moment of one."""

import json
import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from extract.cli import dateline
from extract.errors import DecisionError, StoreError
from extract.review.difference import Change, Difference, State, differences
from extract.store import Store
from extract.store.check import flaws
from extract.store.decisions import accept, different, edit, reject, same, undo
from extract.store.since import changes_since, moment
from extract.store.states import differences_between
from tests.reviewed_rows import records
from tests.soak_work import report


def state(record_id: str, quote: str = "The port was hit.", **values: str) -> State:
    return State(
        of="event", record_id=record_id, document_id="d", says=quote, quote=quote, words=quote,
        values=values,
    )  # fmt: skip


def told(before: Sequence[State], after: Sequence[State]) -> list[tuple[str, str, int]]:
    found = differences(before, after)
    return [(one.what, one.record_id, len(one.changes)) for one in found]


STATES = [
    ([state("a")], [state("a")], []),
    ([], [state("a")], [("new", "a", 0)]),
    ([state("a")], [], [("withdrawn", "a", 0)]),
    ([state("a", kind="x")], [state("a", kind="y")], [("changed", "a", 1)]),
    # read at another place of its report, it is the same
    ([state("a", kind="x")], [state("b", kind="x")], []),
    ([state("a", kind="x")], [state("b", kind="y")], [("changed", "b", 1)]),
    ([state("a", "One.")], [state("b", "Two.")], [("new", "b", 0), ("withdrawn", "a", 0)]),
    # what was never in the timeline cannot leave it
    ([], [state("a", review="rejected")], []),
    ([state("a", review="accepted")], [state("a", review="rejected")], [("withdrawn", "a", 1)]),
    ([state("a", review="rejected")], [state("a", review="accepted")], [("new", "a", 1)]),
    # a sentence told twice in one report has two records, and each finds its own
    ([state("a"), state("b")], [state("b"), state("c"), state("d")], [("new", "d", 0)]),
]


@pytest.mark.parametrize(("before", "after", "expected"), STATES)
def test_two_states_differ_in_what_is_new_changed_or_withdrawn(
    before: list[State], after: list[State], expected: list[tuple[str, str, int]]
) -> None:
    assert told(before, after) == expected


@pytest.fixture
def old(tmp_path: Path) -> Store:
    store = Store(tmp_path / "old.duckdb")
    for number, name in enumerate(("one", "two")):
        store.add(report(name, number), store.start_run("test"))
    return store


@pytest.fixture
def new(old: Store, tmp_path: Path) -> Store:
    shutil.copy(old.path, tmp_path / "new.duckdb")
    return Store(tmp_path / "new.duckdb")


def event(store: Store, document: str) -> str:
    with store.read() as connection:
        rows = connection.execute(
            "select record_id from evidence where record_type = 'event' and document_id = $id",
            {"id": document},
        ).fetchall()
    return str(rows[0][0])


def test_a_copy_is_not_different(old: Store, new: Store) -> None:
    assert differences_between(old, new) == []


def test_a_database_is_not_compared_with_itself(old: Store) -> None:
    with pytest.raises(StoreError, match="name two databases"):
        differences_between(old, Store(old.path))


def test_two_databases_differ_field_by_field(old: Store, new: Store) -> None:
    one, two = event(old, "one"), event(old, "two")
    edit(new, one, {"place": "UKR", "agent": "Harbour guards"}, who="Ada", seen=None)
    reject(new, two, who="Ada", why="a drill", seen=None)
    new.add(report("three", 3), new.start_run("test"))
    found = {(each.of, each.what): each for each in differences_between(old, new)}
    assert sorted(found) == [
        ("event", "changed"), ("event", "new"), ("event", "withdrawn"),
        ("figure", "new"), ("report", "new"),
    ]  # fmt: skip
    assert found["report", "new"].record_id == "three"
    assert set(found["event", "changed"].changes) == {
        Change(field="agent", before="RUS", after="Harbour guards"),
        Change(field="place", before=None, after="UKR"),
        Change(field="review", before="unchecked", after="edited"),
    }
    assert found["event", "withdrawn"].record_id == two


def test_a_report_that_is_read_with_other_words_differs(old: Store, new: Store) -> None:
    plain = report("one", 0)
    shorter = replace(plain, events=())
    moved = replace(shorter, document=replace(plain.document, title="Another title"))
    new.add(moved, new.start_run("test"))
    found = differences_between(old, new)
    assert [(each.of, each.what) for each in found] == [
        ("report", "changed"),
        ("event", "withdrawn"),
    ]
    assert [change.field for change in found[0].changes] == ["title"]


def since(store: Store, words: str) -> list[Difference]:
    with store.read() as connection:
        return changes_since(connection, moment(connection, words))


def test_what_was_decided_since_a_decision_is_told_with_before_and_after(old: Store) -> None:
    one, two = event(old, "one"), event(old, "two")
    mark = edit(old, one, {"place": "POL"}, who="Ada", seen=None)
    assert since(old, mark) == []
    last = edit(old, one, {"place": "UKR"}, who="Ada", seen=mark)
    reject(old, two, who="Bo", why="a drill", seen=None)
    changed, withdrawn = sorted(since(old, mark), key=lambda each: each.what)
    assert changed.changes == (Change(field="place", before="POL", after="UKR", who="Ada"),)
    assert withdrawn.what == "withdrawn"
    assert withdrawn.changes == (
        Change(field="review", before="unchecked", after="rejected", who="Bo", why="a drill"),
    )
    assert [each.record_id for each in since(old, last)] == [two]
    undo(old, two, who="Bo")
    assert [each.record_id for each in since(old, mark)] == [one]


def test_what_is_called_the_same_event_is_a_change_of_both(old: Store) -> None:
    one, two = event(old, "one"), event(old, "two")
    mark = accept(old, one, who="Ada", seen=None)
    same(old, one, two, who="Ada")
    found = {each.record_id: each.changes for each in since(old, mark)}
    assert found == {
        one: (Change(field="same", before=None, after=two, who="Ada"),),
        two: (Change(field="same", before=None, after=one, who="Ada"),),
    }
    different(old, one, two, who="Ada")
    (change,) = {each.record_id: each.changes for each in since(old, mark)}[one]
    assert change == Change(field="different", before=None, after=two, who="Ada")


def test_what_was_read_since_a_day_is_new(old: Store) -> None:
    found = since(old, "2020-01-01")
    assert sorted(each.of for each in found) == ["event"] * 2 + ["figure"] * 2 + ["report"] * 2
    assert {each.what for each in found} == {"new"}
    assert since(old, "9999-01-01") == []


def now(store: Store) -> str:
    """The moment of the last reading, after which another begins."""
    with store.read() as connection:
        return str(connection.execute("select max(started) from runs").fetchall()[0][0])


def read_again(store: Store, name: str, number: int, **changes: object) -> None:
    """The report once more, read by another version in which its event has these values."""
    plain = report(name, number)
    events = (replace(plain.events[0], **changes),) if changes else ()  # type: ignore[arg-type]
    document = replace(plain.document, title=f"{name}, in reading {now(store)}")
    store.add(replace(plain, document=document, events=events), store.start_run("test"))


def told_since(store: Store, words: str) -> list[tuple[str, str, tuple[Change, ...]]]:
    return [(one.what, one.of, one.changes) for one in since(store, words) if one.of != "report"]


def test_what_a_new_reading_reads_otherwise_or_no_longer_is_told(old: Store) -> None:
    first = now(old)
    read_again(old, "one", 0, kind="raid", place="UKR")
    second = now(old)
    read_again(old, "one", 0)
    changes = (
        Change(field="kind", before="attack", after="raid"),
        Change(field="place", before=None, after="UKR"),
    )
    assert told_since(old, second) == [("withdrawn", "event", ())]
    (found,) = [one for one in since(old, first) if one.of == "event"]
    assert (found.what, found.says) == ("withdrawn", "Russia shelled the port on Friday")
    read_again(old, "one", 0, kind="raid", place="UKR")
    assert told_since(old, first) == [("changed", "event", changes)]
    assert told_since(old, second) == []
    assert [one.of for one in since(old, second)] == ["report"]


def test_what_a_new_reading_reads_at_another_place_of_the_sentence_is_the_same(old: Store) -> None:
    first, one = now(old), event(old, "one")
    edit(old, one, {"place": "UKR"}, who="Ada", seen=None)
    read_again(old, "one", 0, trigger=report("one", 0).sentences[0].span, kind="raid")
    assert event(old, "one") != one
    (found,) = [each for each in since(old, first) if each.of == "event"]
    assert (found.what, found.former_id) == ("changed", one)
    # the kind stays what a person accepted, whatever is read now
    assert set(found.changes) == {
        Change(field="place", before=None, after="UKR", who="Ada"),
        Change(field="review", before="unchecked", after="edited", who="Ada"),
    }


def test_a_reading_that_finds_the_same_changes_no_event(old: Store) -> None:
    first = now(old)
    read_again(old, "one", 0, kind="attack")
    assert [(one.what, one.of) for one in since(old, first)] == [("changed", "report")]
    assert flaws(old) == []


def test_a_report_that_was_first_read_since_is_new_however_often_it_is_read(old: Store) -> None:
    first = now(old)
    for kind in ("attack", "raid"):
        read_again(old, "three", 3, kind=kind)
    found = [(one.what, one.of) for one in since(old, first)]
    assert sorted(found) == [("new", "event"), ("new", "figure"), ("new", "report")]


@pytest.mark.parametrize("words", ["", "yesterday", "2022-13-01", "d1' or 1=1; --", "\ud800"])
def test_a_moment_that_is_none_is_refused(old: Store, words: str) -> None:
    with old.read() as connection, pytest.raises(DecisionError, match="no day"):
        moment(connection, words)


def test_a_moment_with_a_time_zone_is_that_moment(old: Store) -> None:
    with old.read() as connection:
        assert moment(connection, "2022-03-04T12:00+02:00") == datetime(2022, 3, 4, 10)  # noqa: DTZ001 - UTC without a zone, as the log has it


def run(*arguments: str) -> Result:
    return CliRunner().invoke(dateline, ["diff", *arguments])


def test_the_command_tells_two_databases_apart(old: Store, new: Store) -> None:
    one = event(old, "one")
    edit(new, one, {"place": "UKR"}, who="Ada", seen=None)
    result = run(str(old.path), str(new.path))
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        f"~ event {one}  Russia shelled the port on Friday",
        "    place: nothing → UKR",
        "    review: unchecked → edited",
    ]
    assert result.stderr == "1 difference: 0 new, 1 changed, 0 withdrawn\n"
    lines = run(str(old.path), str(new.path), "--format", "json").stdout.splitlines()
    (told,) = map(json.loads, lines)
    assert (told["what"], told["record_id"], told["changes"][0]["after"]) == ("changed", one, "UKR")


def test_the_command_tells_what_changed_since(old: Store) -> None:
    one, _ = records(old)
    reject(old, one, who="Ada", why="a drill", seen=None)
    result = run("--since", "2020-01-01", "--db", str(old.path))
    assert result.exit_code == 0
    assert f"- event {one}" in result.stdout


@pytest.mark.parametrize("arguments", [[], ["."], [".", ".", "."], [".", ".", "--since", "2022"]])
def test_the_command_says_what_it_needs(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert "name two databases" in result.stderr
