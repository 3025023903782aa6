"""--model: another spaCy pipeline, or why it cannot be used."""

import json
from pathlib import Path

import pytest
import spacy
from click.testing import CliRunner

from extract.cli import dateline
from extract.language.pipelines import pipeline
from extract.store import Store

REPORT = "KYIV — Rebels attacked Odesa on Friday.\n\nNobody was hurt, the mayor said.\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    file = tmp_path / "report.txt"
    file.write_text(REPORT, encoding="utf-8")
    return file


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A pipeline that is not ours alone: it also names what it is told to."""
    changed = spacy.load(pipeline().path)
    ruler = changed.add_pipe("entity_ruler", config={"overwrite_ents": True})
    ruler.add_patterns([{"label": "GPE", "pattern": "Odesa"}])  # type: ignore[attr-defined]
    changed.to_disk(tmp_path / "other")
    return tmp_path / "other"


def run(*arguments: object) -> tuple[int, str, str]:
    result = CliRunner().invoke(dateline, [str(one) for one in arguments])
    return result.exit_code, result.stdout, result.stderr


def commands(database: Path) -> list[str]:
    with Store(database).read() as connection:
        found = connection.execute("select command from runs order by run_id").fetchall()
    return [command for (command,) in found]


def test_annotate_parses_with_the_pipeline_named(report: Path, other: Path) -> None:
    status, out, _ = run("annotate", report, "--model", other, "--published", "2022-03-08")
    record = json.loads(out)
    assert status == 0
    event, *_ = record["events"]
    assert (event["type"], event["agents"]) == ("ASSAULT", ["rebels"])


def test_extract_notes_the_pipeline_and_reads_again_with_another(
    report: Path, other: Path, tmp_path: Path
) -> None:
    database = tmp_path / "facts.duckdb"
    with_other = ("extract", report, "--db", database, "--model", other, "--jobs", 2)
    assert run(*with_other)[0] == 0
    assert "1 read before and unchanged" in run(*with_other)[1]
    assert "1 report read" in run("extract", report, "--db", database)[1]
    assert commands(database) == [f"extract --model {other} (en_pipeline 0.0.0)", "extract"]


@pytest.mark.parametrize("command", ["annotate", "extract"])
def test_a_pipeline_that_is_not_there_is_named_before_anything_is_read(
    command: str, report: Path, tmp_path: Path
) -> None:
    database = ["--db", tmp_path / "facts.duckdb"] if command == "extract" else []
    status, out, err = run(command, report, "--model", "nowhere", *database)
    assert status == 2
    assert not out
    assert "no spaCy pipeline can be loaded from nowhere: install one" in err
    assert not (tmp_path / "facts.duckdb").exists()


def test_a_pipeline_without_a_parser_is_refused(report: Path, tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "blank")
    status, _, err = run("annotate", report, "--model", tmp_path / "blank")
    assert status == 2
    assert f"the spaCy pipeline {tmp_path / 'blank'} has no parser: name one that has" in err
