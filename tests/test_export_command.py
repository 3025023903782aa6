"""`dateline export`: the dashboard's files from a terminal."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dashboard.cli import dateline
from dashboard.elements.files import content
from dashboard.export import Asked
from dashboard.filter import Filter, from_query
from tests.small_database import build


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("command") / "small.duckdb")


def run(database: Path, folder: Path, *words: str) -> Result:
    return CliRunner().invoke(dateline, ["export", str(folder), "--db", str(database), *words])


def test_the_terminal_and_the_dashboard_give_the_same_file(database: Path, tmp_path: Path) -> None:
    asked = Asked(chosen=Filter(kinds=("attack",)), form="package")
    result = run(database, tmp_path, "--filter", "http://127.0.0.1:8501/events?kind=attack")
    assert result.exit_code == 0
    (path,) = tmp_path.iterdir()
    assert path.read_bytes() == content(asked, database)
    assert result.stdout == f"{path}\n"
    assert "Kind: attack\nevents 3; " in result.stderr


def test_options_say_the_filter_too(database: Path, tmp_path: Path) -> None:
    linked = run(database, tmp_path / "a", "--filter", "kind=attack&from=2022-03-04")
    said = run(database, tmp_path / "b", "--kind", "attack", "--from", "2022-03-04")
    assert linked.exit_code == said.exit_code == 0
    first, second = (next((tmp_path / name).iterdir()) for name in "ab")
    assert first.name == second.name
    assert first.read_bytes() == second.read_bytes()


def test_each_table_is_a_file(database: Path, tmp_path: Path) -> None:
    words = ["--format", "csv", "--table", "events", "--table", "reports"]
    assert run(database, tmp_path, *words).exit_code == 0
    assert sorted(path.name.rpartition("-")[2] for path in tmp_path.iterdir()) == [
        "events.csv",
        "reports.csv",
    ]


def test_a_file_that_is_there_is_not_written_over(database: Path, tmp_path: Path) -> None:
    words = ["--format", "json", "--table", "events"]
    assert run(database, tmp_path, *words).exit_code == 0
    (path,) = tmp_path.iterdir()
    path.write_text("mine")
    again = run(database, tmp_path, *words)
    assert again.exit_code == 2
    assert again.stderr == (f"Error: {path} is there already; write over it with --force\n")
    assert path.read_text() == "mine"
    assert run(database, tmp_path, *words, "--force").exit_code == 0
    assert path.read_text() != "mine"


ERRORS = [
    (["--filter", "knd=attack"], "Error: --filter: knd: no such condition; there are kind, actor"),
    (["--filter", "from=March"], "Error: --filter: from: a day such as 2022-03-04, not 'March'"),
    (["--filter", "role=king"], "Error: --filter: role: any role or agent or target or speaker"),
    (["--profile", "acled"], "Error: the profile acled comes as csv, xlsx, json, parquet, not as"),
]


@pytest.mark.parametrize(("words", "message"), ERRORS)
def test_a_mistake_is_named_with_what_to_do(
    database: Path, tmp_path: Path, words: list[str], message: str
) -> None:
    result = run(database, tmp_path, *words)
    assert result.exit_code == 2
    assert result.stderr.startswith(message)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_named(database: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = run(database, tmp_path / "file" / "within")
    assert result.exit_code == 2
    assert "within: cannot be made: Not a directory" in result.stderr


def test_a_database_that_is_not_there_is_named(tmp_path: Path) -> None:
    result = run(tmp_path / "none.duckdb", tmp_path)
    assert result.exit_code == 2
    assert "no such database" in result.stderr


def test_what_a_link_says_of_the_view_is_no_condition() -> None:
    assert from_query("/timeline?kind=attack&event=e01&lanes=kind") == Filter(kinds=("attack",))
