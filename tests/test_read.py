"""Files, folders and standard input: each document once, whatever cannot be used named."""

import io
import os
import sys
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner

from extract.cli import dateline
from extract.errors import NoText, ReadError, TooLarge, UnsupportedFormat
from extract.model import Document
from extract.read import (
    SUFFIXES,
    Skipped,
    document_from_bytes,
    document_from_text,
    documents,
    documents_from_bytes,
)

FRIDAY = date(2022, 3, 4)


def texts(*paths: Path) -> list[str]:
    return [found.text for found in documents(paths) if isinstance(found, Document)]


def reasons(*paths: Path) -> list[str]:
    return [found.reason for found in documents(paths) if isinstance(found, Skipped)]


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def give(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


def test_a_file_is_a_document_with_its_bare_name_and_the_digest_of_its_bytes(
    tmp_path: Path,
) -> None:
    path = write(tmp_path / "talks.txt", "Talks failed.\n")
    assert list(documents([path])) == [
        Document(
            id=sha256(b"Talks failed.\n").hexdigest()[:16],
            text="Talks failed.",
            file_name="talks.txt",
        )
    ]


def test_a_given_publication_day_counts_only_where_the_document_states_none(
    tmp_path: Path,
) -> None:
    write(tmp_path / "a.txt", "---\npublished: 2010-08-01\n---\nIn force.")
    write(tmp_path / "b.txt", "Talks failed.")
    found = [each for each in documents([tmp_path], FRIDAY) if isinstance(each, Document)]
    assert [each.published for each in found] == [date(2010, 8, 1), FRIDAY]


def test_folders_are_read_in_the_order_of_names_without_hidden_files(tmp_path: Path) -> None:
    write(tmp_path / "b.txt", "Second.")
    write(tmp_path / "a" / "z.md", "First.")
    write(tmp_path / "c.TXT", "Third.")
    write(tmp_path / ".hidden.txt", "Never.")
    write(tmp_path / ".git" / "a.txt", "Never.")
    write(tmp_path / "~$b.docx", "Never.")
    assert texts(tmp_path) == ["First.", "Second.", "Third."]
    assert reasons(tmp_path) == []


def test_a_database_in_the_folder_that_is_read_is_left_out_in_silence(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "Talks failed.")
    command = ["extract", str(tmp_path), "--db", str(tmp_path / "x.duckdb")]
    for _ in range(2):
        done = CliRunner().invoke(dateline, command)
        assert (done.exit_code, "skipped" in done.output) == (0, False)
    assert (tmp_path / "x.duckdb.gate").exists()
    assert texts(tmp_path) == ["Talks failed."]
    assert reasons(tmp_path) == []


def test_a_file_of_unknown_type_in_a_folder_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "table.csv", "a,b")
    assert list(documents([tmp_path])) == [
        Skipped(
            str(path),
            f"{path} is of a type that is not read: save it as one of .docx, .htm, .html, .jsonl, "
            ".markdown, .md, .ndjson, .pdf, .text, .txt, .xhtml",
        )
    ]


def test_a_path_that_does_not_exist_is_named_and_the_run_goes_on(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "Talks failed.")
    missing = tmp_path / "b.txt"
    found = list(documents([missing, path]))
    assert found[0] == Skipped(str(missing), f"{missing} does not exist: check its name")
    assert isinstance(found[1], Document)


@pytest.mark.parametrize("name", ["x" * 300 + ".txt", "a\0b.txt"])
def test_a_path_that_cannot_be_opened_is_named(tmp_path: Path, name: str) -> None:
    (reason,) = reasons(tmp_path / name)
    assert "cannot be opened: check that you may read it" in reason


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "Talks failed.")
    path.chmod(0)
    assert reasons(path) == [f"{path} cannot be opened: check that you may read it"]


def test_links_that_lead_in_a_circle_end(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "Talks failed.")
    (tmp_path / "again").symlink_to(tmp_path)
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert texts(tmp_path) == ["Talks failed."]
    assert len(reasons(tmp_path)) == 1


def test_a_document_is_read_once_however_often_it_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "Talks failed.")
    write(tmp_path / "copy.txt", "Talks failed.")
    (tmp_path / "link.txt").symlink_to(path)
    roundabout = tmp_path / ".." / tmp_path.name / "a.txt"
    assert texts(path, tmp_path, roundabout, path) == ["Talks failed."]
    assert reasons(path, tmp_path, roundabout, path) == []


def test_one_id_for_two_texts_is_named(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "---\nid: 7\n---\nTalks began.")
    write(tmp_path / "b.txt", "---\nid: 7\n---\nTalks failed.")
    assert texts(tmp_path) == ["Talks began."]
    assert reasons(tmp_path) == [
        "b.txt holds another text with the id '7', which a document of a.txt has already: give "
        "one of them another id"
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"Talks failed.\n", ["Talks failed."]),
        (b"---\ntitle: News\n---\nTalks failed.", ["Talks failed."]),
        (b'{"text": "Talks began."}\n{"text": "They failed."}\n', ["Talks began.", "They failed."]),
        (b"<!doctype html><html><body><p>Talks failed.</p></body></html>", ["Talks failed."]),
    ],
)
def test_standard_input_holds_a_document_or_a_corpus(
    monkeypatch: pytest.MonkeyPatch, content: bytes, expected: list[str]
) -> None:
    give(monkeypatch, content)
    found = [each for each in documents(["-", "-"]) if isinstance(each, Document)]
    assert [each.text for each in found] == expected
    assert {each.file_name for each in found} == {"standard input"}


def test_a_dash_given_as_a_path_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, b"Talks failed.")
    assert texts(Path("-")) == ["Talks failed."]


def test_empty_standard_input_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, b"")
    assert list(documents(["-"])) == [
        Skipped("standard input", "standard input is empty: give a file that has a text")
    ]


def test_a_text_of_fifty_megabytes_is_refused_with_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"word " * 10_000_000)
    assert reasons(path) == [
        "a.txt is larger than 20 MB, the most that is read of one document "
        "(DATELINE_MOST_MEGABYTES): split it into its reports, or give them as a .jsonl corpus"
    ]


def test_a_text_of_too_many_characters_is_refused_with_the_limit() -> None:
    with pytest.raises(TooLarge, match=r"a\.txt has 2,000,003 characters and at most 2,000,000"):
        document_from_text("a " * 1_000_001 + "b", file_name="a.txt")


@pytest.mark.parametrize(
    ("name", "content", "error", "message"),
    [
        ("a.txt", b"", NoText, "a.txt is empty: give a file that has a text"),
        ("a.txt", b" \n\t", NoText, "a.txt is empty: give a file that has a text"),
        ("a.txt", b"-- ... !", NoText, "a.txt holds no words: give a file that has a text"),
        (
            "a.txt",
            bytes(range(256)) * 4,
            UnsupportedFormat,
            "a.txt is not a text: give text, Markdown, HTML, PDF, Word (.docx) or a .jsonl corpus",
        ),
        (
            "a.rtf",
            b"{\\rtf1 Talks failed.}",
            UnsupportedFormat,
            "a.rtf is of a kind that is not read: save it as .docx or .txt",
        ),
        (
            "a.xml",
            b"<?xml version='1.0'?><note>Talks failed.</note>",
            UnsupportedFormat,
            "a.xml is of a kind that is not read: save it as .docx or .txt",
        ),
    ],
)
def test_each_error_names_the_file_and_the_remedy(
    name: str, content: bytes, error: type[ReadError], message: str
) -> None:
    with pytest.raises(error) as raised:
        document_from_bytes(name, content)
    assert str(raised.value) == message
    assert list(documents_from_bytes(name, content)) == [Skipped(name, message)]


def test_a_pasted_text_takes_what_its_reader_knows_of_it() -> None:
    found = document_from_text(
        "---\ntitle: From the text\n---\nTalks failed.",
        file_name="pasted.txt",
        published=FRIDAY,
        title="From the form",
        publisher="The Example",
        url="https://example.org/talks",
    )
    assert (found.title, found.publisher) == ("From the text", "The Example")
    assert (found.url, found.published) == ("https://example.org/talks", FRIDAY)


def test_a_pasted_text_has_the_id_of_the_same_file() -> None:
    pasted = document_from_text("Talks failed.", file_name="pasted.txt")
    (uploaded,) = document_from_bytes("talks.txt", b"Talks failed.")
    assert pasted.id == uploaded.id


def test_every_suffix_is_lower_case_and_begins_with_a_dot() -> None:
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in SUFFIXES)
