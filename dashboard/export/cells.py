"""Cells that a spreadsheet cannot run, and that come back whole.

A spreadsheet takes a text that begins with one of a few signs for a formula. Such a text gets an
apostrophe before it, and so does one that has apostrophes before such a sign already: taking one
apostrophe away then gives every text back as it was.
See OWASP, CSV Injection, https://owasp.org/www-community/attacks/CSV_Injection.
"""

import re
from datetime import date, datetime

Cell = str | int | float | bool | date | datetime | None

# the last four are full-width signs, which some spreadsheets take for the plain ones
_ACTS = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


def harmless(text: str) -> str:
    """A text as a cell that no spreadsheet runs."""
    return f"'{text}" if _ACTS.match(text) else text


def whole(text: str) -> str:
    """The text that `harmless` was given."""
    return text[1:] if text.startswith("'") and _ACTS.match(text) else text


def written(value: object) -> Cell:
    """A value as a cell: a list in one text, a whole number without its point."""
    if isinstance(value, list):
        return "; ".join(str(each) for each in value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    assert value is None or isinstance(value, str | int | float | date)
    return value


def as_text(value: object) -> str | int | float | None:
    """A value as text files and spreadsheets carry it: harmless, days in ISO form."""
    cell = written(value)
    if isinstance(cell, str):
        return harmless(cell)
    return cell.isoformat() if isinstance(cell, date) else cell
