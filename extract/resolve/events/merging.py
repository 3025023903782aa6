"""Two tellings of one happening made one event, with what either of them knows: "the murder of
Carlos Mora" and "gunmen shot Mora"."""

from dataclasses import replace

from extract.find.events import EventMention
from extract.model import Event, Mention, When
from extract.resolve.events.likeness import are_nameless, holds, is_called_again
from extract.resolve.events.told import Told
from extract.resolve.events.victims import is_the_death_of, names_a_victim, one_victim


def merged(one: Told, other: Told) -> Told:
    """The first telling, filled up with what the second knows; whom a deed killed or hurt did not
    do it, and what somebody denies is told by whoever says that it happened."""
    first, then = one.event, other.event
    if then.modality == "negated" != first.modality:
        return replace(one, event=replace(first, repeats=_both(first, other.mention)))
    base = _firmer(first, then)
    targets = _targets(one, other)
    both = one.mention.kind.casualties != other.mention.kind.casualties
    hurt = set(targets) if both else set()
    fatal = then if first.kind == "abduction" and then.kind != "abduction" else first
    event = replace(
        first,
        type_mode=fatal.type_mode,
        kind=fatal.kind,
        agents=tuple(actor for actor in _agents(one, other) if actor not in hurt),
        targets=targets,
        instrument=first.instrument or then.instrument,
        place=first.place or then.place,
        when=_finer(first.when, then.when),
        modality=base.modality,
        status=base.status,
        speaker=base.speaker,
        repeats=_both(first, other.mention),
    )
    return replace(
        one,
        event=event,
        linked=one.linked if _only_alike(other) else one.linked | other.linked,
        victims=one.victims | other.victims,
        fate="killed" if "killed" in {one.fate, other.fate} else one.fate or other.fate,
        whole=one.whole or other.whole or both,
    )


def _both(first: Event, mention: EventMention) -> tuple[Mention, ...]:
    return (*first.repeats, *_evidence(mention, first))


def _firmer(first: Event, then: Event) -> Event:
    """The telling that says how firm the deed is: the one that knows who did it, and of two that
    do the firmer."""
    if first.modality == "negated":
        return then
    if first.modality == "claimed" and then.modality == "actual":
        # "blamed the front for the attack", and who saw it tells of "rebels"
        return first if first.agents and are_nameless(then.agents) else then
    claimed = then.modality == "claimed" and then.agents and not first.agents
    return then if claimed else first


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
    """Whom it was done to, each once and by the longest name: "carlos-mora", no "mora", and
    "jesuit-priests", no "the Jesuits"."""
    known, persons = list(one.event.targets), one.victims | other.victims
    told_before = is_the_death_of(one, other) or (known and _is_only_called_it(other))
    for target in () if told_before else other.event.targets:
        if known and (names_a_victim(target) or target in one.event.agents):
            continue
        same = [
            at
            for at, told in enumerate(known)
            if told == target
            or (other.known_target and is_called_again(told, target))
            or (persons >= {told, target} and holds(told, target))
        ]
        if not same:
            known.append(target)
        elif len(target) > len(known[same[0]]):
            known[same[0]] = target
    return tuple(dict.fromkeys(known))


def _is_only_called_it(told: Told) -> bool:
    """ "The bomb hit it": whatever that was has been told."""
    tree = told.mention.tree
    heads = [tree.tokens[head] for slot in told.mention.targets for head in slot]
    nobody = bool(heads) and not told.event.agents
    return nobody and all(head.word_class == "PRON" for head in heads)


def _agents(one: Told, other: Told) -> tuple[str, ...]:
    """Who is known already; whoever else killed the same person, or ordered it, beside them."""
    first, then = one.event, other.event
    firm = then.modality != "hypothetical"
    if first.modality == "negated" != then.modality:
        return then.agents
    # who is only said to have done it gives way to who did it, if that is no mere "sniper"
    if first.agents and then.agents and first.modality != then.modality and firm:
        sure = then.agents if then.modality == "actual" else first.agents
        if not are_nameless(sure):
            return sure
    # "guerrillas", and then whose they were
    unknown = _are_unknown(first, then)
    if first.agents and not (firm and (unknown or one_victim(one, other))):
        return first.agents
    if not firm:
        return ()
    # the "guerrillas" are the front told of before, a "sniper" is whom it sent
    known = bool(first.agents)
    more = [one for one in then.agents if not known or not are_nameless((one,), False)]
    return tuple(dict.fromkeys((*first.agents, *more)))


def _are_unknown(first: Event, then: Event) -> bool:
    """Whether only the second telling says who the "guerrillas" were."""
    both = bool(first.agents and then.agents) and first.type == "ASSAULT"
    told = both and then.modality == "actual"
    return told and are_nameless(first.agents) and not are_nameless(then.agents)


def _only_alike(told: Told) -> bool:
    """ "Airstrikes hit the port, and shelling killed four": "shelling" may be any, what hangs on
    it is none of the airstrikes’ doing."""
    noun = told.anaphoric and told.mention.voice == "noun"
    return noun and not told.mention.tree.children(told.mention.at, "det", "nmod:poss")
