"""The dashboard on a folder of shards: all pages, and nothing can be added."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from streamlit.testing.v1 import AppTest

from dashboard.comparing import compared, read_theirs
from dashboard.filter import Filter
from dashboard.server import DATABASE, READ_ONLY
from extract.cli import dateline, example_reports
from tests.test_comparison import THEIRS

APP = Path(__file__).parent.parent / "dashboard" / "app.py"


def test_the_dashboard_shows_a_folder_of_shards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "shards"
    command = ["extract", str(example_reports()), "--shards", str(folder)]
    assert CliRunner().invoke(dateline, command).exit_code == 0
    monkeypatch.setenv(DATABASE, str(folder))
    monkeypatch.setenv(READ_ONLY, "no")
    app = AppTest.from_file(str(APP), default_timeout=60).run()
    assert not app.exception
    for page in ("timeline", "figures", "reports"):
        app.switch_page(f"app_pages/{page}.py").run()
        assert not app.exception, page
    theirs = read_theirs("theirs.csv", THEIRS.encode())
    assert compared(folder, Filter(), theirs, 5).counts["theirs"] == 4
