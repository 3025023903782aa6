"""Two tellings of one happening made one event, with what either of them knows."""

from dataclasses import replace

from extract.find.events import EventMention
from extract.model import Event, Mention, When
from extract.resolve.events.likeness import holds
from extract.resolve.events.told import Told
from extract.resolve.events.victims import one_victim


def merged(one: Told, other: Told) -> Told:
    """The first telling, filled up with what the second knows; whom a deed killed or hurt did not
    do it."""
    first, then = one.event, other.event
    claimed = then.modality == "claimed" and then.agents and not first.agents
    targets = _targets(one, other)
    both = one.mention.kind.casualties != other.mention.kind.casualties
    hurt = set(targets) if both else set()
    event = replace(
        first,
        agents=tuple(actor for actor in _agents(one, other) if actor not in hurt),
        targets=targets,
        instrument=first.instrument or then.instrument,
        place=first.place or then.place,
        when=_finer(first.when, then.when),
        modality="claimed" if claimed else first.modality,
        status="claimed" if claimed else first.status,
        speaker=then.speaker if claimed else first.speaker,
        repeats=(*first.repeats, *_evidence(other.mention, first)),
    )
    return replace(
        one,
        event=event,
        linked=one.linked if _only_alike(other) else one.linked | other.linked,
        victims=one.victims | other.victims,
        whole=one.whole or other.whole or both,
    )


def _finer(first: When | None, then: When | None) -> When | None:
    if first is None or then is None:
        return first or then
    return then if days(then) < days(first) else first


def days(when: When) -> int:
    """By how many days the first and last that a time allows are apart."""
    first, last = when.interval.earliest, when.interval.latest
    return (last - first).days if first and last else 100_000


def _evidence(mention: EventMention, first: Event) -> tuple[Mention, ...]:
    """The sentence of a further telling, unless it is a sentence that is evidence already."""
    known = {first.sentence.number, *(one.sentence.number for one in first.repeats)}
    if mention.sentence.number in known:
        return ()
    return (Mention(sentence=mention.sentence, span=mention.span, rule=mention.rule),)


def _targets(one: Told, other: Told) -> tuple[str, ...]:
    """Whom it was done to, each person once and by the longest name: "carlos-mora", no "mora"."""
    known, persons = list(one.event.targets), one.victims | other.victims
    for target in other.event.targets:
        same = [
            at
            for at, told in enumerate(known)
            if told == target or (persons >= {told, target} and holds(told, target))
        ]
        if not same:
            known.append(target)
        elif len(target) > len(known[same[0]]):
            known[same[0]] = target
    return tuple(dict.fromkeys(known))


def _agents(one: Told, other: Told) -> tuple[str, ...]:
    """Who is known already; whoever else killed the same person, or ordered it, beside them."""
    first, then = one.event, other.event
    firm = then.modality != "hypothetical"
    if first.agents and not (firm and one_victim(one, other)):
        return first.agents
    return tuple(dict.fromkeys((*first.agents, *then.agents))) if firm else ()


def _only_alike(told: Told) -> bool:
    """ "Airstrikes hit the port, and shelling killed four": "shelling" may be any, what hangs on
    it is none of the airstrikes’ doing."""
    noun = told.anaphoric and told.mention.voice == "noun"
    return noun and not told.mention.tree.children(told.mention.at, "det", "nmod:poss")
