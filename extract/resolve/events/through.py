"""Through what somebody acts, whose a weapon is, who mans a post and who sent a lorry: "a bomb
dropped by a helicopter", "a checkpoint manned by rebels"."""

from extract.find.actors.gazetteer import known
from extract.find.events import EventMention, clauses
from extract.model import ActorMention
from extract.resolve.events.aims import PHYSICAL
from extract.resolve.events.passage import Passage
from extract.vocabulary import listed

_HELPING = listed("objects", "rescuers") | listed("objects", "laden")
_SENT = listed("objects", "convoys") | listed("objects", "carriers") | listed("objects", "weapons")


def senders(passage: Passage, mention: EventMention, head: int) -> list[ActorMention]:
    """Who sent what acts: "a bomb dropped by a helicopter", "lorries hired by the charity", "a
    checkpoint manned by rebels"."""
    tree, lemma = mention.tree, mention.tree.lemma(head)
    posted = lemma in listed("actor_nouns", "posts")
    if lemma not in _SENT and not posted:
        return []
    verbs = listed("clauses", "manning" if posted else "sending")
    sent = [one for one in tree.children(head, "acl") if tree.lemma(one) in verbs]
    found = [passage.who(one) for verb in sent for one in clauses.agents(tree, verb)]
    return [one for one in found if one]


def is_manned(mention: EventMention, head: int) -> bool:
    """ "Helicopters attacked the camp", "stopped at a navy checkpoint": where nobody says whose."""
    lemma = mention.tree.lemma(head)
    if mention.voice == "passive" and lemma in listed("actor_nouns", "posts"):
        return True
    if mention.kind.type == "AID" and lemma in _HELPING:
        return True  # "a lifeboat brought survivors ashore", "a convoy with food left Juba"
    doing = mention.voice == "passive" or bool(clauses.objects(mention.tree, mention.at))
    return doing and mention.kind.type in PHYSICAL and lemma in listed("actor_nouns", "manned")


def is_of_fighters(mention: EventMention, head: int) -> bool:
    """ "Separatist artillery shelled the town": who has no name acts by the word for them."""
    attackers = listed("actor_nouns", "attackers")
    owners = clauses.owners(mention.tree, head)
    return any(mention.tree.lemma(one) in attackers for one in owners)


def owns(passage: Passage, mention: EventMention, head: int) -> bool:
    """ "Kalibr missiles" are named after their make, "Hamas rockets" are those of Hamas."""
    who = passage.who(head)
    if who is None or mention.tree.tokens[head].relation == "nmod:poss":
        return who is not None
    at = mention.tree.tokens[head].span
    named = any(one.span.start <= at.start < one.span.end for one in passage.sentence.names)
    return who.actor.kind in {"state", "armed_group"} or named or who.actor.id in known()
