"""Whom a clause answers that stands beside what it answers: "apologised" after others blocked the
road, "rejected the plan" for which they are punished, "ignored it" of an order."""

from collections.abc import Sequence

from extract.find.events import clauses
from extract.find.events.triggers import classes
from extract.model import Event
from extract.resolve.events.parties import Bodies, clashing, without
from extract.resolve.events.told import Told
from extract.tree import Tree
from extract.vocabulary import listed

_SETTINGS = frozenset("in at after before over during near among from".split())
_CAUSES = frozenset("after when because as since once".split())
_REACTIONS = frozenset("PROTEST REJECT RETREAT ACCUSE CONCEDE AGREE".split())
_PUNISHING = frozenset("SANCTION COERCE THREATEN ACCUSE".split())
_ORDERS = frozenset("REQUEST AGREE THREATEN".split())
_THAT = frozenset({"it", "this", "that"})


def reacting(found: Sequence[Told], events: Sequence[Event], at: int) -> tuple[str, ...]:
    """ "Deputies walked out after the Speaker refused": it was they whom he refused; "they let cars
    through after the minister came and apologised": to them."""
    mention = found[at].mention
    tree, verb = mention.tree, _clause(mention.tree, mention.verb)
    if not tree.tokens[verb].relation.startswith("advcl"):
        return ()
    if not {tree.lemma(one) for one in tree.children(verb, "mark", "advmod")} & _CAUSES:
        return ()
    above = next((one for one in tree.above(verb) if tree.tokens[one].word_class == "VERB"), None)
    for other, event in zip(found, events, strict=True):
        same = other.mention.tree is tree and other.mention.verb == above
        # "has not followed, as Cyprus objects"
        undone = event.modality == "negated" and _stands_in_the_way(tree, verb, event, events[at])
        if same and (undone or event.type in _REACTIONS or _is_punished(event, events[at])):
            return without(event.agents, events[at].agents)
    return ()


def _clause(tree: Tree, verb: int) -> int:
    """The first of joined verbs: "came" of "after he came and apologised"."""
    above = tree.head(verb)
    own = tree.children(verb, "nsubj", "nsubj:pass", "mark")
    return verb if above is None or own or tree.relations[verb] != "conj" else above


def _stands_in_the_way(tree: Tree, verb: int, event: Event, refused: Event) -> bool:
    """ "Has not met the envoys, because they refused": who refuses is who was to take part."""
    because = {tree.lemma(one) for one in tree.children(verb, "mark")} & {"as", "because"}
    named = set(refused.agents) & set(event.targets)
    return bool(because) and refused.type == "REJECT" and bool(named)


def _is_punished(event: Event, refused: Event) -> bool:
    """ "Imposed bans on the officers after they had rejected its plan": whose plan it was."""
    strangers = not set(event.agents) & set(refused.agents)
    punished = event.type in _PUNISHING and refused.type == "REJECT"
    return punished and strangers and bool(set(event.targets) & set(refused.agents))


def punished_for(found: Sequence[Told], events: Sequence[Event], at: int) -> tuple[str, ...]:
    """Whom somebody refused what they are punished for by another, whatever it was."""
    if events[at].type != "REJECT":
        return ()
    who = reacting(found, events, at)
    punishing = [
        one
        for one in events
        if one.sentence == events[at].sentence and _is_punished(one, events[at])
    ]
    return who if any(set(who) <= set(one.agents) for one in punishing) else ()


def ordered_it(
    found: Sequence[Told], events: Sequence[Event], at: int, bodies: Bodies
) -> tuple[str, ...]:
    """ "The ministry ordered the miners back; they ignored it": the ministry."""
    mention, event = found[at].mention, events[at]
    held = clauses.objects(mention.tree, mention.at)
    if event.targets or event.type != "REJECT":
        return ()
    if not any(mention.tree.lemma(one) in _THAT for one in held):
        return ()
    for told in reversed(events[:at]):
        if event.sentence.number - told.sentence.number > 1:
            break
        if told.type in _ORDERS and bodies.share(told.targets, event.agents):
            return without(told.agents, event.agents)
    return ()


def called_to_order(events: Sequence[Event], found: Sequence[Told], at: int) -> tuple[str, ...]:
    """ "Libya called for calm": on the two who were told to fight each other a little before."""
    mention, event = found[at].mention, events[at]
    if event.type != "REQUEST" or mention.voice == "noun":
        return ()
    tree = mention.tree
    asked = (*clauses.objects(tree, mention.at), *clauses.obliques(tree, mention.at, ("for",)))
    calm = [one for one in asked if tree.lemma(one) in listed("clauses", "quiet")]
    if not calm or _is_elsewhere(tree, mention.verb, calm[0]):
        return ()
    fighting = clashing(events[:at])
    return fighting.but(event.agents) if fighting else ()


def _is_elsewhere(tree: Tree, verb: int, calm: int) -> bool:
    """ "Called for calm in Uganda after the vote", "asked parents for patience and called for
    calm": of others."""
    around = (*tree.children(verb, "obl"), *tree.children(calm, "nmod"))
    if any(tree.cases(one) in _SETTINGS for one in around):
        return True
    first = tree.head(verb) if tree.relations[verb] == "conj" else None
    if first is None:
        return False
    return "REQUEST" in classes("verb", tree.lemma(first)) and bool(clauses.objects(tree, first))
