"""Actors in a sentence: states, bodies, persons with an office or title, and groups.

"NATO", "Russian", "Kyiv", "the E.U. foreign policy chief", "Mr. Kuleba", "unidentified gunmen".
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from extract.find.actors.gazetteer import Found, names
from extract.find.actors.hints import endings, in_any_case, words
from extract.find.actors.persons import Person, persons
from extract.model import Actor, ActorMention, Sentence, Span, in_order
from extract.vocabulary import entries

_DATELINE = re.compile(r"[A-Z][A-Z .,'’-]+(?:\([^)]{1,40}\) )?[–—-]")
_LONGEST_PLACE = 40  # characters, longer than "throughout the "


def actor_mentions(sentences: Sequence[Sentence]) -> list[ActorMention]:
    """Every mention of an actor, in the order of the text, none inside another."""
    return [mention for sentence in sentences for mention in _in_sentence(sentence)]


@lru_cache(maxsize=50_000)
def slug(name: str) -> str:
    """An id from a name: "Josep Borrell Fontelles" -> "josep-borrell-fontelles"."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain or name.lower()).strip("-") or name


def _in_sentence(sentence: Sentence) -> list[ActorMention]:
    text = sentence.words
    skipped = _after_dateline(text)
    bodies = [found for found in names(text) if found.start >= skipped]
    told = words(text)
    people = list(persons(text, told, bodies))
    taken = [(found.start, found.end) for found in bodies]
    taken += [(person.start, person.end) for person in people]
    mentions = [
        *(_body(sentence, found) for found in bodies if not _is_none(sentence, found)),
        *(_person(sentence, person) for person in people),
        *([] if _group_endings().isdisjoint(told) else _groups(sentence, taken)),
    ]
    return in_order(mentions)


def _after_dateline(text: str) -> int:
    dateline = _DATELINE.match(text)
    return dateline.end() if dateline else 0


def _mention(sentence: Sentence, place: tuple[int, int], actor: Actor, rule: str) -> ActorMention:
    offset = sentence.span.start
    return ActorMention(
        sentence=sentence,
        span=Span(offset + place[0], offset + place[1]),
        rule=rule,
        actor=actor,
        used_as="place" if actor.kind == "state" and _is_place(sentence, place[0]) else "actor",
    )


def _is_place(sentence: Sentence, start: int) -> bool:
    # a window, so that a long sentence costs no more than a short one
    return bool(_place_before().search(sentence.words, max(0, start - _LONGEST_PLACE), start))


def _is_none(sentence: Sentence, found: Found) -> bool:
    """A phrase that only looks like a name, or a state that a firm is named for: "Air France"."""
    if found.entry.actor is None:
        return True
    if found.entry.actor.kind != "state" or found.entry.naming != "name":
        return False
    start = sentence.span.start + found.start
    for name in sentence.names:
        if name.span.start < start < name.span.end and name.kind == "organisation":
            before = sentence.words[name.span.start - sentence.span.start : found.start]
            return before.split()[-1][0].isupper()
    return False


def _body(sentence: Sentence, found: Found) -> ActorMention:
    assert found.entry.actor is not None
    rule = f"{found.entry.actor.kind}/{found.entry.naming}"
    return _mention(sentence, (found.start, found.end), found.entry.actor, rule)


def _person(sentence: Sentence, person: Person) -> ActorMention:
    actor = Actor(id=slug(person.name), name=person.name, kind="person", parent=person.body)
    return _mention(sentence, (person.start, person.end), actor, person.rule)


def _groups(sentence: Sentence, taken: Sequence[tuple[int, int]]) -> Iterator[ActorMention]:
    for match in _group().finditer(sentence.words):
        start, end = match.span()
        if any(start < last and first < end for first, last in taken):
            continue
        # "Russian troops" is Russia: a people right before stands for the group
        if any(last + 1 == start for _, last in taken):
            continue
        name = match[0].lower()
        yield _mention(
            sentence, (start, end), Actor(id=slug(name), name=name, kind="group"), "group"
        )


@cache
def _group() -> re.Pattern[str]:
    groups = entries("actors")["groups"]
    nouns, qualifiers = in_any_case(groups["words"]), in_any_case(groups["qualifiers"])
    # after a singular pronoun "rebels" is a verb
    pronouns = r"(?i:(?<!\bhe )(?<!\bshe )(?<!\bit ))"
    return re.compile(rf"\b{pronouns}(?:{qualifiers} )?{nouns}\b")


@cache
def _group_endings() -> frozenset[str]:
    return endings(entries("actors")["groups"]["words"])


@cache
def _place_before() -> re.Pattern[str]:
    places = "|".join(entries("actors")["places"]["words"])
    return re.compile(rf"\b(?:{places}) (?:the )?\Z", re.IGNORECASE)
