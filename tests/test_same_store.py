"""The same event in a database: merged, split, counted, and where it stands by all accounts."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from extract.cli import dateline
from extract.errors import DecidedMeanwhile
from extract.model import Document
from extract.pipeline import facts
from extract.store import Prepared, Store, prepared
from extract.store.check import flaws
from extract.store.decisions import different, edit, last_word, reject, same, undo
from extract.store.to_review import proposals

PORT = "On 4 March 2022 Russia shelled the port of Odesa."
REPORTS = {
    "first": ("2022-03-04", "The Coast", PORT),
    "second": ("2022-03-05", "The Hill", "Russia shelled the port of Odesa on 4 March 2022."),
    "third": ("2022-03-06", "The Plain", "ODESA (Reuters) - The port of Odesa was hit when Russia "
              "shelled it on 4 March 2022."),
    "fourth": ("2022-03-06", "The Wood", "ODESA (Reuters) - On 4 March 2022 Russia shelled "
               "the port of Odesa, a witness wrote."),
}  # fmt: skip


def read(store: Store, *names: str) -> None:
    for name in names:
        published, publisher, text = REPORTS[name]
        day = date.fromisoformat(published)
        document = Document(id=name, text=text, file_name=name, published=day, publisher=publisher)
        store.add(facts(document), 1)


def events(store: Store) -> list[tuple[object, ...]]:
    with store.read() as connection:
        return connection.execute(
            "select distinct event_id, reports, sources from event_rows where kind = 'attack' "
            "order by all"
        ).fetchall()


def add_at_once(store: Store) -> None:
    bombed = "On 9 May 2022 Russia bombed the town of Izium."
    texts = {name: (day, text) for name, (day, _, text) in REPORTS.items()}
    texts |= {f"{name} of May": ("2022-05-10", bombed) for name in ("one", "other")}
    found = [
        facts(Document(id=name, text=text, file_name=name, published=date.fromisoformat(day)))
        for name, (day, text) in texts.items()
    ]
    store.add_all([prepared(each) for each in found], 1)


def kept(store: Store) -> dict[str, list[tuple[object, ...]]]:
    with store.read() as connection:
        return {
            table: connection.execute(f"select * from {table} order by all").fetchall()
            for table in ("likenesses", "same_events")
        }


def account(store: Store, document: str) -> str:
    with store.read() as connection:
        (row,) = connection.execute(
            "select account_id from event_rows where document_id = ? and kind = 'attack'",
            [document],
        ).fetchall()
    return str(row[0])


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "timeline.duckdb")


def test_two_reports_of_one_event_are_one_event_under_the_first_ones_id(store: Store) -> None:
    read(store, "first", "second")
    ((event, reports, sources),) = events(store)
    assert (event, reports, sources) == (account(store, "first"), 2, 2)
    with store.read() as connection:
        leads = connection.execute(
            "select leads_to from event_redirects where event_id = ?", [account(store, "second")]
        ).fetchall()
    assert leads == [(event,)]
    assert flaws(store) == []


def test_reports_that_share_no_party_are_found_by_a_name_of_the_day(store: Store) -> None:
    texts = (
        "A missile killed two people in the Polish village of Przewodow on 15 November 2022.",
        "Two farm workers were killed on 15 November 2022 when a missile struck Przewodow.",
        "A missile killed a driver in the Polish village of Przewodow on 16 November 2022.",
    )
    for number, text in enumerate(texts):
        document = Document(id=str(number), text=text, file_name="a", published=date(2022, 11, 17))
        store.add(facts(document), 1)
    (found,) = proposals(store)
    assert "naming przewodow" in found.reasons
    assert {found.one_says[:5], found.other_says[:5]} == {"A mis", "Two f"}


def test_who_acts_for_a_body_is_compared_with_the_body(store: Store) -> None:
    texts = (
        "Russian President Vladimir Putin attacked with rockets in March 2022.",
        "Russia attacked with rockets in March 2022.",
    )
    for number, text in enumerate(texts):
        document = Document(id=str(number), text=text, file_name="a", published=date(2022, 4, 5))
        store.add(facts(document), 1)
    with store.read() as connection:
        found = connection.execute("select reasons from likenesses").fetchall()
    assert "by RUS" in str(found)


def test_the_order_in_which_reports_come_in_does_not_matter(store: Store, tmp_path: Path) -> None:
    other = Store(tmp_path / "other.duckdb")
    read(store, *REPORTS)
    read(other, *reversed(REPORTS))
    tables = ("likenesses", "same_events", "origins")
    for each in tables:
        with store.read() as one, other.read() as two:
            question = f"select * from {each} order by all"
            assert one.execute(question).fetchall() == two.execute(question).fetchall()


REPEATED = {
    "a": ("2022-03-05", "Russia shelled the port of Odesa on Friday."),
    "b": ("2022-03-05", "Russia shelled the port of Odesa on Friday."),
    "c": ("2022-03-06", "Russia shelled the port of Odesa on Friday."),
    "d": ("2022-03-05", "On Friday Russia shelled the port of Odesa."),
    "e": ("2022-04-09", "Russia shelled the port of Odesa on Friday."),
}


def repeated(names: str) -> list[Prepared]:
    return [
        prepared(
            facts(Document(id=one, text=text, file_name=one, published=date.fromisoformat(day)))
        )
        for one, (day, text) in REPEATED.items()
        if one in names
    ]


def pairs(store: Store) -> dict[str, tuple[object, ...]]:
    """What each pair of reports comes to: points, reasons, whether certain, whether copied."""
    with store.read() as connection:
        rows = connection.execute(
            "select v.document_id, w.document_id, points, reasons, certain, copied "
            "from likenesses join evidence v on v.record_id = one "
            "join evidence w on w.record_id = other"
        ).fetchall()
    return {"".join(sorted(row[:2])): row[2:] for row in rows}


def test_each_pair_of_reports_in_the_same_words_is_kept(store: Store) -> None:
    store.add_all(repeated("abcde"), 1)
    found = pairs(store)
    # the same words in April are of another Friday
    assert sorted(found) == ["ab", "ac", "ad", "bc", "bd", "cd"]
    assert found["ab"] == found["ac"] == found["bc"]
    points, reasons, certain, copied = found["ab"]
    assert (points, certain, copied) == (13.5, True, True)
    assert reasons == [
        "both attack", "on 2022-03-04", "by RUS", "to port-of-odesa", "naming odesa",
        "words odesa, port, russia, shell",
    ]  # fmt: skip


def test_who_takes_part_by_a_persons_word_tells_something_else(store: Store) -> None:
    store.add_all(repeated("ab"), 1)
    edit(store, account(store, "b"), {"agent": "BLR"}, who="Ada", seen=None)
    store.add_all(repeated("c"), 1)
    found = pairs(store)
    assert "by RUS" in str(found["ac"][1])
    assert "by BLR or RUS" in str(found["bc"][1])


def test_what_is_in_memory_at_once_changes_nothing(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    apart = Store(tmp_path / "apart.duckdb")
    add_at_once(store)
    monkeypatch.setattr("extract.store.tellings._TOGETHER", 2)
    monkeypatch.setattr("extract.store.same._AT_ONCE", 2)
    monkeypatch.setattr("extract.store.gathering._TOGETHER", 1)
    add_at_once(apart)
    assert kept(apart) == kept(store)
    assert len(kept(store)["likenesses"]) > 2
    assert len({lead for _, lead, _ in kept(store)["same_events"]}) == 2


def test_what_does_not_fit_into_little_memory_is_written_all_the_same(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_at_once(store)
    monkeypatch.setattr("extract.store._LITTLE", 1)
    short = Store(tmp_path / "short.duckdb")
    add_at_once(short)
    assert kept(short) == kept(store)


def test_outlets_that_print_one_agency_are_one_source(store: Store) -> None:
    read(store, *REPORTS)
    with store.read() as connection:
        found = connection.execute(
            "select document_id, origin from claim_rows where stance = 'reports' order by all"
        ).fetchall()
    assert dict(found)["third"] == dict(found)["fourth"] == "Reuters"
    (row,) = [each for each in events(store) if each[0] == account(store, "first")]
    assert row[1:] in {(3, 2), (4, 3)}


COPIES = {
    "first": ("The Coast", "On 4 March 2022 Russia shelled the port of Odesa with rockets from "
              "the sea, the harbour master said."),
    "reprint": ("The Hill", "Russia on 4 March 2022 shelled the port of Odesa with rockets from "
                "the sea, the harbour master said."),
    "agency": ("The Plain", "ODESA (Reuters) - Russia shelled the port of Odesa on 4 March 2022."),
    "named": ("The Wood", "Russia shelled the port of Odesa on 4 March 2022, Reuters reported."),
    "own": ("The Lake", "Russia shelled the docks of Odesa on 4 March 2022, and cranes fell."),
}  # fmt: skip


@pytest.mark.parametrize(
    ("names", "count"),
    [
        (["first", "reprint"], 1),
        (["first", "own"], 2),
        (["agency", "named"], 1),
        (["named", "own"], 2),
        (["first", "reprint", "agency", "named", "own"], 3),
    ],
)
def test_who_reprints_or_quotes_an_agency_is_no_source_of_its_own(
    store: Store, names: list[str], count: int
) -> None:
    for name in names:
        publisher, text = COPIES[name]
        document = Document(
            id=name, text=text, file_name=name, publisher=publisher, published=date(2022, 3, 5)
        )
        store.add(facts(document), 1)
    first, *others = (account(store, name) for name in names)
    for other in others:
        same(store, first, other, who="Ada")
    assert [row[1:] for row in events(store)] == [(len(names), count)]


def test_a_copy_stays_one_source_with_what_a_person_said_it_is_of(store: Store) -> None:
    def add(name: str, title: str) -> None:
        publisher, text = COPIES[name]
        document = Document(
            id=name, text=text, file_name=name, publisher=publisher, title=title,
            published=date(2022, 3, 5),
        )  # fmt: skip
        store.add(facts(document), 1)

    add("first", "Port shelled")
    add("reprint", "Port shelled")
    first, reprint = account(store, "first"), account(store, "reprint")
    edit(store, reprint, {"modality": "planned"}, who="Ada", seen=None)
    same(store, first, reprint, who="Ada")
    add("first", "Port shelled, now with a title of its own")
    assert [row[1:] for row in events(store)] == [(2, 1)]
    with store.read() as connection:
        found = connection.execute("select certain, copied from likenesses").fetchall()
    assert found == [(False, True)]


def test_a_report_that_is_taken_out_leaves_the_others_together(store: Store) -> None:
    read(store, "first", "second")
    bare = Document(id="first", text="Nothing was said.", file_name="first")
    store.add(facts(bare), 1)
    assert events(store) == [(account(store, "second"), 1, 1)]


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
