from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from extract.errors import IdTaken, SchemaMismatch, StoreError
from extract.model import (
    Actor,
    ActorMention,
    Document,
    Event,
    Facts,
    Interval,
    Quantity,
    Sentence,
    Span,
    TimeExpression,
    When,
)
from extract.store import Store

TEXT = "On Friday Russia shelled the port. More than 40 people fled."
TABLES = ("documents", "sentences", "times", "events", "event_actors", "figures", "evidence")


def facts(identity: str = "report-1", file_name: str = "report.txt", text: str = TEXT) -> Facts:
    document = Document(
        id=identity, text=text, file_name=file_name, title="Port", published=date(2022, 3, 4)
    )
    first = Sentence(number=0, span=Span(0, 34), text=text[:34])
    second = Sentence(number=1, span=Span(35, len(text)), text=text[35:])
    friday = Interval(
        earliest=date(2022, 3, 4),
        latest=date(2022, 3, 4),
        mode="instant",
        basis="relative",
        edtf="2022-03-04",
    )
    russia = Actor(id="RUS", name="Russia", kind="state", country="RUS")
    return Facts(
        document=document,
        sentences=(first, second),
        times=(
            TimeExpression(
                sentence=first,
                span=Span(3, 9),
                rule="weekday",
                type="DATE",
                value="2022-03-04",
                interval=friday,
            ),
        ),
        quantities=(
            Quantity(
                sentence=second,
                span=Span(35, 54),
                rule="count",
                low=40,
                best=None,
                high=None,
                bound="more_than",
                noun="people",
            ),
        ),
        mentions=(ActorMention(sentence=first, span=Span(10, 16), rule="name", actor=russia),),
        events=(
            Event(
                sentence=first,
                span=Span(0, 33),
                rule="shell",
                type="ASSAULT",
                type_mode=None,
                kind="attack",
                trigger=Span(17, 24),
                agents=("RUS",),
                targets=(),
                when=When(interval=friday, words="On Friday"),
                summary="Russia shelled the port on Friday",
            ),
        ),
    )


def contents(store: Store) -> dict[str, list[tuple[object, ...]]]:
    with store.read() as connection:
        return {table: connection.table(table).fetchall() for table in TABLES}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "folder" / "timeline.duckdb")


def test_what_was_read_comes_back_with_its_sentence(store: Store) -> None:
    assert store.add(facts(), store.start_run("test")) == "new"
    with store.read() as connection:
        row = connection.execute(
            "select kind, agents, edtf, quote, suffix, published from event_rows"
        ).fetchall()
        figure = connection.execute("select low, best, bound, quote from figure_rows").fetchall()
    assert row == [
        (
            "attack",
            "Russia",
            "2022-03-04",
            TEXT[:34],
            " More than 40 people fled.",
            date(2022, 3, 4),
        )
    ]
    assert figure == [(40.0, None, "more_than", TEXT[35:])]


def test_further_keys_of_a_report_are_kept(store: Store) -> None:
    plain = facts()
    document = replace(plain.document, extra=(("desk", "Coast"), ("pages", "[1, 2]")))
    store.add(replace(plain, document=document), 1)
    with store.read() as connection:
        found = connection.execute("select extra ->> 'desk', extra ->> 'pages' from documents")
        assert found.fetchall() == [("Coast", "[1, 2]")]


def test_reading_again_changes_nothing(store: Store) -> None:
    store.add(facts(), store.start_run("test"))
    before = contents(store)
    assert store.add(facts(), store.start_run("test")) == "unchanged"
    assert contents(store) == before


def test_a_corrected_report_replaces_itself_and_nothing_else(store: Store) -> None:
    run = store.start_run("test")
    store.add(facts(), run)
    store.add(facts("report-2", "other.txt"), run)
    later = facts()
    later = replace(later, document=replace(later.document, title="The port"))
    assert store.add(later, run) == "replaced"
    with store.read() as connection:
        titles = connection.execute("select title from documents order by title").fetchall()
        (events,) = connection.execute("select count(*) from event_rows").fetchall()
    assert titles == [("Port",), ("The port",)]
    assert events == (2,)


def test_two_documents_with_one_id_are_refused_by_name(store: Store) -> None:
    run = store.start_run("test")
    store.add(facts("7", "first.jsonl"), run)
    other = facts("7", "second.jsonl", TEXT.replace("port", "fort"))
    with pytest.raises(IdTaken, match=r"second\.jsonl: its id '7' .* from first\.jsonl"):
        store.add(other, run)
    assert len(contents(store)["documents"]) == 1


def test_an_error_midway_leaves_the_old_state(store: Store) -> None:
    run = store.start_run("test")
    store.add(facts(), run)
    before = contents(store)
    twice = facts("report-2", "other.txt")
    broken = replace(twice, events=(*twice.events, *twice.events))
    with pytest.raises(ValueError, match=r"events: .* is there twice"):
        store.add(broken, run)
    assert contents(store) == before


def test_the_order_of_documents_does_not_matter_to_their_actors(tmp_path: Path) -> None:
    plain, known = facts("a", "a.txt"), facts("b", "b.txt")
    person = replace(known.mentions[0].actor, parent="NATO")
    known = replace(known, mentions=(replace(known.mentions[0], actor=person),))
    rows = []
    for name, order in (("one", (plain, known)), ("two", (known, plain))):
        store = Store(tmp_path / name)
        for one in order:
            store.add(one, 1)
        with store.read() as connection:
            rows.append(connection.table("actors").fetchall())
    assert rows[0] == rows[1] == [("RUS", "Russia", "state", "RUS", "NATO")]


def test_a_missing_database_says_how_to_make_one(store: Store) -> None:
    with pytest.raises(StoreError, match="dateline extract PATH"), store.read():
        pass


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("This is not a database. " * 400, encoding="utf-8")
    with pytest.raises(StoreError, match=r"notes\.txt: cannot be opened"), Store(path).write():
        pass
    assert path.read_text(encoding="utf-8").startswith("This is not")


def test_a_database_of_another_version_is_refused(store: Store) -> None:
    store.start_run("test")
    with store.write() as connection:
        connection.execute("update schema_version set version = 99")
    with pytest.raises(SchemaMismatch, match="schema version 99"), store.read():
        pass
