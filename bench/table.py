"""What was measured as a table, with the machine and the versions that it was measured on."""

import os
import platform
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version

_LIBRARIES = ("dateline", "duckdb", "spacy", "numpy", "pyarrow", "dateparser")


@dataclass(frozen=True, slots=True)
class Row:
    """One measurement: what, the ratio or rate, and what it was worked out from."""

    what: str
    value: str
    basis: str


def table(rows: Iterable[Row]) -> str:
    """The rows in Markdown under the machine and the versions."""
    versions = ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    cores, load = os.cpu_count(), os.getloadavg()[0]
    lines = [
        f"{platform.system()} {platform.machine()}, {cores} cores, load {load:.1f} before; "
        f"Python {platform.python_version()}, {versions}.",
        "",
        "| what | value | from |",
        "|---|---|---|",
        *(f"| {row.what} | {row.value} | {row.basis} |" for row in rows),
    ]
    return "\n".join(lines)
