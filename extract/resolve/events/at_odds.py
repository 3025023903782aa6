"""Whom a demand, refusal or threat is to where a report tells with whom its maker is at odds."""

from collections.abc import Sequence

from extract.find.events import EventMention, clauses
from extract.model import Event
from extract.resolve.events.parties import Bodies
from extract.vocabulary import listed

CONTRARY = frozenset("REQUEST REJECT THREATEN ACCUSE PROTEST".split())
"""The classes of what is said against somebody."""
_HOSTILE = CONTRARY | {"ASSAULT", "COERCE", "SANCTION"}


def at_odds_with(earlier: Sequence[Event], event: Event, bodies: Bodies) -> tuple[str, ...]:
    """ "Mali seized a ship of Chad. ... Chad demanded its return": of Mali, as long as it is the
    one body that Chad is told to be at odds with."""
    if event.type not in CONTRARY or not bodies.are_bodies(event.agents):
        return ()
    own = {bodies.body(one) for one in event.agents}
    against: set[str] = set()
    for told in earlier:
        if told.type in _HOSTILE:
            doing = {bodies.body(one) for one in told.agents}
            done_to = {bodies.body(one) for one in told.targets}
            against |= done_to - own if doing & own else set()
            against |= doing - own if done_to & own else set()
    found = tuple(against)
    return found if len(found) == 1 and bodies.are_bodies(found) and bodies.knows(found) else ()


def is_to_all(mention: EventMention) -> bool:
    """ "Chad accused Mali. ... It called for a corridor": an appeal is to whoever hears it."""
    return mention.tree.lemma(mention.at) in listed("clauses", "appealing")


def who_did_not(mention: EventMention, event: Event, bodies: Bodies) -> tuple[str, ...]:
    """ "Chad has asked for his extradition, but Mali has not handed him over": asked Mali."""
    tree = mention.tree
    if event.type != "REQUEST" or mention.voice != "active":
        return ()
    for verb in tree.children(mention.verb, "conj"):
        words = {tree.lemma(one) for one in tree.children(verb, "cc", "advmod")}
        if "but" in words and words & {"not", "never"} and tree.tokens[verb].word_class == "VERB":
            who = (bodies.at(mention, one) for one in clauses.subjects(tree, verb))
            found = tuple(one for one in who if one and one not in event.agents)
            return found if bodies.are_bodies(found) else ()
    return ()
