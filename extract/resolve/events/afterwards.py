"""What a report says of an attack once it has told it: who those hurt or taken were, and who asks
for ransom: "two engineers were kidnapped; the ELN released the engineers" had them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from extract.find.events import clauses
from extract.find.events.triggers import readings
from extract.model import ActorKind, ActorMention, Event, Mention, Sentence
from extract.resolve.actors import Cast
from extract.resolve.actors.nouns import is_definite
from extract.resolve.events.depends import verb_above
from extract.resolve.events.firmness import Standing, by_auxiliary
from extract.resolve.events.likeness import are_nameless
from extract.resolve.events.passage import Passage
from extract.resolve.events.retold import last_sentence
from extract.resolve.events.told import Told
from extract.resolve.events.told_later import is_one_of_theirs
from extract.vocabulary import entries, listed

# sentences within which the victims are named, or ransom is asked for
_NAMED_WITHIN = 3
_RANSOMED_WITHIN = 10
# and within which the company of a captive is told of
_BESIDE = 2
_FIRM = frozenset({"actual", "claimed"})
_SCENES = re.compile(r"\b(?:of|for|to|by|with|from|said|told)\b[^,;]*$", re.IGNORECASE)
_DID_IT = re.compile(r"\b(?:who|that|which)\b[^,;.]*$", re.IGNORECASE)
_RULE = "event/identified"
_PERSON: frozenset[ActorKind] = frozenset({"person"})


def with_what_followed(found: Sequence[Told], passages: Sequence[Passage]) -> list[Told]:
    """The events; an attack strikes those too whom the report later names as its victims, and an
    abduction of nobody's is that of who asks for ransom."""
    attacks = [told for told in found if told.event.type == "ASSAULT"]
    if not attacks:
        return list(found)
    result = list(found)
    for sentence, who in _identified(passages[0].cast, attacks):
        at = _struck_before(result, sentence.number)
        if at is not None:
            result[at] = _naming(result[at], sentence, who)
    for passage in passages:
        for captors in _asking_for_ransom(passage):
            at = _taken_before(result, passage.sentence.number)
            if at is not None:
                agents = tuple(one.actor.id for one in captors)
                event = replace(result[at].event, agents=agents)
                result[at] = replace(result[at], event=event)
    freed = _freed_by_their_captors(found, passages)
    result = [_taken_by(told, freed) for told in result]
    return [_beside_the_captive(result, told) for told in result]


def _freed_by_their_captors(found: Sequence[Told], passages: Sequence[Passage]) -> list[Event]:
    """The events in which fighters set people free: "the ELN released two engineers"."""
    released = [told.event for told in found if told.event.kind == "release" and told.event.agents]
    actors = passages[0].cast.actors() if released else iter(())
    armed = {one.id for one in actors if one.kind == "armed_group"}
    return [
        one
        for one in released
        if one.modality in {"actual", "planned"}
        and (set(one.agents) <= armed or are_nameless(one.agents, False))
    ]


def _taken_by(told: Told, freed: Sequence[Event]) -> Told:
    """ "Two engineers were kidnapped in May. The ELN released the engineers": it had them."""
    event = told.event
    if event.kind != "abduction" or event.agents or event.modality != "actual":
        return told
    for one in freed:
        if set(one.targets) & set(event.targets):
            return replace(told, event=replace(event, agents=one.agents))
    return told


def _beside_the_captive(found: Sequence[Told], told: Told) -> Told:
    """ "Gunmen kidnapped a judge. His driver was killed", "a guard was shot in the kidnapping",
    "the judge was found strangled": by the gunmen."""
    event = told.event
    nobody = event.type == "ASSAULT" and not event.agents and event.modality == "actual"
    if not nobody or not (told.fate or told.mention.kind.casualties):
        return told
    for one in found:
        reach = event.sentence.number - one.event.sentence.number
        seized = one.event.kind == "abduction" and one.event.modality == "actual"
        if not seized or not one.event.agents or one is told or not 0 <= reach <= _BESIDE:
            continue
        captive = told.fate == "killed" and bool(one.victims & told.victims)
        if captive or is_one_of_theirs(one, told) or _in_the_abduction(told):
            return replace(told, event=replace(event, agents=one.event.agents))
    return told


def _in_the_abduction(told: Told) -> bool:
    """ "During the kidnapping, a technician was shot"."""
    tree, at = told.mention.tree, told.mention.at
    return any(
        tree.cases(one) in {"in", "during"}
        and is_definite(tree, one)
        and any(
            each.trigger.name == "abduction" for each in readings("noun").get(tree.lemma(one), ())
        )
        for verb in (at, *tree.joined(at), *tree.above(at))
        for one in tree.children(verb, "obl")
    )


def _identified(
    cast: Cast, attacks: Sequence[Told]
) -> Iterator[tuple[Sentence, list[ActorMention]]]:
    """The sentences near an attack that say who its victims were, with those persons."""
    told_in = {number for told in attacks for number in _sentences(told.event)}
    near = {number + step for number in told_in for step in range(_NAMED_WITHIN + 1)}
    for number in sorted(near):
        persons = [one for one in cast.all_in(number, _PERSON) if is_a_name(one.actor.name)]
        if not persons:
            continue
        sentence = persons[0].sentence
        named = _pattern().search(sentence.text)
        # "the man who shot the victims was identified as": he is none of them
        if named and _DID_IT.search(sentence.text[: named.start()]):
            continue
        counted = None if named else _among().search(sentence.text)
        if named:
            sentence = persons[0].sentence
            first = sentence.span.start + named.end()
            who = [one for one in persons if _is_listed(sentence, first, one)]
        elif counted:
            last = sentence.span.start + counted.start()
            who = [one for one in persons if one.span.end <= last]
            who = [one for one in who if _is_listed(sentence, sentence.span.start, one)]
        else:
            continue
        if who:
            yield sentence, who


def _is_listed(sentence: Sentence, first: int, one: ActorMention) -> bool:
    """ "Ivo Kone, a driver, and Ana Lopez", not the mayor in "Ana Lopez, a niece of the mayor"."""
    start = sentence.span.start
    before = sentence.text[first - start : one.span.start - start]
    return one.span.start >= first and ";" not in before and not _SCENES.search(before)


def is_a_name(words: str) -> bool:
    """ "Ana Lopez", not "Chadian doctor"."""
    return words[:1].isupper() and words.split()[-1][:1].isupper()


@cache
def _pattern() -> re.Pattern[str]:
    """ "the victims were identified as", "identified one of the dead as", "among the dead is"."""
    who = _words()
    known = r"\b(?:identified|named)"
    told = rf"{who}[^.;]{{0,40}}?{known}\s+as\b|{known}\s+[^.;]{{0,20}}?{who}[^.;]{{0,20}}?\bas\b"
    among = rf"\bamong\s+the\s+{who}\s+(?:is|are|was|were)\b"
    return re.compile(f"{told}|{among}", re.IGNORECASE)


@cache
def _among() -> re.Pattern[str]:
    """ "Ana Lopez was among the victims"."""
    return re.compile(rf"\b(?:is|are|was|were)\s+among\s+the\s+{_words()}", re.IGNORECASE)


def _words() -> str:
    words = sorted(entries("actor_nouns")["victims"]["words"], key=len, reverse=True)
    return rf"\b(?:{'|'.join(map(re.escape, words))})\b"


def _struck_before(found: Sequence[Told], sentence: int) -> int | None:
    """The attack told last, if it struck somebody."""
    last: tuple[int, int] | None = None
    for at, told in enumerate(found):
        before = [one for one in _sentences(told.event) if one <= sentence]
        if told.event.type == "ASSAULT" and before and sentence - before[-1] <= _NAMED_WITHIN:
            last = max(last or (0, 0), (before[-1], at))
    if last is None:
        return None
    event = found[last[1]].event
    return last[1] if event.targets and event.modality in _FIRM else None


def _sentences(event: Event) -> list[int]:
    """The numbers of the sentences that tell of an event, in their order."""
    return sorted((event.sentence.number, *(one.sentence.number for one in event.repeats)))


def _naming(told: Told, sentence: Sentence, who: Sequence[ActorMention]) -> Told:
    event = told.event
    names = tuple(one.actor.id for one in who if one.actor.id not in event.agents)
    mention = Mention(sentence=sentence, span=sentence.span, rule=_RULE)
    more = () if sentence.number in _sentences(event) else (mention,)
    named: Event = replace(
        event,
        targets=tuple(dict.fromkeys((*event.targets, *names))),
        repeats=(*event.repeats, *more),
    )
    return replace(told, event=named)


def _asking_for_ransom(passage: Passage) -> Iterator[tuple[ActorMention, ...]]:
    """ "The Hill Front is asking for a ransom", "a ransom was demanded by the Hill Front"."""
    tree = passage.mentions[0].tree
    for at in [n for n, lemma in enumerate(tree.lemmas) if lemma == "ransom"]:
        verb = verb_above(tree, at)
        if verb is None or tree.lemma(verb) not in listed("clauses", "asking"):
            continue
        # not "police set a trap with ransom money", "no group has asked for a ransom"
        asked_for = {*clauses.done_to(tree, verb), *clauses.obliques(tree, verb, ("for",))}
        if at not in asked_for:
            continue
        if by_auxiliary(tree, verb) != Standing():
            continue
        acting = map(passage.who, clauses.doers(tree, verb))
        who = tuple(one for one in acting if one and one.actor.kind != "thing")
        if who:
            yield who


def _taken_before(found: Sequence[Told], sentence: int) -> int | None:
    """The abduction told last, where nobody is known to have done it."""
    for at, told in reversed(list(enumerate(found))):
        reach = sentence - last_sentence(told.event)
        if told.event.kind == "abduction" and 0 <= reach <= _RANSOMED_WITHIN:
            nobody = not told.event.agents and told.event.modality == "actual"
            return at if nobody else None
    return None
