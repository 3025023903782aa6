"""Five things that a stranger can do with nothing but the running page, on the example reports.

Each keeps a picture of what the stranger saw in the folder `artefacts`.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pandas
import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page, expect

from extract.cli import dateline
from tests.browser import serving, settled

PICTURES = Path(__file__).parent.parent / "artefacts"
REPORTS = Path(__file__).parent.parent / "data" / "reports"
OWN = "Ostland. Rebels shelled the harbour of Marava on 6 March 2022, the mayor said."


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    path = tmp_path_factory.mktemp("strangers") / "reports.duckdb"
    read = CliRunner().invoke(dateline, ["extract", str(REPORTS), "--db", str(path), "--jobs", "1"])
    assert read.exit_code == 0, read.output
    with serving(path) as address:
        yield address


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The page of a stranger who has just come."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, accept_downloads=True)
    page = context.new_page()
    page.goto(address)
    yield settled(page)
    context.close()


def _keep(page: Page, name: str) -> None:
    PICTURES.mkdir(exist_ok=True)
    settled(page).screenshot(path=PICTURES / f"{name}.png")


def _turn_to(page: Page, name: str) -> None:
    page.get_by_role("link", name=name, exact=True).first.click()
    settled(page)


def _type(page: Page, key: str, words: str) -> None:
    field = page.locator(f".st-key-{key} input").first
    field.click()
    field.fill(words)
    field.press("Enter")
    page.wait_for_url(f"**{key}={words}*")
    settled(page)


def _day(page: Page, key: str, day: str) -> None:
    """Fill in a date field; it is taken when the reader leaves it."""
    fields = page.locator(f".st-key-{key} [role=spinbutton]")
    for place, part in enumerate(day.split("-")):
        fields.nth(place).click()
        fields.nth(place).press_sequentially(part)
    page.locator(".st-key-text input").click()
    page.wait_for_url(f"**{key}={day}*")
    settled(page)


def _row(page: Page, number: int) -> None:
    """Choose a row of the table on the page."""
    table = page.get_by_test_id("stDataFrame").first
    place = table.bounding_box()
    assert place
    page.mouse.click(place["x"] + 18, place["y"] + 35 + 33 * number + 12)


def _tick(page: Page, facet: str, value: str) -> None:
    page.locator(f".st-key-box-{facet}-{value} label").first.click()
    # the box of "weapon use" is named "weapon-use", and "weapon+use" stands in the address
    page.wait_for_url(re.compile(f"[?&]{facet}={value.replace('-', '.{1,3}')}(&|$)"))
    settled(page)


def test_what_nato_said_on_a_day_is_found_and_its_sentence_read(page: Page) -> None:
    _tick(page, "actor", "NATO")
    _day(page, "from", "2022-03-04")
    _day(page, "to", "2022-03-04")
    expect(page.get_by_role("button", name="Actor: NATO")).to_be_visible()
    _turn_to(page, "Data")
    next_one = page.locator(".st-key-go-Next button")
    read = ""
    while "Stoltenberg" not in read and next_one.is_enabled():
        before = page.url
        next_one.click()
        expect(page).not_to_have_url(before)
        read = settled(page).locator(".st-key-sentence").inner_text()
    assert "accused Russia on Friday of using cluster bombs" in read
    _keep(page, "1-what-nato-said")


def test_how_the_count_of_refugees_grew_and_who_counted(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 1300})
    _turn_to(page, "Figures")
    _type(page, "measure", "refugees")
    expect(page.locator(".st-key-figures-chart .main-svg").first).to_be_visible()
    page.wait_for_timeout(1000)  # the table takes its place when the picture has its own
    card = page.locator(".st-key-figure-sentence")
    for row, words in ((1, "More than 150,000 people"), (3, "874,026 refugees")):
        _row(page, row)
        expect(card).to_contain_text(words)
        expect(card).to_contain_text("said by UN refugee agency")
        settled(page)
    _keep(page, "2-how-the-count-grew")


def test_every_use_of_cluster_munitions_before_2010_is_listed_and_downloaded(page: Page) -> None:
    _day(page, "to", "2009-12-31")
    _type(page, "text", "cluster")
    _tick(page, "kind", "weapon-use")
    _turn_to(page, "Data")
    with page.expect_download() as waiting:
        page.locator(".st-key-file-events-csv button").first.click()
    rows = pandas.read_csv(waiting.value.path())
    expect(page.get_by_text(f"Download these {len(rows)} rows")).to_be_visible()
    assert set(rows["kind"]) == {"weapon use"}
    assert (rows["earliest"] < "2010").all()
    told = " ".join(rows["quote"])
    for words in ("German tanks in 1942", "1,765 cluster bombs", "almost 13,000", "Georgia"):
        assert words in told, words
    _keep(page, "3-cluster-munitions")


def test_a_colleague_who_opens_the_link_sees_the_same(page: Page, browser: Browser) -> None:
    _turn_to(page, "Timeline")
    _tick(page, "kind", "attack")
    _day(page, "from", "2022-02-01")
    counted = page.get_by_text("events certainly in this period").inner_text()
    page.locator(".st-key-go-Next button").click()
    sentence = page.locator(".st-key-sentence mark.clause")
    expect(sentence).to_be_visible()
    settled(page)
    colleague = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    colleague.goto(page.url)
    settled(colleague)
    assert colleague.get_by_text("events certainly in this period").inner_text() == counted
    expect(colleague.locator(".st-key-sentence mark.clause")).to_have_text(sentence.inner_text())
    _keep(colleague, "4-the-same-for-a-colleague")
    colleague.context.close()


def test_a_report_of_ones_own_is_added_and_found_on_the_timeline(page: Page) -> None:
    _turn_to(page, "Add")
    page.get_by_label("Or paste the text of one report").fill(OWN)
    page.get_by_role("button", name="Read", exact=True).click()
    expect(page.get_by_text("1 of 1 read")).to_be_visible(timeout=60_000)
    _turn_to(page, "Timeline")
    _type(page, "text", "Marava")
    page.locator(".st-key-go-Next button").click()
    expect(page.locator(".st-key-sentence")).to_contain_text("shelled the harbour of Marava")
    _keep(page, "5-a-report-of-ones-own")
