"""The words: one file a subject, each entry with its own examples and counterexamples.

TOML holds entries with a definition, CSV long flat lists that are edited in a spreadsheet.
"""

import csv
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from extract.errors import VocabularyError

_HERE = files("extract.vocabulary")


@cache
def entries(name: str) -> Mapping[str, Mapping[str, Any]]:
    """The entries of `NAME.toml` by their id.

    Raises VocabularyError, which names the file, when it is missing, is no TOML, or holds
    anything but tables.
    """
    file = _HERE / f"{name}.toml"
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise VocabularyError(f"vocabulary/{name}.toml cannot be read: {error}") from error
    for key, entry in found.items():
        if not isinstance(entry, dict):
            raise VocabularyError(f"vocabulary/{name}.toml: {key} must be a table, [{key}]")
    return found


@cache
def listed(name: str, entry: str) -> frozenset[str]:
    """The words of one entry of `NAME.toml`, to look others up in."""
    return frozenset(entries(name)[entry]["words"])


@cache
def weekdays() -> frozenset[str]:
    """The days of the week in small letters, unshortened."""
    return frozenset(
        word.lower() for entry in entries("weekdays").values() for word in entry["words"]
    )


@cache
def rows(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of `NAME.csv`, by the names of its header.

    Raises VocabularyError, which names the file and the line, when a row has too few or too many
    cells.
    """
    file = _HERE / f"{name}.csv"
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise VocabularyError(f"vocabulary/{name}.csv cannot be read: {error}") from error
    reader = csv.DictReader(lines)
    found = []
    for row in reader:
        if None in row or None in row.values():
            raise VocabularyError(
                f"vocabulary/{name}.csv, line {reader.line_num}: as many cells as the header has"
            )
        found.append(row)
    return tuple(found)


@cache
def states() -> Mapping[str, str]:
    """The codes of states, each by its names and its seats of government: "Dakar" is SEN."""
    return {
        name: row["id"]
        for row in rows("states")
        for column in ("names", "seats")
        for name in row[column].split(";")
        if name
    }
