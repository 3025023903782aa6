"""Whom "the two countries", "both sides" or "the two foreign ministers" stand for: the two states,
or the state and the armed group, that a report has just named."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extract.find.events import EventMention, clauses
from extract.model import Event
from extract.resolve.events.parties import Bodies, between
from extract.vocabulary import listed

_BOTH = frozenset({"two", "both"})
_STATES = frozenset({"state"})
_ARMED = frozenset({"state", "armed_group"})
_TOGETHER = frozenset("AGREE CONSULT COOPERATE".split())
_PAIR = 2
_REACH = 3  # sentences
_FAR = 12  # sentences, for the two that a report tells of again and again
_ONLY_IN = frozenset({"in"})
_ONLY_WHERE = frozenset({"in", "at", "near", "from", "outside", "inside"})


def with_pairs(mention: EventMention, event: Event, bodies: Bodies) -> Event:
    """An event, with the two bodies in the place of the words that call them two."""
    tree = mention.tree
    if mention.kind.type == "REPORT" or _BOTH.isdisjoint(tree.lemmas):
        return event
    # who tells of the two is neither
    speaker = (event.speaker,) if event.speaker else ()
    for head in mention.agents:
        pair = _pair(mention, head, bodies, speaker)
        if pair and set(event.agents) <= {bodies.at(mention, head)}:
            told = {*event.agents, *pair}
            others = tuple(one for one in event.targets if one not in told)
            apart = not others and (mention.kind.mutual or mention.kind.type in _TOGETHER)
            return between(event, pair) if apart else replace(event, agents=pair, targets=others)
    for head in (one for slot in mention.targets for one in slot):
        named = bodies.at(mention, head)
        pair = _pair(mention, head, bodies, (*event.agents, *speaker))
        if pair and named is not None and set(event.targets) == {named}:
            if mention.kind.mutual and not event.agents and tree.cases(head) == "":
                return between(event, pair)
            return replace(event, targets=pair)
    return event


def _pair(mention: EventMention, head: int, bodies: Bodies, but: Sequence[str]) -> tuple[str, ...]:
    tree = mention.tree
    called = _called_two(mention, head, bodies)
    if called is None:
        return ()
    of_sides = listed("clauses", "sides_together") - listed("clauses", "states_together")
    states = tree.lemma(called) not in of_sides | {"two"}
    kinds, where = (_STATES, _ONLY_IN) if states else (_ARMED, _ONLY_WHERE)
    number, found, told = mention.sentence.number, dict[str, None](), Counter[str]()
    for back in range(min(number, _FAR) + 1):
        before = called if back == 0 else None
        named = [
            bodies.body(one)
            for one in bodies.named_in(number - back, before, kinds, where)
            if not bodies.share((one,), but)
        ]
        told.update(dict.fromkeys(named, 1))
        if len(found) < _PAIR and (back <= _REACH or len(told) == _PAIR):
            found.update(dict.fromkeys(named))
    if len(told) == _PAIR:
        return tuple(told)
    most = [one for one, _ in told.most_common(_PAIR)]
    others = [times for one, times in told.items() if one not in most]
    # of several the two that the report tells of again and again, and the others once
    clear = len(most) == _PAIR and min(told[one] for one in most) > max(others, default=0)
    # and one of whom is of the pair just named: the other of that pair is named in passing
    passing = len(found) < _PAIR or len(set(most) & set(found)) == 1
    if clear and passing:
        return tuple(sorted(most, key=list(told).index))
    return tuple(found) if len(found) == _PAIR else ()


def _called_two(mention: EventMention, head: int, bodies: Bodies) -> int | None:
    """The word that calls two bodies together: "countries" of "the two countries' navies", "two" of
    "an accord that the two had signed"; None where a phrase calls no two so, or says whose they
    are: "the two generals of Chad"."""
    tree = mention.tree
    if tree.lemma(head) == "two" and tree.tokens[head].word_class == "NUM":
        definite = any(tree.lemma(one) == "the" for one in tree.children(head, "det"))
        return head if definite else None
    owners = (*tree.children(head, "nmod:poss"), *clauses.obliques(tree, head, ("of", "from")))
    for one in (head, *owners):
        joined = [tree.lemma(at) for at in tree.children(one, "compound")]
        called = " ".join((*joined, tree.lemma(one)))  # "coast guard"
        words = not {tree.lemma(one), called}.isdisjoint(listed("clauses", "states_together"))
        words = words or tree.lemma(one) in listed("clauses", "sides_together")
        before = tree.children(one, "det", "nummod", "det:predet")
        numbers = {tree.lemma(at) for at in before}
        definite = bool(numbers & {"the", "both", "these", "those"})
        if words and definite and numbers & _BOTH:
            return None if _is_of_one(mention, one, bodies) else one
    return None


def _is_of_one(mention: EventMention, head: int, bodies: Bodies) -> bool:
    """ "the two envoys of the UN", "Libya's two parliaments", "both ministries of the city"."""
    tree = mention.tree
    owners = (
        *tree.children(head, "nmod:poss", "amod", "compound"),
        *clauses.obliques(tree, head, ("of", "from", "in", "at")),
    )
    places = listed("objects", "places") | listed("objects", "peopled_places")
    return any(
        tree.tokens[one].word_class == "PROPN"
        or tree.lemma(one) in places
        or ((who := bodies.at(mention, one)) is not None and bodies.are_bodies((who,)))
        for one in owners
    )
