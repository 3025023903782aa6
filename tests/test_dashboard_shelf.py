"""Where the index lies: beside its database, one for each state, made once."""

from pathlib import Path

import pytest

from dashboard import queries, shelf
from dashboard.filter import Filter
from extract.errors import StoreError
from extract.store import Store
from tests.small_database import build


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return build(tmp_path / "small.duckdb")


def _seen(database: Path) -> shelf.Fingerprint:
    seen = shelf.fingerprint(database)
    assert seen
    return seen


def _change(database: Path, kind: str) -> None:
    with Store(database).write() as connection:
        connection.execute("update events set kind = $1 where event_id = 'e01'", [kind])


def test_an_index_is_made_once_and_found_again(database: Path) -> None:
    assert shelf.index_of(database, _seen(database)) is None
    made = shelf.make(database, _seen(database))
    before = made.stat().st_mtime_ns
    assert (
        shelf.make(database, _seen(database)) == made == shelf.index_of(database, _seen(database))
    )
    assert made.stat().st_mtime_ns == before


def test_a_changed_database_has_another_index_and_older_ones_go(database: Path) -> None:
    first = shelf.make(database, _seen(database))
    for kind in ("raid", "battle", "siege"):
        _change(database, kind)
        second = shelf.make(database, _seen(database))
    assert second != first
    assert not first.exists()
    with Store(database).read() as connection:
        queries.index.use(connection, second)
        assert queries.counts(connection, Filter(kinds=("siege",)))["shown"].iloc[0] == 1


def test_a_folder_of_shards_changes_with_any_month_in_it(tmp_path: Path) -> None:
    month = tmp_path / "shards" / "month=2022-03"
    (month / "one").mkdir(parents=True)
    before = shelf.fingerprint(tmp_path / "shards")
    (month / "two").mkdir()
    assert shelf.fingerprint(tmp_path / "shards") != before
    assert shelf.fingerprint(tmp_path / "nothing") is None


def test_where_nothing_can_be_written_beside_it_an_index_is_still_made(database: Path) -> None:
    database.with_name(f"{database.name}.index").write_text("in the way")
    made = shelf.make(database, _seen(database))
    assert made.exists()
    assert database.parent not in made.parents


def test_a_file_that_is_no_database_leaves_nothing_behind(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.duckdb"
    wrong.write_text("not a database")
    with pytest.raises(StoreError):
        shelf.make(wrong, _seen(wrong))
    assert list((tmp_path / "wrong.duckdb.index").iterdir()) == []
