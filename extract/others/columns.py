"""Whose table it is, by its headers; the projects and their columns stand in
`vocabulary/other_projects.toml`."""

from collections.abc import Sequence
from dataclasses import dataclass

from extract.errors import UnsupportedFormat
from extract.table.mapping import plain
from extract.vocabulary import entries


@dataclass(frozen=True, slots=True)
class Project:
    """A project's table: its name, and the places of the columns that hold each thing."""

    name: str
    columns: dict[str, tuple[int, ...]]

    @property
    def label(self) -> str:
        """The project as readers know it."""
        return str(entries("other_projects")[self.name]["label"])


def _places(name: str, headers: Sequence[str]) -> dict[str, tuple[int, ...]]:
    known = {header: place for place, header in reversed(list(enumerate(map(plain, headers))))}
    return {
        what: tuple(known[plain(header)] for header in spelled if plain(header) in known)
        for what, spelled in entries("other_projects")[name]["columns"].items()
    }


def recognised(file: str, headers: Sequence[str]) -> Project:
    """Whose table has these headers.

    Raises UnsupportedFormat, which names the file and the columns that each project's table has
    and this one lacks.
    """
    lacks = []
    for name, entry in entries("other_projects").items():
        places = _places(name, headers)
        missing = [entry["columns"][what][0] for what in entry["needed"] if not places[what]]
        if not missing:
            return Project(name, places)
        lacks.append(f"as one of {entry['label']} it lacks {', '.join(missing)}")
    raise UnsupportedFormat(
        f"{file} is no table that ours can be compared with: {'; '.join(lacks)}"
    )
