"""What the vocabulary lists by name: states, their people and seats, bodies, armed groups."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from extract.vocabulary import rows


class Listed(NamedTuple):
    """Words of a list: the first, the one after the last, and the list."""

    first: int
    last: int
    entry: str


def listed(forms: Sequence[str]) -> Iterator[Listed]:
    """The longest entries among words, none inside another: "European Union", "Kyiv", "NATO"."""
    known, behind = index(), 0
    for place in [place for place, form in enumerate(forms) if form in known]:
        if place < behind:
            continue
        for words, entry in known[forms[place]]:
            last = place + len(words)
            if tuple(forms[place:last]) == words:
                yield Listed(place, last, entry)
                behind = last
                break


def is_listed(form: str) -> bool:
    """Whether a word is an entry by itself."""
    return any(len(words) == 1 for words, _ in index().get(form, ()))


@cache
def index() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Entries as words with their list, by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, entry in _entries():
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append((words, entry))
    return {first: tuple(sorted(some, key=lambda e: -len(e[0]))) for first, some in found.items()}


def _entries() -> Iterator[tuple[str, str]]:
    for row in rows("states"):
        for column in ("names", "seats", "people"):
            yield from ((phrase, column) for phrase in row[column].split(";") if phrase)
    for row in rows("actors"):
        phrases = [row["name"], *row["aliases"].split(";")]
        yield from ((phrase, row["kind"]) for phrase in phrases if phrase)
