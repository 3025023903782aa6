"""A person dies once: whoever is told of as killed twice in a report was killed in one deed."""

from extract.find.events import EventMention
from extract.resolve.events.likeness import holds
from extract.resolve.events.told import Told

_WOUNDS = frozenset({"wound", "injure", "maim", "hurt"})
_SHOTS = frozenset({"shoot", "gun"})


def one_victim(one: Told, other: Told) -> bool:
    """Whether both tell how the same named person was killed, or taken, and by nobody else."""
    if one.event.type != "ASSAULT" or other.event.type != "ASSAULT":
        return False
    both = (_deed(one.mention), _deed(other.mention))
    if not both[0] or both[0] != both[1]:
        return False
    shared = any(holds(a, b) for a in one.victims for b in other.victims)
    return shared and _firmness_agrees(one, other)


def _deed(mention: EventMention) -> str:
    """What befell somebody: "killed", "taken", or "" for anything else."""
    if mention.kind.name == "abduction":
        return "taken"
    return "killed" if is_lethal(mention) else ""


def is_lethal(mention: EventMention) -> bool:
    """Whether the words tell of a death: "killed", "the murder of", "shot dead"."""
    word = mention.tree.lemma(mention.at)
    fatal = mention.kind.casualties and word not in _WOUNDS
    return fatal or word in _SHOTS


def _firmness_agrees(one: Told, other: Told) -> bool:
    """A claim that names another author is another matter, and so is a plan or a denial."""
    first, then = one.event, other.event
    if {first.modality, then.modality} & {"negated", "planned"}:
        return False
    if first.modality == then.modality == "actual" or not first.agents or not then.agents:
        return True
    return any(holds(a, b) for a in first.agents for b in then.agents)
