"""What is measured with: the same reports and events every time, and sound ones."""

import json
from pathlib import Path

from bench import events, reading, reports
from bench.table import Row, table
from bench.timed import Timed
from extract.read import Skipped
from extract.store import Store
from extract.store.check import flaws
from extract.store.load import load


def test_reports_are_the_same_every_time_and_long_enough() -> None:
    first, again = list(reports.lines(30)), list(reports.lines(30))
    assert first == again
    assert len({json.loads(line)["text"] for line in first}) == 30
    assert min(len(json.loads(line)["text"].split()) for line in first) > 100


def test_the_whole_reading_is_told_against_the_parse_first(tmp_path: Path) -> None:
    reports.write(tmp_path / "reports.jsonl", 3)
    rows = list(reading.over_parse(tmp_path / "reports.jsonl"))
    assert [row.what for row in rows[:2]] == [
        "whole reading over the bare parse",
        "whole reading over the parse into sentences",
    ]
    assert all("words/s" in row.basis for row in rows[:2])


def test_a_timed_task_finds_what_the_task_finds() -> None:
    (took,) = Timed(lambda chunk: [len(chunk)])([Skipped("a", "b"), Skipped("c", "d")])
    assert took.found == [2]
    assert took.seconds >= 0


def test_events_are_sound_when_loaded(tmp_path: Path) -> None:
    events.write(tmp_path / "shards", 500)
    store = Store(tmp_path / "events.duckdb")
    assert sum(portion.written for portion in load(store, tmp_path / "shards")) == 50
    assert flaws(store) == []
    with store.read() as connection:
        found = connection.execute(
            "select count(*), count(distinct event_id), count(agents) from event_rows"
        ).fetchall()
    assert found == [(500, 500, 500)]


def test_a_table_names_the_machine_and_the_versions() -> None:
    told = table([Row("speed", "2 times", "4 s over 2 s")])
    assert "| speed | 2 times | 4 s over 2 s |" in told
    assert "cores" in told
    assert "duckdb 2." in told
