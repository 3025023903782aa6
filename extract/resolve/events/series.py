"""Who did the attacks that a report first sums up and then tells one by one: "terrorists staged
three bomb attacks. A bomb exploded at a bank"."""

from collections.abc import Sequence
from dataclasses import replace

from extract.model import Event
from extract.resolve.events.agreement import dates_agree
from extract.resolve.events.likeness import is_by_a_bomb, is_one_of
from extract.resolve.events.retold import is_series
from extract.resolve.events.told import Told

# sentences within which those summed up are told
_FAR = 12


def with_authors_of_series(found: Sequence[Told]) -> list[Told]:
    """The events; "terrorists staged three bomb attacks" gives its authors to the bombings told
    after it of nobody, "terrorists bombed the embassies" to that of one embassy."""
    result = list(found)
    for whole in found:
        if _has_authors(whole.event) and (is_series(whole) or _strikes_several(whole)):
            result = [_as_part(whole, part) for part in result]
    return result


def _has_authors(event: Event) -> bool:
    """ "The army and the rebels clashed" names two sides, no authors."""
    sides = len(event.agents) > 1 and not event.targets
    known = bool(event.agents) and not sides
    return event.type == "ASSAULT" and event.modality == "actual" and known


def _strikes_several(told: Told) -> bool:
    """ "bombed the embassies of Peru and Chad"."""
    tree = told.mention.tree
    heads = [head for slot in told.mention.targets for head in slot]
    return told.mention.voice == "active" and any(tree.tokens[one].tag == "NNS" for one in heads)


def _as_part(whole: Told, part: Told) -> Told:
    event, sum_of = part.event, whole.event
    nobody = event.type == "ASSAULT" and event.modality == "actual" and not event.agents
    after = 0 < event.sentence.number - sum_of.sentence.number <= _FAR
    if not nobody or not after or not dates_agree(sum_of.when, event.when):
        return part
    if is_series(whole):
        belongs = sum_of.type_mode == event.type_mode and event.kind == sum_of.kind
        belongs = belongs or (is_by_a_bomb(sum_of) and is_by_a_bomb(event))
    else:
        belongs = any(is_one_of(a, b) for a in event.targets for b in sum_of.targets)
    return replace(part, event=replace(event, agents=sum_of.agents)) if belongs else part
