"""What a speech act answers: a refusal the request before it, a protest the deed before it."""

from collections.abc import Sequence
from dataclasses import replace

from extract.find.events import EventMention
from extract.find.events.triggers import readings
from extract.model import Event
from extract.resolve.events.told import Told

_DEEDS = frozenset("ASSAULT COERCE SANCTION MOBILIZE REJECT THREATEN".split())
_JUDGED = frozenset({"ACCUSE", "SUPPORT"})
_NOUNS = frozenset("decision move verdict ruling act step deed measure action sentence".split())
_REACH = 2


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
            result[at] = replace(result[at], targets=_doers(result[:at], result[at]))
    return result


def points_back(mention: EventMention) -> bool:
    """Whether a judgement is on a deed: "condemned the strike", "praised the verdict"."""
    if mention.kind.type not in _JUDGED:
        return False
    tree = mention.tree
    for one in tree.children(mention.verb, "obj", "nsubj:pass", "obl"):
        definite = any(tree.lemma(det) in {"the", "this"} for det in tree.children(one, "det"))
        if definite and (tree.lemma(one) in readings("noun") or tree.lemma(one) in _NOUNS):
            return True
    return False


def _answers(asked: Event, refused: Event) -> bool:
    near = refused.sentence.number - asked.sentence.number <= 1
    strangers = not set(asked.agents) & set(refused.agents)
    accused = asked.type == "ACCUSE" and bool(set(asked.targets) & set(refused.agents))
    return near and strangers and refused.type == "REJECT" and (asked.type == "REQUEST" or accused)


def _doers(earlier: Sequence[Event], judgement: Event) -> tuple[str, ...]:
    for event in reversed(earlier):
        near = judgement.sentence.number - event.sentence.number <= _REACH
        if near and event.type in _DEEDS:
            return tuple(one for one in event.agents if one not in judgement.agents)
    return ()
