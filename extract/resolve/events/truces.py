"""Who agrees on what "it" stands for, between whom somebody mediates, and with whom nobody talks:
by the truce, swap or threat that is told right before."""

from collections.abc import Sequence
from dataclasses import replace

from extract.find.events import EventMention, clauses
from extract.model import Event
from extract.resolve.events.parties import Bodies, between, without
from extract.resolve.events.told import Told
from extract.tree import Tree
from extract.vocabulary import listed

_REACH = 2  # sentences
_SHARED = frozenset({"AGREE", "COOPERATE", "SUPPORT", "CONSULT"})
_PUT_FORWARD = frozenset({"THREATEN", "REQUEST"})
_ANOTHER = frozenset({"one", "another"})
_KNOWN = frozenset({"the", "this", "that"})
_ABOUT = ("over", "on", "about", "of", "in", "between", "with")
_SETTLED = listed("clauses", "settled_by_two")
_TALKING = listed("clauses", "talking_to")


def between_two(found: Sequence[Told], events: Sequence[Event], at: int, bodies: Bodies) -> Event:
    """ "A truce between Chad and the front began. It was agreed in Doha, where Qatar mediated":
    both agreed, and Qatar mediated between both."""
    event, mention = events[at], found[at].mention
    mediated = mention.kind.type_mode == "third-party" and event.agents
    agreed = event.type == "AGREE" and not event.agents and is_what_two_settle(mention)
    if event.targets or not (agreed or (mediated and _is_open(mention))):
        return event
    for told in reversed(events[:at]):
        if event.sentence.number - told.sentence.number > _REACH:
            break
        pair = (*told.agents, *told.targets)
        shared = told.type in _SHARED or told.kind == "ceasefire"
        if not shared or len(pair) != 2 or set(pair) & set(event.agents):
            continue
        bodily = [one for one in pair if bodies.are_bodies((one,))]
        if not bodily or bodies.who_hear(pair) != pair:
            return event  # no two sides, as where a firm swaps a car
        return replace(event, targets=pair) if mediated else between(event, pair)
    return event


def is_what_two_settle(mention: EventMention) -> bool:
    """ "It was agreed in Doha", "brokered the truce"; not "an agreement over fishing"."""
    tree = mention.tree
    return any(tree.lemma(one) in _SETTLED and _is_told_of(tree, one) for one in _settled(mention))


def _is_told_of(tree: Tree, noun: int) -> bool:
    known = any(tree.lemma(one) in _KNOWN for one in tree.children(noun, "det"))
    about = clauses.obliques(tree, noun, _ABOUT)
    return tree.lemma(noun) == "it" or (known and not about)


def _settled(mention: EventMention) -> tuple[int, ...]:
    tree, at = mention.tree, mention.at
    if tree.relations[at] == "acl":
        above = tree.head(at)
        return () if above is None else (above,)
    if clauses.is_passive(tree, at):
        return clauses.subjects(tree, at)
    return clauses.objects(tree, at)


def _is_open(mention: EventMention) -> bool:
    """ "Qatar mediated", "the truce, mediated by Togo", "brokered it": between whom stays open."""
    held = _settled(mention)
    return mention.voice != "noun" and (not held or is_what_two_settle(mention))


def refusing_to_talk(
    events: Sequence[Event], at: int, mention: EventMention, bodies: Bodies
) -> tuple[str, ...]:
    """ "The brigade threatened to kill them. The president would not negotiate": with the brigade,
    or whoever attacked since; else with the one other body that acts right before."""
    event = events[at]
    if event.type != "REJECT" or not _will_not_talk(mention):
        return ()
    near = [
        told
        for told in events[:at]
        if event.sentence.number - told.sentence.number <= _REACH
        and not bodies.share(told.agents, event.agents)
    ]
    asking = {one for told in near if told.type in _PUT_FORWARD for one in told.agents}
    for told in reversed(near):
        # whoever attacks those who asked is not whom they wanted to talk with
        forward = told.type in _PUT_FORWARD
        attacking = told.type == "ASSAULT" and told.targets and asking.isdisjoint(told.targets)
        if (forward or attacking) and told.agents and bodies.are_bodies(told.agents):
            return without(told.agents, event.agents)
    acting = tuple({bodies.body(one) for told in near for one in told.agents})
    others = tuple(one for one in acting if bodies.are_bodies((one,)) and bodies.knows((one,)))
    others = others or bodies.who_hear(acting)
    return without(others, event.agents) if len(others) == 1 else ()


def called_off(
    events: Sequence[Event], at: int, mention: EventMention, bodies: Bodies
) -> tuple[str, ...]:
    """ "Chad and Mali exchanged 48 prisoners. Mali had cancelled one in May": one with Chad."""
    event, tree = events[at], mention.tree
    if event.type != "REJECT" or mention.voice != "active":
        return ()
    held = (*clauses.objects(tree, mention.at), *tree.children(mention.at, "xcomp"))
    if not any(tree.lemma(one) in _ANOTHER for one in held):
        return ()  # of "called off a first one" the one may be read as what it is called
    for told in reversed(events[:at]):
        if event.sentence.number - told.sentence.number > _REACH:
            break
        pair = (*told.agents, *told.targets)
        others = tuple(one for one in pair if not bodies.share((one,), event.agents))
        if told.type in _SHARED and len(pair) == 2 and len(others) == 1:
            return bodies.who_hear(others)
    return ()


def _will_not_talk(mention: EventMention) -> bool:
    """ "Refused to talk", "would not negotiate"; with somebody, whom another rule finds."""
    tree, at = mention.tree, mention.at
    talked = [one for one in (at, *tree.children(at, "xcomp")) if tree.lemma(one) in _TALKING]
    return bool(talked) and not any(
        clauses.objects(tree, one) or clauses.obliques(tree, one, ("with", "to")) for one in talked
    )
