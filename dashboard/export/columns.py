"""What the columns of the files mean; the words stand in `columns.toml`."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _codebook() -> dict[str, dict[str, str]]:
    text = files("dashboard.export").joinpath("columns.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def title(table: str) -> str:
    """What a table holds, in a line."""
    return _codebook()[table]["title_of_table"]


def meaning(table: str, column: str) -> str:
    """What a column means."""
    found = _codebook()
    return found[table].get(column) or found["everywhere"][column]


def columns(table: str) -> list[str]:
    """The columns that a table is described with, apart from those found everywhere."""
    return [name for name in _codebook()[table] if name != "title_of_table"]
