"""`dateline table`: a spreadsheet of events taken in from a terminal."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from extract.cli import dateline
from extract.store import Store

FILE = (
    "Day,Sort,Who\n2022-03-04,shelling,Russia\n03/04/2022,talks,NATO\n2022-03-05,dancing,Dockers\n"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "own.csv"
    path.write_text(FILE, encoding="utf-8")
    return path


def run(file: Path, *words: str) -> Result:
    database = str(file.with_name("own.duckdb"))
    return CliRunner().invoke(dateline, ["table", str(file), "--db", database, *words])


COLUMNS = ["--column", "kind=Sort", "--column", "agents=Who"]


def test_rows_are_taken_and_what_is_left_out_is_named(file: Path) -> None:
    result = run(file, *COLUMNS)
    assert result.exit_code == 1
    assert result.stdout == (
        f"1 row taken; 2 left out.\nDatabase: {file.with_name('own.duckdb')}\n"
    )
    assert result.stderr == (
        "left out: own.csv, row 3: “03/04/2022” may be one of two days: say whether the day comes "
        "first\nleft out: own.csv, row 4: “dancing” is no kind that is known\n"
    )


def test_what_the_table_does_not_say_can_be_said(file: Path) -> None:
    words = ["--days", "day first", "--kind", "meeting", "--source", "Our desk"]
    assert run(file, *COLUMNS, *words).exit_code == 0
    with Store(file.with_name("own.duckdb")).read() as connection:
        found = connection.execute(
            "select kind, agents, edtf, publisher, rule from event_rows order by edtf"
        ).fetchall()
    assert found == [
        ("attack", "Russia", "2022-03-04", "Our desk", "table/row"),
        ("meeting", "Dockers", "2022-03-05", "Our desk", "table/row"),
        ("meeting", "NATO", "2022-04-03", "Our desk", "table/row"),
    ]


def test_taking_a_table_in_again_changes_nothing(file: Path) -> None:
    run(file, *COLUMNS)
    again = run(file, *COLUMNS)
    assert again.stdout.startswith("0 rows taken; 1 there already; 2 left out.")


WRONG = [
    (["--column", "knd=Sort"], "--column knd=Sort: there are date, earliest"),
    (["--column", "kind=Art"], "--column kind=Art: the table has Day, Sort, Who"),
]


@pytest.mark.parametrize(("words", "message"), WRONG)
def test_a_column_that_is_not_there_is_named(file: Path, words: list[str], message: str) -> None:
    result = run(file, *words)
    assert result.exit_code == 2
    assert message in result.stderr


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    result = run(tmp_path / "none.csv")
    assert result.exit_code == 2
    assert (
        result.stderr
        == f"Error: {tmp_path / 'none.csv'}: cannot be read: No such file or directory\n"
    )
