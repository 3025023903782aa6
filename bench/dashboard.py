"""How soon a reader sees a change of the filter, and in which memory; beside the obvious way."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import quantiles
from time import perf_counter

from playwright.sync_api import Page

from bench import events
from bench.table import Row
from dashboard import shelf
from extract.store import Store
from extract.store.load import load
from tests.browser import browsing, settled

Change = Callable[[Page], None]

_FIT = 2_000_000
"""Events whose whole table pandas still holds: a million of them take more than 5 GB."""

_CHIPS = "() => [...document.querySelectorAll('.st-key-chips button')].map(e => e.innerText).join()"
_COMMAND = "from dashboard.cli import dateline; dateline()"
# the whole table, then what a page needs of it: a filter, counts, bars, the first rows
_OBVIOUS = """
import resource, sys
from pathlib import Path
from time import perf_counter
from extract.store import Store
for kind in sys.argv[2:]:
    start = perf_counter()
    with Store(Path(sys.argv[1])).read() as connection:
        connection.execute("set enable_progress_bar = false")
        table = connection.execute("select * from event_rows").df()
        parts = connection.execute("select * from event_actor_rows").df()
    kept = table[table["kind"] == kind]
    for column in ("kind", "type", "status", "modality", "place", "publisher"):
        kept[column].value_counts()
    parts[parts["event_id"].isin(kept["event_id"])]["name"].value_counts()
    kept.groupby(["earliest", "kind"]).size()
    kept.sort_values("earliest").head(200)
    print(perf_counter() - start)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def rows(folder: Path, number: int) -> Iterator[Row]:
    """Show so many events, change the filter on three pages, and do the same the obvious way."""
    database = folder / "shown.duckdb"
    events.write(folder / "shown", number)
    for _ in load(Store(database), folder / "shown"):
        pass
    seen = shelf.fingerprint(database)
    assert seen
    start = perf_counter()
    shelf.make(database, seen)
    index = perf_counter() - start
    with _served(database) as (address, process):
        first, changes = _watched(address)
        held = _memory(process)
    slowest = quantiles(changes, n=20)[-1]
    if number <= _FIT:
        obvious, needed = _obvious(database)
        yield Row(
            "filter change, the whole table in pandas over ours",
            f"{obvious / slowest:.0f} times as fast",
            f"{obvious:.1f} s over {slowest:.2f} s, {number:,} events",
        )
        yield Row(
            "memory, the whole table in pandas over ours",
            f"{needed / held:.1f} times as much",
            f"{needed / 1e6:.2f} GB over {held / 1e6:.2f} GB",
        )
    yield Row(
        "filter change redrawn, 95 of 100",
        f"{slowest:.2f} s",
        f"{len(changes)} changes in Chromium, {number:,} events",
    )
    yield Row("memory of the server", f"{held / 1e6:.2f} GB", "with all that it started")
    yield Row("filter change redrawn, half", f"{quantiles(changes, n=2)[0]:.2f} s", "")
    yield Row("first view", f"{first:.2f} s", "of a new reader, the server just started")
    yield Row("index of the dashboard", f"{index:.1f} s", "made once for a state of the database")


@contextmanager
def _served(database: Path) -> Iterator[tuple[str, int]]:
    """The dashboard as the command starts it: its address and its process."""
    command = [sys.executable, "-u", "-c", _COMMAND, "dashboard", "--db", str(database)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            line = process.stdout.readline()
            yield next(word for word in line.split() if word.startswith("http://")), process.pid
        finally:
            process.terminate()


def _watched(address: str) -> tuple[float, list[float]]:
    """Seconds until the first view is finished, and until each change of the filter is."""
    with browsing() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        start = perf_counter()
        page.goto(address)
        settled(page)
        first = perf_counter() - start
        found = []
        for path in ("", "timeline", "events"):
            page.goto(f"{address}/{path}")
            settled(page)
            found += [_timed(page, change) for change in _changes()]
    return first, found


def _timed(page: Page, change: Change) -> float:
    """Seconds until the conditions on the page are others than before and nothing is stale."""
    before = page.evaluate(_CHIPS)
    start = perf_counter()
    change(page)
    page.wait_for_function(f"before => ({_CHIPS})() !== before", arg=before, timeout=120_000)
    settled(page)
    return perf_counter() - start


def _changes() -> Iterator[Change]:
    """Ten changes as readers make them: kinds, an actor, words, periods, a source."""
    for facet, place in (("kind", 0), ("kind", 1), ("actor", 0)):
        yield _ticked(facet, place)
    yield _typed("grain")
    yield _typed("convoy of trucks")
    yield _clicked("clear")
    yield _clicked("period-year")
    yield _typed("Officials of both sides")
    yield _ticked("source", 1)
    yield _clicked("clear")


def _ticked(facet: str, place: int) -> Change:
    return lambda page: page.locator(f'[class*="st-key-box-{facet}-"] label').nth(place).click()


def _clicked(key: str) -> Change:
    return lambda page: page.locator(f".st-key-{key} button").first.click()


def _typed(words: str) -> Change:
    def change(page: Page) -> None:
        field = page.locator(".st-key-text input")
        field.fill(words)
        field.press("Enter")

    return change


def _memory(process: int) -> int:
    """Kilobytes that a process and all that it started hold."""
    told = subprocess.run(
        ["ps", "-A", "-o", "pid=,ppid=,rss="], capture_output=True, text=True, check=True
    ).stdout
    found = [tuple(map(int, line.split())) for line in told.splitlines()]
    family = {process}
    while new := {own for own, parent, _ in found if parent in family} - family:
        family |= new
    return sum(size for own, _, size in found if own in family)


def _obvious(database: Path) -> tuple[float, int]:
    """Seconds of one change and kilobytes at most, with the whole table in pandas."""
    told = subprocess.run(
        [sys.executable, "-c", _OBVIOUS, str(database), "attack", "meeting"],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout.split()
    return min(float(seconds) for seconds in told[:-1]), int(told[-1])
