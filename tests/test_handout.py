"""The handout: one file that opens without a server, fetches nothing, and runs nothing."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from pandas import DataFrame
from playwright.sync_api import Page, expect

from dashboard.export import About, Asked, plan, write
from dashboard.export.handout import page as made
from dashboard.export.handout.marks import Scale, drawing
from dashboard.export.handout.picture import MOST_MARKS, picture
from dashboard.filter import Filter
from extract.store import Store
from tests.browser import browsing
from tests.small_database import build


@pytest.fixture(scope="module")
def handout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("handout")
    with Store(build(folder / "small.duckdb")).read() as connection:
        (path,) = write(plan(connection, Asked(chosen=Filter(), form="handout")), folder)
    return path


def test_a_handout_says_what_it_holds_and_how_to_cite_it(handout: Path) -> None:
    text = handout.read_text("utf-8")
    for words in (
        "Everything that was read, with no filter",
        "<b>13 events</b> from 4 reports of 3 sources, published 5–9 March 2022",
        "Karsia shelled the port of Marava on 4 March.",
        "some day in March 2022",
        "Northern Wire, 5 March 2022",
        "Dateline 0.1.0: events and figures",
    ):
        assert words in text


def test_markup_in_a_report_is_shown_and_not_used(handout: Path) -> None:
    text = handout.read_text("utf-8")
    assert "<script>alert" not in text
    assert "<img" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text


def test_a_browser_opens_it_from_a_file_and_asks_for_nothing_else(
    handout: Path, tmp_path: Path
) -> None:
    with browsing() as browser:
        for theme, width in (("light", 1280), ("dark", 390)):
            context = browser.new_context(
                viewport={"width": width, "height": 800},
                color_scheme="dark" if theme == "dark" else "light",
            )
            page = context.new_page()
            asked, said = heard(page)
            page.goto(handout.as_uri())
            expect(page.get_by_role("img", name="11 events by kind")).to_be_visible()
            assert page.locator("tbody tr").count() == 13
            assert page.locator("img, script, link").count() == 0
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            assert asked == [handout.as_uri()]
            assert said == []
            page.screenshot(path=tmp_path / f"{theme}.png")
            context.close()


def heard(page: Page) -> tuple[list[str], list[str]]:
    """What a page asks for, and what its console says, as it happens."""
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    return asked, said


LINKS = [
    ("https://example.org/a", "https://example.org/a"),
    ("javascript:alert(1)", None),
    ("file:///etc/passwd", None),
    (None, None),
]


@pytest.mark.parametrize(("url", "link"), LINKS)
def test_only_a_web_address_becomes_a_link(url: str | None, link: str | None) -> None:
    assert made._link(url) == link


SCALE = Scale(date(2022, 3, 1), date(2022, 3, 31), 0, 300)
A, B = date(2022, 3, 11), date(2022, 3, 21)
MARKS = [
    (A, A, "instant", "confirmed", '<circle cx="100.0" cy="0" r="4.5" class="full"/>'),
    (A, A, "instant", "reported", '<circle cx="100.0" cy="0" r="4" class="open"/>'),
    (A, B, "duration", "reported", '<path d="M100.0 0 H200.0" class="bar"/>'),
    (A, B, "within", "reported", '<path d="M100.0 0 H200.0" class="dotted"/>'),
    (A, None, "duration", "reported", '<path d="M100.0 0 H292.0" class="bar"/>'),
    (None, B, "before", "reported", '<path d="M197.0 -5 H200.0 V5 H197.0" class="open"/>'),
]


@pytest.mark.parametrize(("first", "last", "mode", "status", "part"), MARKS)
def test_the_shape_says_when(
    first: date | None, last: date | None, mode: str, status: str, part: str
) -> None:
    drawn = drawing({"earliest": first, "latest": last, "mode": mode, "status": status}, SCALE)
    assert part in drawn


def test_some_day_in_between_has_no_dot_in_its_middle() -> None:
    row = {"earliest": A, "latest": B, "mode": "within", "status": "reported"}
    assert "circle" not in drawing(row, SCALE)


def events(count: int, mode: str = "instant") -> DataFrame:
    days = [date(2022, 1, 1) + timedelta(days=number % 300) for number in range(count)]
    return DataFrame(
        {
            "earliest": days,
            "latest": days,
            "mode": mode,
            "kind": "attack",
            "status": "reported",
            "modality": "actual",
            "summary": "<b>x</b>",
        }
    )


def test_many_events_are_bars_and_few_are_marks() -> None:
    few, many = picture(events(20), {}), picture(events(MOST_MARKS + 1), {})
    assert few is not None
    assert many is not None
    assert "<circle" in few.svg
    assert "<rect" not in few.svg
    assert "<rect" in many.svg
    assert "<circle" not in many.svg


def test_what_a_handout_leaves_out_is_counted() -> None:
    about = About(
        chosen=Filter(),
        filter_words="Kind: attack",
        counts={},
        reports=1,
        publishers=2,
        first=None,
        last=None,
        snapshot="0" * 64,
    )
    columns = "agents targets place quote title publisher published url".split()
    shown = events(3).assign(**dict.fromkeys(columns))
    text = made.page(shown, about, 1_200)
    assert "<b>1,200 events</b> from 1 report of 2 sources." in text
    assert " This page holds the first 3 of them; 1,197 more are not here." in text


def test_words_in_the_picture_are_escaped() -> None:
    drawn = picture(events(2), {})
    assert drawn is not None
    assert "<title>&lt;b&gt;x&lt;/b&gt;</title>" in drawn.svg


def test_events_without_a_date_have_no_picture() -> None:
    undated = events(2).assign(earliest=None, latest=None)
    assert picture(undated, {}) is None
