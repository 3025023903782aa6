"""The vocabulary of events compiled once: which words can say that something happened, "open
fire", "air strike", "entry into force"."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from extract.errors import VocabularyError
from extract.vocabulary import entries

Word = Literal["verb", "noun"]

_PREPOSITIONS = frozenset("into to for on of in with against at from out off by between".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """An entry of the vocabulary: a class of events, its frame, and what its clauses must hold.

    `target` names where the one acted on stands: "object", "recipient", "owner" (of the object),
    "subject", or a preposition; the first that is filled counts. With `place_names` the name of a
    place, with `person_names` that of a person, does for what it `needs`. What else may be asked
    of a clause is told in `conditions` and `shape`.
    """

    name: str
    kind: str
    type: str
    type_mode: str | None
    definition: str
    agent: tuple[str, ...]
    target: tuple[str, ...]
    needs: frozenset[str]
    never: frozenset[str]
    subject: frozenset[str]
    not_subject: frozenset[str]
    content: bool
    speech: bool
    casualties: bool
    whom: bool
    follows: bool
    suffered: bool
    mutual: bool
    bursts: bool
    named: bool
    place_names: bool
    person_names: bool
    alone: bool
    by: frozenset[str]
    unsaid: bool
    or_named: bool
    state_names: bool
    out_of: frozenset[str]
    errand: bool
    things: frozenset[str]
    to_do: bool
    doing: frozenset[str]
    refused: str
    announced: bool
    sole: bool
    says: str
    transitive: bool
    owned: bool
    made_of: frozenset[str]
    acting: bool
    doer: bool
    joint: bool
    people: bool
    being: bool
    sparing: bool
    many: bool
    several: bool
    unowned: bool
    itself: bool
    without: frozenset[str]
    behind: frozenset[str]
    not_behind: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word: its class, and the further words that must stand beside it."""

    trigger: Trigger
    beside: frozenset[str]


@cache
def readings(word: Word) -> Mapping[str, tuple[Reading, ...]]:
    """All readings of verbs or nouns by lemma, those that ask for most first, then as filed."""
    index: dict[str, list[Reading]] = {}
    for name, entry in entries("events").items():
        trigger = _trigger(name)
        for phrase in entry.get(f"{word}s", []):
            head, beside = _parts(phrase, word)
            index.setdefault(head, []).append(Reading(trigger, frozenset(beside)))
    return {
        head: tuple(sorted(found, key=lambda one: (-len(one.beside), not _is_strict(one.trigger))))
        for head, found in index.items()
    }


def refusal(reading: Reading) -> Reading:
    """The same words where somebody says that it will not: "will not send tanks"."""
    plain = reading.trigger
    kept = replace(_trigger("non_acceptance"), agent=plain.agent, target=plain.target)
    return Reading(kept, reading.beside)


def trigger(name: str) -> Trigger:
    """The entry of a name."""
    return _trigger(name)


def _is_strict(trigger: Trigger) -> bool:
    """Whether an entry asks for more than its words, and so comes before those that do not."""
    lists = trigger.needs or trigger.by or trigger.things or trigger.doing
    return bool(
        lists
        or trigger.refused
        or trigger.announced
        or trigger.sole
        or trigger.says
        or trigger.joint
        or trigger.sparing
    )


def _parts(phrase: str, word: Word) -> tuple[str, tuple[str, ...]]:
    """The head of a phrase and the rest: "open fire", "air strike", "entry into force"."""
    words = phrase.split()
    first = word == "verb" or (len(words) > 1 and words[1] in _PREPOSITIONS)
    return (words[0], tuple(words[1:])) if first else (words[-1], tuple(words[:-1]))


@cache
def _trigger(name: str) -> Trigger:
    entry = entries("events")[name]
    try:
        return Trigger(
            name=name,
            kind=entry.get("kind", name.replace("_", " ")),
            type=entry["type"],
            type_mode=entry.get("mode"),
            definition=entry["definition"],
            agent=tuple(entry.get("agent", ("subject",))),
            target=tuple(entry.get("target", ("object",))),
            needs=_listed(entry, "needs"),
            never=_listed(entry, "never"),
            subject=_listed(entry, "subject"),
            not_subject=_listed(entry, "not_subject"),
            content=entry.get("content", False),
            speech=entry.get("speech", False),
            casualties=entry.get("casualties", False),
            whom=entry.get("whom", False),
            follows=entry.get("follows", False),
            suffered=entry.get("suffered", False),
            mutual=entry.get("mutual", False),
            bursts=entry.get("bursts", False),
            named=entry.get("named", False),
            place_names=entry.get("place_names", False),
            person_names=entry.get("person_names", False),
            alone=entry.get("alone", False),
            by=_listed(entry, "by"),
            unsaid=entry.get("unsaid", False),
            or_named=entry.get("or_named", False),
            state_names=entry.get("state_names", False),
            out_of=_listed(entry, "out_of"),
            errand=entry.get("errand", False),
            things=_listed(entry, "things"),
            to_do=entry.get("to_do", False),
            doing=_listed(entry, "doing"),
            refused=entry.get("refused", ""),
            announced=entry.get("announced", False),
            sole=entry.get("sole", False),
            says=entry.get("says", ""),
            transitive=entry.get("transitive", False),
            owned=entry.get("owned", False),
            made_of=_listed(entry, "made_of"),
            acting=entry.get("acting", False),
            doer=entry.get("doer", False),
            joint=entry.get("joint", False),
            people=entry.get("people", False),
            being=entry.get("being", False),
            sparing=entry.get("sparing", False),
            many=entry.get("many", False),
            several=entry.get("several", False),
            unowned=entry.get("unowned", False),
            itself=entry.get("itself", False),
            behind=_listed(entry, "behind"),
            not_behind=_listed(entry, "not_behind"),
            without=frozenset(entry.get("without", ())),
        )
    except KeyError as missing:
        raise VocabularyError(f"vocabulary/events.toml: [{name}] lacks {missing}") from missing


def _listed(entry: Mapping[str, Any], key: str) -> frozenset[str]:
    """The words of the lists of `objects.toml` or `actor_nouns.toml` that an entry names."""
    lists = entry.get(key, [])
    named = [lists] if isinstance(lists, str) else lists
    known = {**entries("actor_nouns"), **entries("objects")}
    return frozenset(word for one in named for word in known[one]["words"])


@cache
def classes(word: Word, lemma: str) -> frozenset[str]:
    """The classes of the deeds that a verb or a noun can tell of, by its lemma."""
    return frozenset(one.trigger.type for one in readings(word).get(lemma, ()))


def names_deed(noun: str, type_: str) -> bool:
    """Whether a noun, by its lemma, can name a deed of a class: "raid" one of ASSAULT."""
    return type_ in classes("noun", noun)
