"""The dashboard on shards under an address: what it keeps lies with the user."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from fsspec.implementations.memory import MemoryFileSystem
from streamlit.testing.v1 import AppTest

from dashboard import shelf, views
from dashboard.comparing import compared, read_theirs
from dashboard.filter import Filter
from dashboard.server import DATABASE, READ_ONLY
from extract.cli import dateline, example_reports
from extract.store import Address
from tests.test_comparison import THEIRS
from tests.test_dashboard import APP

ADDRESS = Address("memory://news/examples")


@pytest.fixture(scope="module")
def _uploaded(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("examples")
    command = ["extract", str(example_reports()), "--shards", str(folder)]
    assert CliRunner().invoke(dateline, command).exit_code == 0
    for path in folder.rglob("*.*"):
        name = f"/news/examples/{path.relative_to(folder).as_posix()}"
        MemoryFileSystem().pipe_file(name, path.read_bytes())


@pytest.fixture
def kept(_uploaded: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv(DATABASE, str(ADDRESS))
    monkeypatch.setenv(READ_ONLY, "no")
    return tmp_path


def test_every_page_shows_what_lies_under_an_address(kept: Path) -> None:
    app = AppTest.from_file(APP, default_timeout=60).run()
    assert not app.exception
    for page in ("timeline", "figures", "actors", "events", "reports", "map", "about"):
        app.switch_page(f"app_pages/{page}.py").run()
        assert not app.exception, page
    assert str(ADDRESS) in [each.value for each in app.code]
    assert len(list((kept / "cache").rglob("index.duckdb"))) == 1
    theirs = read_theirs("theirs.csv", THEIRS.encode())
    assert compared(ADDRESS, Filter(), theirs, 5).counts["theirs"] == 4


def test_its_index_is_made_once_in_the_cache(kept: Path) -> None:
    seen = shelf.fingerprint(ADDRESS)
    assert seen
    assert shelf.index_of(ADDRESS, seen) is None
    made = shelf.make(ADDRESS, seen)
    assert kept / "cache" in made.parents
    assert shelf.index_of(ADDRESS, seen) == made


def test_its_views_are_kept_with_the_user(kept: Path) -> None:
    assert views.saved(ADDRESS) == []
    app = AppTest.from_file(APP, default_timeout=60).run()
    app.session_state["views"] = True
    app.run().text_input(key="view-name").input("All")
    app.button(key="FormSubmitter:view-form-Save").click().run()
    (view,) = views.saved(ADDRESS)
    assert (view.name, view.page, view.query) == ("All", "overview", "")
    assert len(list((kept / "data").rglob("*.json"))) == 1
    assert views.saved(Address("memory://news/others")) == []
