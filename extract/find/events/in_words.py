"""Attacks that are words, strikes and struggles without force: "attacked him in a speech", "fought
to keep the boy", "clashed over the budget"."""

from extract.find.events import clauses
from extract.find.events.conditions import kind_of_name
from extract.tree import Tree
from extract.vocabulary import listed


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


def _is_for_a_cause(tree: Tree, at: int) -> bool:
    """ "fought to keep him", "fights for their rights"; not "fought the army"."""
    if clauses.objects(tree, at) or clauses.obliques(tree, at, ("against", "with")):
        return False
    aims = tree.children(at, "xcomp", "advcl")
    aimed = any(tree.lemma(mark) == "to" for one in aims for mark in tree.children(one, "mark"))
    return aimed or bool(clauses.obliques(tree, at, ("for",)))


def _are_armed(tree: Tree, at: int) -> bool:
    """Soldiers and fighters, or a state by its name."""
    armed = listed("actor_nouns", "forces") | listed("actor_nouns", "fighters")
    for one in clauses.subjects(tree, at):
        words = (one, *tree.children(one, "compound", "amod"))
        if any(tree.lemma(word) in armed for word in words) or kind_of_name(tree, one) == "place":
            return True
    return False


def _is_any(tree: Tree, heads: tuple[int, ...], name: str) -> bool:
    return not listed("objects", name).isdisjoint(tree.lemma(one) for one in heads)
