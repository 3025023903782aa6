"""Names joined over a document: "Mr. Kuleba" is Dmytro Kuleba, "the alliance" is NATO."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from extract.find.actors.gazetteer import actor, short_forms
from extract.model import Actor, ActorMention, Sentence, Span, in_order
from extract.vocabulary import entries

_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
_CAPITALISED = re.compile(r"\b[A-Z][\w-]+\b")


def joined(mentions: Sequence[ActorMention], sentences: Sequence[Sentence]) -> list[ActorMention]:
    """The mentions with persons under one name, and the short forms that the document allows.

    A last name stands for a person only where one person of that last name has been named in
    full; a short form for a body only where one body that it fits has been named.
    """
    people = _people(mentions)
    known = [_renamed(mention, people) for mention in mentions]
    taken: dict[int, list[Span]] = {}
    for mention in known:
        taken.setdefault(mention.sentence.number, []).append(mention.span)
    full = {last: person for last, person in people.items() if " " in person.name}
    short = _allowed({mention.actor.id for mention in known})
    more = [
        mention
        for sentence in sentences
        for mention in (*_last_names(sentence, full), *_short_forms(sentence, short))
        if not _overlaps(mention.span, taken.get(mention.sentence.number, ()))
    ]
    return _with_pronouns(in_order([*known, *more]), sentences)


def _people(mentions: Sequence[ActorMention]) -> dict[str, Actor]:
    """Persons by last name, as the document names them in full, with the first body it gives."""
    full: dict[str, Actor] = {}
    shared: set[str] = set()
    for one in (mention.actor for mention in mentions if mention.actor.kind == "person"):
        last = _last(one)
        known = full.get(last)
        if known is None:
            full[last] = one
        elif " " not in known.name:
            full[last] = replace(one, parent=one.parent or known.parent)
        elif " " in one.name and not _same(known, one):
            shared.add(last)
        elif known.parent is None:
            full[last] = replace(known, parent=one.parent)
    return {last: one for last, one in full.items() if last not in shared}


def _same(one: Actor, other: Actor) -> bool:
    # "Josep Borrell" and "Josep Borrell Fontelles", "Vladimir Putin" and "Vladimir V. Putin"
    return one.name.split()[0] == other.name.split()[0]


def _last(person: Actor) -> str:
    return person.name.split()[-1]


def _renamed(mention: ActorMention, people: dict[str, Actor]) -> ActorMention:
    if mention.actor.kind != "person":
        return mention
    last = _last(mention.actor)
    person = people.get(last, mention.actor)
    if " " not in person.name:
        # "Mr. Borrell" after "Josep Borrell Fontelles"
        middle = [one for one in people.values() if last in one.name.split()[1:-1]]
        person = middle[0] if len(middle) == 1 else person
    else:
        # "Antonio Roldan" beside "Antonio Roldan Betancur"
        longer = [one for one in people.values() if one.name.startswith(f"{person.name} ")]
        person = longer[0] if len(longer) == 1 else person
    return replace(mention, actor=person)


def _last_names(sentence: Sentence, full: Mapping[str, Actor]) -> Iterator[ActorMention]:
    if not full:
        return
    for word in _CAPITALISED.finditer(sentence.words):
        person = full.get(word[0])
        if person and not _other_name(sentence.words[: word.start()], person):
            yield _at(sentence, word, person, "person/last name")


def _other_name(before: str, person: Actor) -> bool:
    """ "Oscar Arnulfo" before "Romero" is not Humberto Romero."""
    first = re.search(r"([A-Z][\w’'-]+) \Z", before)
    if first is None or first[1] in person.name.split():
        return False
    return first.start() > 0 and first[1].lower() not in _before_names()


@cache
def _before_names() -> frozenset[str]:
    found = entries("actors")
    words = [
        *found["titles"]["words"],
        *found["offices"]["words"],
        *found["offices"]["never_a_name"],
    ]
    return frozenset(part for word in words for part in word.lower().split())


def _allowed(named: set[str]) -> list[tuple[str, re.Pattern[str], Actor]]:
    """The short forms that stand for one body among those named: its noun, pattern and actor."""
    found = []
    for words, ids in short_forms().items():
        fitting = [one for one in ids if one in named]
        if len(fitting) == 1:
            found.append((words.split(" ", 1)[1], _short_form(words), actor(fitting[0])))
    return found


@cache
def _short_form(words: str) -> re.Pattern[str]:
    # "the military alliance" is the alliance too, "the Presidency Council" not "the council"
    article, noun = words.split(" ", 1)
    return re.compile(rf"\b{article} (?:(?-i:[a-z]+) )?{noun}\b", re.IGNORECASE)


def _short_forms(
    sentence: Sentence, allowed: Sequence[tuple[str, re.Pattern[str], Actor]]
) -> Iterator[ActorMention]:
    plain = sentence.words.lower() if allowed else ""
    for noun, pattern, body in allowed:
        if noun.lower() in plain:
            for match in pattern.finditer(sentence.words):
                yield _at(sentence, match, body, "organisation/short form")


def _with_pronouns(
    known: Sequence[ActorMention], sentences: Sequence[Sentence]
) -> list[ActorMention]:
    """ "he" and "she" as the person named last before, in the sentence; else first in one of the
    two sentences before, as the one named first is most often who a report goes on about.
    """
    people: dict[int, list[ActorMention]] = {}
    for mention in known:
        if mention.actor.kind == "person":
            people.setdefault(mention.sentence.number, []).append(mention)
    found = list(known)
    if not people:
        return found
    for sentence in sentences:
        for match in _PRONOUN.finditer(sentence.words):
            own = people.setdefault(sentence.number, [])
            who = _meant(sentence, match, people)
            if who:
                own.append(_at(sentence, match, who, "person/pronoun"))
                found.append(own[-1])
    return in_order(found)


def _meant(
    sentence: Sentence, match: re.Match[str], people: dict[int, list[ActorMention]]
) -> Actor | None:
    place = sentence.span.start + match.start()
    earlier = [one for one in people[sentence.number] if one.span.end <= place]
    if earlier:
        return max(earlier, key=lambda one: one.span).actor
    for number in (sentence.number - 1, sentence.number - 2):
        if people.get(number):
            return min(people[number], key=lambda one: one.span).actor
    return None


def _at(sentence: Sentence, match: re.Match[str], who: Actor, rule: str) -> ActorMention:
    offset = sentence.span.start
    span = Span(offset + match.start(), offset + match.end())
    return ActorMention(sentence=sentence, span=span, rule=rule, actor=who)


def _overlaps(span: Span, taken: Sequence[Span]) -> bool:
    return any(one.start < span.end and span.start < one.end for one in taken)
