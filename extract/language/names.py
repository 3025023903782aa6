"""Names: what the model guesses, put right by lists, titles and the rest of the report.

States, capitals and large bodies come from the vocabulary before any guess ("Kyiv" is no person);
after "Mr." stands a person; the last name of a person named in full is that person everywhere in
the report ("Jens Stoltenberg ... Stoltenberg said").
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from extract.language.lists import index, listed
from extract.language.realms import with_realms
from extract.model import Name, NameKind, Span, Token, in_order
from extract.vocabulary import entries

_KINDS: dict[str, NameKind] = {
    "names": "place",
    "seats": "place",
    "organisation": "organisation",
    "armed_group": "organisation",
    "person": "person",
}
_POSSESSIVE = re.compile(r"['’]s?\Z")


def joined(
    guesses: Sequence[Sequence[Name]], sentences: Sequence[Sequence[Token]]
) -> list[tuple[Name, ...]]:
    """The names of each sentence of one report, in order, none inside another."""
    forms = [[token.text for token in tokens] for tokens in sentences]
    found = [
        _without_overlaps(
            _listed(tokens, words), _of_peoples(tokens, _titled(tokens, words, guessed))
        )
        for guessed, tokens, words in zip(guesses, sentences, forms, strict=True)
    ]
    people = _last_names(found, sentences)
    named = [
        tuple(names) if people.isdisjoint(words) else _with_people(names, tokens, people)
        for names, tokens, words in zip(found, sentences, forms, strict=True)
    ]
    return with_realms(named, sentences, people)


def _listed(tokens: Sequence[Token], words: Sequence[str]) -> Iterator[Name]:
    """Entries of the vocabulary: "European Union", "Kyiv", "NATO"."""
    for first, last, entry in listed(words):
        noun = last - first > 1 or tokens[first].tag.startswith("NN")
        if noun and entry in _KINDS:
            yield _name(tokens[first:last], _KINDS[entry])


def _titled(
    tokens: Sequence[Token], words: Sequence[str], guessed: Sequence[Name]
) -> Sequence[Name]:
    """Guesses; one right after "Mr." or "President" is a person."""
    titles = _titles()
    if not guessed or titles.isdisjoint(words):
        return guessed
    titled = {after.span.start for token, after in pairwise(tokens) if token.text in titles}
    return [
        replace(name, kind="person") if name.kind != "place" and name.span.start in titled else name
        for name in guessed
    ]


def _of_peoples(tokens: Sequence[Token], guessed: Sequence[Name]) -> Sequence[Name]:
    """ "Sundara People" before "'s Army" is the name of the army."""
    return [_whole(tokens, name) for name in guessed] if guessed else guessed


def _whole(tokens: Sequence[Token], name: Name) -> Name:
    words = _words(name, tokens)
    if not words or words[-1].text not in entries("actors")["owners_of_armies"]["words"]:
        return name
    last = tokens.index(words[-1])
    behind = tokens[last + 1 : last + 3]
    if len(behind) < 2 or not _POSSESSIVE.fullmatch(behind[0].text):
        return name
    if not behind[1].tag.startswith("NNP"):
        return name
    return Name(span=Span(name.span.start, behind[1].span.end), kind="organisation")


def _without_overlaps(sure: Iterable[Name], guessed: Sequence[Name]) -> Sequence[Name]:
    """Lists win over guesses, but a longer guess over a listed part of it."""
    listed = list(sure)
    if not listed:
        return guessed
    kept = []
    for name in guessed:
        inside = [one for one in listed if _overlap(one.span, name.span)]
        if all(_larger(name.span, one.span) for one in inside):
            listed = [one for one in listed if one not in inside]
            kept.append(name)
    return in_order([*listed, *kept])


def _last_names(found: Sequence[Sequence[Name]], sentences: Sequence[Sequence[Token]]) -> set[str]:
    """Last names of persons who are named in full somewhere in the report."""
    last = set()
    for named, tokens in zip(found, sentences, strict=True):
        for name in named:
            words = _words(name, tokens) if name.kind == "person" else []
            if len(words) > 1 and words[-1].text[:1].isupper():
                last.add(words[-1].text)
    return last - index().keys()


def _with_people(
    named: Sequence[Name], tokens: Sequence[Token], people: set[str]
) -> tuple[Name, ...]:
    called = [one for one in tokens if one.text in people and one.tag in ("NNP", "NNPS")]
    if not called:
        return tuple(named)
    alone = {name.span: name for name in named}
    for token in called:
        around = [name for name in named if _overlap(name.span, token.span)]
        if not around or around[0].span == token.span:
            alone[token.span] = Name(span=token.span, kind="person")
    return tuple(in_order(alone.values()))


def _words(name: Name, tokens: Sequence[Token]) -> list[Token]:
    start, end = name.span.start, name.span.end
    inside = [token for token in tokens if token.span.start < end and start < token.span.end]
    return [token for token in inside if not _POSSESSIVE.fullmatch(token.text)]


def _name(tokens: Sequence[Token], kind: NameKind) -> Name:
    return Name(span=Span(tokens[0].span.start, tokens[-1].span.end), kind=kind)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _larger(one: Span, other: Span) -> bool:
    return one.start <= other.start and other.end <= one.end and one != other


@cache
def _titles() -> frozenset[str]:
    titles = entries("actors")["titles"]["words"]
    offices = entries("actors")["offices"]["words"]
    return frozenset([*titles, *(office.capitalize() for office in offices)])
