"""What many tests share: no deadline for an example, a small database to ask, its dashboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection
from hypothesis import settings
from playwright.sync_api import Browser

from extract.store import Store
from tests.browser import browsing, serving
from tests.small_database import build

# how long an example takes depends on the machine
settings.register_profile("dateline", deadline=None)
settings.load_profile("dateline")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small database; a test file that needs more in it has a fixture of this name."""
    return build(tmp_path_factory.mktemp("database") / "small.duckdb")


@pytest.fixture
def connection(path: Path) -> Iterator[DuckDBPyConnection]:
    """That database, open for reading."""
    with Store(path).read() as connection:
        yield connection


@pytest.fixture(scope="module")
def address(path: Path) -> Iterator[str]:
    """Where a dashboard of that database is served."""
    with serving(path) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real browser."""
    with browsing() as browser:
        yield browser
