"""Who acts with weapons, so that what is told is no figure of speech: soldiers, police, gunmen,
bands and weapons, a state or an armed group by name."""

from collections.abc import Iterable
from functools import cache

from extract.find.events import clauses
from extract.find.events.conditions import kind_of_name
from extract.find.events.ways import is_armed_group
from extract.tree import Tree
from extract.vocabulary import listed

_LISTS = ("forces", "fighters", "bands", "outlaws", "uniformed", "arresting", "culprits", "gunners")


def is_done_by_armed(tree: Tree, verb: int) -> bool:
    """Whether one of those who act in a clause acts with weapons."""
    return are_armed(tree, clauses.doers(tree, verb))


def are_armed(tree: Tree, heads: Iterable[int]) -> bool:
    """Whether one of some phrases is of those who act with weapons."""
    return any(is_armed(tree, one) for one in heads)


def is_armed(tree: Tree, at: int) -> bool:
    """Whether a phrase is of those who act with weapons, or the name of a state."""
    return bears_arms(tree, at) or kind_of_name(tree, at) == "place"


def bears_arms(tree: Tree, at: int) -> bool:
    """Whether a phrase says by its words that its people act with weapons: no state does."""
    # "a company of soldiers"
    words = (at, *tree.children(at, "compound", "amod"), *clauses.obliques(tree, at, ("of",)))
    return any(tree.lemma(one) in _armed() or is_armed_group(tree, one) for one in words)


@cache
def _armed() -> frozenset[str]:
    named = [listed("actor_nouns", name) for name in _LISTS]
    return listed("objects", "weapons").union(*named)
