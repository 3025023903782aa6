"""Whom a measure, help or a pledge that names nobody is for, by what is told beside it: "Oxfam gave
food to the displaced, and the Red Cross is supplying water"."""

from collections.abc import Sequence

from extract.find.events import EventMention, clauses
from extract.find.events.triggers import classes
from extract.model import Event
from extract.resolve.events.at_odds import CONTRARY
from extract.resolve.events.parties import Bodies, without
from extract.resolve.events.told import Told
from extract.tree import Tree
from extract.vocabulary import listed

_REACH = 2  # sentences
_HANDED = listed("clauses", "handing_over")
_FLEEING = listed("clauses", "fleeing")
_TRADING = listed("clauses", "trading")
_HIS = frozenset({"his", "her"})
_THEIR = _HIS | {"their"}


def punished(earlier: Sequence[Event], event: Event, bodies: Bodies) -> tuple[str, ...]:
    """ "The union froze the assets of Mali's ministers. France cut its aid": against Mali, as long
    as it is the one state that such measures, or charges right before, are against."""
    if not bodies.are_bodies(event.agents):
        return ()
    own = {
        state
        for told in earlier
        if told.sentence == event.sentence
        and told.type in CONTRARY
        and bodies.share(told.agents, event.agents)
        for one in without(told.targets, event.agents)
        if (state := bodies.state(one))
    }
    if len(own) == 1 and bodies.knows(own):
        return tuple(own)  # "called it piracy and recalled its ambassador"
    against: set[str] = set()
    for told in earlier:
        near = event.sentence.number - told.sentence.number <= _REACH
        if told.type == "SANCTION" or (told.type == "ACCUSE" and near):
            held = without(told.targets, event.agents)
            against.update({state for one in held if (state := bodies.state(one))})
    # a state that the report names
    return tuple(against) if len(against) == 1 and bodies.knows(against) else ()


def helped(
    found: Sequence[Told], events: Sequence[Event], at: int, bodies: Bodies
) -> tuple[str, ...]:
    """ "Oxfam gave food to the displaced, and the Red Cross is supplying water", "put the displaced
    up in tents and handed out blankets": to them."""
    tree = found[at].mention.tree
    beside = _beside_help(found[at], bodies)
    if beside:
        return without(beside, events[at].agents)
    for before in range(at - 1, -1, -1):
        if found[before].mention.tree is not tree:
            break
        joined = tree.head(found[at].mention.verb) == found[before].mention.verb
        if (
            joined
            and events[before].type == "AID"
            and not clauses.recipients(tree, found[at].mention.at)
        ):
            return bodies.who_hear(without(events[before].targets, events[at].agents))
    return ()


def sold_to(
    found: Sequence[Told], events: Sequence[Event], at: int, bodies: Bodies
) -> tuple[str, ...]:
    """ "A ship with Slovak rifles for Mali docked. Slovakia sold them in April": to Mali, for whom
    the arms just told of are."""
    event, mention = events[at], found[at].mention
    tree = mention.tree
    if tree.lemma(mention.at) not in _TRADING:
        return ()
    goods = clauses.objects(tree, mention.at)
    if not any(_is_told_of(tree, one) for one in goods):
        return ()
    for told in reversed(events[:at]):
        if event.sentence.number - told.sentence.number > _REACH:
            break
        given = told.type in {"AID", "COOPERATE"} and told.targets
        if given and bodies.share(told.agents, event.agents):
            return without(bodies.who_hear(told.targets), event.agents)
    return ()


def _is_told_of(tree: Tree, noun: int) -> bool:
    """ "them", "the howitzers"; no "two howitzers"."""
    if tree.tokens[noun].tag == "PRP":
        return True
    known = any(tree.lemma(one) == "the" for one in tree.children(noun, "det"))
    return known and tree.lemma(noun) in listed("objects", "arms")


def _beside_help(told: Told, bodies: Bodies) -> tuple[str, ...]:
    """ "Took in 40 families and handed out blankets": those to whom the same actor does the other
    thing; "people are in centres, to which it brings rice": those who are there."""
    mention = told.mention
    tree, verb = mention.tree, mention.verb
    above = tree.head(verb)
    if above is None or clauses.recipients(tree, mention.at):
        return ()
    if tree.relations[verb] == "conj" and not tree.children(verb, "nsubj", "nsubj:pass"):
        heads = clauses.objects(tree, above)
    elif tree.relations[verb].endswith(":relcl") and tree.child(above, "cop") is not None:
        to = [one for one in tree.children(verb, "obl") if tree.lemma(one) == "which"]
        heads = clauses.subjects(tree, above) if to else ()
    else:
        heads = ()
    who = [one for head in heads if (one := bodies.at(mention, head))]
    return tuple(one for one in who if bodies.are((one,), "in_need"))


def pledged_to(
    found: Sequence[Told], events: Sequence[Event], at: int, bodies: Bodies
) -> tuple[str, ...]:
    """ "The agency appealed to donors for nine million dollars. Belgium pledged one million": the
    agency; "Mali promised to destroy them, and Italy offered to pay for an oven": Mali."""
    event = events[at]
    if event.type != "AGREE" or not bodies.are_bodies(event.agents):
        return ()
    if not _offers_means(found[at].mention):
        return ()
    tree = found[at].mention.tree
    for before in range(at - 1, -1, -1):
        told, other = events[before], found[before].mention
        if event.sentence.number - told.sentence.number > _REACH:
            break
        strangers = not bodies.share(told.agents, event.agents) and bodies.are_bodies(told.agents)
        beside = told.type == "AGREE" and other.tree is tree and not told.targets
        joined = beside and tree.head(found[at].mention.verb) == other.verb
        if strangers and (joined or (told.type == "REQUEST" and _asks_for_means(other))):
            return without(told.agents, event.agents)
    return ()


def _asks_for_means(mention: EventMention) -> bool:
    """ "appealed for nine million dollars", "asked donors for tents"."""
    tree = mention.tree
    # "appealed to donors for nine million dollars", read as donors for so much
    beside = clauses.obliques(tree, mention.at, ("for", "to", "on"))
    asked = (*clauses.objects(tree, mention.at), *beside)
    below = [one for head in asked for one in clauses.obliques(tree, head, ("for",))]
    means = listed("objects", "money") | listed("objects", "help")
    return any(tree.lemma(one) in means for one in (*asked, *below))


def _offers_means(mention: EventMention) -> bool:
    """ "pledged one million", "promised to send tents"; not "agreed to hold elections"."""
    tree, means = mention.tree, listed("objects", "money") | listed("objects", "help")

    def is_means(one: int) -> bool:
        return tree.lemma(one) in means or tree.tokens[one].word_class == "NUM"

    if any(is_means(one) for one in clauses.objects(tree, mention.at)):
        return True
    for verb in tree.children(mention.at, "xcomp", "ccomp"):
        types = classes("verb", tree.lemma(verb))
        held = clauses.objects(tree, verb)
        if "AID" in types and (not held or any(is_means(one) for one in held)):
            return True
    return False


def sought_from(mention: EventMention, event: Event, bodies: Bodies) -> tuple[str, ...]:
    """ "He fled to Honduras in June, and Guatemala has asked for his extradition": Honduras."""
    tree = mention.tree
    asked = (*clauses.objects(tree, mention.at), *clauses.obliques(tree, mention.at, ("for",)))
    if event.type != "REQUEST":
        return ()
    fled = [
        at
        for at, lemma in enumerate(tree.lemmas)
        if lemma in _FLEEING and at < mention.at and any(_is_of(tree, one, at) for one in asked)
    ]
    heads = [one for at in fled for one in clauses.obliques(tree, at, ("to", "in", "into"))]
    states = [one for head in heads if (one := bodies.at(mention, head))]
    found = [state for one in states if (state := bodies.state(one))]
    return without(tuple(dict.fromkeys(found)), event.agents)


def _is_of(tree: Tree, asked: int, fled: int) -> bool:
    """ "his extradition", "the handover of the colonel" where the colonel fled; not the return of
    its idols."""
    if tree.lemma(asked) not in _HANDED:
        return False
    owners = {tree.tokens[one].text.lower() for one in tree.children(asked, "nmod:poss")}
    if owners & (_HIS if tree.lemma(asked) == "return" else _THEIR):
        return True
    who = {tree.lemma(one) for one in clauses.subjects(tree, fled)}
    return any(tree.lemma(one) in who for one in clauses.obliques(tree, asked, ("of",)))


def asked_for_it(found: Sequence[Told], events: Sequence[Event], at: int) -> tuple[str, ...]:
    """ "The UN appealed for 60 million dollars, of which Norway has pledged nine": to the UN."""
    mention = found[at].mention
    tree, noun = mention.tree, mention.tree.head(mention.verb)
    if (
        events[at].type != "AGREE"
        or noun is None
        or tree.tokens[mention.verb].relation != "acl:relcl"
    ):
        return ()
    verbs = {one for one in tree.above(noun) if tree.tokens[one].word_class == "VERB"}
    for other, event in zip(found[:at], events[:at], strict=True):
        if other.mention.tree is tree and other.mention.verb in verbs and event.type == "REQUEST":
            return without(event.agents, events[at].agents)
    return ()
