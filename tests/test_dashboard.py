"""Every page of the dashboard, run without a browser."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

import dashboard
from tests.small_database import build

FOLDER = Path(dashboard.__file__).parent
PAGES = ["overview", "timeline", "figures", "events", "reports", "about", "event"]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("pages") / "small.duckdb")


@pytest.fixture
def app(path: Path) -> Iterator[AppTest]:
    os.environ["DATELINE_DATABASE"] = str(path)
    yield AppTest.from_file(str(FOLDER / "app.py"), default_timeout=60).run()
    st.cache_data.clear()
    del os.environ["DATELINE_DATABASE"]


@pytest.mark.parametrize("page", PAGES)
def test_every_page_runs_without_an_exception(app: AppTest, page: str) -> None:
    app.switch_page(f"app_pages/{page}.py").run()
    assert not app.exception


def test_the_filter_narrows_the_table(app: AppTest) -> None:
    app.switch_page("app_pages/events.py").run()
    assert len(app.dataframe[0].value) == 13
    app.multiselect(key="kind").select("attack").run()
    assert len(app.dataframe[0].value) == 3
