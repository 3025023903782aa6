"""Who did it to whom: agents and targets of a clause from the actors around its verb.

The subject is the first actor before the verb that no preposition governs, the target the first
one after it; a passive turns the two around, and "by" names the agent.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.find.events import EventMention
from extract.model import ActorMention
from extract.resolve.events.passage import Passage

_GOVERNED = re.compile(
    r"\b(?:of|in|for|from|with|against|to|on|at|by|over|into|between|under|about|during|through|"
    r"towards?|via|despite|including|like|than|ahead of|among|waving|helping) "
    r"(?:the |its |their |an? |neighbou?ring |other )?\Z"
)
_BY = re.compile(r"\bby (?:the |an? )?(?:[a-z]+ )?\Z")
_POSSESSIVE = re.compile(r"['’]s?\b")
_JOINED = re.compile(r"(?:,| and|, and| or|, or) (?:the )?\Z")
_OF = re.compile(r" (?:of|on|against|in|to|with|by)(?: the)? ?(?:[a-z]+ )?\Z")
# "Russia's full-scale invasion", "the Russian air strikes", "NATO airstrikes"
_OWN = re.compile(r"['’]s? (?:[a-z-]+ ){0,2}\Z")
_PEOPLE = re.compile(r"(?:['’]s?)? (?:[a-z-]+ )?\Z")
_NAME = re.compile(r"(?:['’]s? (?:[a-z-]+ ){0,2}| )\Z")
_CONJOINED = re.compile(r"\b(?:and|but|or)(?: also| then| later| has| have| had)?\s\Z")
# "focused on helping Ukraine", "organized by the E.U. and the G7": another verb has the object
_OTHER_VERB = re.compile(r"\b(?:\w+ing|by|according to)\b")
_COUNTED = re.compile(
    r"\b(?:dozens|hundreds|thousands|millions|scores|crowds|groups?) of (?:the )?\Z", re.I
)
_BETWEEN = re.compile(r"\bbetween (?:the )?\Z")


@dataclass(frozen=True, slots=True)
class Roles:
    """The actors of an event, as they are mentioned."""

    agents: tuple[ActorMention, ...] = ()
    targets: tuple[ActorMention, ...] = ()


def roles(passage: Passage, mention: EventMention) -> Roles:
    """The agents and targets of one event mention."""
    if mention.voice == "noun":
        return _of_noun(passage, mention)
    if mention.voice == "gerund":
        return _of_gerund(passage, mention)
    left = subjects(passage, mention)
    right = _after(passage, mention)
    if mention.voice == "passive":
        return Roles(agents=_by(passage, right), targets=left)
    return Roles(agents=left, targets=_objects(passage, mention, right))


def subjects(passage: Passage, mention: EventMention) -> tuple[ActorMention, ...]:
    """The actors before the verb that no preposition governs; those of the verb joined to it by
    "and" or "but" where the clause has none of its own."""
    start = passage.subject_start(mention)
    left = [
        one
        for one in passage.actors
        if start <= one.span.start and one.span.end <= mention.trigger.start
    ]
    free = [one for one in left if _is_free(passage, one)]
    acting = [one for one in free if one.used_as == "actor"]
    own = [one for one in acting if not _owns(passage, one)] or acting
    if own:
        return _joined(passage, _person_over_body(own), own)
    return _shared(passage, mention)


def _is_free(passage: Passage, one: ActorMention) -> bool:
    before = passage.before(one.span.start)
    return not _GOVERNED.search(before) or bool(_COUNTED.search(before))


def _shared(passage: Passage, mention: EventMention) -> tuple[ActorMention, ...]:
    if not _CONJOINED.search(passage.before(mention.trigger.start)):
        return ()
    for one in reversed(passage.mentions):
        if one.trigger.start < mention.trigger.start and one.voice == "active":
            return subjects(passage, one)
    return ()


def _person_over_body(found: Sequence[ActorMention]) -> ActorMention:
    """ "the NATO secretary general, Jens Stoltenberg" is the person, who carries the body."""
    first = found[0]
    for other in found[1:]:
        if other.actor.kind == "person" and other.actor.parent == first.actor.id:
            return other
    return first


def _joined(
    passage: Passage, first: ActorMention, others: Sequence[ActorMention]
) -> tuple[ActorMention, ...]:
    """A list of actors: "Britain, Canada and Australia"."""
    found = [first]
    for other in others:
        if other.span.start < found[-1].span.end:
            continue
        if not _JOINED.fullmatch(passage.between(found[-1].span.end, other.span.start)):
            break
        if other.actor.id != found[-1].actor.parent and found[-1].actor.id != other.actor.parent:
            found.append(other)
    return tuple(found)


def _after(passage: Passage, mention: EventMention) -> list[ActorMention]:
    end = mention.span.end
    later = [
        one.trigger.start
        for one in passage.mentions
        if mention.trigger.end <= one.trigger.start < end and one.voice in {"active", "gerund"}
    ]
    stop = min(later, default=end)
    return [
        one
        for one in passage.actors
        if mention.trigger.end <= one.span.start and one.span.end <= max(stop, mention.trigger.end)
    ]


def _by(passage: Passage, right: Sequence[ActorMention]) -> tuple[ActorMention, ...]:
    for one in right:
        if _BY.search(passage.before(one.span.start)):
            return _joined(passage, one, right)
    return ()


def _objects(
    passage: Passage, mention: EventMention, right: Sequence[ActorMention]
) -> tuple[ActorMention, ...]:
    acting = [
        one
        for one in right
        if one.used_as == "actor"
        and not _OTHER_VERB.search(passage.between(mention.trigger.end, one.span.start))
    ]
    if not acting or mention.kind.speech or mention.kind.moves:
        return ()
    return _joined(passage, _person_over_body(acting), acting)


def _of_noun(passage: Passage, mention: EventMention) -> Roles:
    """ "Russia's bombing of Kharkiv", "the invasion of Ukraine", "talks between A and B"."""
    right = _after(passage, mention)
    owners = [
        one
        for one in passage.actors
        if one.span.end <= mention.trigger.start
        and _owner(one).fullmatch(passage.between(one.span.end, mention.trigger.start))
    ]
    near = [
        one for one in right if _OF.fullmatch(passage.between(mention.trigger.end, one.span.start))
    ]
    both = [one for one in right if _BETWEEN.search(passage.before(one.span.start))]
    if both:
        return Roles(agents=_joined(passage, both[0], right))
    by = _by(passage, near)
    return Roles(
        agents=by or tuple(owners[-1:]),
        targets=() if by else _joined(passage, near[0], right) if near else (),
    )


def _of_gerund(passage: Passage, mention: EventMention) -> Roles:
    """ "accused Russia of using": the accused acts; "denied using", "after using": the subject."""
    right = tuple(one for one in _after(passage, mention) if one.used_as == "actor")
    previous = passage.previous(mention)
    if previous is None:
        return Roles(targets=right[:1])
    main = roles(passage, previous)
    accused = previous.kind.type == "ACCUSE"
    return Roles(agents=main.targets if accused else main.agents, targets=right[:1])


def _owner(one: ActorMention) -> re.Pattern[str]:
    if one.rule == "state/people":
        return _PEOPLE
    return _OWN if one.actor.kind in {"person", "group"} else _NAME


def _owns(passage: Passage, one: ActorMention) -> bool:
    return bool(_POSSESSIVE.match(passage.between(one.span.end, one.span.end + 2)))
