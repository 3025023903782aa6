"""Actors, figures, sources and events as a reader meets them: served, in a real browser."""

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import reading, settled, spot

WIDE = (1280, 800)
NARROW = (390, 844)

Visit = Callable[..., Page]


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """Open pages as one reader, who keeps the cookies; nothing may be asked of another machine."""
    with reading(browser) as context:

        def opened(path: str, size: tuple[int, int] = WIDE) -> Page:
            page = context.new_page()
            page.set_viewport_size({"width": size[0], "height": size[1]})
            page.goto(f"{address}/{path}")
            return settled(page)

        yield opened


def test_a_row_of_the_actors_opens_the_page_of_one(visit: Visit) -> None:
    page = visit("actors?kind=aid")
    grid = page.get_by_test_id("stDataFrame").first.bounding_box()
    assert grid
    page.mouse.click(grid["x"] + 18, grid["y"] + 35 + 16)
    expect(page.get_by_text("organisation · 1 as agent, 0 as target, 0 speaking")).to_be_visible()
    assert "id=relief" in page.url
    assert "kind=aid" in page.url


def test_a_cell_of_who_acts_on_whom_keeps_just_those_two(visit: Visit) -> None:
    page = visit("actors")
    table = page.locator(".st-key-matrix").get_by_test_id("stDataFrame")
    table.scroll_into_view_if_needed()
    grid = table.bounding_box()
    assert grid
    page.mouse.click(grid["x"] + grid["width"] - 24, grid["y"] + 35 + 16)
    expect(page.get_by_role("button", name="Actor: Karsia as agent")).to_be_visible()
    expect(page.get_by_role("button", name="Together with: Ostland as target")).to_be_visible()
    assert urlsplit(page.url).query == "actor=KRS&with=OST&role=agent"


def test_a_click_on_a_figure_shows_its_sentence_and_the_link_keeps_it(visit: Visit) -> None:
    page = visit("figures?measure=refugees")
    page.mouse.click(*spot(page, "Relief Agency", "f2"))
    sentence = "More than 1,000,000 people have crossed the border, the agency said"
    expect(page.locator(".st-key-figure-sentence mark.clause")).to_have_text(sentence)
    again = visit(f"figures?{urlsplit(page.url).query}")
    expect(again.locator(".st-key-figure-sentence mark.clause")).to_have_text(sentence)


def test_a_number_is_followed_by_the_day_of_its_reports(visit: Visit) -> None:
    page = visit("figures?measure=refugees")
    page.locator(".st-key-figures-by").get_by_text("published").click()
    expect(page.get_by_text("the day of the report")).to_be_visible()
    settled(page)
    assert urlsplit(page.url).query == "measure=refugees&by=published"


def test_marked_words_of_a_report_open_the_event_and_keep_the_filter(visit: Visit) -> None:
    page = visit("reports?kind=attack&report=d1")
    page.locator(".st-key-report-text mark.event").first.click()
    page.wait_for_url("**/event?kind=attack&event=e01")
    settled(page)
    expect(page.get_by_role("heading", name="Who says so")).to_be_visible()
    assert page.url.endswith("/event?kind=attack&event=e01")


def test_a_report_in_arabic_runs_from_right_to_left(visit: Visit) -> None:
    page = visit("reports?report=d5")
    text = page.locator(".st-key-report-text .dateline")
    assert text.evaluate("element => getComputedStyle(element).direction") == "rtl"


def test_the_overview_fits_one_screen_and_knows_the_last_visit(visit: Visit) -> None:
    page = visit("")
    assert page.get_by_test_id("stMain").evaluate("each => each.scrollHeight") <= WIDE[1]
    page.wait_for_function("() => document.cookie.includes('dateline-')")
    expect(visit("").get_by_text("Nothing new since your last visit")).to_be_visible()


PAGES = [
    "actors",
    "actors?id=minister",
    "event?event=e11",
    "figures?figure=f2",
    "reports?view=outlets",
    "reports?report=d3",
]


@pytest.mark.parametrize("link", PAGES)
def test_the_page_fits_a_phone_and_runs_no_words_of_a_report(visit: Visit, link: str) -> None:
    page = visit(link, NARROW)
    expect(page.get_by_test_id("stException")).to_have_count(0)
    main = page.get_by_test_id("stMain")
    assert main.evaluate("each => each.scrollWidth - each.clientWidth") <= 0
    assert page.locator('img[src*="evil"], a[href*="evil"], .katex').count() == 0
