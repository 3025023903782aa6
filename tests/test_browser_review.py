"""Two people at the reviewer's desk, each in a browser of their own."""

from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from extract.store import Store
from extract.store.decisions import log
from tests.browser import serving, settled
from tests.small_database import build


def desk(browser: Browser, address: str, who: str) -> Page:
    page = browser.new_context().new_page()
    page.goto(f"{address}/review")
    settled(page)
    name = page.get_by_role("textbox", name="Your name")
    name.fill(who)
    name.press("Tab")
    # while the page is made anew, its former button still stands beside the new one
    expect(button(page, "accept").and_(page.locator(":enabled"))).to_have_count(1)
    return settled(page)


def button(page: Page, key: str) -> Locator:
    return page.locator(f".st-key-review-{key} button")


def test_the_second_of_two_reviewers_sees_the_firsts_decision_before_deciding(
    browser: Browser, tmp_path: Path
) -> None:
    path = build(tmp_path / "small.duckdb")
    with serving(path) as address:
        ada, bo = (desk(browser, address, who) for who in ("Ada", "Bo"))
        button(ada, "accept").click()
        expect(ada.get_by_text("1 of 13 checked")).to_be_visible()
        # the same record stands before Bo, as it was
        button(bo, "accept").click()
        expect(bo.get_by_text("Ada has decided on this record since")).to_be_visible()
        expect(bo.get_by_text("1 of 13 checked")).to_be_visible()
        # with the other's decision under its sentence
        expect(bo.get_by_text("Ada  accept")).to_be_visible()
        assert [(one.who, one.action) for one in log(Store(path))] == [("Ada", "accept")]
        # and Bo cannot take back what Ada decided
        expect(button(bo, "undo")).to_be_disabled()
        button(ada, "undo").click()
        expect(ada.get_by_text("0 of 13 checked")).to_be_visible()
        assert [one.action for one in log(Store(path))] == ["accept", "undo"]
