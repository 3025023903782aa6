"""Whether what stands in a clause can be what its deed is aimed at, no weapon and no mere spot:
"sold the howitzers" sells nothing to howitzers, "shot down 17 drones" strikes them."""

from functools import cache

from extract.find.events import EventMention, clauses
from extract.find.events.conditions import kind_of_name
from extract.find.events.triggers import readings
from extract.model import ActorMention
from extract.resolve.actors.counting import counted
from extract.resolve.actors.nouns import is_definite
from extract.vocabulary import entries, listed

PHYSICAL = frozenset({"ASSAULT", "COERCE"})
"""The classes of what is done to things as well as to people."""
_SPOTS = frozenset({"in", "near", "at", "outside", "under", "inside"})
_AT_PLACES = {"PROTEST": "seats", "AID": "peopled", "MOBILIZE": "peopled"}
_VISITED = listed("objects", "peopled_places")
_LEFT = listed("actor_nouns", "peopled") | listed("actor_nouns", "areas")
_TRADING = listed("clauses", "trading")
_ASKING = frozenset({"REQUEST", "AGREE"})


def can_be_target(mention: EventMention, head: int, one: ActorMention) -> bool:
    """Whether a phrase, and the actor that it stands for, can be whom a deed is done to."""
    lemma = mention.tree.lemma(counted(mention.tree, head))
    named = mention.tree.tokens[head].word_class == "PROPN"
    unhurt = lemma in no_targets() and not named and not _is_downed(mention, head, lemma)
    kind, listed = mention.kind.type, entries("actor_nouns")
    # "said on Cuban television"
    aired = lemma in listed["aired"]["words"] and mention.tree.cases(head) == "on"
    aired = aired and kind not in PHYSICAL
    if unhurt or aired or _is_given(mention, head, lemma) or _is_agreed(mention, head):
        return False
    if kind in PHYSICAL:
        return not is_spot(mention, head)
    promised = one.actor.kind == "organisation" and not named and _is_any(mention, head)
    asked_for = promised or _is_asked_for(mention, head) or _is_its_own(mention, head, one)
    if kind in _ASKING and asked_for:
        return False
    # "surrounded the village"
    around = kind != "MOBILIZE" or (mention.voice == "active" and not mention.tree.cases(head))
    at_place = around and kind in _AT_PLACES and lemma in listed[_AT_PLACES[kind]]["words"]
    visited = mention.kind.type_mode == "visit" and lemma in _VISITED
    left = mention.kind.type_mode == "withdraw" and _is_left(mention, head, lemma)
    if at_place or visited or left:
        return True
    if kind in {"PROTEST", "ACCUSE"} and is_spot(mention, head):
        return False
    return one.actor.kind != "thing" or named or _is_spoken_to(mention, head)


def _is_spoken_to(mention: EventMention, head: int) -> bool:
    """ "accused a patrol craft of ramming them", "told a barge to stop": whoever it is, it acts;
    "ordered the departure" speaks to nobody."""
    tree, at = mention.tree, mention.at
    told = [one for one in tree.children(at, "xcomp", "advcl") if tree.tokens[one].tag == "VB"]
    if not told and tree.lemma(at) not in listed("clauses", "charging_with"):
        return False
    held = tree.children(at, "obj", "iobj", "nsubj:pass")
    acting = tree.lemma(at) in listed("clauses", "spoken_to") and head in held
    return acting and not _is_a_word(tree.lemma(head))


def _is_left(mention: EventMention, head: int, lemma: str) -> bool:
    """ "withdrew from the town of Yaro": a place with a name, as "withdrew from Yaro"."""
    tree = mention.tree
    if lemma not in _LEFT or tree.cases(head) not in {"from", "out of"}:
        return False
    return any(
        tree.tokens[one].word_class == "PROPN" for one in clauses.obliques(tree, head, ("of",))
    )


def _is_a_word(lemma: str) -> bool:
    return lemma in readings("noun") or lemma in listed("clauses", "summing_up")


def _is_downed(mention: EventMention, head: int, lemma: str) -> bool:
    """ "shot down 17 drones": weapons are what is struck."""
    downing = mention.tree.lemma(mention.at) in listed("clauses", "downing")
    return downing and lemma in listed("objects", "weapons") and not mention.tree.cases(head)


def _is_given(mention: EventMention, head: int, lemma: str) -> bool:
    """What help consists of: who sends lorries of food sends them to others."""
    if mention.kind.type == "COOPERATE":
        return _is_sold(mention, head)
    if mention.kind.type != "AID":
        return False
    # "took 700 residents to safety"
    loads = mention.kind.needs if not mention.kind.people else frozenset[str]()
    return lemma in _loads() or (lemma in loads and not mention.tree.cases(head))


def _is_agreed(mention: EventMention, head: int) -> bool:
    """ "It was agreed in Doha", "it was brokered by Togo": what, and not with whom."""
    settling = mention.kind.type == "AGREE" or mention.kind.type_mode == "third-party"
    if not settling or mention.tree.tokens[head].text.lower() != "it":
        return False
    return mention.tree.relations[head] in {"nsubj:pass", "obj"}


def _is_sold(mention: EventMention, head: int) -> bool:
    """ "Sold the howitzers in April", "sold Mali ten of them": nobody trades with the goods."""
    tree, at = mention.tree, mention.at
    if tree.lemma(at) not in _TRADING or head in clauses.recipients(tree, at):
        return False
    return tree.tokens[head].word_class != "PROPN" and head in clauses.objects(tree, at)


def _is_any(mention: EventMention, head: int) -> bool:
    """ "pledged a field hospital", not "asked a court to act"."""
    tree = mention.tree
    indefinite = any(tree.lemma(one) in {"a", "an"} for one in tree.children(head, "det"))
    told_to = tree.children(mention.at, "xcomp", "advcl", "iobj")
    return indefinite and not told_to and tree.tokens[head].relation == "obj"


def _is_asked_for(mention: EventMention, head: int) -> bool:
    """ "proposed joint patrols", "promised howitzers": what is asked for is not who is asked."""
    tree = mention.tree
    told_to = tree.children(mention.at, "xcomp", "iobj") and not tree.cases(head)
    known = is_definite(tree, head) or tree.children(head, "nmod:poss")
    sent = tree.lemma(head) in listed("actor_nouns", "sent") or tree.lemma(head) in _loads()
    return sent and not known and not told_to and tree.cases(head) in {"", "for"}


def _is_its_own(mention: EventMention, head: int, one: ActorMention) -> bool:
    """ "offered its good offices", "pledged its help": what is offered is one's own, and no one to
    whom it is offered."""
    tree = mention.tree
    own = mention.kind.type == "AGREE" and clauses.is_own(tree, head)
    lent = one.actor.kind in {"organisation", "thing"} and not tree.cases(head)
    return own and lent and not tree.children(mention.at, "xcomp", "advcl")


def is_spot(mention: EventMention, head: int) -> bool:
    """ "a blast in a market" hits the market, one in Tanout or in a street only happens there."""
    case = mention.tree.cases(head)
    if not case and mention.tree.relations[head] == "conj":
        case = mention.tree.cases(mention.tree.tokens[head].head)  # "in Kenya and Tanzania"
    aimed = case == "at" and mention.tree.lemma(mention.at) in listed("clauses", "aimed")
    if case not in _SPOTS or aimed:
        return False
    if mention.tree.tokens[head].word_class == "PROPN":
        return True
    return mention.tree.lemma(head) in listed("actor_nouns", "areas")


def is_scene(mention: EventMention, head: int) -> bool:
    """ "the bombings of embassies in Nairobi, which killed 224": neither killed anybody."""
    tree = mention.tree
    if tree.lemma(head) in listed("actor_nouns", "seats"):
        return True
    relative = tree.relations[mention.at] == "acl:relcl" and tree.cases(head) in {"", "in", "at"}
    return relative and kind_of_name(tree, head) == "place" and head < mention.at


@cache
def no_targets() -> frozenset[str]:
    """What nobody attacks or speaks to: weapons, times, words."""
    return listed("objects", "weapons") | listed("actor_nouns", "abstract")


@cache
def _loads() -> frozenset[str]:
    """What help comes in: who sends lorries of food, or arms, sends it to others."""
    lists = entries("objects")
    return frozenset((*lists["convoys"]["words"], *lists["arms"]["words"]))
