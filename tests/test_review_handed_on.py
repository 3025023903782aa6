"""Decisions as files and on the terminal: handed on, refused, and what is no decision."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.cli import dateline
from extract.errors import DecisionError
from extract.review.exchange import decisions, line
from extract.review.fields import EVENT_FIELDS, value
from extract.store import Store
from extract.store.conflicts import conflicts
from extract.store.decisions import accept, edit, log, reject, take_in
from tests.reviewed_rows import records, run, shown
from tests.test_store import facts


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "timeline.duckdb")
    store.add(facts(), store.start_run("test"))
    return store


def test_decisions_are_handed_on_as_a_file_and_change_nothing_twice(
    store: Store, tmp_path: Path
) -> None:
    event, _ = records(store)
    edit(store, event, {"kind": "fighting"}, who="Zoë; =1+1", seen=None)
    other = Store(tmp_path / "other.duckdb")
    other.add(facts(), other.start_run("test"))
    handed = [line(one).encode() for one in log(store)]
    given = list(decisions("theirs.jsonl", handed))
    assert given == log(store)
    assert take_in(other, given) == (2, 0)
    assert take_in(other, given) == (0, 0)
    assert shown(other) == shown(store)


GOOD = {
    "decided": "2022-03-04T10:00:00Z", "who": "Ada", "record_id": "e1", "record_type": "event",
    "action": "edit", "field": "kind", "after": "fighting",
}  # fmt: skip

BAD = [
    {"decided": "yesterday"}, {"decided": 7}, {"decided": "0001-01-01T00:00:00+14:00"},
    {"who": ""}, {"who": None}, {"who": "\0"}, {"who": "\ud800"}, {"record_id": ["e1"]},
    {"record_type": "report"}, {"action": "drop table"}, {"action": ["edit"]},
    {"field": "event_id"}, {"field": None}, {"after": "x" * 2000}, {"after": None},
    {"field": "edtf", "after": "soon"}, {"action": "reject", "why": None},
    {"quote": "Q", "span_start": -1}, {"quote": "Q", "span_start": True}, {"quote": "Q"},
]  # fmt: skip


@pytest.mark.parametrize("wrong", BAD)
def test_a_line_that_is_no_decision_is_refused_with_its_number(wrong: dict[str, object]) -> None:
    lines = [json.dumps(GOOD).encode(), json.dumps({**GOOD, **wrong}).encode()]
    with pytest.raises(DecisionError, match=r"theirs\.jsonl, line 2: "):
        list(decisions("theirs.jsonl", lines))


@pytest.mark.parametrize(
    "given", [b"{", b"[]", b"\xff\xfe", b"[" * 100_000, b'{"who": ' + b"1" * 5000 + b"}", b"null"]
)
def test_what_is_no_json_is_refused(given: bytes) -> None:
    with pytest.raises(DecisionError, match="line 1"):
        list(decisions("theirs.jsonl", [given]))


@pytest.mark.parametrize(
    "arguments",
    [["show", "\udcff"], ["accept", "\udcff"], ["undo", "\0"], ["merge", "\udcff", "e1"],
     ["edit", "\udcff", "--set", "kind=x"], ["show", "e" * 5000], ["show", "' or 1=1; --"]],
)  # fmt: skip
def test_what_is_no_id_is_an_error_in_words(store: Store, arguments: list[str]) -> None:
    result = CliRunner().invoke(dateline, ["review", *arguments, "--db", str(store.path)])
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: ")


def test_words_that_no_report_can_hold_find_nothing_and_break_nothing(store: Store) -> None:
    asked = ["review", "list", "--words", "\udcff qq", "--db", str(store.path)]
    result = CliRunner().invoke(dateline, asked)
    assert (result.exit_code, result.stdout) == (0, "0 records, 0 shown\n")


def test_what_a_file_decides_otherwise_is_named_and_the_later_counts(
    store: Store, tmp_path: Path
) -> None:
    event, figure = records(store)
    other = Store(tmp_path / "other.duckdb")
    other.add(facts(), other.start_run("test"))
    accept(store, event, who="Ada", seen=None)
    accept(store, figure, who="Ada", seen=None)
    accept(other, figure, who="Bo", seen=None)
    reject(other, event, who="Bo", why="a drill", seen=None)
    (found,) = conflicts(store, log(other))
    said = f"{event}  here accepted by Ada, in the file rejected by Bo; the later counts: "
    assert str(found) == f"{said}in the file"
    file = tmp_path / "theirs.jsonl"
    file.write_text("\n".join(map(line, log(other))), encoding="utf-8")
    told = (
        CliRunner()
        .invoke(dateline, ["review", "import", str(file), "--db", str(store.path)])
        .stdout
    )
    assert f"{found}\n1 record decided otherwise here: look at them again\n" in told
    assert shown(store) == []
    # and now that both know all, nothing is in conflict
    take_in(other, log(store))
    assert conflicts(store, log(other)) == []


def test_a_file_with_one_bad_line_changes_nothing(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "theirs.jsonl"
    path.write_text(f"{json.dumps(GOOD)}\n{{\n", encoding="utf-8")
    result = run("review", "import", str(path), "--db", str(store.path))
    assert result.exit_code == 2
    assert log(store) == []


@settings(deadline=None, max_examples=300)
@given(st.sampled_from(EVENT_FIELDS), st.text(max_size=60))
def test_any_words_are_a_value_or_are_refused(one: object, words: str) -> None:
    name = getattr(one, "name", "")
    try:
        kept = value("event", name, words)
    except DecisionError:
        return
    assert kept is None or not any("\ud800" <= letter <= "\udfff" for letter in kept)


@settings(deadline=None, max_examples=300)
@given(st.dictionaries(st.sampled_from([*GOOD, "before", "why", "quote", "span_start", "kind"]),
                       st.one_of(st.none(), st.integers(), st.text(max_size=20),
                                 st.lists(st.text(max_size=3), max_size=2))))  # fmt: skip
def test_any_object_is_a_decision_or_is_refused(changes: dict[str, object]) -> None:
    given = json.dumps({**GOOD, **changes}).encode()
    try:
        (one,) = decisions("theirs.jsonl", [given])
    except DecisionError:
        return
    assert list(decisions("again", [line(one).encode()])) == [one]


def test_the_terminal_lists_decides_and_takes_back(store: Store) -> None:
    database = ("--db", str(store.path))
    event, _ = records(store)
    assert f"{event}  unchecked  attack: Russia shelled" in run("review", "list", *database).stdout
    assert run("review", "accept", event, "--who", "Ada", *database).exit_code == 0
    assert "1 record, 1 shown" in run("review", "list", *database).stdout
    late = run("review", "reject", event, "--why", "a drill", "--who", "Bo", *database)
    assert late.exit_code == 2
    assert f"Error: Ada has decided on {event}" in late.stderr
    seen = ("--seen", late.stderr.rsplit(" ", 1)[1].strip())
    change = ("--set", "edtf=2022-03", "--set", "place=UKR")
    assert run("review", "edit", event, *change, "--who", "Bo", *seen, *database).exit_code == 0
    told = run("review", "show", event, *database).stdout
    assert "edtf         2022-03   (read as: 2022-03-04)" in told
    assert "Bo  edit place: nothing → UKR" in told
    assert run("review", "undo", event, "--who", "Bo", *database).exit_code == 0
    assert [row[5] for row in shown(store)] == ["accepted"]
