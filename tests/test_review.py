"""The reviewer's hand: decisions taken, taken back, kept apart, found again, handed on."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.cli import dateline
from extract.errors import DecidedMeanwhile, DecisionError
from extract.model import Span
from extract.review.edtf import interval
from extract.review.exchange import decisions, line
from extract.review.fields import EVENT_FIELDS, FIGURE_FIELDS, value
from extract.store import Store
from extract.store.conflicts import conflicts
from extract.store.decisions import accept, accept_all, edit, log, reject, take_in, undo
from extract.store.records import record
from tests.test_store import TEXT, facts

DATES = [
    ("2022-03-04", date(2022, 3, 4), date(2022, 3, 4), "instant"),
    ("2022-02", date(2022, 2, 1), date(2022, 2, 28), "within"),
    ("2022", date(2022, 1, 1), date(2022, 12, 31), "within"),
    ("2021-24", date(2021, 12, 1), date(2022, 2, 28), "within"),
    ("2022-03-04~", date(2022, 3, 4), date(2022, 3, 4), "about"),
    ("2022-03-01/2022-03-05", date(2022, 3, 1), date(2022, 3, 5), "duration"),
    ("2022-02-24/..", date(2022, 2, 24), None, "duration"),
    ("../2022-02", None, date(2022, 2, 28), "before"),
    ("[2022-03-02, 2022-03-06]", date(2022, 3, 2), date(2022, 3, 6), "one_of"),
    ("0001-01-01", date(1, 1, 1), date(1, 1, 1), "instant"),
    ("9999-12-31", date(9999, 12, 31), date(9999, 12, 31), "instant"),
    ("9998-24", date(9998, 12, 1), date(9999, 2, 28), "within"),
]
NO_DATES = [
    "", "4 March 2022", "2022-13", "2022-02-30", "0000", "-0044", "10000-01-01", "../..", "9999-24",
    "2022-03-05/2022-03-01", "[]", "[2022-03-02", "2022-03-04/x", "٢٠٢٢", "'; drop table events;--",
]  # fmt: skip


@pytest.mark.parametrize(("words", "first", "last", "mode"), DATES)
def test_a_date_in_edtf_is_the_days_that_it_allows(
    words: str, first: date | None, last: date | None, mode: str
) -> None:
    found = interval(words, "stated")
    assert (found.earliest, found.latest, found.mode) == (first, last, mode)


@pytest.mark.parametrize("words", NO_DATES)
def test_what_is_no_date_is_refused(words: str) -> None:
    with pytest.raises(DecisionError):
        interval(words, "stated")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "timeline.duckdb")
    store.add(facts(), store.start_run("test"))
    return store


def records(store: Store) -> tuple[str, str]:
    """The event and the figure of the small report."""
    with store.read() as connection:
        found = dict(
            connection.execute("select record_type, record_id from review_rows").fetchall()
        )
    return found["event"], found["figure"]


def shown(store: Store) -> list[tuple[object, ...]]:
    with store.read() as connection:
        return connection.execute(
            "select kind, agents, edtf, latest, place, review, reviewer from event_rows"
        ).fetchall()


def test_an_accepted_record_is_checked_and_says_by_whom(store: Store) -> None:
    event, _ = records(store)
    accept(store, event, who="Ada", seen=None)
    day = date(2022, 3, 4)
    assert shown(store) == [("attack", "Russia", "2022-03-04", day, None, "accepted", "Ada")]


def test_an_edited_value_is_shown_and_the_machines_kept_beside_it(store: Store) -> None:
    event, _ = records(store)
    changes = {
        "kind": "fighting",
        "edtf": "2022-03",
        "agent": "RUS; Harbour guards",
        "place": "UKR",
    }
    edit(store, event, changes, who="Ada", seen=None, why="the report says March")
    assert shown(store) == [
        ("fighting", "Russia; Harbour guards", "2022-03", date(2022, 3, 31), "UKR", "edited", "Ada")
    ]
    with store.read() as connection:
        found = record(connection, event)
        log = connection.execute(
            "select field, before, after, who, why from decisions where field is not null "
            "order by field"
        ).fetchall()
    assert (found.machine["kind"], found.machine["edtf"]) == ("attack", "2022-03-04")
    why = "the report says March"
    assert log == [
        ("agent", '["RUS"]', '["RUS", "Harbour guards"]', "Ada", why),
        ("edtf", "2022-03-04", "2022-03", "Ada", why),
        ("kind", "attack", "fighting", "Ada", why),
        ("place", None, "UKR", "Ada", why),
    ]


@pytest.mark.parametrize("name", [one.name for one in EVENT_FIELDS])
def test_every_field_of_an_event_can_be_edited(store: Store, name: str) -> None:
    event, _ = records(store)
    given = {"edtf": "1998", "modality": "planned", "status": "denied"}.get(name, "Other words")
    edit(store, event, {name: given}, who="Ada", seen=None)
    with store.read() as connection:
        now = record(connection, event).now[name]
    assert now == ([given] if isinstance(now, list) else given)


@pytest.mark.parametrize("name", [one.name for one in FIGURE_FIELDS])
def test_every_field_of_a_figure_can_be_edited(store: Store, name: str) -> None:
    _, figure = records(store)
    given = {"edtf": "1998", "bound": "about", "low": "12", "best": "60", "high": "90"}
    edit(store, figure, {name: given.get(name, "Other words")}, who="Ada", seen=None)
    with store.read() as connection:
        now = record(connection, figure).now[name]
        assert connection.execute("select review from figure_rows").fetchall() == [("edited",)]
    assert str(now).removesuffix(".0") == given.get(name, "Other words")


def test_a_value_can_be_taken_away(store: Store) -> None:
    event, _ = records(store)
    edit(store, event, {"agent": "", "edtf": ""}, who="Ada", seen=None)
    assert shown(store) == [("attack", None, None, None, None, "edited", "Ada")]


def test_a_rejected_record_leaves_the_timeline_for_a_reason_and_comes_back(store: Store) -> None:
    event, _ = records(store)
    with pytest.raises(DecisionError, match="say why"):
        reject(store, event, who="Ada", why=" ", seen=None)
    reject(store, event, who="Ada", why="a drill", seen=None)
    assert shown(store) == []
    undo(store, event, who="Ada")
    assert [row[5] for row in shown(store)] == ["unchecked"]


def test_undo_takes_back_the_whole_last_act_and_then_the_one_before(store: Store) -> None:
    event, _ = records(store)
    first = edit(store, event, {"kind": "fighting"}, who="Ada", seen=None)
    edit(store, event, {"kind": "protest", "place": "UKR"}, who="Ada", seen=first)
    undo(store, event, who="Ada")
    assert [(row[0], row[4]) for row in shown(store)] == [("fighting", None)]
    undo(store, event, who="Ada")
    assert [(row[0], row[5]) for row in shown(store)] == [("attack", "unchecked")]
    with pytest.raises(DecisionError, match="no decision to take back"):
        undo(store, event, who="Ada")
    assert len(log(store)) == 7


def test_nobody_takes_back_what_another_decided(store: Store) -> None:
    event, _ = records(store)
    accept(store, event, who="Ada", seen=None)
    with pytest.raises(DecisionError, match="the last decision is by Ada"):
        undo(store, event, who="Bo")


def test_the_second_of_two_reviewers_hears_of_the_first(store: Store) -> None:
    event, _ = records(store)
    first = accept(store, event, who="Ada", seen=None)
    word = "Ada has decided on this record since"
    with pytest.raises(DecidedMeanwhile, match=word):
        accept(store, event, who="Bo", seen=None)
    with pytest.raises(DecidedMeanwhile, match=word):
        edit(store, event, {"kind": "fighting"}, who="Bo", seen=None)
    with pytest.raises(DecidedMeanwhile, match=word):
        reject(store, event, who="Bo", why="a drill", seen=None)
    assert len(log(store)) == 1
    edit(store, event, {"kind": "fighting"}, who="Bo", seen=first)
    assert [(row[0], row[6]) for row in shown(store)] == [("fighting", "Bo")]


def test_many_are_accepted_at_once_but_none_decided_meanwhile(store: Store) -> None:
    event, figure = records(store)
    accept(store, event, who="Ada", seen=None)
    assert accept_all(store, {event: None, figure: None}, who="Bo") == [event]
    with store.read() as connection:
        rows = connection.execute(
            "select record_id, who from decisions order by decided"
        ).fetchall()
    assert sorted(rows) == sorted([(event, "Ada"), (figure, "Bo")])


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


def run(*arguments: str) -> Result:
    return CliRunner().invoke(dateline, arguments)


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


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("accept", "nothing"), "'nothing' is no event and no figure"),
        (("edit", "{event}", "--set", "kind"), "write each change as FIELD=VALUE"),
        (("edit", "{event}", "--set", "colour=red"), "'colour' is no field of an event"),
        (("edit", "{event}", "--set", "kind=attack"), "nothing is changed"),
        (("edit", "{event}", "--set", "kind="), "kind cannot be empty"),
        (("edit", "{event}", "--set", "modality=maybe"), "modality is one of actual"),
        (("edit", "{figure}", "--set", "low=many"), "low is a number such as 1200"),
        (("edit", "{figure}", "--set", "low=nan"), "low is beyond any figure"),
        (("edit", "{figure}", "--set", "high=39"), "low, best and high are out of order"),
        (("accept", "{event}", "--who", " "), "say who decides"),
    ],
)
def test_what_cannot_be_decided_is_an_error_in_one_line(
    store: Store, arguments: tuple[str, ...], words: str
) -> None:
    event, figure = records(store)
    filled = [one.format(event=event, figure=figure) for one in arguments]
    result = run("review", *filled, "--db", str(store.path))
    assert result.exit_code == 2
    assert words in result.stderr
    assert log(store) == []
