"""To whom a clause that names nobody is said or done: by what is told right before it.

"Chad asked for a truce; the rebels refused" are the two sides of one matter. What an actor asks,
refuses or threatens goes to whom it speaks already, to whoever has just spoken to it, or to the
other party of the talks that a report tells of.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.find.events import EventMention
from extract.find.events.triggers import readings
from extract.model import Event
from extract.resolve.events.at_odds import (
    CONTRARY,
    at_odds_with,
    before_a_court,
    fought_by,
    is_to_all,
    who_did_not,
    who_holds,
)
from extract.resolve.events.owed_to import (
    asked_for_it,
    helped,
    pledged_to,
    punished,
    sold_to,
    sought_from,
)
from extract.resolve.events.pairs import with_pairs
from extract.resolve.events.parties import (
    Bodies,
    Parties,
    are_sides,
    are_two,
    clashing,
    other_party,
    parties_of,
    without,
)
from extract.resolve.events.passage import Passage
from extract.resolve.events.put_to import called_to_order, ordered_it, punished_for, reacting
from extract.resolve.events.summed_up import said_before, summed_up, told_as_a_clause
from extract.resolve.events.talks import at_talks, is_of_talks, with_those_who_talk
from extract.resolve.events.told import Told
from extract.resolve.events.truces import between_two, called_off, refusing_to_talk
from extract.tree import Tree
from extract.vocabulary import listed

_TO_A_PARTY = frozenset("REQUEST REJECT THREATEN AGREE CONCEDE".split())
_JUDGING = frozenset({"accusation", "criticism", "judgement"})
# after what an actor has said or done to whom it says the next thing to the same
_GOES_ON: Mapping[str, frozenset[str]] = {
    "THREATEN": frozenset("REQUEST REJECT ACCUSE THREATEN PROTEST CONSULT SUPPORT".split()),
    "REQUEST": frozenset("REQUEST REJECT ACCUSE THREATEN PROTEST CONSULT".split()),
    "REJECT": frozenset("REQUEST REJECT ACCUSE THREATEN CONSULT".split()),
    "ACCUSE": frozenset("REJECT THREATEN REQUEST".split()),
    "AGREE": frozenset("REQUEST CONSULT AGREE SUPPORT".split()),
    "CONCEDE": frozenset("CONSULT AGREE".split()),
}
_ANSWERS: Mapping[str, frozenset[str]] = {
    "REJECT": frozenset("REQUEST AGREE THREATEN ACCUSE".split()),
    "AGREE": frozenset("REQUEST THREATEN ACCUSE PROTEST".split()),
    "CONCEDE": frozenset("REQUEST THREATEN PROTEST".split()),
    "REQUEST": frozenset("REJECT AGREE".split()),
    "THREATEN": frozenset("REQUEST REJECT THREATEN SANCTION ACCUSE".split()),
    "ACCUSE": frozenset("ACCUSE REJECT THREATEN SANCTION COERCE".split()),
    "SUPPORT": frozenset("AGREE AID CONCEDE".split()),
}
_FIRM = frozenset({"actual", "claimed"})
_JOINED = frozenset({"conj", "parataxis", "advcl"})
_REACH = 2  # sentences


def addressed(
    found: Sequence[Told], events: Sequence[Event], passages: Sequence[Passage]
) -> list[Event]:
    """The events, with those to whom they are addressed where they name nobody."""
    if not passages:
        return list(events)
    bodies = Bodies(passages[0].cast)
    parties = parties_of(passages, bodies)
    result = list(events)
    for at, told in enumerate(found):
        two = are_sides(result[at]) and are_two(told.mention)
        fighting = clashing(result[:at]) if two or is_of_talks(result[at]) else None
        sides = (fighting if two else None) or parties
        if sides:
            result[at] = at_talks(told.mention, sides.both(result[at]), sides)
        result[at] = with_pairs(told.mention, result[at], bodies)
        whose = ordered_it(found, result, at, bodies)
        if whose:
            result[at] = replace(result[at], targets=whose)
        at_war = fighting is not None and bodies.are_bodies(fighting.but(()))
        talking = fighting if at_war and not parties else parties
        result[at] = with_those_who_talk(told.mention, result[at], talking, bodies)
        result[at] = between_two(found, result, at, bodies)
        if not result[at].targets:
            doers = _addressee(found, result, at, bodies) or fought_by(found, result, at)
            doers = doers or (_of_the_talks(told, result[at], parties, bodies) if parties else ())
            if doers:
                result[at] = replace(result[at], targets=doers)
    return result


def _of_the_talks(told: Told, event: Event, parties: Parties, bodies: Bodies) -> tuple[str, ...]:
    """Both parties, or the other one, of the talks that a report tells of."""
    both = parties.but(event.agents) if _is_to_both(told) else ()
    to_one = _is_open(told) and told.mention.kind.type in _TO_A_PARTY
    return both or (other_party(parties, bodies, event) if to_one else ())


def _is_to_both(told: Told) -> bool:
    """ "pleaded with both to come back"."""
    tree = told.mention.tree
    behind = [token.text.lower() for token in tree.tokens[told.mention.at + 1 :][:3]]
    return (
        len(behind) > 2
        and behind[0] in {"with", "on", "to"}
        and (behind[1] == "both" and behind[2] in {"to", ".", ",", "for"})
    )


def _addressee(
    found: Sequence[Told], events: Sequence[Event], at: int, bodies: Bodies
) -> tuple[str, ...]:
    event, kind = events[at], found[at].mention.kind
    if kind.type == "SANCTION":
        return punished(events[:at], event, bodies)
    if kind.type in {"AID", "COOPERATE"}:
        return (helped if kind.type == "AID" else sold_to)(found, events, at, bodies)
    if kind.type == "ACCUSE" and kind.name not in _JUDGING:
        return ()
    if kind.type == "ACCUSE" and found[at].mention.tree.children(found[at].mention.at, "ccomp"):
        return at_odds_with(events[:at], event, bodies)  # "complained that it was late"
    told_before = (
        summed_up(found, events, at)
        or told_as_a_clause(found, events, at, bodies)
        or punished_for(found, events, at)
        or called_off(events, at, found[at].mention, bodies)
    )
    if told_before or not _is_open(found[at]):
        return told_before
    return (
        said_before(found, events, at)
        or who_holds(events[:at], found[at].mention, event, bodies)
        or reacting(found, events, at)
        or called_to_order(events, found, at)
        or asked_for_it(found, events, at)
        or pledged_to(found, events, at, bodies)
        or sought_from(found[at].mention, event, bodies)
        or refusing_to_talk(events, at, found[at].mention, bodies)
        or _spoken_to(found, events, at, bodies)
        or _speaking_before(found, events, at, bodies)
        or _gone_on_with(found, events, at, bodies)
        or before_a_court(events, event, bodies)
        or who_did_not(found[at].mention, event, bodies)
        or (() if is_to_all(found[at].mention) else at_odds_with(events[:at], event, bodies))
    )


def _is_open(told: Told) -> bool:
    """Whether a speech act leaves open to whom it is said: "demanded a truce", not "asked the
    ministers to leave", "praised the team"."""
    mention, event = told.mention, told.event
    tree, at = mention.tree, mention.at
    if mention.kind.type not in _ANSWERS or not event.agents:
        return False
    to_come = mention.kind.type == "REJECT" or mention.kind.name == "appeal_to_come"
    if event.modality not in _FIRM and not to_come:
        return False
    held = tree.children(at, "obj")
    if mention.kind.type in {"SUPPORT", "ACCUSE", "REJECT"}:
        words = {word for one in readings("verb").get(tree.lemma(at), ()) for word in one.beside}
        # "lodged a protest" is to somebody whom it does not name
        held = [one for one in held if tree.lemma(one) not in words]
        return all(_points_back(tree, one) for one in held)
    # "asked the ministers to leave", but "threatened a ban if it did not"
    ends = [one for one in tree.children(at, "xcomp", "advcl") if _is_to_do(tree, one)]
    told_to_act = bool(held) and bool(ends)
    return not told_to_act and not tree.children(at, "iobj")


def _is_to_do(tree: Tree, below: int) -> bool:
    marks = {tree.lemma(one) for one in tree.children(below, "mark")}
    return tree.relations[below] == "xcomp" or "to" in marks


def _points_back(tree: Tree, noun: int) -> bool:
    """ "that", "it", "the demand", "all offers"; of no one thing of its own."""
    token = tree.tokens[noun]
    speaking = tree.lemma(noun) in listed("clauses", "summing_up")
    return speaking or token.word_class in {"PRON", "DET"}


def _spoken_to(
    found: Sequence[Told], events: Sequence[Event], at: int, bodies: Bodies
) -> tuple[str, ...]:
    """ "asked the government for a pension and threatened to block a road": the government."""
    event, mention = events[at], found[at].mention
    for before in range(at - 1, -1, -1):
        told, other = events[before], found[before].mention
        if other.tree is not mention.tree:
            break
        goes_on = told.type in _GOES_ON.get(mention.kind.type, ()) and _are_joined(other, mention)
        if goes_on and bodies.share(told.agents, event.agents):
            heard = _heard(found[before], told, bodies)
            return without(heard, event.agents)
    return _spoken_to_next(found, events, at, bodies)


def _spoken_to_next(
    found: Sequence[Told], events: Sequence[Event], at: int, bodies: Bodies
) -> tuple[str, ...]:
    """ "offered to come and asked the council for a list": offered it to the council."""
    event, mention = events[at], found[at].mention
    for told, other in zip(events[at + 1 : at + 2], found[at + 1 : at + 2], strict=True):
        same = other.mention.tree is mention.tree and _are_joined(mention, other.mention)
        goes_on = event.type == "AGREE" and told.type == "REQUEST"
        if goes_on and same and bodies.share(told.agents, event.agents):
            return without(bodies.who_hear(told.targets), event.agents)
    return ()


def _are_joined(one: EventMention, other: EventMention) -> bool:
    """ "asked and threatened": the verbs stand side by side."""
    tree, verb = other.tree, other.verb
    while tree.tokens[verb].relation.partition(":")[0] in _JOINED:
        verb = tree.tokens[verb].head
        if verb == one.verb:
            return True
    return False


def _heard(one: Told, event: Event, bodies: Bodies) -> tuple[str, ...]:
    """To whom a clause says itself that it is said: no one that a deed it speaks of was done by."""
    if event.type not in {"ACCUSE", "CONSULT"}:
        return bodies.who_hear(event.targets)
    mention = one.mention
    heads = [head for slot in mention.targets for head in slot]
    own = [head for head in heads if mention.tree.head(head) in {mention.at, mention.verb}]
    direct = {bodies.at(mention, head) for head in own}
    told = [who for who in event.targets if who in direct]
    # "met demonstrators and called for elections" calls on nobody of them
    return bodies.who_answer(told) if event.type == "CONSULT" else bodies.who_hear(told)


def _speaking_before(
    found: Sequence[Told], events: Sequence[Event], at: int, bodies: Bodies
) -> tuple[str, ...]:
    """ "The governor offered the front a truce; it refused": the governor."""
    event = events[at]
    answered = _ANSWERS.get(found[at].mention.kind.type, frozenset())
    for told in reversed(events[:at]):
        reach = _REACH if event.type == "AGREE" else 1
        if event.sentence.number - told.sentence.number > reach:
            break
        if told.type in answered and told.agents and bodies.share(told.targets, event.agents):
            return bodies.who_hear(without(told.agents, event.agents))
    return ()


def _gone_on_with(
    found: Sequence[Told], events: Sequence[Event], at: int, bodies: Bodies
) -> tuple[str, ...]:
    """ "Chad protested to Mali. Its president threatened to leave the union": Mali again."""
    event = events[at]
    if found[at].mention.kind.type != "THREATEN":
        return ()
    for before in range(at - 1, -1, -1):
        told = events[before]
        if event.sentence.number - told.sentence.number > _REACH:
            break
        if told.type in CONTRARY and told.targets and bodies.share(told.agents, event.agents):
            return without(_heard(found[before], told, bodies), event.agents)
    return ()
