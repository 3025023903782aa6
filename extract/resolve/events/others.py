"""Whom a clause names outside its frame: "in a letter to the minister", "marched on the palace",
"refused to hand him to the prosecutor"."""

from extract.find.events import EventMention, clauses
from extract.find.events.triggers import names_deed
from extract.model import ActorMention
from extract.resolve.events.passage import Passage
from extract.tree import Tree
from extract.vocabulary import listed

_SPOKEN = frozenset("REQUEST REJECT ACCUSE THREATEN AGREE SUPPORT PROTEST CONCEDE".split())
_PEOPLE = frozenset({"state", "organisation", "armed_group", "person", "group"})
_BEFORE = ("on", "to", "outside", "before", "in front of", "out of")
# "threatened to leave the union" is no threat to it by itself
# nor is "threatened to take the matter to the union"
_TURNING = listed("clauses", "turning_to")
_LEAVING = listed("clauses", "leaving_a_body")


def seated(passage: Passage, mention: EventMention) -> tuple[ActorMention, ...]:
    """ "marched on the palace": those who sit there are protested against."""
    if mention.kind.type != "PROTEST":
        return ()
    heads = clauses.obliques(mention.tree, mention.verb, _BEFORE)
    seats = listed("actor_nouns", "seats")
    who = [passage.who(head) for head in heads if mention.tree.lemma(head) in seats]
    return tuple(one for one in who if one)


def written_to(passage: Passage, mention: EventMention) -> tuple[ActorMention, ...]:
    """ "In a letter to the minister, the forum demanded more": the minister."""
    if mention.kind.type not in _SPOKEN:
        return ()
    tree = mention.tree
    letters = clauses.obliques(tree, mention.at, ("in",))
    heads = [
        one
        for letter in letters
        if tree.lemma(letter) in listed("clauses", "letters")
        for one in clauses.obliques(tree, letter, ("to",))
    ]
    heads += _turned_to(tree, mention)
    who = [passage.who(head) for head in heads]
    return tuple(one for one in who if one and one.actor.kind in _PEOPLE)


def _turned_to(tree: Tree, mention: EventMention) -> tuple[int, ...]:
    """ "wrote to the junta and asked for a visit": asked the junta."""
    first = tree.head(mention.at)
    joined = tree.relations[mention.at] == "conj" and mention.kind.type in {"REQUEST", "THREATEN"}
    if not joined or first is None or tree.lemma(first) not in listed("clauses", "addressing"):
        return ()
    return clauses.obliques(tree, first, ("to", "with"))


def concerned(passage: Passage, mention: EventMention, below: int) -> tuple[ActorMention, ...]:
    """ "refused to hand him to the prosecutor", "agreed to meet its lawyers", "refused to hear the
    complaint of two families": whom a deed that is refused or promised would concern."""
    tree = mention.tree
    if tree.tokens[below].word_class != "VERB" or clauses.is_passive(tree, below):
        return ()
    held = clauses.objects(tree, below)
    inner = [one for head in held for one in clauses.obliques(tree, head, ("of", "from", "by"))]
    slots = [clauses.recipients(tree, below) or clauses.obliques(tree, below, ("to", "with"))]
    # "agreed to extend the sanctions on Chad"
    slots += [
        clauses.obliques(tree, one, ("on", "against")) for one in held if _punishes(tree, one)
    ]
    # "promised to find the killers" is not promised to them
    heeding = tree.lemma(below) in listed("clauses", "heeding")
    refused = mention.kind.type in {"REJECT", "THREATEN", "SANCTION"}
    if mention.kind.type == "THREATEN" and tree.lemma(below) in _TURNING:
        return ()
    if (heeding or refused) and tree.lemma(below) not in _LEAVING:
        slots += [held, tuple(inner)]
    for slot in slots:
        who = [passage.whom(head) for head in slot]
        found = tuple(one for one in who if one and one.actor.kind in _PEOPLE)
        if found:
            return found
    return ()


def _punishes(tree: Tree, noun: int) -> bool:
    return names_deed(tree.lemma(noun), "SANCTION")


def called(passage: Passage, mention: EventMention, head: int) -> list[ActorMention]:
    """ "Two guards, Ivo Kone and Ana Lopez, were killed": those whom a number of people were."""
    tree = mention.tree
    known = [
        at
        for verb in tree.children(head, "acl")
        if tree.lemma(verb) in listed("clauses", "identifying")
        for one in tree.children(verb, "obl")
        if tree.cases(one) == "as"
        for at in tree.joined(one)
    ]
    if known:
        # "a watchman, identified as Ivo Kone,"
        return [one for at in known if (one := passage.whom(at)) and one.actor.kind == "person"]
    if tree.tokens[head].tag not in {"NNS", "NNPS"}:
        return []
    names = [at for one in tree.children(head, "appos") for at in tree.joined(one)]
    found = [passage.whom(at) for at in names if tree.tokens[at].word_class == "PROPN"]
    return [one for one in found if one and one.actor.kind == "person"]


def followed(passage: Passage, mention: EventMention) -> tuple[ActorMention, ...]:
    """ "scrambled jets to shadow two bombers", "sent troops to fight the rebels": against whom
    forces are moved, where their order says it."""
    if mention.kind.type != "MOBILIZE":
        return ()
    tree = mention.tree
    moved = (mention.at, *clauses.objects(tree, mention.at))
    for verb in (one for head in moved for one in tree.children(head, "advcl", "xcomp", "acl")):
        to = clauses.is_infinitive(tree, verb)
        if to and tree.lemma(verb) in listed("clauses", "sent_against"):
            struggles = listed("objects", "struggles")
            heads = [one for one in clauses.objects(tree, verb) if tree.lemma(one) not in struggles]
            who = [passage.whom(head) for head in heads]
            return tuple(one for one in who if one and one.actor.kind in _PEOPLE)
    return ()


def is_sent(one: ActorMention) -> bool:
    """ "agreed to let food convoys through" is said to no convoys."""
    return one.text.lower().split()[-1].removesuffix("s") in listed("actor_nouns", "sent")


def warned(passage: Passage, mention: EventMention) -> tuple[ActorMention, ...]:
    """ "would block the port unless the coastguard returned the boats": who has to act."""
    if mention.kind.type != "THREATEN":
        return ()
    tree = mention.tree
    verbs = (mention.at, *tree.children(mention.at, "ccomp", "xcomp"))
    for clause in (one for verb in verbs for one in tree.children(verb, "advcl")):
        marks = {tree.lemma(one) for one in tree.children(clause, "mark")}
        passive = clauses.is_passive(tree, clause)
        heads = clauses.agents(tree, clause) if passive else tree.children(clause, "nsubj")
        who = [passage.who(head) for head in heads if tree.tokens[head].word_class != "PRON"]
        found = tuple(one for one in who if one and one.actor.kind in _PEOPLE)
        if found and marks & {"if", "unless", "until"}:
            return found
    return ()
