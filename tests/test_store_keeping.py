"""A database that lasts: upgraded, refused, checked, compacted, waited for, never half written."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner

from extract.cli import dateline
from extract.errors import SchemaMismatch, StoreError
from extract.store import SCHEMA_VERSION, Store, gate, schema
from extract.store.check import flaws, questions
from extract.store.compact import compact
from tests.test_store import contents, facts

OLD = Path(__file__).parent / "schemas"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "timeline.duckdb")
    store.add(facts(), store.start_run("test"))
    store.add(facts("report-2", "other.txt"), 1)
    return store


def old_file(path: Path, version: int = 1) -> Path:
    with duckdb.connect(path) as connection:
        connection.execute((OLD / f"{version:04}.sql").read_text(encoding="utf-8"))
        connection.execute("insert into schema_version values (?)", [version])
        connection.execute(
            "insert into decisions values "
            "(1, '2022-03-04 10:00:00', 'Ada', 'e1', 'kind', 'attack', 'fighting', 'by mistake')"
        )
    return path


def described(path: Path) -> list[list[tuple[object, ...]]]:
    """All that makes up a schema: columns in order, conditions, comments, views."""
    questions = (
        "select table_name, column_name, data_type, is_nullable, comment "
        "from duckdb_columns() where not internal order by table_name, column_index",
        "select table_name, constraint_type, constraint_text "
        "from duckdb_constraints() order by all",
        "select view_name, sql from duckdb_views() where not internal order by all",
        "select * from schema_version",
    )
    with duckdb.connect(path, read_only=True) as connection:
        return [connection.execute(each).fetchall() for each in questions]


def test_an_old_schema_with_its_migrations_is_the_schema(tmp_path: Path) -> None:
    with Store(tmp_path / "new.duckdb").write():
        pass
    with Store(old_file(tmp_path / "old.duckdb")).write():
        pass
    assert described(tmp_path / "old.duckdb") == described(tmp_path / "new.duckdb")


def test_the_migrations_lead_to_this_version_one_by_one() -> None:
    assert [number for number, _ in schema.migrations()] == list(range(2, SCHEMA_VERSION + 1))


def test_an_old_file_is_upgraded_when_it_is_read_and_a_copy_kept(tmp_path: Path) -> None:
    path = old_file(tmp_path / "old.duckdb")
    before = path.read_bytes()
    with Store(path).read() as connection:
        row = connection.execute("select who, record_type, action, after from decisions").fetchall()
    assert row == [("Ada", "event", "edit", "fighting")]
    assert (tmp_path / "old.duckdb.version-1").read_bytes() == before
    assert not (tmp_path / "old.duckdb.unfinished").exists()


def test_new_views_are_made_in_a_file_of_the_same_version_without_a_copy(store: Store) -> None:
    with store.write() as connection:
        connection.execute("drop view report_rows")
        connection.execute("update schema_version set script = 'another'")
    with store.read() as connection:
        assert len(connection.execute("from report_rows").fetchall()) == 2
    assert not list(store.path.parent.glob("*.version-*"))


def test_an_earlier_copy_is_never_written_over(tmp_path: Path) -> None:
    path = old_file(tmp_path / "old.duckdb")
    (tmp_path / "old.duckdb.version-1").write_bytes(b"an earlier copy")
    with Store(path).write():
        pass
    assert (tmp_path / "old.duckdb.version-1").read_bytes() == b"an earlier copy"
    assert (tmp_path / "old.duckdb.version-1.2").stat().st_size > 1000


def test_without_its_copy_an_old_file_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = old_file(tmp_path / "old.duckdb")
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copy2", full)
    with pytest.raises(StoreError, match="No space left on device"), Store(path).write():
        pass
    assert path.read_bytes() == before


def test_a_newer_file_is_refused_with_both_versions(store: Store) -> None:
    with store.write() as connection:
        connection.execute("update schema_version set version = 99")
    for way in (store.read, store.write):
        with pytest.raises(SchemaMismatch, match=r"newer Dateline \(schema version 99"), way():
            pass


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.duckdb"
    with duckdb.connect(path) as connection:
        connection.execute("create table cats (name varchar)")
    for way in (Store(path).read, Store(path).write):
        with pytest.raises(SchemaMismatch, match="not a database of Dateline"), way():
            pass


def test_a_database_just_written_is_sound(store: Store) -> None:
    assert flaws(store) == []
    result = CliRunner().invoke(dateline, ["check", "--db", str(store.path)])
    assert (result.exit_code, result.stdout) == (0, f"{store.path}: sound\n")


BREAKS = [
    ("events, figures and times of one id", "insert into times (from times limit 1)"),
    ("sentences of one number", "insert into sentences (from sentences limit 1)"),
    ("evidence kept twice", "insert into evidence (from evidence limit 1)"),
    ("parties kept twice", "insert into event_actors (from event_actors limit 1)"),
    ("accounts in two events", "insert into same_events values ('e0', 'e0', ''), ('e0', 'e1', '')"),
    (
        "pairs compared twice",
        "insert into likenesses select 'e0', 'e1', 9, [], true, false from range(2)",
    ),
    ("reports of two origins", "insert into origins values ('r', 'The Coast'), ('r', 'The Hill')"),
    ("documents whose text", "update documents set text = text || '!'"),
    ("quotes that are not in", "update evidence set quote = 'Nobody said so.'"),
    ("quotes that are not the sentence", "update evidence set sentence = 1 - sentence"),
    ("words outside", "update evidence set span_end = 9999"),
    ("times that are not the words", "update times set words = 'on Monday'"),
    ("evidence of a report", "delete from documents where document_id = 'report-2'"),
    ("evidence of a sentence", "delete from sentences where document_id = 'report-2'"),
    ("evidence of an event or figure", "delete from figures"),
    ("events without", "delete from evidence where record_type = 'event'"),
    ("figures without", "delete from evidence where record_type = 'figure'"),
    ("sentences of", "delete from documents where document_id = 'report-2'"),
    ("times of", "delete from documents where document_id = 'report-2'"),
    ("parties to an event", "delete from events"),
    ("parties that are no known actor", "delete from actors"),
    ("names of an actor", "delete from actors"),
    ("figures of an event", "update figures set event_id = 'e0'"),
    (
        "decisions that lead",
        "insert into decided values ('e0', 'event', 'accepted', 'Ada', now()::timestamp, null, "
        "'1', '{}')",
    ),
    ("accounts of one event", "insert into same_events values ('e0', 'e0', 'The Coast')"),
    ("pairs with an event", "insert into likenesses values ('e0', 'e1', 9, [], true, false)"),
    ("origins of", "insert into origins values ('report-0', 'The Coast')"),
    ("former states", "insert into former values (99, 'event', 'e0', 'report-2', null)"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "damage"), BREAKS)
def test_every_flaw_is_found_and_named(store: Store, what: str, damage: str) -> None:
    with store.write() as connection:
        connection.execute(damage)
    assert what in " | ".join(str(flaw) for flaw in flaws(store))
    result = CliRunner().invoke(dateline, ["check", "--db", str(store.path)])
    assert result.exit_code == 1
    assert what in result.stdout


def test_every_question_of_the_check_is_tried() -> None:
    assert [
        what for what, _ in questions() if not any(what.startswith(one) for one, _ in BREAKS)
    ] == []


def test_a_file_cut_short_is_an_error_in_one_line(store: Store) -> None:
    whole = store.path.read_bytes()
    store.path.write_bytes(whole[: len(whole) // 2])
    result = CliRunner().invoke(dateline, ["check", "--db", str(store.path)])
    assert result.exit_code == 2
    assert result.stderr.startswith(f"Error: {store.path}: ")


def test_compacting_changes_no_row_and_leaves_nothing_behind(store: Store) -> None:
    for _ in range(3):
        with store.write() as connection:
            connection.execute("delete from times where document_id = 'report-2'")
    before = {name: sorted(rows, key=repr) for name, rows in contents(store).items()}
    old, new = compact(store)
    assert {name: sorted(rows, key=repr) for name, rows in contents(store).items()} == before
    assert new <= old
    assert flaws(store) == []
    assert {path.name for path in store.path.parent.iterdir()} == {
        f"timeline.duckdb{name}" for name in ("", ".gate", ".turn", ".writer")
    }


HOLD = """
import sys, time
from pathlib import Path
from extract.store import gate
with gate.{way}(Path(sys.argv[2])):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture(params=["writing", "reading"])
def held(request: pytest.FixtureRequest, store: Store) -> Iterator[tuple[str, int]]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD.format(way=request.param), "extract", str(store.path)],
        stdout=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stdout.readline() == b"held\n"
    yield request.param, process.pid
    process.kill()
    process.wait()
    process.stdout.close()


def test_who_waits_gives_up_and_says_for_whom(
    store: Store, held: tuple[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gate, "PATIENCE", 0.2)
    way, process = held
    who = rf"-c extract \(process {process}\) held" if way == "writing" else "programs that read it"
    with pytest.raises(StoreError, match=who), store.write():
        pass
    if way == "reading":
        with store.read():
            pass


def test_who_waits_long_says_so_meanwhile(
    store: Store,
    held: tuple[str, int],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(gate, "NOTICE", 0.1)
    monkeypatch.setattr(gate, "PATIENCE", 0.2)
    with pytest.raises(StoreError), store.write():
        pass
    assert f"{store.path}: waiting for " in caplog.text


def test_a_database_is_written_in_small_groups_of_rows_and_spills_beside_itself(
    store: Store,
) -> None:
    with store.write() as connection:
        (spills,) = connection.execute("select current_setting('temp_directory')").fetchall()[0]
        connection.execute("insert into origins select range, 'The Coast' from range(100_000)")
    with store.read() as connection:
        (most,) = connection.execute(
            "select max(count) from pragma_storage_info('origins') where column_name = 'origin'"
        ).fetchall()[0]
    assert spills == f"{store.path}.tmp"
    assert most <= 20_480
