"""Shards in an object store: listed once, read like a folder, refused in one line."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from uuid import uuid4

import duckdb
import pytest
from click.testing import CliRunner, Result
from fsspec.registry import register_implementation

from dashboard import shelf
from dashboard.cli import dateline
from extract.errors import StoreError
from extract.store import Address, Shards, Store, objects, place
from tests.object_store import BUCKET, Counted, ObjectStore, Served
from tests.test_shards import REPORTS, rows


def run(*arguments: str | Path | Address) -> Result:
    return CliRunner().invoke(dateline, [str(one) for one in arguments])


@pytest.fixture(scope="module")
def shards(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("read")
    corpus = folder / "news.jsonl"
    corpus.write_text("".join(json.dumps(one) + "\n" for one in REPORTS), encoding="utf-8")
    assert run("extract", corpus, "--shards", folder / "shards").exit_code == 0
    return folder / "shards"


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    s3fs = pytest.importorskip("s3fs", reason="pip install 'dateline[objectstore]'")
    s3fs.S3FileSystem.clear_instance_cache()  # each test has a server of its own
    with Served() as server:
        monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{server.server_port}")
        monkeypatch.setenv("AWS_ACCESS_KEY_ID", "one")
        monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "two")
        monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def counted() -> Counted:
    register_implementation("counted", Counted, clobber=True)
    store = Counted()  # fsspec keeps one of them
    store.lists.clear()
    store.gets.clear()
    return store


@pytest.fixture(params=["counted", "served"])
def store(request: pytest.FixtureRequest) -> ObjectStore:
    found: ObjectStore = request.getfixturevalue(request.param)
    return found


def uploaded(store: ObjectStore, shards: Path, name: str) -> Address:
    for path in shards.rglob("*.*"):
        store.put(f"{name}/{path.relative_to(shards).as_posix()}", path.read_bytes())
    return Address(f"{store.scheme}://{BUCKET}/{name}")


@pytest.fixture
def address(store: ObjectStore, shards: Path) -> Address:
    # no two tests have one address: what is under it is remembered
    return uploaded(store, shards, f"shards-{uuid4().hex}")


@pytest.mark.parametrize("text", ["s3://news/shards", "gs://a/b", "memory://a", "abfs+x://c@d/e"])
def test_an_address_is_told_from_a_path(text: str) -> None:
    assert place(text) == place(f"{text}/") == Address(text)


@pytest.mark.parametrize("text", ["shards", "/data/shards", "s3:/news", "a//b", "C:\\news", "://x"])
def test_a_path_is_no_address(text: str) -> None:
    assert place(text) == Path(text)


def test_shards_are_read_under_an_address_as_in_a_folder(address: Address, shards: Path) -> None:
    assert rows(Store(address)) == rows(Store(shards))
    assert Shards(address).found().months() == Shards(shards).found().months()


def test_an_address_is_exported_like_a_folder(
    address: Address, shards: Path, tmp_path: Path
) -> None:
    for name, where in (("there", address), ("here", shards)):
        told = run("export", tmp_path / name, "--db", where)
        assert told.exit_code == 0, told.output
    (there,), (here,) = (list((tmp_path / name).glob("*.zip")) for name in ("there", "here"))
    assert there.read_bytes() == here.read_bytes()


def test_an_address_is_loaded_into_a_database(address: Address, tmp_path: Path) -> None:
    told = run("load", address, "--db", tmp_path / "t.duckdb")
    assert "4 reports loaded.\n" in told.stdout
    assert rows(Store(tmp_path / "t.duckdb")) == rows(Store(address))


def test_what_lies_there_is_listed_and_fetched_once(address: Address, store: ObjectStore) -> None:
    asked = "select sum(length(text)) from documents"
    with Store(address).read_again() as connection:
        first = connection.execute(asked).fetchall()
    assert len(store.lists) == 1
    fetched = list(store.gets)
    assert fetched
    for _ in range(3):
        shelf.fingerprint(address)
        with Store(address).read_again() as connection:
            assert connection.execute(asked).fetchall() == first
    assert len(store.lists) == 1
    assert store.gets == fetched


def test_a_question_asked_again_fetches_nothing(address: Address, store: ObjectStore) -> None:
    asked = "select count(*), sum(length(summary)) from event_rows"
    with Store(address).read() as connection:
        first = connection.execute(asked).fetchall()
        fetched = list(store.gets)
        assert connection.execute(asked).fetchall() == first
    assert store.gets == fetched


def count(address: Address) -> int:
    with Store(address).read_again() as connection:
        ((documents,),) = connection.execute("select count(*) from documents").fetchall()
    return int(documents)


def test_a_new_shard_is_seen_once_it_is_whole(
    store: ObjectStore, shards: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(objects, "FRESH", 0)
    monkeypatch.setattr(objects, "_SHARE", 0)
    address = uploaded(store, shards, f"growing-{uuid4().hex}")
    name = address.text.rpartition("/")[2]
    (shard,) = shards.glob("month=2022-04/*")
    keys = {f"{name}/{path.relative_to(shards).as_posix()}": path for path in shard.iterdir()}
    for key in keys:
        store.delete(key)
    before = shelf.fingerprint(address)
    assert shelf.fingerprint(address) == before
    *most, (last, path) = keys.items()
    for key, other in most:
        store.put(key, other.read_bytes())
    assert count(address) == 3
    assert shelf.fingerprint(address) == before
    store.put(last, path.read_bytes())
    assert count(address) == 4
    assert shelf.fingerprint(address) != before


def test_a_connection_that_is_of_no_more_use_is_not_kept(address: Address) -> None:
    with Store(address).read_again() as connection:
        connection.execute("attach ':memory:' as held")
    with pytest.raises(duckdb.FatalException), Store(address).read_again():
        raise duckdb.FatalException("invalidated")
    with Store(address).read_again() as connection:
        held = connection.execute("select 1 from duckdb_databases() where database_name = 'held'")
        assert held.fetchall() == []


def assert_named(address: str, words: str, folder: Path) -> None:
    for command in (["dashboard"], ["export", folder / "out"]):
        told = run(*command, "--db", address)
        assert told.exit_code == 2
        assert told.stderr.startswith(f"Error: {address}: {words}")
        assert told.stderr.count("\n") == 1


@pytest.mark.usefixtures("served")
@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("s3://nobody/shards", "there is no such bucket or folder"),
        ("s3://news/nothing", "no shards; make some with: dateline extract --shards"),
        ("s3://locked/shards", "access is denied: AccessDenied"),
    ],
)
def test_what_s3_refuses_is_named_in_one_line(address: str, words: str, tmp_path: Path) -> None:
    assert_named(address, words, tmp_path)


@pytest.mark.usefixtures("counted")
@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("counted://news/nothing", "no shards; make some with: dateline extract --shards"),
        ("gs://news/shards", "what opens it is not installed: Please install gcsfs"),
        ("strange://news", "no address that can be opened: Protocol not known: strange"),
    ],
)
def test_what_cannot_be_opened_is_named_in_one_line(
    address: str, words: str, tmp_path: Path
) -> None:
    assert_named(address, words, tmp_path)


def test_a_file_that_cannot_be_fetched_is_told_in_one_line(counted: Counted, shards: Path) -> None:
    address = uploaded(counted, shards, "cut-off")
    with pytest.raises(StoreError) as told, Store(address).read():
        pass
    assert str(told.value).startswith(f"{address}: cannot be read: ")
    assert str(told.value).endswith("was cut off")
    assert "\n" not in str(told.value)


@pytest.mark.usefixtures("served")
def test_who_is_not_known_there_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "none"))
    with pytest.raises(StoreError, match="s3://news/unknown: cannot be read: Unable to locate"):
        shelf.fingerprint(Address("s3://news/unknown"))


def test_shards_of_another_version_are_refused(
    address: Address, store: ObjectStore, tmp_path: Path
) -> None:
    sign = f"{address.text.rpartition('/')[2]}/dateline.json"
    store.put(sign, b'{"version": 1, "script": "another"}')
    told = run("load", address, "--db", tmp_path / "t.duckdb")
    assert f"Error: {address}: its shards were written by another version" in told.stderr
    store.delete(sign)
    told = run("export", tmp_path / "out", "--db", address)
    assert f"Error: {address}: no folder of shards of Dateline" in told.stderr


def test_without_the_extra_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "extract.store.ranges", raising=False)
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with pytest.raises(StoreError, match=r"not installed: pip install 'dateline\[objectstore\]'$"):
        shelf.fingerprint(Address("s3://news/without"))


@pytest.mark.parametrize(
    "command",
    [
        ["extract", "--examples", "--db"],
        ["extract", "--examples", "--shards"],
        ["check", "--db"],
        ["export"],
    ],
)
def test_nothing_is_written_into_an_object_store(command: list[str]) -> None:
    told = run(*command, "s3://news/shards")
    assert told.exit_code == 2
    assert "s3://news/shards lies in an object store, which is only read" in told.stderr


def test_a_store_under_an_address_takes_nothing() -> None:
    with pytest.raises(StoreError, match="s3://news/shards: shards in an object store are only"):
        Store(Address("s3://news/shards")).start_run("test")
