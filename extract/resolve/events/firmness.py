"""How firm an event is: negated, planned, hypothetical, claimed or actual, and who says so."""

import re
from dataclasses import dataclass
from functools import cache

from extract.find.actors.gazetteer import actor
from extract.find.events import EventMention
from extract.model import Actor, ActorMention, Modality, Status
from extract.resolve.events.passage import Passage
from extract.resolve.events.roles import Roles, subjects
from extract.vocabulary import entries

_ACCORDING = re.compile(r"\baccording to (?:the |an? )?(?:[a-z-]+ ){0,3}\Z", re.IGNORECASE)
_HOSTILE = frozenset({"ASSAULT", "COERCE", "THREATEN", "MOBILIZE"})
# words this close before a verb bear on it
_REACH = 40


@dataclass(frozen=True, slots=True)
class Speech:
    """Who says it, by which mention; `spoken` is the mention of the saying itself, if any."""

    speaker: ActorMention
    spoken: EventMention | None


def speech(passage: Passage, mention: EventMention) -> Speech | None:
    """The one who says what a clause says, if the sentence names one."""
    for one in passage.actors:
        if _ACCORDING.search(passage.before(one.span.start)):
            return Speech(one, None)
    previous = passage.previous(mention)
    if mention.voice == "gerund" and previous and previous.kind.type in {"ACCUSE", "REJECT"}:
        accusers = subjects(passage, previous)
        return Speech(accusers[0], previous) if accusers else None
    for spoken in passage.mentions:
        if spoken is mention or not _speaks(spoken) or not _covers(passage, spoken, mention):
            continue
        speakers = subjects(passage, spoken)
        if speakers:
            return Speech(speakers[0], spoken)
    return None


def modality(passage: Passage, mention: EventMention, said: Speech | None, who: Roles) -> Modality:
    """The firmness of a clause in its sentence."""
    before = passage.before(mention.trigger.start, _REACH).lower()
    before = before[max(0, passage.subject_start(mention) - mention.trigger.start) :]
    if _cue("negated").search(before) or _denied(passage, mention):
        return "negated"
    if _cue("planned").search(before):
        return "planned"
    if _cue("hypothetical").search(before) or _under_condition(passage, mention):
        return "hypothetical"
    return "claimed" if _claimed(passage, mention, said, who) else "actual"


def status(passage: Passage, firmness: Modality, said: Speech | None) -> Status:
    """What a reader is told of an event's standing: reported, claimed, confirmed or denied."""
    if firmness == "negated":
        return "denied" if said else "reported"
    if firmness == "claimed":
        return "claimed"
    if said and said.spoken and not _is_party(said.speaker.actor):
        words = passage.between(said.spoken.trigger.start, said.spoken.trigger.end).lower()
        return "confirmed" if words.startswith("confirm") else "reported"
    return "reported"


def _speaks(mention: EventMention) -> bool:
    return mention.kind.speech or mention.kind.name in {"denial", "threat"}


def _covers(passage: Passage, spoken: EventMention, mention: EventMention) -> bool:
    """Whether a saying governs a clause: what follows it, or a clause before ", X said"."""
    if spoken.voice != "active":
        return False
    if spoken.trigger.start < mention.trigger.start:
        between = passage.between(spoken.trigger.end, mention.trigger.start)
        return not re.search(r"[.;]|, but |, and the ", between)
    between = passage.between(mention.trigger.end, spoken.trigger.start)
    # the saying closes the sentence: "Russia shelled the port, the minister said."
    return "," in between and passage.sentence.span.end - spoken.trigger.end < _REACH


def _denied(passage: Passage, mention: EventMention) -> bool:
    previous = passage.previous(mention)
    return bool(previous and previous.kind.name == "denial" and mention.voice == "gerund")


def _under_condition(passage: Passage, mention: EventMention) -> bool:
    lead = passage.before(mention.span.start, _REACH).lower().rstrip()
    return bool(re.search(r"\b(?:if|whether|unless|fearing|concerns? that|fears? that)\Z", lead))


def _claimed(passage: Passage, mention: EventMention, said: Speech | None, who: Roles) -> bool:
    previous = passage.previous(mention)
    if mention.voice == "gerund" and previous and previous.kind.type == "ACCUSE":
        return True
    if said is None or mention.kind.type not in _HOSTILE:
        return False
    own = any(_speaks_for(one.actor) == _speaks_for(said.speaker.actor) for one in who.agents)
    return _is_party(said.speaker.actor) and not own


def _speaks_for(one: Actor) -> str:
    return one.parent or one.id


def _is_party(speaker: Actor) -> bool:
    """States, armed groups and alliances speak for themselves; agencies and courts report."""
    body = actor(speaker.parent) if speaker.parent else speaker
    return body.kind in {"state", "armed_group"} or body.id in _alliances()


@cache
def _alliances() -> frozenset[str]:
    return frozenset(entries("actors")["alliances"]["words"])


@cache
def _cue(name: str) -> re.Pattern[str]:
    words = sorted(entries("clauses")[name]["words"], key=len, reverse=True)
    alternatives = "|".join(re.escape(word) for word in words)
    # up to three words may stand between the cue and the verb: "would not soon be bombed"
    return re.compile(rf"(?:\b|(?=n't))(?:{alternatives})(?: [\w-]+){{0,3}}\s\Z")
