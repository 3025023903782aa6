"""Kinds of event as spreadsheets write them, and the class that each belongs to."""

from functools import cache

from extract.vocabulary import entries


@cache
def classes() -> dict[str, tuple[str, str | None]]:
    """The class and mode of PLOVER of every kind that is known."""
    found: dict[str, tuple[str, str | None]] = {}
    for name, entry in entries("events").items():
        kind = entry.get("kind", name.replace("_", " "))
        # of several entries of one kind that of its own name says what the kind is
        if kind not in found or name == kind:
            found[kind] = (entry["type"], entry.get("mode"))
    return found


@cache
def _words() -> dict[str, str]:
    named = {kind: kind for kind in classes()}
    for kind, entry in entries("table_kinds").items():
        named |= dict.fromkeys(entry["words"], kind)
    return named


def kind_of(cell: str) -> str | None:
    """The kind that a cell names; None where it is none that is known."""
    return _words().get(" ".join(cell.lower().split()))
