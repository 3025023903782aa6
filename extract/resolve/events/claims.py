"""Whose word it is: what only a party to the matter says is a claim, as in "rebels shelled the
town, the army said"."""

from extract.find.actors.gazetteer import actor
from extract.find.events import EventMention
from extract.model import Actor, Modality, Status
from extract.resolve.events.firmness import Standing
from extract.resolve.events.roles import Roles
from extract.vocabulary import listed

_DOUBTFUL = listed("clauses", "doubting")
_ALLEGING = listed("clauses", "alleging")
_HOSTILE = frozenset({"ASSAULT", "COERCE", "THREATEN", "MOBILIZE"})


def modality(found: Standing, kind: str, who: Roles) -> Modality:
    """A hostile act that its victim's side or its enemy alone tells of is claimed."""
    hostile = found.modality == "actual" and kind in _HOSTILE
    if hostile and found.speaker is None and _is_alleged(found.spoken):
        return "claimed"
    if not hostile or found.speaker is None:
        return found.modality
    if found.spoken and found.spoken.tree.lemma(found.spoken.at) in _DOUBTFUL:
        return "actual" if _owns_up(found.spoken) else "claimed"
    speaker = _speaks_for(found.speaker.actor)
    own = any(_speaks_for(one.actor) == speaker for one in who.agents)
    return "claimed" if who.agents and not own and is_party(found.speaker.actor) else "actual"


def _is_alleged(spoken: EventMention | None) -> bool:
    """ "are alleged to have attacked", "alleging that it poisoned a well": by whom is not known."""
    if spoken is None:
        return False
    lemma = spoken.tree.lemma(spoken.at)
    return lemma in (_DOUBTFUL if spoken.voice == "passive" else _ALLEGING)


def _owns_up(spoken: EventMention) -> bool:
    """ "claimed responsibility for the attack" says nothing against another."""
    held = spoken.tree.children(spoken.at, "obj")
    return any(spoken.tree.lemma(one) in listed("clauses", "credit") for one in held)


def status(found: Standing, firmness: Modality) -> Status:
    """What a reader is told of an event's standing: reported, claimed, confirmed or denied."""
    if firmness == "negated":
        return "denied" if found.speaker else "reported"
    if firmness == "claimed":
        return "claimed"
    if found.speaker and found.spoken and not is_party(found.speaker.actor):
        words = found.spoken.tree.lemma(found.spoken.at)
        return "confirmed" if words == "confirm" else "reported"
    return "reported"


def is_party(speaker: Actor) -> bool:
    """States, armed groups and alliances speak for themselves; agencies and courts report."""
    try:
        body = actor(speaker.parent) if speaker.parent else speaker
    except KeyError:
        body = speaker
    if body.kind in {"state", "armed_group"} or body.id in listed("actors", "alliances"):
        return True
    return bool(set(speaker.name.lower().split()) & listed("actors", "parties"))


def _speaks_for(one: Actor) -> str:
    return one.parent or one.id
