"""States and bodies by name, people and capital: "Ukraine", "Russian", "Kyiv", "E.U."."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

import pycountry

from extract.errors import VocabularyError
from extract.model import Actor, ActorKind
from extract.vocabulary import entries, rows

Naming = Literal["name", "people", "seat", "none"]

_BODIES = frozenset("Army Front Movement Forces Force Union Party Council Alliance Command".split())
_BEFORE = re.compile(r"(?<![\w'’-])[A-Z][\w'’-]*[a-z] \Z")
_LONGEST_WORD = 40
_FUNCTION = frozenset(
    "the a an in on at when since after while but and for by as with from to under before how if "
    "that this its their both former then rebel guerrilla islamist marxist general colonel captain "
    "leader president minister commander".split()
)
_WORD = re.compile(r"(?<![\w-])\w+")


@dataclass(slots=True, unsafe_hash=True)
class Entry:
    """One way to name an actor; `actor` is None for a phrase that only looks like a name."""

    words: str
    actor: Actor | None
    naming: Naming


@dataclass(slots=True, unsafe_hash=True)
class Found:
    """An entry at its place in a text."""

    start: int
    end: int
    entry: Entry


def names(text: str) -> Iterator[Found]:
    """The longest names in a text, in order, none inside another; phrases to leave alone too."""
    index, end = _index(), 0
    for word in _first_word().finditer(text):
        if word.start() < end:
            continue
        for entry in index.get(word[0], ()):
            stands = _stands_at(text, entry.words, word.start())
            if stands and not _goes_before(text, entry, word):
                entry = _of_a_nation(text, entry, word.start())
                end = word.start() + len(entry.words)
                yield Found(word.start(), end, entry)
                break


def _of_a_nation(text: str, entry: Entry, start: int) -> Entry:
    """ "The Colombian Red Cross" is a body of its own, of that state; else the entry."""
    if entry.naming != "people" or entry.actor is None:
        return entry
    for words in entries("actors")["national_bodies"]["words"]:
        name = f"{entry.words} {words}"
        if _stands_at(text, name, start):
            identity, state = name.lower().replace(" ", "-"), entry.actor.id
            body = Actor(id=identity, name=name, kind="organisation", country=state)
            return Entry(name, body, "name")
    return entry


@cache
def actor(identity: str) -> Actor:
    """A state or body by its id. Raises KeyError for an id that is in no vocabulary file."""
    return _actors()[identity]


def known() -> Mapping[str, Actor]:
    """The states and bodies of the vocabulary by their ids."""
    return _actors()


@cache
def short_forms() -> dict[str, tuple[str, ...]]:
    """What a body is called once a document has named it: "the alliance" -> ("NATO",)."""
    found: dict[str, list[str]] = {}
    for row in rows("actors"):
        for words in _parts(row["short"]):
            found.setdefault(words, []).append(row["id"])
    return {words: tuple(ids) for words, ids in found.items()}


def _goes_before(text: str, entry: Entry, word: re.Match[str]) -> bool:
    """ "Ta'ang National Liberation Army" is not the National Liberation Army: the name of a body
    that could be many's goes on before it."""
    body = entry.actor is not None and entry.actor.kind in {"organisation", "armed_group"}
    if not body or entry.words.rpartition(" ")[2] not in _BODIES or " " not in entry.words:
        return False
    # a window, so that a long sentence costs no more than a short one
    before = _BEFORE.search(text, max(0, word.start() - _LONGEST_WORD), word.start())
    if before is None:
        return False
    name = before[0].strip()
    owner = name.endswith(("'s", "’s"))
    return not owner and name.lower() not in _FUNCTION and name not in _peoples()


@cache
def _peoples() -> frozenset[str]:
    return frozenset(
        words
        for row in rows("states")
        for cell in ("people", "names")
        for words in _parts(row[cell])
    )


def is_people(word: str) -> bool:
    """Whether a word is one for the people of a state: "Kenyan", "Kenyans"; not "Kenya"."""
    return word in _of_peoples()


@cache
def _of_peoples() -> frozenset[str]:
    return frozenset(words for row in rows("states") for words in _parts(row["people"]))


def _stands_at(text: str, words: str, start: int) -> bool:
    if not text.startswith(words, start):
        return False
    after = text[start + len(words) : start + len(words) + 2]
    # "Russia-backed" is not Russia
    return not after[:1].isalnum() and not (after[:1] == "-" and after[1:].isalnum())


@cache
def _actors() -> dict[str, Actor]:
    found = {}
    for row in rows("states"):
        code = row["id"]
        # the library has the list of states; Kosovo's code is in use but not assigned
        if code != "XKX" and pycountry.countries.get(alpha_3=code) is None:
            raise VocabularyError(f"vocabulary/states.csv: {code} is no ISO 3166 alpha-3 code")
        found[code] = Actor(id=code, name=_parts(row["names"])[0], kind="state", country=code)
    for row in rows("actors"):
        found[row["id"]] = Actor(
            id=row["id"],
            name=row["name"],
            kind=cast(ActorKind, row["kind"]),
            country=row["country"] or None,
            parent=row["parent"] or None,
        )
    return found


def _entries() -> Iterator[Entry]:
    for row in rows("states"):
        state = actor(row["id"])
        yield from (Entry(words, state, "name") for words in _parts(row["names"]))
        yield from (Entry(words, state, "people") for words in _parts(row["people"]))
        yield from (Entry(words, state, "seat") for words in _parts(row["seats"]))
        yield from (Entry(words, None, "none") for words in _parts(row["not"]))
    for row in rows("actors"):
        body = actor(row["id"])
        spellings = dict.fromkeys([row["name"], *_parts(row["aliases"])])
        yield from (Entry(words, body, "name") for words in spellings)


@cache
def _index() -> dict[str, tuple[Entry, ...]]:
    """Entries by their first word, the longest first."""
    index: dict[str, list[Entry]] = {}
    for entry in _entries():
        first = _WORD.match(entry.words)
        if first:
            index.setdefault(first[0], []).append(entry)
    return {
        word: tuple(sorted(found, key=lambda entry: -len(entry.words)))
        for word, found in index.items()
    }


@cache
def _first_word() -> re.Pattern[str]:
    """A word that begins with a letter with which the name of an actor can begin."""
    letters = "".join(sorted({word[0] for word in _index()}))
    return re.compile(rf"[{re.escape(letters)}](?<![\w-].)\w*")


def _parts(cell: str) -> list[str]:
    return [part for part in cell.split(";") if part]
