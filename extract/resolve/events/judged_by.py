"""Which court judged somebody where a sentence does not say: the one that a report tells of."""

from collections.abc import Sequence
from dataclasses import replace

from extract.model import Event
from extract.resolve.events.parties import Bodies
from extract.resolve.events.told import Told
from extract.vocabulary import listed


def judged_by(found: Sequence[Told], events: Sequence[Event], bodies: Bodies) -> list[Event]:
    """The events, with the court of the report where somebody "was sentenced" or "was acquitted"
    by nobody in particular, as long as it tells of one court alone."""
    told = {one for event in events for one in (*event.agents, *event.targets)}
    courts = [one for one in told if bodies.are((one,), "courts")]
    if len(courts) != 1:
        return list(events)
    return [
        replace(event, agents=(courts[0],)) if _is_a_judgement(one, event) else event
        for one, event in zip(found, events, strict=True)
    ]


def _is_a_judgement(told: Told, event: Event) -> bool:
    mention = told.mention
    judged = mention.tree.lemma(mention.at) in listed("clauses", "judging")
    return judged and mention.voice == "passive" and bool(event.targets) and not event.agents
