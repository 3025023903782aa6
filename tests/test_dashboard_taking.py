"""Reports handed in: each is read apart, and costs nothing but itself when a reader fails on it."""

import gzip
import os
import signal
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dashboard.elements import taking
from dashboard.elements.spreadsheet import read_apart
from dashboard.elements.taking import Given, HandedIn, handed_in, read_in
from extract import limits
from extract.engine.chunks import Chunk
from extract.engine.work import ForPage, Made
from extract.errors import ExtractError
from extract.model import Document
from extract.read import Raw, Skipped
from extract.store import Store

PAGE = b"<html><body><p>On 4 March 2022 talks failed in Geneva.</p></body></html>"
SHELLED = b"Karsian forces shelled the port of Marava on 4 March 2022."
DAY = date(2022, 3, 5)


def given(*files: tuple[str, bytes], text: str = "") -> Given:
    return Given(files=files, text=text, title="", publisher="", published=DAY)


def raw(name: str) -> Raw:
    return Raw(place=name, file_name=name, content=SHELLED + name.encode())


def nobody(_done: int) -> None:
    """Who is told how far a reading is."""


def results(found: list[HandedIn], path: Path) -> dict[str, str]:
    lines = read_in(found, Store(path / "new.duckdb"), nobody, DAY).lines
    return dict(zip(lines["document"], lines["result"], strict=True))


class Fails(ForPage):
    """Dies on one report, is killed on another, and finds facts in a third without end."""

    def __call__(self, chunk: Chunk) -> list[Made | Skipped]:
        names = [one.place for one in chunk if isinstance(one, Raw)]
        if "dies.pdf" in names:
            os._exit(1)
        if "killed.txt" in names:
            os.kill(os.getpid(), signal.SIGKILL)
        if "hangs.txt" in names:
            time.sleep(60)
        return ForPage.__call__(self, chunk)


def test_files_archives_and_a_pasted_text_are_read_in_their_order(tmp_path: Path) -> None:
    lines = b'{"id": "a", "text": "Talks failed."}\n{"id": "b", "text": "Talks went on."}\n'
    found = handed_in(
        given(
            ("C:/reports/a.html", PAGE),
            ("news.jsonl.gz", gzip.compress(lines)),
            ("bad.gz", b"no archive"),
            ("c.pdf", b"%PDF-1.4 cut short"),
            text="On Friday they met.",
        )
    )
    assert [one.place for one in found if isinstance(one, Raw)] == [
        "a.html",
        "news.jsonl.gz, line 1",
        "news.jsonl.gz, line 2",
        "c.pdf",
    ]
    outcome = read_in(found, Store(tmp_path / "new.duckdb"), nobody, DAY)
    assert outcome.lines["result"].to_list() == [
        "read",
        "read",
        "read",
        "skipped",
        "skipped",
        "read",
    ]
    broken = outcome.lines[outcome.lines["result"] == "skipped"]["remarks"].to_list()
    assert ["bad.gz" in broken[0], "c.pdf" in broken[1]] == [True, True]
    assert outcome.undated == []


@pytest.mark.parametrize("broken", ["dies.pdf", "killed.txt"])
def test_a_worker_that_dies_takes_down_its_document_alone(
    broken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking, "ForPage", Fails)
    found = results([raw("a.txt"), raw(broken), raw("b.txt")], tmp_path)
    assert found == {"a.txt": "read", broken: "skipped", "b.txt": "read"}


def test_a_report_whose_facts_are_sought_without_end_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking, "ForPage", Fails)
    monkeypatch.setenv(limits.SECONDS, "1")
    outcome = read_in([raw("hangs.txt")], Store(tmp_path / "new.duckdb"), nobody)
    assert outcome.lines["remarks"].to_list() == [
        "hangs.txt is not read after 1 seconds (DATELINE_MOST_SECONDS): leave it out"
    ]
    assert not (tmp_path / "new.duckdb").exists()


def test_an_archive_that_swells_is_named_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(limits.MEGABYTES, "1")
    line = b'{"id": "a", "text": "' + b"a" * 3_000_000 + b'"}\n'
    found = handed_in(given(("bomb.jsonl.gz", gzip.compress(line)), ("b.txt", SHELLED)))
    assert results(found, tmp_path) == {"bomb.jsonl.gz, line 1": "skipped", "b.txt": "read"}


def test_what_is_handed_in_twice_is_known(tmp_path: Path) -> None:
    twice = handed_in(given(("a.txt", SHELLED), ("b.txt", SHELLED)))
    assert results(twice, tmp_path) == {"a.txt": "read", "b.txt": "known already"}
    assert results(twice, tmp_path) == {"a.txt": "known already", "b.txt": "known already"}


def test_what_lacks_its_day_is_asked_for_and_read_again_with_it(tmp_path: Path) -> None:
    store, how_far = Store(tmp_path / "new.duckdb"), list[int]()
    pasted = given(text="Karsian forces shelled the port of Marava on Friday.")
    found = handed_in(replace(pasted, published=None))
    outcome = read_in(found, store, how_far.append)
    assert how_far == [1]
    (undated,) = outcome.undated
    dated = Document(id=undated.id, text=undated.text, file_name="pasted text", published=DAY)
    again = read_in([dated], store, how_far.append)
    assert again.lines["result"].to_list() == ["read again"]
    assert again.undated == []
    assert results([dated], tmp_path) == {"pasted text": "known already"}


def test_a_setting_that_is_none_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(limits.MEMORY, "much")
    with pytest.raises(ExtractError, match=f"{limits.MEMORY} is 'much': set it to a whole number"):
        handed_in(given(("a.html", PAGE)))


def test_a_table_is_read_apart_and_a_broken_one_is_named() -> None:
    assert read_apart("a.csv", b"Date,Kind\n2022-03-04,attack\n").headers == ("Date", "Kind")
    with pytest.raises(ExtractError, match=r"b\.xlsx is no whole Excel workbook"):
        read_apart("b.xlsx", b"no workbook")


def test_a_table_that_takes_too_much_memory_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(limits.MEMORY, "600")
    wide = b'[{"a": 1}' + b', {"a": 1}' * 1_900_000 + b"]"
    with pytest.raises(ExtractError, match=r"wide\.json takes more than 600 MB of memory"):
        read_apart("wide.json", wide)
