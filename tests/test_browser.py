"""The dashboard as a reader meets it: served, in a real browser."""

import io
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit
from zipfile import ZipFile

import pandas
import pytest
from click.testing import CliRunner
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, expect

from extract.cli import dateline
from extract.store import Store
from tests.browser import asks_nobody, ringed, serving, settled, spot
from tests.small_database import build

WIDE = {"width": 1280, "height": 800}
NARROW = {"width": 390, "height": 844}
PAGES = ["", "timeline", "figures", "events", "reports", "map", "add", "about"]
ATTACKS = ["e07", "e01", "e12"]


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Open a page of the dashboard as a new reader; nothing may be asked of another machine."""
    asked: list[str] = []
    contexts = []

    def opened(path: str, size: dict[str, int] | None = None) -> Page:
        width, height = (size or WIDE).values()
        context = browser.new_context(
            viewport={"width": width, "height": height}, accept_downloads=True
        )
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{address}/{path}")
        return settled(page)

    yield opened
    for context in contexts:
        context.close()
    asks_nobody(asked)


def test_the_first_screen_says_what_there_is(visit: Callable[..., Page]) -> None:
    page = visit("")
    expect(page.get_by_text("13 events")).to_be_visible()
    expect(page.get_by_text("850,000 to 1,100,000")).to_be_visible()
    expect(page.get_by_text("The bridge was blown up")).to_be_in_viewport()


def test_a_filter_narrows_the_page_and_its_link_shows_the_same(visit: Callable[..., Page]) -> None:
    page = visit("events")
    page.locator(".st-key-box-kind-attack label").click()
    expect(page.get_by_role("button", name="Kind: attack")).to_be_visible()
    expect(page.get_by_text("Download these 3 rows")).to_be_visible()
    assert page.url.endswith("/events?kind=attack")
    again = visit("events?kind=attack")
    expect(again.get_by_text("Download these 3 rows")).to_be_visible()


def test_a_condition_is_dropped_by_one_click(visit: Callable[..., Page]) -> None:
    page = visit("events?kind=attack&text=bridge&from=2022-03-01")
    expect(page.get_by_text("Download this row")).to_be_visible()
    page.get_by_role("button", name="Words: bridge").click()
    expect(page.get_by_text("Download these 3 rows")).to_be_visible()
    page.locator(".st-key-clear button").first.click()
    expect(page.get_by_text("Download these 13 rows")).to_be_visible()


def test_the_filter_goes_along_to_another_page(visit: Callable[..., Page]) -> None:
    page = visit("events?kind=attack")
    page.get_by_role("link", name="Timeline").click()
    expect(page.get_by_text("3 events", exact=True)).to_be_visible()
    assert "kind=attack" in page.url


def test_a_click_on_a_mark_shows_its_sentence_and_the_link_keeps_it(
    visit: Callable[..., Page],
) -> None:
    page = visit("timeline")
    page.mouse.click(*spot(page, "days", "e01"))
    sentence = page.locator(".st-key-sentence mark.clause")
    expect(sentence).to_have_text("Karsia shelled the port of Marava on 4 March")
    settled(page)
    assert ringed(page) == 1
    again = visit(f"timeline?{urlsplit(page.url).query}")
    expect(again.locator(".st-key-sentence mark.clause")).to_have_text(
        "Karsia shelled the port of Marava on 4 March"
    )
    assert ringed(again) == 1


def test_a_click_on_a_bar_shows_its_sentence(visit: Callable[..., Page]) -> None:
    page = visit("timeline")
    page.mouse.click(*spot(page, "targets", "e02"))
    expect(page.locator(".st-key-sentence mark.clause")).to_have_text(
        "Fighting lasted from 1 to 3 March"
    )


def test_a_chosen_row_rings_its_mark(visit: Callable[..., Page]) -> None:
    page = visit("timeline?kind=attack")
    assert ringed(page) == 0
    table = page.get_by_test_id("stDataFrame")
    table.scroll_into_view_if_needed()
    grid = table.bounding_box()
    assert grid
    page.mouse.click(grid["x"] + 18, grid["y"] + 35 + 18)
    expect(page.locator(".st-key-sentence mark.clause")).to_have_text(
        "The bridge was blown up on 2 or 6 March"
    )
    settled(page)
    assert ringed(page) == 2


def test_keys_step_from_event_to_event(visit: Callable[..., Page]) -> None:
    page = visit("timeline?kind=attack")
    for words in ("The bridge was blown up", "Karsia shelled the port"):
        page.keyboard.press("j")
        expect(page.locator(".st-key-sentence mark.clause")).to_contain_text(words)
        settled(page)
    page.keyboard.press("k")
    expect(page.locator(".st-key-sentence mark.clause")).to_contain_text("The bridge")


def _csv(content: bytes) -> list[str]:
    return list(pandas.read_csv(io.BytesIO(content))["event_id"])


def _xlsx(content: bytes) -> list[str]:
    column = load_workbook(io.BytesIO(content))["events"]["A"]
    return [str(cell.value) for cell in column[1:]]


def _parquet(content: bytes) -> list[str]:
    return list(pandas.read_parquet(io.BytesIO(content))["event_id"])


def _json(content: bytes) -> list[str]:
    return [row["event_id"] for row in json.loads(content)]


FILES = [("csv", _csv), ("xlsx", _xlsx), ("parquet", _parquet), ("json", _json)]


def test_every_file_holds_the_rows_on_the_screen(visit: Callable[..., Page]) -> None:
    page = visit("events?kind=attack")
    for suffix, ids in FILES:
        with page.expect_download() as waiting:
            page.locator(f".st-key-file-events-{suffix} button").first.click()
        name = waiting.value.suggested_filename
        assert re.fullmatch(rf"dateline-kind-attack-[0-9a-f]{{8}}-events\.{suffix}", name)
        assert ids(Path(waiting.value.path()).read_bytes()) == ATTACKS


def test_the_place_to_download_gives_the_package_and_the_profiles(
    visit: Callable[..., Page],
) -> None:
    page = visit("events?kind=attack")
    with page.expect_download() as waiting:
        page.locator(".st-key-download button").first.click()
    assert re.fullmatch(r"dateline-kind-attack-[0-9a-f]{8}\.zip", waiting.value.suggested_filename)
    with ZipFile(waiting.value.path()) as archive:
        assert _csv(archive.read("events.csv")) == ATTACKS
    page.locator(".st-key-offer input").click()
    page.get_by_role("option", name="ACLED-like").click()
    expect(page.get_by_text("do not imply direction")).to_be_visible()
    settled(page)
    with page.expect_download() as waiting:
        page.locator(".st-key-download button").first.click()
    assert waiting.value.suggested_filename.endswith("-acled.csv")
    found = pandas.read_csv(waiting.value.path())
    assert list(found["event_id_cnty"]) == ATTACKS


def test_a_large_file_is_written_first_and_fetched_from_the_disk(
    browser: Browser, tmp_path: Path
) -> None:
    path = build(tmp_path / "large.duckdb")
    with Store(path).write() as connection:
        connection.execute(
            "insert into events select 'x' || range, * exclude (event_id, range) "
            "from events, range(60000) where event_id = 'e01'"
        )
        connection.execute(
            "insert into evidence select 'x' || range, * exclude (record_id, range) "
            "from evidence, range(60000) where record_id = 'e01'"
        )
    with serving(path) as address:
        page = browser.new_page()
        page.goto(f"{address}/events")
        settled(page).get_by_role("button", name="Write the file").click()
        link = page.get_by_role("link", name="Download dateline-all-")
        expect(link).to_be_visible(timeout=120_000)
        with page.expect_download() as waiting:
            link.click()
        assert waiting.value.suggested_filename.endswith(".zip")
        with ZipFile(waiting.value.path()) as archive:
            assert len(_csv(archive.read("events.csv"))) == 60_013
        page.close()


def test_a_click_on_the_map_keeps_the_events_of_that_state(
    browser: Browser, tmp_path: Path
) -> None:
    (tmp_path / "own.csv").write_text(PLACES, encoding="utf-8")
    path = tmp_path / "places.duckdb"
    CliRunner().invoke(dateline, ["table", str(tmp_path / "own.csv"), "--db", str(path)])
    with serving(path) as address:
        page = browser.new_page()
        page.goto(f"{address}/map")
        settled(page)
        expect(page.get_by_text("3 events on the map")).to_be_visible()
        expect(page.get_by_text("1 name a place whose position is not known here")).to_be_visible()
        page.mouse.click(*spot(page, "places", "SYR"))
        expect(page.get_by_role("button", name="Place: ")).to_be_visible()
        assert page.url.endswith("/map?place=SYR")
        page.close()


PLACES = (
    "date,kind,place\n2022-03-04,attack,Ukraine\n2022-03-05,attack,Ukraine\n"
    "2022-03-05,attack,Syria\n2022-03-06,meeting,Harbour Town\n"
)


HOSTILE = ["", "timeline?event=e11", "event?event=e11", "reports?report=d3", "events?event=e11"]


@pytest.mark.parametrize("link", HOSTILE)
def test_words_of_a_report_fetch_nothing_and_run_nothing(
    visit: Callable[..., Page], link: str
) -> None:
    page = visit(link)
    expect(page.get_by_text("=HYPERLINK(").first).to_be_visible()
    assert page.locator('img[src*="evil"], script:text("alert(1)"), .katex').count() == 0


def test_a_filter_that_keeps_nothing_says_so(visit: Callable[..., Page]) -> None:
    page = visit("timeline?kind=attack&status=denied")
    expect(page.get_by_text("Nothing matches all the conditions together")).to_be_visible()


@pytest.mark.parametrize("link", PAGES)
def test_every_page_fits_a_phone(visit: Callable[..., Page], link: str) -> None:
    page = visit(link, NARROW)
    expect(page.get_by_test_id("stException")).to_have_count(0)
    main = page.get_by_test_id("stMain")
    assert main.evaluate("element => element.scrollWidth - element.clientWidth") <= 0


def test_pasted_text_is_read_and_found_on_the_timeline(browser: Browser, tmp_path: Path) -> None:
    with serving(tmp_path / "new.duckdb") as address:
        page = browser.new_page()
        page.goto(address)
        settled(page)
        expect(page.get_by_text("No reports yet")).to_be_visible()
        page.get_by_role("link", name="Drop or paste reports here").click()
        page.get_by_label("Or paste the text of one report").fill(
            "Karsian forces shelled the port of Marava on 4 March 2022."
        )
        page.get_by_role("button", name="Read").click()
        expect(page.get_by_text("1 of 1 read")).to_be_visible(timeout=30_000)
        page.get_by_role("link", name="Sources").click()
        expect(page.get_by_text("Download this row")).to_be_visible()
        page.close()


TABLE = (
    "Date,Event type,Perpetrator,What\n"
    "4 March 2022,Shelling,Karsian forces,The port of Marava was shelled\n"
    "soon,Talks,NATO,Talks are held\n"
)


def test_a_spreadsheet_is_previewed_taken_in_and_found_on_the_timeline(
    browser: Browser, tmp_path: Path
) -> None:
    (tmp_path / "own.csv").write_text(TABLE, encoding="utf-8")
    with serving(tmp_path / "new.duckdb") as address:
        page = browser.new_page()
        page.goto(f"{address}/add")
        settled(page).get_by_text("A spreadsheet of events").click()
        page.locator(".st-key-table-file input").set_input_files(tmp_path / "own.csv")
        expect(page.get_by_text("1 row can be taken, 1 would be left out.")).to_be_visible()
        settled(page).get_by_role("button", name="Take these rows in").click()
        expect(page.get_by_text("Taken in: 1 row, in the timeline now")).to_be_visible(
            timeout=30_000
        )
        settled(page)
        page.goto(f"{address}/events")
        expect(settled(page).get_by_text("Download this row")).to_be_visible()
        page.close()
