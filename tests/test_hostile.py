"""Hostile and broken input: each is read as text or named with its reason; nothing is fetched, and
nothing else is lost."""

import gzip
import io
import json
import socket
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner

from extract import limits
from extract.cli import dateline
from extract.model import Document
from extract.pipeline import facts
from extract.read import Skipped, documents_from_bytes
from extract.store import Store
from extract.store.check import flaws
from tests.soak_inputs import PDF

SENTENCE = "On Friday Russia shelled the port of Odesa, and more than 40 people fled."
BOMB = "<!DOCTYPE b [<!ENTITY a '{}'>".format("lol" * 100) + "".join(
    f"<!ENTITY {one} '{f'&{other};' * 100}'>" for other, one in zip("abcdef", "bcdefg", strict=True)
)


def package(body: str) -> bytes:
    """A Word document with other words in the place of its own."""
    plain, made = io.BytesIO(), io.BytesIO()
    docx.Document().save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, body if part == "word/document.xml" else old.read(part))
        new.writestr("../../../../tmp/climbs-out.txt", "climbed")
    return made.getvalue()


def word(text: str, head: str = "") -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return package(
        f"<?xml version='1.0'?>{head}<w:document xmlns:w='{space}'><w:body><w:p><w:r><w:t>{text}"
        "</w:t></w:r></w:p></w:body></w:document>"
    )


def page(inside: str) -> bytes:
    return (
        "<!doctype html><html><head><title>Port hit</title><base href='http://evil.example/'>"
        "<link rel=stylesheet href='//evil.example/a.css'><meta http-equiv=refresh "
        f"content='0;url=http://evil.example/'></head><body><article>{inside}</article></body></html>"
    ).encode()


def feed(text: str) -> bytes:
    return (
        f"<?xml version='1.0'?>{BOMB}]><rss version='2.0'><channel><title>&g;</title><item><title>"
        f"Port hit</title><description>{text}</description></item></channel></rss>"
    ).encode()


READ = {
    "NUL between words": ("a.txt", SENTENCE.replace(" ", " \0", 3).encode()),
    "turned around": ("a.txt", f"\u202e{SENTENCE}\u2066\u2069".encode()),
    "an escape code": ("a.txt", f"\x1b[31m{SENTENCE}\x07".encode()),
    "UTF-16": ("a.txt", SENTENCE.encode("utf-16")),
    "bytes of two encodings": ("a.txt", SENTENCE.encode() + b" Caf\xe9 caf\xc3\xa9."),
    "half a character": ("a.jsonl", json.dumps({"text": f"\ud800 {SENTENCE}"}).encode()),
    "SQL for a name": ("'; drop table events; --.txt", SENTENCE.encode()),
    "a formula for a title": ("a.txt", f"---\ntitle: =cmd|' /C calc'!A0\n---\n{SENTENCE}".encode()),
    "a path for a name": ("../../../tmp/climbs-out.txt", f"{SENTENCE} It burned.".encode()),
    "a line without end": ("a.txt", (SENTENCE + " ").encode() * 300),
    "scripts and remote images": (
        "a.html",
        page(
            f"<script>fetch('http://evil.example/')</script><p onclick='x()'>{SENTENCE}</p>"
            "<img src='http://evil.example/a.png'><iframe src='http://evil.example/'></iframe>"
        ),
    ),
    "a PDF with a script": ("a.pdf", PDF),
    "a Word document that climbs out": ("a.docx", word(SENTENCE)),
    "years beyond": (
        "a.txt",
        b"In 44 BC, in the year 0, on 1 January 0001, on 31 December 9999 and in 12000 "
        + SENTENCE.encode(),
    ),
}  # fmt: skip
REFUSED = {
    "a bomb of entities in Word": ("a.docx", word("&g;", f"{BOMB}]>")),
    "a day that is none": ("a.txt", f"---\npublished: 0000-00-00\n---\n{SENTENCE}".encode()),
    "a day beyond": ("a.txt", f"---\npublished: 10000-01-01\n---\n{SENTENCE}".encode()),
    "deep JSON": ("a.jsonl", b'{"text": ' + b"[" * 100_000),
    "a script for a page": ("a.html", b"<script>alert(1)</script>"),
    "NUL alone": ("a.txt", b"\0" * 5000),
    "a PDF that is none": ("a.pdf", b"%PDF-1.7\n" + b"obj" * 2000),
    "a package in a package": ("a.docx", package("PK\x03\x04")),
}  # fmt: skip
EITHER = {
    "a bomb of entities in a feed": ("a.xml", feed("&g;")),
    "deep HTML": ("a.html", page("<div>" * 100_000 + SENTENCE)),
    "deep quotes": ("a.md", b"> " * 20_000 + SENTENCE.encode()),
    "open brackets": ("a.md", b"[" * 20_000 + SENTENCE.encode()),
}  # fmt: skip


@pytest.fixture(autouse=True)
def _nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    asked: list[object] = []
    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, lambda _socket, *to: asked.append(to))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *of: asked.append(of))
    yield
    assert asked == []
    assert not Path("/tmp/climbs-out.txt").exists()


def came_of(name: str, content: bytes) -> Document | Skipped:
    (found,) = documents_from_bytes(name, content)
    return found


@pytest.mark.parametrize("what", READ)
def test_what_can_be_read_is_read_as_text(what: str, tmp_path: Path) -> None:
    found = came_of(*READ[what])
    assert isinstance(found, Document), found
    store = Store(tmp_path / "timeline.duckdb")
    store.add(facts(found), store.start_run("test"))
    assert flaws(store) == []
    with store.read() as connection:
        ((kept,),) = connection.execute("select text from documents").fetchall()
    assert kept == found.text
    assert "evil" not in kept
    assert "\0" not in kept


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_read_is_named(what: str) -> None:
    name, content = REFUSED[what]
    found = came_of(name, content)
    assert isinstance(found, Skipped)
    assert name in found.reason


@pytest.mark.parametrize("what", EITHER)
def test_what_is_built_to_exhaust_is_read_or_named(what: str) -> None:
    name, content = EITHER[what]
    found = came_of(name, content)
    assert isinstance(found, Document) or name in found.reason
    assert not isinstance(found, Document) or len(found.text) < 1_000_000


def test_a_bomb_of_a_word_document_is_refused_unpacked() -> None:
    found = came_of("a.docx", package(" " * 200_000_001))
    assert isinstance(found, Skipped)
    assert "a.docx unpacks to more than 200 MB" in found.reason


def test_a_bomb_of_a_packed_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(limits.MEGABYTES, "1")
    found = came_of("a.txt.gz", gzip.compress(b"a" * 50_000_000))
    assert isinstance(found, Skipped)
    assert "a.txt.gz is larger than 1 MB" in found.reason


def test_nothing_else_is_lost_beside_hostile_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()  # several processes read, and they talk to one another
    folder = tmp_path / "in"
    folder.mkdir()
    for number, (name, content) in enumerate([*READ.values(), *REFUSED.values()]):
        (folder / f"{number}-{Path(name).name}").write_bytes(content)
    database = tmp_path / "timeline.duckdb"
    result = CliRunner().invoke(dateline, ["extract", str(folder), "--db", str(database)])
    assert result.exit_code == 1, result.output
    assert flaws(Store(database)) == []
    with Store(database).read() as connection:
        ((kept,),) = connection.execute("select count(*) from documents").fetchall()
    assert kept == len(READ)
