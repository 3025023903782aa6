"""Persons by office or title: "the NATO secretary general, Jens Stoltenberg", "Mr. Kuleba"."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache

from extract.find.actors.gazetteer import Found
from extract.find.actors.hints import endings, in_any_case
from extract.vocabulary import entries

_PART = r"(?:[A-Z][\w'’-]*[\w]|[A-Z]\.)"
_NAME = rf"(?P<name>{_PART}(?: (?:(?:de|van|von|bin|al|el) )?{_PART}){{0,3}})"
_POSSESSIVE = re.compile(r"['’]s?\Z")
_AFTER = re.compile(r" (?:for|of|at|with) (?:the )?")
_BETWEEN = re.compile(r"(?:['’]s?)?(?: [a-z-]+){0,2} ?\Z")


@dataclass(slots=True, unsafe_hash=True)
class Person:
    """A person's name at its place in a sentence, with the body they speak for, if it says so."""

    start: int
    end: int
    name: str
    body: str | None
    rule: str


def persons(text: str, words: Set[str], bodies: Sequence[Found]) -> Iterator[Person]:
    """The persons a sentence, given with its words in small letters, names together with an office
    or a form of address."""
    taken: list[tuple[int, int]] = [(found.start, found.end) for found in bodies]
    for rule, pattern, asked in _patterns():
        if asked.isdisjoint(words):
            continue
        for match in pattern.finditer(text):
            start, end, name = _trimmed(match)
            if any(start < last and first < end for first, last in taken):
                continue
            taken.append((start, end))
            body = None if rule == "title" else _body(text, match, bodies)
            yield Person(start, end, name, body, f"person/{rule}")


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], frozenset[str]], ...]:
    """The rules by name, each with words of which a text that it fits holds one."""
    offices, titles = entries("actors")["offices"]["words"], entries("actors")["titles"]["words"]
    office, title, asked = _either(offices), _either(titles), endings(offices)
    return (
        ("office", re.compile(rf"\b(?P<office>{in_any_case(offices)}),? {_NAME}"), asked),
        (
            "apposition",
            re.compile(rf"{_NAME}, (?:the |an? )?(?:[\w.'’-]+ ){{0,5}}?(?P<office>{office})\b"),
            asked,
        ),
        ("title", re.compile(rf"(?<!\w)(?:{title}) {_NAME}"), endings(titles)),
    )


def _either(words: Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _trimmed(match: re.Match[str]) -> tuple[int, int, str]:
    """The name without a possessive at its end and without "Even" or "When" before it."""
    name, start = match["name"], match.start("name")
    first, _, rest = name.partition(" ")
    if rest and first in entries("actors")["offices"]["never_a_name"]:
        name, start = rest, start + len(first) + 1
    name = _POSSESSIVE.sub("", name)
    return start, start + len(name), name


def _body(text: str, match: re.Match[str], bodies: Sequence[Found]) -> str | None:
    """The state or body right before an office: "Ukraine's foreign minister", "the E.U. chief"."""
    for found in bodies:
        # "James Elder, a spokesman for UNICEF"
        after = (
            text[match.end("office") : found.start] if found.start >= match.end("office") else ""
        )
        if found.entry.actor and _AFTER.fullmatch(after):
            return found.entry.actor.id
    office = match.start("office")
    before = text[max(0, office - 60) : office]
    if any(f"{word} " in before for word in entries("actors")["offices"]["former"]):
        return None
    for found in reversed(bodies):
        if found.end <= office and found.entry.actor:
            between = text[found.end : office]
            return found.entry.actor.id if _BETWEEN.match(between) else None
    return None
