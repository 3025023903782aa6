"""Cells that a spreadsheet cannot run, and that come back whole.

A spreadsheet takes a text that begins with one of a few signs for a formula. Such a text gets an
apostrophe before it, and so does one that has apostrophes before such a sign already: taking one
apostrophe away then gives every text back as it was.
See OWASP, CSV Injection, https://owasp.org/www-community/attacks/CSV_Injection.
"""

import re

# the last four are full-width signs, which some spreadsheets take for the plain ones
_ACTS = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


def harmless(text: str) -> str:
    """A text as a cell that no spreadsheet runs."""
    return f"'{text}" if _ACTS.match(text) else text


def whole(text: str) -> str:
    """The text that `harmless` was given."""
    return text[1:] if text.startswith("'") and _ACTS.match(text) else text
