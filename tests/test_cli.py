import json
import subprocess
import sys
from pathlib import Path

import click
import duckdb
import pytest
from click.testing import CliRunner, Result

from extract.cli import dateline, example_reports

REPORT = """---
title: Port hit
publisher: The Coast
published: 2022-03-04
---

On Friday Russia shelled the port. More than 40 people fled.
"""


def run(*arguments: str, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(dateline, arguments, input=given)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "port.md"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_a_report_is_read_into_the_database(report: Path, tmp_path: Path) -> None:
    database = tmp_path / "new" / "timeline.duckdb"
    result = run("extract", str(report), "--db", str(database))
    assert result.exit_code == 0, result.output
    assert "1 report read.\nFound 2 events, 1 figure, 1 time.\n" in result.stdout
    with duckdb.connect(database, read_only=True) as connection:
        rows = connection.execute("select kind, edtf from event_rows order by kind").fetchall()
    assert rows == [("attack", "2022-03-04"), ("displacement", None)]


def test_reading_again_reads_nothing_twice(report: Path, tmp_path: Path) -> None:
    database = str(tmp_path / "timeline.duckdb")
    run("extract", str(report), "--db", database)
    result = run("extract", str(report), str(report), "--db", database)
    assert result.exit_code == 0
    assert "0 reports read; 1 read before and unchanged." in result.stdout


def test_a_bad_document_is_named_and_skipped(report: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("", encoding="utf-8")
    result = run("extract", str(empty), str(report), "--db", str(tmp_path / "t.duckdb"))
    assert result.exit_code == 1
    assert "1 report read; 1 skipped." in result.stdout
    assert "empty.txt" in result.stderr


def test_nothing_read_is_exit_status_2(tmp_path: Path) -> None:
    result = run("extract", str(tmp_path / "nowhere.txt"), "--db", str(tmp_path / "t.duckdb"))
    assert result.exit_code == 2
    assert "nowhere.txt does not exist" in result.stderr


def test_without_a_path_the_command_says_what_to_name() -> None:
    result = run("extract")
    assert result.exit_code == 2
    assert "name a file or folder to read, or use --examples" in result.stderr


def test_a_wrong_database_is_an_error_in_one_line(report: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.duckdb"
    wrong.write_text("This is not a database. " * 400, encoding="utf-8")
    result = run("extract", str(report), "--db", str(wrong))
    assert result.exit_code == 2
    assert "wrong.duckdb: cannot be opened as a database" in result.stderr


def test_two_corpora_with_one_numbering_lose_no_document(tmp_path: Path) -> None:
    for name, place in (("first", "port"), ("second", "fort")):
        line = json.dumps({"id": "1", "text": f"Russia shelled the {place}."})
        (tmp_path / f"{name}.jsonl").write_text(line + "\n", encoding="utf-8")
    database = str(tmp_path / "timeline.duckdb")
    assert run("extract", str(tmp_path / "first.jsonl"), "--db", database).exit_code == 0
    result = run("extract", str(tmp_path / "second.jsonl"), "--db", database)
    assert result.exit_code == 2
    assert "its id '1' belongs to another document, from first.jsonl" in result.stderr


def test_annotate_prints_a_record_a_document(report: Path) -> None:
    result = run("annotate", str(report))
    assert result.exit_code == 0
    found = json.loads(result.stdout)
    assert found["document"]["publisher"] == "The Coast"
    assert [found["text"][one["start"] : one["end"]] for one in found["times"]] == ["Friday"]
    assert found["times"][0]["value"] == "2022-03-04"
    (attack,) = [one for one in found["events"] if one["kind"] == "attack"]
    assert attack["agents"] == ["RUS"]
    assert attack["when"]["edtf"] == "2022-03-04"
    (figure,) = found["figures"]
    assert (figure["low"], figure["best"], figure["high"], figure["bound"]) == (
        40,
        None,
        None,
        "more_than",
    )


def test_annotate_reads_standard_input_and_takes_the_day_it_is_given() -> None:
    result = run(
        "annotate", "-", "--published", "2022-03-04", given="NATO accused Russia on Friday."
    )
    assert json.loads(result.stdout)["events"][0]["when"]["edtf"] == "2022-03-04"


def test_annotate_never_uses_today() -> None:
    result = run("annotate", "-", given="NATO accused Russia yesterday.")
    found = json.loads(result.stdout)
    assert found["times"][0]["earliest"] is None
    assert found["warnings"] != []


def test_a_wrong_day_is_refused_with_its_form() -> None:
    result = run("annotate", "-", "--published", "4 March 2022", given="Talks began.")
    assert result.exit_code == 2
    assert "%Y-%m-%d" in result.stderr


def test_the_example_reports_are_found() -> None:
    assert len(list(example_reports().glob("*.md"))) >= 30


def test_all_example_reports_are_read_without_a_complaint(tmp_path: Path) -> None:
    result = run("extract", "--examples", "--db", str(tmp_path / "t.duckdb"))
    assert result.exit_code == 0
    assert "skipped" not in result.output


def test_every_command_is_found_by_its_name() -> None:
    context = click.Context(dateline)
    for name in dateline.list_commands(context):
        command = dateline.get_command(context, name)
        assert command is not None
        assert command.name == name


def test_only_the_command_asked_for_is_imported() -> None:
    heavy = "{'pandas', 'plotly', 'spacy', 'streamlit'} & sys.modules.keys()"
    program = f"import dashboard.cli, sys; print({heavy})"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "set()\n"
