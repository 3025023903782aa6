"""A table of another project compared in the browser: dropped, told, shown, fetched."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import reading, settled
from tests.test_comparison import THEIRS

Visit = Callable[..., Page]


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """Open the page as one reader; nothing may be asked of another machine."""
    with reading(browser) as context:

        def opened(path: str, width: int, text: str, folder: Path) -> Page:
            (folder / "theirs.csv").write_text(text, encoding="utf-8")
            page = context.new_page()
            page.set_viewport_size({"width": width, "height": 844})
            page.goto(f"{address}/{path}")
            settled(page)
            page.locator(".st-key-compare-file input").set_input_files(folder / "theirs.csv")
            expect(page.locator(".st-key-compare-file").get_by_text("theirs.csv")).to_be_visible()
            return settled(page)

        yield opened


def test_a_table_is_compared_with_the_events_of_the_filter(visit: Visit, tmp_path: Path) -> None:
    page = visit("compare?kind=fighting", 1280, THEIRS, tmp_path)
    told = "A table of ACLED: 1 of 4 rows of theirs and 1 of 1 event of ours match, in 1 pair."
    expect(page.get_by_text(told)).to_be_visible()
    expect(page.get_by_text("1 row could not be read.")).to_be_visible()
    grid = page.locator(".st-key-compare-matched").get_by_test_id("stDataFrame").bounding_box()
    assert grid
    page.mouse.click(grid["x"] + 18, grid["y"] + 35 + 16)
    expect(page.locator(".st-key-compare-their").get_by_text("Row 3")).to_be_visible()
    settled(page).get_by_role("link", name="Open this event").click()
    page.wait_for_url("**/event?*event=e02*")


def test_the_rows_of_one_side_are_fetched_as_a_file(visit: Visit, tmp_path: Path) -> None:
    page = visit("compare", 1280, THEIRS, tmp_path)
    page.get_by_text("Only theirs", exact=True).click()
    settled(page)
    with page.expect_download() as fetched:
        page.get_by_role("button", name="Download 3 rows as CSV").click()
    lines = fetched.value.path().read_text("utf-8-sig").splitlines()
    assert [line.split(",")[1] for line in lines] == ["their_id", "KAR1", "KAR3", "KAR4"]
    page.get_by_text("Not read", exact=True).click()
    unread = "The rows of the file that could not be read, each with its reason."
    expect(page.get_by_role("region", name=unread)).to_be_visible()


def test_a_table_of_neither_project_is_told_what_it_lacks(visit: Visit, tmp_path: Path) -> None:
    page = visit("compare", 1280, "Date,What\n2022-03-04,Talks\n", tmp_path)
    expect(page.get_by_text("The table cannot be compared.")).to_be_visible()
    expect(page.get_by_text("as one of ACLED it lacks event_date")).to_be_visible()


def test_the_page_fits_a_phone(visit: Visit, tmp_path: Path) -> None:
    page = visit("compare", 390, THEIRS, tmp_path)
    expect(page.get_by_text("A table of ACLED:")).to_be_visible()
    main = page.get_by_test_id("stMain")
    assert main.evaluate("each => each.scrollWidth - each.clientWidth") <= 0


def test_the_page_of_the_data_leads_there(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}/events?kind=treaty")
    settled(page).get_by_role("link", name="Compare with a table of ACLED or UCDP").click()
    page.wait_for_url("**/compare?kind=treaty")
    expect(page.get_by_role("heading", name="Compare")).to_be_visible()
    page.close()
