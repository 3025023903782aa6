"""A real browser before a real server: finding one, starting both, waiting until a page is done."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
APPLICATIONS = (
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SERVE = (
    "import sys; from pathlib import Path; from dashboard.server import serve; "
    "import json; sys.exit(serve(Path(sys.argv[1]), None, False, **json.loads(sys.argv[2])))"
)
# a machine that is busy with other work is slow, but not wrong
expect.set_options(timeout=30_000)
QUIET = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  return app && app.dataset.testConnectionState === 'CONNECTED'
    && app.dataset.testScriptState === 'notRunning'
    && !document.querySelector('[data-stale="true"]')
    && !document.querySelector('[data-testid="stSkeleton"]');
}"""
SPOT = """([trace, event]) => {
  const plot = document.querySelector('.js-plotly-plot');
  const found = plot.data.find(each => each.name === trace);
  const place = Array.from(found.customdata).indexOf(event);
  const layout = plot._fullLayout, box = plot.getBoundingClientRect();
  return [box.left + layout.xaxis._offset + layout.xaxis.d2p(found.x[place]),
          box.top + layout.yaxis._offset + layout.yaxis.d2p(found.y[place])];
}"""
RINGED = """() => {
  const plot = document.querySelector('.js-plotly-plot');
  return plot ? plot.data.find(each => each.name === 'chosen').x.length : -1;
}"""


def browser_path(playwrights_own: str) -> str:
    """The browser on this machine, else Playwright's own; says what to do where there is none."""
    installed = [path for name in NAMES if (path := shutil.which(name))]
    places = [*map(Path, installed), *APPLICATIONS, Path(playwrights_own)]
    found = next((path for path in places if path.exists()), None)
    if found is None:
        raise RuntimeError("no browser for the tests: install Chromium, or run them by: make test")
    return str(found)


@contextmanager
def browsing() -> Iterator[Browser]:
    """A browser that calls nobody by itself."""
    with sync_playwright() as playwright:
        path = browser_path(playwright.chromium.executable_path)
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def process(database: Path, **settings: object) -> Iterator["subprocess.Popen[str]"]:
    """The command that serves the dashboard of a database, running."""
    screenless = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY"}
    }
    with subprocess.Popen(
        [sys.executable, "-u", "-c", SERVE, str(database), json.dumps(settings)],
        env=screenless,
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        try:
            yield running
        finally:
            running.terminate()


@contextmanager
def serving(database: Path, **settings: object) -> Iterator[str]:
    """The dashboard of a database, served with further settings, and its address."""
    with process(database, **settings) as running:
        assert running.stdout
        line = running.stdout.readline()
        yield next(word for word in line.split() if word.startswith("http://"))


def asks_nobody(asked: Iterable[str]) -> None:
    """Nothing that was asked for was asked of another machine."""
    hosts = {urlsplit(url).hostname for url in asked if not url.startswith(("data:", "blob:"))}
    assert hosts == {"127.0.0.1"}


@contextmanager
def reading(browser: Browser) -> Iterator[BrowserContext]:
    """One reader, who keeps the cookies; what is opened may ask nothing of another machine."""
    context = browser.new_context()
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    yield context
    context.close()
    asks_nobody(asked)


def settled(page: Page) -> Page:
    """The page, once nothing on it is being made any more."""
    page.wait_for_function(QUIET, timeout=60_000)
    return page


def spot(page: Page, trace: str, event: str) -> tuple[float, float]:
    """Where on the screen a mark of the timeline is."""
    page.wait_for_function("() => document.querySelector('.js-plotly-plot')?._fullLayout")
    x, y = page.evaluate(SPOT, [trace, event])
    return (float(x), float(y))


def ringed(page: Page) -> int:
    """How many marks are ringed on the timeline."""
    return int(page.evaluate(RINGED))
