"""Event mentions into events: who did what to whom, when, how firm it is and who says so.

An event is kept only where an actor or a date supports it. What is asked for, refused, threatened
or agreed belongs to that event and is none of its own; what is only intended ("to bomb") is none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from extract.find.events import EventMention
from extract.model import Event, Span, When
from extract.resolve.events.firmness import modality, speech, status
from extract.resolve.events.passage import Passage, passages
from extract.resolve.events.roles import Roles, roles
from extract.vocabulary import entries

__all__ = ["events", "passages"]

_LONGEST_SUMMARY = 140
_ARMED = frozenset({"ASSAULT", "ACCUSE", "AID", "MOBILIZE", "STATE", "COERCE"})
_JOINT = re.compile(r"(?:and|but|or|while|that|which|who|where|as|so) ", re.IGNORECASE)


def events(passages: Sequence[Passage]) -> list[Event]:
    """The events of a document in the order of the text; the same event told again is kept once."""
    found = [event for passage in passages for event in _in_passage(passage)]
    return _once(_with_context(found))


def _in_passage(passage: Passage) -> list[Event]:
    found = [
        event
        for mention in passage.mentions
        if not mention.kind.speech and not _is_content(passage, mention)
        for event in _event(passage, mention)
    ]
    if found:
        return found
    spoken = [mention for mention in passage.mentions if mention.kind.speech]
    return [event for mention in spoken[:1] for event in _event(passage, mention)]


def _is_content(passage: Passage, mention: EventMention) -> bool:
    """Whether a clause is what another asks for, refuses or intends, and so no event of its own."""
    if mention.infinitive and not _is_planned(passage, mention):
        return True
    for other in passage.mentions:
        if not other.kind.content or other.trigger.start >= mention.trigger.start:
            continue
        between = passage.between(other.trigger.end, mention.trigger.start)
        governs = mention.infinitive or mention.voice == "gerund" or " that " in between
        if governs and not re.search(r"[,;]", between):
            return True
    return False


def _is_planned(passage: Passage, mention: EventMention) -> bool:
    return modality(passage, mention, None, Roles()) == "planned"


def _event(passage: Passage, mention: EventMention) -> Iterator[Event]:
    who = roles(passage, mention)
    when = _when(passage, mention)
    if mention.voice == "noun" and not _noun_stands(mention, who, when):
        return
    if not (who.agents or who.targets or when):
        return
    if mention.kind.speech and not who.agents:
        return
    said = speech(passage, mention)
    firmness = modality(passage, mention, said, who)
    span = _clause(passage, mention, who)
    yield Event(
        sentence=passage.sentence,
        span=span,
        rule=mention.rule,
        type=mention.kind.type,
        type_mode=mention.kind.type_mode,
        kind=mention.kind.kind,
        trigger=mention.trigger,
        agents=tuple(one.actor.id for one in who.agents),
        targets=tuple(one.actor.id for one in who.targets),
        instrument=_instrument(passage, span, mention),
        place=_place(passage, mention),
        when=when,
        modality=firmness,
        status=status(passage, firmness, said),
        speaker=said.speaker.actor.id if said else None,
        summary=_summary(passage, span),
    )


def _noun_stands(mention: EventMention, who: Roles, when: When | None) -> bool:
    """ "Russia's invasion" stands by itself, "the E.U. meeting" needs a date or a second actor."""
    named = len(who.agents) + len(who.targets)
    return named > 1 or (named == 1 and (when is not None or mention.kind.type != "CONSULT"))


def _when(passage: Passage, mention: EventMention) -> When | None:
    """The clause's own time, the nearest to the verb; else one that no other clause has."""
    # what is said in a quotation does not date what stands outside it
    quote = passage.quote(mention.trigger.start)
    # and "on Friday accused Russia of using" dates the accusation, not the use
    own = mention.trigger.start if mention.voice == "gerund" else passage.subject_start(mention)
    heard = [
        one
        for one in passage.periods
        if passage.quote(one.span.start) == quote
        and (one.span.start >= own or own == mention.span.start)
    ]
    inside = [one for one in heard if _belongs(one.span, mention.span)]
    taken = [other.span for other in passage.mentions]
    loose = [one for one in heard if not any(_belongs(one.span, clause) for clause in taken)]
    near = min(inside or loose, key=lambda one: _distance(one.span, mention.trigger), default=None)
    return near.when if near else None


def _belongs(period: Span, clause: Span) -> bool:
    """A period belongs to the clause it stands in, or right behind: "fled | since 24 February"."""
    return _within(period, clause) or 0 <= period.start - clause.end <= 1


def _within(span: Span, clause: Span) -> bool:
    return clause.start <= span.start and span.end <= clause.end


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end)


def _clause(passage: Passage, mention: EventMention, who: Roles) -> Span:
    """The clause from its subject on, without the "said" before it."""
    start = passage.subject_start(mention)
    first = [one.span.start for one in who.agents if start <= one.span.start]
    if mention.voice == "noun":
        start = min([*first, mention.trigger.start])
    if mention.voice == "gerund":
        start = mention.trigger.start
    if mention.kind.speech:
        return passage.sentence.span
    ends = [one.span.end for one in passage.periods if _belongs(one.span, mention.span)]
    words = passage.between(start, max([mention.span.end, *ends]))
    left = start + len(words) - len(words.lstrip(" ,;:\"“”'"))
    right = start + len(words.rstrip(" ,;:\"“”'"))
    return Span(min(left, mention.trigger.start), max(right, mention.trigger.end))


def _instrument(passage: Passage, span: Span, mention: EventMention) -> str | None:
    if mention.kind.type not in _ARMED:
        return None
    # the verb itself is no weapon: "to bomb"
    after = _weapons().search(passage.between(mention.trigger.end, span.end))
    found = after or _weapons().search(passage.between(span.start, mention.trigger.start))
    return found[0] if found else None


@cache
def _weapons() -> re.Pattern[str]:
    words = sorted(entries("objects")["weapons"]["words"], key=len, reverse=True)
    return re.compile(
        rf"\b(?:anti-?personnel |air-dropped )?(?:{'|'.join(words)})\b", re.IGNORECASE
    )


def _place(passage: Passage, mention: EventMention) -> str | None:
    places = [
        one
        for one in passage.actors
        if (one.used_as == "place" or (mention.kind.moves and one.actor.kind == "state"))
        and _within(one.span, mention.span)
    ]
    near = min(places, key=lambda one: _distance(one.span, mention.trigger), default=None)
    return near.actor.id if near else None


def _summary(passage: Passage, span: Span) -> str:
    words = " ".join(passage.between(span.start, span.end).split()).rstrip(".,;")
    words = _JOINT.sub("", words, count=1) if _JOINT.match(words) else words
    if len(words) > _LONGEST_SUMMARY:
        words = words[:_LONGEST_SUMMARY].rsplit(" ", 1)[0].rstrip(",;") + " …"
    return words[:1].upper() + words[1:]


def _with_context(found: Sequence[Event]) -> list[Event]:
    """Give an undated event the day of its sentence or of the one before, as context; what is
    planned, denied, said of others or named in passing stays undated."""
    result: list[Event] = []
    latest: Event | None = None
    for event in found:
        carried = event
        if latest and latest.when and _carries_over(latest, event):
            interval = replace(latest.when.interval, basis="context")
            carried = replace(event, when=When(interval=interval, words=latest.when.words))
        result.append(carried)
        if carried.when and carried.modality == "actual":
            latest = carried if carried.when.interval.mode == "instant" else None
    return result


def _carries_over(latest: Event, event: Event) -> bool:
    return (
        event.when is None
        and event.modality == "actual"
        and event.sentence.number - latest.sentence.number <= 1
        and not event.rule.endswith(("noun", "ing"))
        and event.type != "REPORT"
    )


def _once(found: Sequence[Event]) -> list[Event]:
    """The same kind, actors and firmness without a date of its own is the event told before."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for event in found:
        key = (event.kind, event.agents, event.targets, event.modality, event.instrument)
        own_date = event.when is not None and event.when.interval.basis != "context"
        if key in seen and not own_date and event.kind != "statement":
            continue
        seen.add(key)
        kept.append(event)
    return kept
