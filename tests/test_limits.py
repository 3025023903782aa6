"""Size, time and memory of one document: each is a setting, and each costs its document alone."""

import json
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from extract import limits
from extract.cli import dateline
from extract.engine import local
from extract.engine.chunks import Chunk
from extract.engine.work import guarded
from extract.errors import SettingError
from extract.model import Document
from extract.read import Raw, Skipped

resource = pytest.importorskip("resource")

PDF = Raw(place="a.pdf", file_name="a.pdf", content=b"%PDF-1.4")
TEXT = Raw(place="a.txt", file_name="a.txt", content=b"Talks failed.")


def results(task: local.Task[str], *documents: Raw) -> list[str | Skipped]:
    return [each for _, found in local.results(iter([list(documents)]), task, 1) for each in found]


def hangs_on_pdf(chunk: Chunk) -> Sequence[str]:
    if PDF in chunk:
        time.sleep(60)
    return [one.place for one in chunk if isinstance(one, Raw)]


def test_a_reader_that_hangs_costs_its_document_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(limits.SECONDS, "1")
    text, pdf = results(hangs_on_pdf, TEXT, PDF)
    assert text == "a.txt"
    assert isinstance(pdf, Skipped)
    assert pdf.reason == "a.pdf is not read after 1 seconds (DATELINE_MOST_SECONDS): leave it out"


def memory(chunk: Chunk) -> Sequence[str]:
    return [str(resource.getrlimit(resource.RLIMIT_DATA)[0]) for _ in chunk]


def test_a_process_that_reads_has_so_much_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(limits.MEMORY, "3000")
    assert results(memory, PDF) == ["3000000000"]


def test_a_document_that_takes_too_much_memory_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(limits.MEMORY, "50")
    found = guarded(hoards, Document(id="d", text="", file_name="a.txt"))
    assert isinstance(found, Skipped)
    assert found.reason == (
        "a.txt, d takes more than 50 MB of memory to read (DATELINE_MOST_MEMORY): leave it out, "
        "or split it"
    )


def hoards(_document: Document) -> str:
    raise MemoryError


def test_the_size_of_a_document_is_a_setting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(limits.MEGABYTES, "1")
    large, small = tmp_path / "large.txt", tmp_path / "small.txt"
    large.write_text("Talks failed in Geneva. " * 50_000, encoding="utf-8")
    small.write_text("On 4 March 2022 talks failed in Geneva.", encoding="utf-8")
    result = CliRunner().invoke(dateline, ["annotate", str(large), str(small)])
    assert result.exit_code == 1
    assert json.loads(result.stdout)["document"]["title"] is None
    assert "large.txt is larger than 1 MB, the most that is read of one document" in result.stderr
    assert limits.MEGABYTES in result.stderr


@pytest.mark.parametrize("words", ["0", "-1", "1e3", "twenty", "1000001", "9" * 5000, "٢"])
def test_a_setting_that_is_none_is_an_error_in_words(
    words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(limits.SECONDS, words)
    with pytest.raises(SettingError, match=r"DATELINE_MOST_SECONDS is .* a whole number from 1"):
        limits.most_seconds()


def test_a_wrong_setting_ends_a_reading_before_it_begins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(limits.MEGABYTES, "many")
    (tmp_path / "a.txt").write_text("Talks failed.", encoding="utf-8")
    result = CliRunner().invoke(dateline, ["annotate", str(tmp_path)])
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: DATELINE_MOST_MEGABYTES is 'many'")
