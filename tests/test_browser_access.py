"""What people need who read with a keyboard, a screen reader or poor sight: axe-core's rules."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser import settled

PAGES = [
    "",
    "timeline?event=e01",
    "figures",
    "events",
    "actors",
    "actors?id=KRS",
    "map",
    "reports",
    "reports?report=d1",
    "review",
    "add",
    "about",
    "event?event=e01",
    "compare",
]
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SIZES = ({"width": 1280, "height": 800}, {"width": 390, "height": 844})
SERIOUS = {"serious", "critical"}


def _faults(page: Page) -> list[str]:
    """The serious faults of a page, each with its rule and its place."""
    found = Axe().run(page).response["violations"]
    return [
        f"{fault['id']}: {place['html'][:160]}"
        for fault in found
        if fault["impact"] in SERIOUS
        for place in fault["nodes"]
    ]


@pytest.mark.parametrize("link", PAGES)
def test_a_page_has_no_serious_fault_in_either_theme_or_width(
    browser: Browser, address: str, link: str
) -> None:
    faults, papers = {}, set()
    page = browser.new_page(reduced_motion="reduce")
    for theme in THEMES:
        page.emulate_media(color_scheme=theme)
        for size in SIZES:
            page.set_viewport_size({"width": size["width"], "height": size["height"]})
            page.goto(f"{address}/{link}")
            settled(page)
            papers.add(page.get_by_test_id("stApp").evaluate(PAPER))
            faults[theme, size["width"]] = _faults(page)
    page.close()
    assert len(papers) == 2
    assert not any(faults.values()), faults


PAPER = "element => getComputedStyle(element).backgroundColor"


def test_a_page_with_faults_is_found_out(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(
        '<html lang="en"><title>x</title><button></button><p style="color:#ccc">pale words</p>'
    )
    assert {fault.split(":")[0] for fault in _faults(page)} == {"button-name", "color-contrast"}
    page.close()
