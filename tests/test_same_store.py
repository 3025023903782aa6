"""The same event in a database: merged, split, counted, and where it stands by all accounts."""

from datetime import date
from pathlib import Path

import pytest

from extract.model import Document
from extract.pipeline import facts
from extract.store import Prepared, Store, prepared
from extract.store.check import flaws
from extract.store.decisions import edit, same
from extract.store.to_review import proposals
from tests.port_reports import REPORTS, account, events, read


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
