"""Which column of a sheet holds what: guessed from the headers, or said by the reader."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from extract.vocabulary import entries

DayOrder = Literal["day first", "month first"]

ROLES = tuple(entries("table_columns"))
"""What a column can hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """The column of each role, by its place, and what counts where the table is silent.

    `kind` stands for rows whose kind is missing or not known; None leaves such rows out.
    `day_order` says how 03/04/2022 is meant; None leaves such rows out, unless the column decides.
    """

    columns: dict[str, int]
    publisher: str | None = None
    published: date | None = None
    kind: str | None = None
    day_order: DayOrder | None = None


def plain(header: str) -> str:
    """A header in small letters, with signs as blanks."""
    return " ".join(re.sub(r"[^\w]|_", " ", header.lower()).split())


def guessed(headers: Sequence[str]) -> dict[str, int]:
    """The place of the column for each role that a header names."""
    places = {name: place for place, name in reversed(list(enumerate(map(plain, headers))))}
    found: dict[str, int] = {}
    for role, entry in entries("table_columns").items():
        for header in entry["headers"]:
            place = places.get(header)
            if place is not None and place not in found.values():
                found[role] = place
                break
    return found
