"""Files handed in from the browser: another process reads them, and each is lost alone."""

import os
from datetime import date
from pathlib import Path

import pytest

from dashboard.elements.taking import Given, documents
from extract import limits
from extract.engine.apart import documents_apart
from extract.errors import ExtractError
from extract.model import Document
from extract.read import Raw, Skipped

PAGE = b"<html><body><p>On 4 March 2022 talks failed in Geneva.</p></body></html>"
DAY = date(2022, 3, 5)


def given(*files: tuple[str, bytes], text: str = "") -> Given:
    return Given(files=files, text=text, title="", publisher="", published=DAY)


def test_files_and_a_pasted_text_are_read_in_their_order() -> None:
    found = documents(
        given(
            ("C:/reports/a.html", PAGE),
            ("b.txt", b"Talks failed."),
            ("c.pdf", b"%PDF-1.4 cut short"),
            text="On Friday they met.",
        )
    )
    page, plain, broken, pasted = found
    assert isinstance(page, Document)
    assert "talks failed in Geneva" in page.text
    assert [each.published for each in (page, plain, pasted) if isinstance(each, Document)] == (
        [DAY] * 3
    )
    assert isinstance(broken, Skipped)
    assert "c.pdf" in broken.reason


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes by name")
def test_a_file_that_is_never_read_to_its_end_costs_itself_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(limits.SECONDS, "15")
    endless = tmp_path / "endless.pdf"
    os.mkfifo(endless)
    found = documents_apart(
        [
            Raw(place="endless.pdf", file_name="endless.pdf", content=endless),
            Raw(place="b.txt", file_name="b.txt", content=b"On 4 March talks failed in Geneva."),
        ],
        DAY,
    )
    lost, page = found
    assert isinstance(lost, Skipped)
    assert "endless.pdf is not read after 15 seconds" in lost.reason
    assert isinstance(page, Document)


def test_a_setting_that_is_none_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(limits.MEMORY, "much")
    with pytest.raises(ExtractError, match=f"{limits.MEMORY} is 'much': set it to a whole number"):
        documents_apart([Raw(place="a.html", file_name="a.html", content=PAGE)], DAY)
