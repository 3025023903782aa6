#!/bin/sh
# Find a browser for the tests: an installed Chromium or Chrome, else Debian's, else Playwright's.
bin=$1
for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
for path in "/Applications/Google Chrome.app" "/Applications/Chromium.app"; do
    if [ -d "$path" ]; then exit 0; fi
done
"$bin/python" - <<'PYTHON' && exit 0
import pathlib
import sys

from playwright.sync_api import sync_playwright

with sync_playwright() as playwright:
    sys.exit(not pathlib.Path(playwright.chromium.executable_path).exists())
PYTHON
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    echo "Installing Chromium for the tests"
    apt-get update -qq && apt-get install -y -qq chromium >/dev/null && exit 0
fi
echo "Fetching a browser for the tests"
"$bin/playwright" install chromium && exit 0
echo "The tests of the dashboard need a browser: install Chromium or Google Chrome, then run make test again."
exit 1
