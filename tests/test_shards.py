"""Shards: the same rows as in a database, whoever writes them; loaded in bulk; only read."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from extract.cli import dateline
from extract.errors import SchemaMismatch, StoreError
from extract.store import Shards, Store
from extract.store.shards import TABLES

REPORTS = [
    {
        "id": f"r{at}",
        "published": day,
        "publisher": "The Coast",
        "text": f"On Friday Russia shelled the {place}. More than {40 + at} people fled to Poland.",
    }
    for at, (day, place) in enumerate(
        [("2022-03-04", "port"), ("2022-03-11", "fort"), ("2022-04-08", "camp"), (None, "depot")]
    )
]


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(dateline, [str(one) for one in arguments])


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in REPORTS), encoding="utf-8")
    return path


@pytest.fixture
def shards(corpus: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "shards"
    assert run("extract", corpus, "--shards", folder).exit_code == 0
    return folder


def rows(store: Store) -> dict[str, list[str]]:
    """All rows in no order, without the run, which is the last cell of a document."""
    with store.read() as connection:
        return {
            table: sorted(
                repr(row[:14] if table == "documents" else row)
                for row in connection.execute(f"select * from {table}").fetchall()
            )
            for table in TABLES
        }


def test_shards_hold_what_a_database_holds(corpus: Path, shards: Path, tmp_path: Path) -> None:
    database = Store(tmp_path / "t.duckdb")
    run("extract", corpus, "--db", database.path)
    assert rows(Store(shards)) == rows(database)
    assert len(rows(database)["events"]) == 8
    assert sorted(one.name for one in shards.glob("month=*")) == [
        "month=2022-03",
        "month=2022-04",
        "month=none",
    ]


def test_a_shard_is_written_once_and_under_one_name(
    corpus: Path, shards: Path, tmp_path: Path
) -> None:
    before = {path: path.stat().st_mtime_ns for path in shards.rglob("*.parquet")}
    again = run("extract", corpus, "--shards", shards)
    assert "0 reports read; 4 read before and unchanged." in again.stdout
    assert {path: path.stat().st_mtime_ns for path in shards.rglob("*.parquet")} == before
    other = tmp_path / "other"
    run("extract", corpus, "--shards", other, "--jobs", "1")
    assert {path.relative_to(other) for path in other.rglob("*.parquet")} == {
        path.relative_to(shards) for path in before
    }
    assert [one for one in shards.iterdir() if one.name.startswith(".")] == []


def test_a_document_that_has_changed_is_refused(corpus: Path, shards: Path) -> None:
    changed = {**REPORTS[0], "title": "Port hit"}
    corpus.write_text(json.dumps(changed) + "\n", encoding="utf-8")
    result = run("extract", corpus, "--shards", shards)
    assert "holds 'r0' as it was read before, and shards are never changed" in result.stderr


def test_shards_are_loaded_once(corpus: Path, shards: Path, tmp_path: Path) -> None:
    database, loaded = Store(tmp_path / "t.duckdb"), Store(tmp_path / "loaded.duckdb")
    run("extract", corpus, "--db", database.path)
    first = run("load", shards, "--db", loaded.path)
    assert first.exit_code == 0, first.output
    assert "4 reports loaded.\n" in first.stdout
    assert rows(loaded) == rows(database)
    second = run("load", shards, "--db", loaded.path)
    assert "0 reports loaded; 4 there already." in second.stdout
    assert rows(loaded) == rows(database)


def test_loading_replaces_what_has_changed_and_refuses_another_text(
    corpus: Path, shards: Path, tmp_path: Path
) -> None:
    database = Store(tmp_path / "t.duckdb")
    run("load", shards, "--db", database.path)
    changed = {**REPORTS[0], "title": "Port hit"}
    corpus.write_text(json.dumps(changed) + "\n", encoding="utf-8")
    taken = tmp_path / "others.jsonl"
    taken.write_text(json.dumps({**REPORTS[1], "text": "Talks failed."}), encoding="utf-8")
    more = tmp_path / "more"
    run("extract", corpus, taken, "--shards", more)
    result = run("load", more, "--db", database.path)
    assert result.exit_code == 1
    assert "1 report loaded; 1 not loaded." in result.stdout
    assert "not loaded: another text has the id 'r1'" in result.stderr
    with database.read() as connection:
        found = connection.execute("select title from documents order by document_id").fetchall()
    assert found == [("Port hit",), (None,), (None,), (None,)]
    assert len(rows(database)["events"]) == 8


def test_shards_are_only_read(shards: Path) -> None:
    with pytest.raises(StoreError, match="a folder of shards is only read; see: dateline load"):
        Store(shards).start_run("test")
    with Store(shards).read() as connection:
        (comment,) = connection.execute(
            "select comment from duckdb_columns() "
            "where table_name = 'events' and column_name = 'edtf'"
        ).fetchall()[0]
        assert connection.execute("select count(*) from event_rows").fetchall() == [(8,)]
    assert comment == "When it happened, as ISO 8601-2 (EDTF)."


def test_a_folder_that_is_none_of_ours_is_named(shards: Path, tmp_path: Path) -> None:
    result = run("load", tmp_path, "--db", tmp_path / "t.duckdb")
    assert result.exit_code == 2
    assert "no shards; make some with: dateline extract --shards" in result.stderr
    sign = shards / "dateline.json"
    sign.write_text('{"version": 1, "script": "another"}', encoding="utf-8")
    with pytest.raises(SchemaMismatch, match="written by another version"), Store(shards).read():
        pass


def test_what_a_dying_process_leaves_is_not_read(shards: Path) -> None:
    (whole,) = shards.glob("month=2022-04/*")
    shutil.copytree(whole, shards / ".0123456789abcdef")
    assert len(rows(Store(shards))["documents"]) == 4
    assert sorted(Shards(shards).each_reading_key()) == sorted(
        set(Shards(shards).each_reading_key())
    )


def test_ray_needs_a_folder_for_its_shards(corpus: Path) -> None:
    result = run("extract", corpus, "--engine", "ray")
    assert result.exit_code == 2
    assert "--engine ray writes shards: say where with --shards DIR" in result.stderr
    result = run("extract", corpus, "--engine", "spark")
    assert "'spark' is neither local, ray nor ray=ADDRESS" in result.stderr
