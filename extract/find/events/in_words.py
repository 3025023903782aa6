"""Attacks that are words, strikes and struggles without force: "attacked him in a speech", "fought
to keep the boy", "clashed over the budget"."""

from extract.find.events import clauses
from extract.find.events.conditions import kind_of_name
from extract.find.events.triggers import readings
from extract.tree import Tree
from extract.vocabulary import listed

_FORCE = frozenset({"ASSAULT", "COERCE"})


def is_in_words(tree: Tree, at: int) -> bool:
    """Whether nobody is hurt by what a verb of attacking tells."""
    lemma = tree.lemma(at)
    if lemma == "fight":
        return _is_for_a_cause(tree, at) and not _are_armed(tree, at)
    if lemma == "strike":
        return _is_any(tree, clauses.subjects(tree, at), "workers")
    if lemma not in listed("clauses", "assailing"):
        return False
    spoken = clauses.obliques(tree, at, ("in", "on"))
    matters = clauses.obliques(tree, at, ("over", "about", "on"))
    return _is_any(tree, spoken, "addresses") or _is_any(tree, matters, "disputed")


def is_a_cause(tree: Tree, noun: int) -> bool:
    """ "the government's battle to bring the boy home"; not "the army's battle to retake it"."""
    if tree.lemma(noun) not in listed("clauses", "struggling"):
        return False
    owners = tree.children(noun, "nmod:poss", "compound")
    armed = any(_is_armed(tree, one) for one in owners)
    return not armed and any(_is_aim(tree, one) for one in tree.children(noun, "acl"))


def _is_aim(tree: Tree, verb: int) -> bool:
    """ "to bring him home"; not "to retake the town"."""
    forced = {one.trigger.type for one in readings("verb").get(tree.lemma(verb), ())} & _FORCE
    to = any(tree.lemma(mark) == "to" for mark in tree.children(verb, "mark"))
    return to and not forced


def _is_for_a_cause(tree: Tree, at: int) -> bool:
    """ "fought to keep him", "fights for their rights"; not "fought the army"."""
    if clauses.objects(tree, at) or clauses.obliques(tree, at, ("against", "with")):
        return False
    aims = tree.children(at, "xcomp", "advcl")
    aimed = any(tree.lemma(mark) == "to" for one in aims for mark in tree.children(one, "mark"))
    return aimed or bool(clauses.obliques(tree, at, ("for",)))


def _are_armed(tree: Tree, at: int) -> bool:
    """Soldiers and fighters, or a state by its name."""
    return any(_is_armed(tree, one) for one in clauses.subjects(tree, at))


def _is_armed(tree: Tree, at: int) -> bool:
    armed = listed("actor_nouns", "forces") | listed("actor_nouns", "fighters")
    words = (at, *tree.children(at, "compound", "amod"))
    return any(tree.lemma(word) in armed for word in words) or kind_of_name(tree, at) == "place"


def _is_any(tree: Tree, heads: tuple[int, ...], name: str) -> bool:
    return not listed("objects", name).isdisjoint(tree.lemma(one) for one in heads)
