"""What a speech act answers: a refusal the request before it, a protest the deed before it."""

from collections.abc import Sequence
from dataclasses import replace

from extract.find.events import EventMention
from extract.find.events.triggers import readings
from extract.model import Event
from extract.resolve.events.likeness import akin
from extract.resolve.events.told import Told

_DEEDS = frozenset("ASSAULT COERCE SANCTION MOBILIZE REJECT THREATEN".split())
_SPOKEN = frozenset({"ACCUSE", "REQUEST", "THREATEN"})
_JUDGED = frozenset({"ACCUSE", "SUPPORT"})
_NOUNS = frozenset("decision move verdict ruling act step deed measure action sentence".split())
_REACH = 2
# as many events as are told in so many sentences at most
_FAR = 30


def answered(found: Sequence[Told]) -> list[Event]:
    """The events, with those whom they answer where they name nobody.

    "The movement demanded more; the government refused": each is the other's target, as where one
    accuses and the accused rejects it. "France condemned the strike": whose strike it was.
    """
    result = [told.event for told in found]
    for at, told in enumerate(found):
        for before in range(at - 1, max(-1, at - 1 - _REACH), -1):
            asked, refused = result[before], result[at]
            if _answers(asked, refused):
                result[before] = replace(asked, targets=asked.targets or refused.agents)
                result[at] = replace(refused, targets=refused.targets or asked.agents)
                break
        if told.points_back and not result[at].targets:
            doers = _doers(result[max(0, at - _FAR) : at], result[at], told.points_back)
            result[at] = replace(result[at], targets=doers)
    return result


def points_back(mention: EventMention) -> frozenset[str]:
    """The classes of the deed that a judgement is on: "condemned the strike", "praised the
    verdict", "called the accusation absurd"; none where it is on no deed."""
    if mention.kind.type not in _JUDGED:
        return frozenset()
    tree = mention.tree
    for one in tree.children(mention.verb, "obj", "nsubj:pass", "obl"):
        definite = any(tree.lemma(det) in {"the", "this"} for det in tree.children(one, "det"))
        known = readings("noun").get(tree.lemma(one), ())
        spoken = {reading.trigger.type for reading in known} & _SPOKEN
        if definite and (known or tree.lemma(one) in _NOUNS):
            return frozenset(spoken) or _DEEDS
    return frozenset()


def _answers(asked: Event, refused: Event) -> bool:
    near = refused.sentence.number - asked.sentence.number <= 1
    strangers = not set(asked.agents) & set(refused.agents)
    # "an army spokesman" speaks for the army
    same = any(akin(one, other) for one in asked.targets for other in refused.agents)
    accused = asked.type == "ACCUSE" and same
    return near and strangers and refused.type == "REJECT" and (asked.type == "REQUEST" or accused)


def _doers(earlier: Sequence[Event], judgement: Event, deeds: frozenset[str]) -> tuple[str, ...]:
    for event in reversed(earlier):
        near = judgement.sentence.number - event.sentence.number <= _REACH
        if near and event.type in deeds:
            return tuple(one for one in event.agents if one not in judgement.agents)
    return ()
