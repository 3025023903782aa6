"""The bundled example reports say whose words they sum up, and when those were published."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent.parent / "data" / "reports"
PATHS = sorted(path for path in FOLDER.iterdir() if path.is_file())

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = (
    "January February March April May June July August September October November December".split()
)
WEEKDAY_WITH_DATE = re.compile(
    rf"\b({'|'.join(WEEKDAYS)}),? (?:the )?(\d{{1,2}}) ({'|'.join(MONTHS)})(?:,? (\d{{4}}))?"
)


@dataclass(frozen=True)
class ExampleReport:
    """A report's head block and the prose below it."""

    head: dict[str, str]
    body: str


def split_report(text: str) -> ExampleReport:
    opening, head, body = text.split("---\n", 2)
    assert opening == ""
    pairs = (line.partition(": ") for line in head.splitlines())
    return ExampleReport({key: value for key, _, value in pairs}, body.strip())


def weekday_clashes(body: str, published: date) -> list[str]:
    """Return each phrase whose weekday is not the weekday of its date."""
    clashes = []
    for found in WEEKDAY_WITH_DATE.finditer(body):
        weekday, day, month, year = found.groups()
        named = date(int(year or published.year), MONTHS.index(month) + 1, int(day))
        if WEEKDAYS[named.weekday()] != weekday:
            clashes.append(found[0])
    return clashes


def read_report(path: Path) -> ExampleReport:
    return split_report(path.read_text(encoding="utf-8"))


def test_there_are_at_least_thirty_reports() -> None:
    assert len(PATHS) >= 30


def test_a_weekday_that_clashes_with_its_date_is_noticed() -> None:
    body = "It met on Thursday, 4 March 2022, and again on Saturday 5 March."
    assert weekday_clashes(body, date(2022, 3, 6)) == ["Thursday, 4 March 2022"]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_file_is_plain_utf8_markdown_and_ends_with_a_newline(path: Path) -> None:
    raw = path.read_bytes()
    assert path.suffix == ".md"
    assert raw.decode("utf-8").endswith("\n")
    assert b"\r" not in raw


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_head_names_the_source_and_says_it_is_a_digest(path: Path) -> None:
    head = read_report(path).head
    assert list(head) == ["title", "publisher", "published", "url", "note"]
    assert all(value.strip() for value in head.values())
    assert head["url"].startswith(("http://", "https://"))
    assert "digest" in head["note"]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_day_of_publication_is_the_day_in_the_file_name(path: Path) -> None:
    published = read_report(path).head["published"]
    assert date.fromisoformat(published).isoformat() == published
    assert path.name.startswith(f"{published}-")


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_body_is_short_and_says_it_is_a_digest(path: Path) -> None:
    body = read_report(path).body
    assert 50 <= len(body.split()) <= 260
    assert body.splitlines()[-1] == "*A digest in Dateline's own words.*"


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_weekdays_agree_with_the_dates_beside_them(path: Path) -> None:
    report = read_report(path)
    assert weekday_clashes(report.body, date.fromisoformat(report.head["published"])) == []


def test_no_source_is_summed_up_twice() -> None:
    heads = [read_report(path).head for path in PATHS]
    sources = Counter((head["title"], head["publisher"], head["published"]) for head in heads)
    assert [source for source, times in sources.items() if times > 1] == []
