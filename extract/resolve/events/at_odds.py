"""Whom a demand, refusal or threat is to where a report tells with whom its maker is at odds:
"Mali seized a ship of Chad. Chad demanded its return"."""

from collections.abc import Sequence

from extract.find.events import EventMention, clauses
from extract.find.events.triggers import classes
from extract.model import Event
from extract.resolve.events.parties import Bodies, without
from extract.resolve.events.told import Told
from extract.vocabulary import listed

CONTRARY = frozenset("REQUEST REJECT THREATEN ACCUSE PROTEST".split())
"""The classes of what is said against somebody."""
_ANSWERING = frozenset({"returned_fire", "answering_fire"})
_HOSTILE = CONTRARY | {"ASSAULT", "COERCE", "SANCTION"}


def at_odds_with(earlier: Sequence[Event], event: Event, bodies: Bodies) -> tuple[str, ...]:
    """ "Mali seized a ship of Chad. ... Chad demanded its return": of Mali, as long as it is the
    one body that Chad is told to be at odds with."""
    if event.type not in CONTRARY or not bodies.are_bodies(event.agents):
        return ()
    own = {bodies.body(one) for one in event.agents}
    against: set[str] = set()
    for told in earlier:
        if told.type in _HOSTILE:
            doing = {bodies.body(one) for one in told.agents}
            done_to = {bodies.body(one) for one in told.targets}
            against |= done_to - own if doing & own else set()
            against |= doing - own if done_to & own else set()
    found = tuple(against)
    return found if len(found) == 1 and bodies.are_bodies(found) and bodies.knows(found) else ()


def fought_by(found: Sequence[Told], events: Sequence[Event], at: int) -> tuple[str, ...]:
    """ "Police fired tear gas, and demonstrators threw stones": each at the other."""
    event, tree = events[at], found[at].mention.tree
    # mines are laid for whoever comes
    if event.kind != "attack" or not event.agents or event.modality not in {"actual", "claimed"}:
        return ()
    if found[at].mention.kind.name in _ANSWERING:
        return _fired_on_first(events, at)
    for other in (at + 1, at - 1):
        if not 0 <= other < len(events) or found[other].mention.tree is not tree:
            continue
        told, verbs = events[other], {found[at].mention.verb, found[other].mention.verb}
        joined = any(tree.relation(one) == "conj" and tree.head(one) in verbs for one in verbs)
        if (
            joined
            and told.kind in {"riot", "attack"}
            and not told.targets
            and not set(told.agents) & set(event.agents)
        ):
            return told.agents
    return ()


def _fired_on_first(events: Sequence[Event], at: int) -> tuple[str, ...]:
    """ "Rebels shelled the base. The peacekeepers returned fire": at those rebels."""
    event = events[at]
    for told in reversed(events[:at]):
        if event.sentence.number - told.sentence.number > 1:
            break
        others = without(told.agents, event.agents)
        if (
            told.type == "ASSAULT"
            and others == told.agents
            and told.modality in {"actual", "claimed"}
        ):
            return others
    return ()


def is_to_all(mention: EventMention) -> bool:
    """ "Chad accused Mali. ... It called for a corridor": an appeal is to whoever hears it."""
    return mention.tree.lemma(mention.at) in listed("clauses", "appealing")


def who_did_not(mention: EventMention, event: Event, bodies: Bodies) -> tuple[str, ...]:
    """ "Chad has asked for his extradition, but Mali has not handed him over": asked Mali."""
    tree = mention.tree
    if event.type != "REQUEST" or mention.voice != "active":
        return ()
    for verb in tree.children(mention.verb, "conj"):
        words = {tree.lemma(one) for one in tree.children(verb, "cc", "advmod")}
        if "but" in words and words & {"not", "never"} and tree.tokens[verb].word_class == "VERB":
            who = (bodies.at(mention, one) for one in clauses.subjects(tree, verb))
            found = tuple(one for one in who if one and one not in event.agents)
            return found if bodies.are_bodies(found) else ()
    return ()


def before_a_court(events: Sequence[Event], event: Event, bodies: Bodies) -> tuple[str, ...]:
    """ "The prosecutor, who had asked for life, will appeal": to the court that the report tells
    of."""
    if event.type != "REQUEST" or not bodies.are(event.agents, "litigants"):
        return ()
    told = [one for before in events for one in before.agents]
    # the court that is told of first tries the case
    courts = (one for one in told if bodies.are((one,), "courts"))
    return tuple(one for one in (next(courts, None),) if one is not None)


def who_holds(
    earlier: Sequence[Event], mention: EventMention, event: Event, bodies: Bodies
) -> tuple[str, ...]:
    """ "Mali seized nine fishermen. Chad demanded their return", "that they be freed": of Mali."""
    if event.type != "REQUEST":
        return ()
    held = _given_up(mention)
    who = {_last_word(one) for head in held if (one := bodies.at(mention, head))}
    for told in reversed(earlier):
        seized = {_last_word(one) for one in told.targets}
        taken = told.type == "COERCE" or told.kind == "abduction"
        if taken and told.agents and who & seized:
            return without(told.agents, event.agents)
    return ()


def _last_word(one: str) -> str:
    """ "the fishermen" are "eight Chinese fishermen"."""
    return one.rpartition("-")[2]


def _given_up(mention: EventMention) -> list[int]:
    """Those whose return, release or freeing is asked for."""
    tree, at = mention.tree, mention.at
    nouns = (*clauses.objects(tree, at), *clauses.obliques(tree, at, ("for", "on")))
    held: list[int] = []
    for noun in nouns:
        if tree.lemma(noun) in listed("clauses", "given_back"):
            held += [*clauses.obliques(tree, noun, ("of",)), *tree.children(noun, "nmod:poss")]
    for said in tree.children(at, "ccomp", "xcomp"):
        types = classes("verb", tree.lemma(said))
        if "RETREAT" in types and clauses.is_passive(tree, said):
            held += clauses.subjects(tree, said)
    return held
