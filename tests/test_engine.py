"""One process or several: the same rows in the same order; what fails costs itself alone."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import count
from json import dumps
from pathlib import Path

import pytest
from click.testing import CliRunner

from extract import limits
from extract.cli import dateline
from extract.engine import known, local, writing
from extract.engine.chunks import Chunk, chunks
from extract.engine.reading import steps
from extract.engine.work import each_guarded, guarded
from extract.errors import VocabularyError
from extract.find.times import TimeMention
from extract.language import parsed
from extract.model import Document, Facts, Sentence, TimeExpression
from extract.pipeline import facts
from extract.read import Raw, Skipped, raws
from extract.resolve.times import anchored
from extract.store import Store, prepared

TABLES = ("documents", "sentences", "times", "actors", "actor_aliases", "events", "event_actors")
PLACES = ("port", "fort", "camp", "bridge", "depot")


def lines(number: int) -> str:
    """A corpus of so many reports, large enough for several processes to be worth their start."""
    return "".join(
        dumps(
            {
                "id": f"r{at}",
                "published": f"2022-0{1 + at % 9}-04",
                "text": f"On Friday Russia shelled the {PLACES[at % 5]}. More than {40 + at} "
                "people fled to Poland." + " The weather on the coast was mild again." * 55,
            }
        )
        + "\n"
        for at in range(number)
    )


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    path.write_text(lines(120), encoding="utf-8")
    return path


def rows(database: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows, in no order: a table has none."""
    with Store(database).read() as connection:
        return {
            table: sorted(connection.table(table).fetchall(), key=repr)
            for table in (*TABLES, "evidence")
        }


def test_two_processes_write_what_one_writes(corpus: Path, tmp_path: Path) -> None:
    found = []
    for jobs in ("1", "2"):
        database = tmp_path / f"{jobs}.duckdb"
        arguments = ["extract", str(corpus), "--db", str(database), "--jobs", jobs]
        result = CliRunner().invoke(dateline, arguments)
        assert result.exit_code == 0, result.output
        assert "120 reports read." in result.stdout
        found.append(rows(database))
    assert found[0] == found[1]
    assert len(found[0]["events"]) == 240


def test_annotate_prints_the_same_records_in_the_same_order(corpus: Path) -> None:
    one, two = (
        CliRunner().invoke(dateline, ["annotate", str(corpus), "--jobs", jobs]).stdout
        for jobs in ("1", "2")
    )
    assert one == two
    assert one.count("\n") == 120


def dies_on_the_seventh(chunk: Chunk) -> Sequence[str]:
    for one in chunk:
        if isinstance(one, Raw) and one.place == "7":
            os._exit(1)
    return [one.place for one in chunk if isinstance(one, Raw)]


def test_a_worker_that_dies_costs_the_document_it_read() -> None:
    stream = [
        Raw(place=str(at), file_name="news.jsonl", content=b"x" * 20_000, form="line")
        for at in range(40)
    ]
    task: local.Task[str] = dies_on_the_seventh
    done = local.results(chunks(stream), task, 2)
    found = [each for _, results in done for each in results]
    lost = [one for one in found if isinstance(one, Skipped)]
    assert [one.name for one in lost] == ["7"]
    assert "7 ended the process that read it, perhaps for want of memory" in lost[0].reason
    assert [one for one in found if isinstance(one, str)] == [
        str(at) for at in range(40) if at != 7
    ]


def test_a_document_that_is_read_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(limits.SECONDS, "1")
    stream = [
        Raw(place=str(at), file_name="news.jsonl", content=b"x" * 150_000, form="line")
        for at in range(4)
    ]
    task: local.Task[str] = sleeps_on_the_second
    done = local.results(chunks(stream), task, 2)
    found = [each for _, results in done for each in results]
    assert [one if isinstance(one, str) else one.reason for one in found] == [
        "0",
        "1 is not read after 1 seconds (DATELINE_MOST_SECONDS): leave it out",
        "2",
        "3",
    ]


def sleeps_on_the_second(chunk: Chunk) -> Sequence[str]:
    places = [one.place for one in chunk if isinstance(one, Raw)]
    if "1" in places:
        time.sleep(30)
    return places


def test_documents_parsed_together_tell_what_each_tells_alone() -> None:
    together = each_guarded(prepared, FOUR)
    assert together == [prepared(facts(one)) for one in FOUR]


def test_a_text_that_breaks_the_parser_costs_that_document_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def breaks(texts: Sequence[str], model: str | None = None) -> Iterator[list[Sentence]]:
        for text in texts:
            if "2" in text:
                raise ValueError("no such tree")
            yield from parsed([text])

    monkeypatch.setattr("extract.pipeline.parsed", breaks)
    found = each_guarded(prepared, FOUR)
    assert [isinstance(one, Skipped) for one in found] == [False, False, True, False]


def test_a_text_that_breaks_a_rule_costs_that_document_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def breaks(
        found: Sequence[TimeMention], document: Document, told: Sequence[Sentence]
    ) -> list[TimeExpression]:
        if document.id == "2":
            raise ValueError("no such day")
        return anchored(found, document, told)

    monkeypatch.setattr("extract.pipeline.anchored", breaks)
    found = each_guarded(prepared, FOUR)
    monkeypatch.undo()
    assert "a, 2: the program failed on it" in str(found.pop(2))
    assert found == [prepared(facts(one)) for one in FOUR if one.id != "2"]


def test_facts_that_cannot_be_written_cost_their_document_alone() -> None:
    def words(found: Facts) -> str:
        return str(1 // (int(found.document.id) - 2))

    found = each_guarded(words, FOUR)
    assert [isinstance(one, Skipped) for one in found] == [False, False, True, False]


FOUR = [
    Document(id=f"{at}", text=f"Norway shelled the port {at}.\n\nTalks failed.", file_name="a")
    for at in range(4)
]


def test_a_mistake_of_the_program_costs_the_document_it_was_made_on() -> None:
    document = Document(id="7", text="Talks failed.", file_name="news.jsonl")
    found = guarded(fails, document)
    assert isinstance(found, Skipped)
    assert found.reason == (
        "news.jsonl, 7: the program failed on it, please report it (ValueError: no such day in 7)"
    )


def fails(document: Document) -> int:
    raise ValueError(f"no such day in {document.id}")


def test_an_error_that_concerns_all_documents_ends_the_reading() -> None:
    document = Document(id="7", text="Talks failed.", file_name="news.jsonl")
    with pytest.raises(VocabularyError):
        guarded(fails_on_all, document)


def fails_on_all(_document: Document) -> int:
    raise VocabularyError("events.toml is wrong")


def test_few_short_documents_start_no_process() -> None:
    stream = [Raw(place="a", file_name="a.txt", content=b"Talks failed.")]
    task: local.Task[int] = own_process
    ((_, found),) = local.results(chunks(stream), task, 8)
    assert found == [os.getpid()]


def own_process(_chunk: Chunk) -> Sequence[int]:
    return [os.getpid()]


def test_portions_are_bounded_and_lose_nothing() -> None:
    stream = [
        Raw(place=str(at), file_name="a", content=b"x" * size)
        for at, size in enumerate([10, 200, 90, 20, 10, 10, 10])
    ]
    found = list(chunks(stream, most_bytes=100, most_documents=3))
    assert [[one.place for one in each if isinstance(one, Raw)] for each in found] == [
        ["0", "1"],
        ["2", "3"],
        ["4", "5", "6"],
    ]


def test_documents_are_taken_only_as_they_are_worked_on() -> None:
    taken = []

    def endless() -> Iterator[Raw]:
        for at in count():
            taken.append(at)
            yield Raw(place=str(at), file_name="a", content=b"x" * 100_000)

    task: local.Task[int] = own_process
    done = local.results(chunks(endless()), task, 2)
    for _ in range(10):
        next(done)
    done.close()  # type: ignore[attr-defined]  # a generator
    assert len(taken) < 25


def test_a_register_holds_what_was_written_and_nothing_else(tmp_path: Path) -> None:
    path = known.write(tmp_path / "known", iter(["a", "b", "a"]))
    assert [known.holds(path, key) for key in ("a", "b", "c")] == [True, True, False]
    assert known.write(tmp_path / "empty", iter([])) is None
    assert not known.holds(None, "a")


def test_a_reading_that_is_killed_is_taken_up_where_it_was(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "MOST_DOCUMENTS", 30)
    database, whole = Store(tmp_path / "a.duckdb"), Store(tmp_path / "b.duckdb")
    running = steps(database, raws([corpus]), None, 1)
    while not next(running).written:
        pass
    running.close()  # type: ignore[attr-defined]  # as if the process had died
    with database.read() as connection:
        (kept,) = connection.execute("select count(*) from documents").fetchall()[0]
    assert 0 < kept < 120
    again = list(steps(database, raws([corpus]), None, 1))
    assert sum(step.unchanged for step in again) == kept
    assert sum(len(step.written) for step in again) == 120 - kept
    for _ in steps(whole, raws([corpus]), None, 1):
        pass
    for table, found in rows(database.path).items():
        before = rows(whole.path)[table]
        # the second run has another number
        assert [row[:14] for row in found] == [row[:14] for row in before]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_ctrl_c_keeps_what_was_read_and_says_so(tmp_path: Path) -> None:
    corpus, database = tmp_path / "news.jsonl", tmp_path / "t.duckdb"
    corpus.write_text(lines(4_000), encoding="utf-8")
    command = [sys.executable, "-m", "extract", "extract", str(corpus), "--db", str(database)]
    running = subprocess.Popen(
        [*command, "--jobs", "2"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    while not database.exists():
        time.sleep(0.05)
        assert running.poll() is None
    running.send_signal(signal.SIGINT)
    told, _ = running.communicate(timeout=120)
    assert running.returncode == 130
    assert "Stopped: what was read is kept; the same command goes on from there." in told
    with Store(database).read() as connection:
        (kept,) = connection.execute("select count(*) from documents").fetchall()[0]
    assert told.startswith(f"{kept:,} reports read.")
    assert 0 < kept < 4_000
