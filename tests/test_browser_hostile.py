"""Words that would run if they could, in each field that a report, a table or a person fills."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from extract.store import Store
from extract.store.decisions import different, edit, reject
from tests.browser import reading, serving, settled
from tests.small_database import HOSTILE, build

EVIL = f'{HOSTILE} <a href="http://evil.example/c">x</a> <b onmouseover=alert(2)>b</b>'
RUN = (
    'img[src*="evil"]',
    ".js-plotly-plot svg a",
    ".katex",
    'script:text("alert(1)")',
    "[onmouseover]",
    '[class*="stMarkdownColored"]:text-is("red")',
)
LED_ASTRAY = """links => links.filter(
  each => each.protocol === "javascript:" || each.hostname === "evil.example").length"""
FIELDS = {
    "documents": ("title", "publisher", "author"),
    "actors": ("name",),
    "events": ("summary", "instrument", "place", "time_words"),
    "figures": ("words", "noun", "phrase", "unit", "population", "depends", "as_of_words"),
}
PAGES = [
    "",
    "timeline?event=e01",
    "timeline?lanes=actor",
    "figures?measure=refugees",
    "figures?figure=f4",
    f"figures?measure={quote(EVIL)}",
    f"events?kind={quote(EVIL)}&place={quote(EVIL)}&source={quote(EVIL)}",
    "actors",
    "actors?id=KRS",
    "reports",
    "reports?view=outlets",
    "reports?report=d1",
    "map",
    "review",
    "about",
    "event?event=e01",
    "event?event=e02",
    "event?event=e11",
]

Visit = Callable[..., Page]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = build(tmp_path_factory.mktemp("hostile") / "hostile.duckdb")
    store = Store(path)
    with store.write() as connection:
        for table, names in FIELDS.items():
            for name in names:
                connection.execute(f"update {table} set {name} = $words", {"words": EVIL})
        connection.execute("update documents set url = 'javascript:alert(1)'")
        connection.execute("update events set kind = $1 where event_id = 'e02'", [EVIL])
        connection.execute("update figures set measure = $1 where figure_id = 'f4'", [EVIL])
        connection.execute("update figures set change = 'to' where figure_id = 'f2'")
    edit(store, "e01", {"summary": f"{EVIL} edited"}, who=EVIL, why=EVIL, seen=None)
    reject(store, "f5", who=EVIL, why=EVIL, seen=None)
    different(store, "e02", "e03", who=EVIL, why=EVIL)
    return path


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """Open pages as a reader whom nothing may address, and who asks nothing of another machine."""
    said: list[str] = []

    def noted(dialog: Dialog) -> None:
        said.append(dialog.message)
        dialog.dismiss()

    with reading(browser) as context:
        context.on("dialog", noted)

        def opened(place: str, served: str = address) -> Page:
            page = context.new_page()
            page.goto(f"{served}/{place}")
            return settled(page)

        yield opened
    assert said == []


def harmless(page: Page) -> None:
    expect(page.get_by_test_id("stException")).to_have_count(0)
    assert [each for each in RUN if page.locator(each).count()] == []
    assert page.locator("a[href]").evaluate_all(LED_ASTRAY) == 0


@pytest.mark.parametrize("place", PAGES)
def test_words_in_any_field_are_shown_and_never_run(visit: Visit, place: str) -> None:
    page = visit(place)
    expect(page.get_by_text("=HYPERLINK(").first).to_be_attached()
    harmless(page)


def test_words_of_a_spreadsheet_are_shown_and_never_run(visit: Visit, tmp_path: Path) -> None:
    table = tmp_path / "$x^2$ :red[red] <b onmouseover=alert(2)>.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["Date", "What happened", "Kind", "Perpetrator", EVIL])
        rows.writerow(["4 March 2022", EVIL, "attack", EVIL, EVIL])
        rows.writerow([EVIL, "Talks", EVIL, EVIL, EVIL])
    with serving(tmp_path / "new.duckdb") as address:
        page = visit("add", address)
        page.get_by_text("A spreadsheet of events").click()
        settled(page).locator(".st-key-table-file input").set_input_files(table)
        expect(page.get_by_text("1 row can be taken, 1 would be left out.")).to_be_visible()
        harmless(settled(page))
        page.get_by_role("button", name="Take these rows in").click()
        expect(page.get_by_text("Taken in: 1 row, in the timeline now")).to_be_visible()
        for place in ("timeline", "events", "actors", "reports"):
            harmless(visit(place, address))


def test_words_of_another_project_are_shown_and_never_run(visit: Visit, tmp_path: Path) -> None:
    table = tmp_path / "$x^2$ :red[red] <b onmouseover=alert(2)>.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["event_date", "event_type", "actor1", "country", "notes", EVIL])
        rows.writerow(["4 March 2022", EVIL, EVIL, EVIL, EVIL, EVIL])
        rows.writerow([EVIL, "Battles", EVIL, EVIL, EVIL, EVIL])
    page = visit("compare")
    page.locator(".st-key-compare-file input").set_input_files(table)
    expect(page.get_by_text("1 row could not be read.")).to_be_visible()
    settled(page)
    grid = page.locator(".st-key-compare-matched").get_by_test_id("stDataFrame").bounding_box()
    assert grid
    page.mouse.click(grid["x"] + 18, grid["y"] + 35 + 16)
    expect(page.locator(".st-key-compare-their").get_by_text("Row 2")).to_be_visible()
    harmless(settled(page))
    page.get_by_text("Not read", exact=True).click()
    harmless(settled(page))
