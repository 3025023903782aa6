"""The reviewer's hand: decisions taken, taken back, kept apart, found again, handed on."""

from datetime import date
from pathlib import Path

import pytest

from extract.errors import DecidedMeanwhile, DecisionError
from extract.review.edtf import interval
from extract.review.fields import EVENT_FIELDS, FIGURE_FIELDS
from extract.store import Store
from extract.store.decisions import accept, accept_all, edit, log, reject, undo
from extract.store.records import record
from tests.reviewed_rows import records, run, shown
from tests.test_store import facts

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
