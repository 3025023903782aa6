"""What people say of reports of one event: split, merge, and its status."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from extract.cli import dateline
from extract.errors import DecidedMeanwhile
from extract.model import Document
from extract.pipeline import facts
from extract.store import Store, prepared
from extract.store.decisions import different, edit, last_word, reject, same, undo
from extract.store.to_review import proposals
from tests.port_reports import account, events, read


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "timeline.duckdb")


def test_a_person_splits_and_takes_it_back(store: Store) -> None:
    read(store, "first", "second")
    one, other = account(store, "first"), account(store, "second")
    different(store, one, other, who="Ada", why="two attacks")
    assert [row[0] for row in events(store)] == sorted([one, other])
    assert proposals(store) == []
    undo(store, one, who="Ada")
    assert [row[0] for row in events(store)] == [one]


def test_a_person_merges_what_is_not_alike_and_both_ids_lead_there(store: Store) -> None:
    read(store, "first")
    later = Document(
        id="later", text="Ukraine attacked a depot in Belgorod on 1 April 2022.", file_name="later",
        published=date(2022, 4, 2),
    )  # fmt: skip
    store.add(facts(later), 1)
    one, other = account(store, "first"), account(store, "later")
    same(store, other, one, who="Ada")
    assert events(store) == [(one, 2, 2)]
    # and a new reading of either leaves them together
    store.add(facts(replace(later, title="Anew")), 1)
    assert events(store) == [(one, 2, 2)]
    different(store, one, other, who="Ada")
    assert [row[0] for row in events(store)] == sorted([one, other])


def test_what_a_person_joined_one_by_one_stays_together_when_one_is_read_anew(store: Store) -> None:
    texts = {
        "one": "On 4 March 2022 Russia shelled the port of Odesa.",
        "two": "Ukraine attacked a depot in Belgorod on 1 April 2022.",
        "three": "Israel bombed a school in Gaza on 2 May 2022.",
    }
    found = {name: Document(id=name, text=text, file_name=name) for name, text in texts.items()}
    store.add_all([prepared(facts(each)) for each in found.values()], 1)
    one, two, three = (account(store, name) for name in texts)
    same(store, one, two, who="Ada")
    same(store, two, three, who="Ada")
    together = events(store)
    assert [row[1:] for row in together] == [(3, 3)]
    store.add(facts(replace(found["one"], title="Anew")), 1)
    assert events(store) == together


def test_who_has_not_seen_the_others_word_on_a_pair_is_told_first(store: Store) -> None:
    read(store, "first", "second")
    one, other = account(store, "first"), account(store, "second")
    different(store, one, other, who="Ada")
    with pytest.raises(DecidedMeanwhile, match="Ada has said of these two that they are two"):
        same(store, other, one, who="Bo")
    with store.read() as connection:
        last = last_word(connection, other, one)
    assert last
    same(store, other, one, who="Bo", seen=last.id)
    assert len(events(store)) == 1
    undo(store, other, who="Bo")
    undo(store, one, who="Ada")
    same(store, one, other, who="Bo")
    assert len(events(store)) == 1


def test_a_rejected_account_is_no_account_of_the_event(store: Store) -> None:
    read(store, "first", "second")
    one, other = account(store, "first"), account(store, "second")
    reject(store, one, who="Ada", why="a drill", seen=None)
    assert events(store) == [(other, 1, 1)]
    undo(store, one, who="Ada")
    assert events(store) == [(one, 2, 2)]


def test_what_one_reports_and_another_denies_is_disputed(store: Store) -> None:
    read(store, "first", "second")
    event, second = account(store, "first"), account(store, "second")
    edit(store, second, {"status": "denied", "modality": "negated"}, who="Ada", seen=None)
    with store.read() as connection:
        status = connection.execute("select distinct status from event_rows").fetchall()
        ledger = connection.execute(
            "select event_id, stance, publisher from claim_rows order by published"
        ).fetchall()
    assert status == [("disputed",)]
    assert ledger == [(event, "reports", "The Coast"), (event, "denies", "The Hill")]


CONFIRMED = {"status": "confirmed", "speaker": "United Nations"}

DENIED = {"status": "denied", "modality": "negated", "speaker": "RUS"}


@pytest.mark.parametrize(
    ("edits", "status", "confirmed_by"),
    [
        ([{}, CONFIRMED], "confirmed", "United Nations"),
        ([DENIED, CONFIRMED], "disputed", "United Nations"),
        ([DENIED, DENIED], "denied", None),
        ([{"status": "claimed"}, {"status": "claimed"}], "claimed", None),
        ([{"status": "claimed"}, {}], "reported", None),
    ],
)
def test_the_status_of_an_event_follows_from_all_who_tell_of_it(
    store: Store, edits: list[dict[str, str]], status: str, confirmed_by: str | None
) -> None:
    read(store, "first", "second")
    for document, changes in zip(("first", "second"), edits, strict=True):
        if changes:
            edit(store, account(store, document), changes, who="Ada", seen=None)
    with store.read() as connection:
        told = connection.execute("select status, confirmed_by from told_rows").fetchall()
        ledger = connection.execute(
            "select publisher, speaker from claim_rows order by published"
        ).fetchall()
    assert told == [(status, confirmed_by)]
    speakers = {"RUS": "Russia"}
    assert ledger == [
        (outlet, speakers.get(one.get("speaker", ""), one.get("speaker")))
        for outlet, one in zip(("The Coast", "The Hill"), edits, strict=True)
    ]


def test_the_terminal_lists_pairs_merges_and_splits(store: Store) -> None:
    read(store, "first", "second")
    one, other = account(store, "first"), account(store, "second")
    database = ("--db", str(store.path), "--who", "Ada")
    run = CliRunner().invoke
    assert run(dateline, ["review", "split", one, other, *database]).exit_code == 0
    assert len(events(store)) == 2
    assert run(dateline, ["review", "merge", one, other, *database]).exit_code == 0
    assert len(events(store)) == 1
    told = run(dateline, ["review", "same", "--db", str(store.path)]).stdout
    assert "0 pairs, 0 shown" in told
    wrong = run(dateline, ["review", "merge", one, one, *database])
    assert wrong.exit_code == 2
    assert "name two events" in wrong.stderr
