"""The vocabulary of events compiled once: which words can say that something happened."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from extract.errors import VocabularyError
from extract.find.events.verbs import Form, forms
from extract.vocabulary import entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """An entry of the vocabulary: a class of events and what its clauses must hold."""

    name: str
    kind: str
    type: str
    type_mode: str | None
    definition: str
    required: frozenset[str]
    where: str
    content: bool
    speech: bool
    moves: bool
    never: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a phrase: a form of a verb, or a noun (`form` is None)."""

    words: tuple[str, ...]
    trigger: Trigger
    form: Form | None


@cache
def readings() -> Mapping[str, tuple[Reading, ...]]:
    """All readings by their first word, the longest phrase first, then in the file's order."""
    index: dict[str, list[Reading]] = {}
    for name, entry in entries("events").items():
        trigger = _trigger(name)
        for lemma in entry["verbs"]:
            for phrase, form in forms(lemma):
                _put(index, phrase, trigger, form)
        for noun in entry.get("nouns", []):
            _put(index, noun, trigger, None)
    return {
        word: tuple(sorted(found, key=lambda reading: -len(reading.words)))
        for word, found in index.items()
    }


@cache
def things() -> frozenset[str]:
    """Words that are nouns in this vocabulary, so that "attacks" or "shells" is not yet a verb."""
    named = {noun for entry in entries("events").values() for noun in entry.get("nouns", [])}
    return frozenset(
        named | {word for entry in entries("objects").values() for word in entry["words"]}
    )


def _put(index: dict[str, list[Reading]], phrase: str, trigger: Trigger, form: Form | None) -> None:
    words = tuple(phrase.split())
    index.setdefault(words[0], []).append(Reading(words, trigger, form))


def _trigger(name: str) -> Trigger:
    entry = entries("events")[name]
    try:
        list_name = entry.get("object") or entry.get("subject")
        return Trigger(
            name=name,
            kind=entry.get("kind", name),
            type=entry["type"],
            type_mode=entry.get("mode"),
            definition=entry["definition"],
            required=frozenset(entries("objects")[list_name]["words"] if list_name else ()),
            where="anywhere"
            if entry.get("anywhere")
            else "before"
            if entry.get("subject")
            else "after",
            content=entry.get("content", False),
            speech=entry.get("speech", False),
            moves=entry.get("moves", False),
            never=tuple(entry.get("never", ())),
        )
    except KeyError as missing:
        raise VocabularyError(f"vocabulary/events.toml: [{name}] lacks {missing}") from missing
