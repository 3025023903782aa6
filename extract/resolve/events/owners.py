"""Whose the thing is that a deed is done to, and who is meant by it: "bombed targets in Gondor",
"deplored the treatment of the herders by Chad"."""

from extract.find.events import EventMention, clauses
from extract.model import ActorMention
from extract.resolve.events.passage import Passage
from extract.vocabulary import listed

_NESTED = ("of", "in", "from", "with", "to", "against", "on")
_JUDGING = frozenset({"ACCUSE", "SUPPORT"})
_BODIES = frozenset({"state", "organisation", "armed_group", "person"})
_HOLDING = listed("clauses", "holding_places")


def held(passage: Passage, mention: EventMention, head: int) -> list[ActorMention]:
    """Whose it is: "bombed targets in Gondor", "expelled two of its diplomats", "the trade of
    Syria with Lebanon"; nothing of a deed, which has its own actors."""
    tree = mention.tree
    if tree.lemma(head) in listed("objects", "weapons"):
        return []
    # "from areas held by the rebels"
    holding = [one for one in tree.children(head, "acl") if tree.lemma(one) in _HOLDING]
    nested_by = tuple(one for verb in holding for one in clauses.agents(tree, verb))
    # an inquiry into the situation in Chad is not against Chad
    cases = tuple(one for one in _NESTED if one != "in" or mention.kind.type != "ACCUSE")
    if mention.kind.type == "REQUEST" and tree.lemma(head) in listed("clauses", "given_back"):
        return []  # "demanded the return of the fishermen" of whoever holds them
    # "deplored the treatment of the herders by Chad"
    by = _by(mention, head) if mention.kind.type in _JUDGING else ()
    nested = by or (
        *clauses.owners(tree, head),
        *clauses.obliques(tree, head, cases),
        *nested_by,
    )
    found = [passage.who(one) for one in nested]
    # "praised the conduct of both sides"
    conduct = tree.lemma(head) in listed("actor_nouns", "conduct")
    kinds = _BODIES | {"group"} if conduct else _BODIES
    return [one for one in found if one and one.actor.kind in kinds]


def _by(mention: EventMention, head: int) -> tuple[int, ...]:
    """ "the treatment of the herders by Chad", which may hang on the herders."""
    held = (head, *clauses.obliques(mention.tree, head, ("of",)))
    return tuple(one for at in held for one in clauses.obliques(mention.tree, at, ("by",)))
