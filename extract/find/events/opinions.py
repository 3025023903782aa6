"""What one agrees to be true, which promises nothing: "agrees that it was a crime", "agreed with
this explanation"."""

from extract.find.events import clauses
from extract.tree import Tree
from extract.vocabulary import listed

_AHEAD = frozenset("will would shall should can could must may might 'll 'd".split())


def is_opinion(tree: Tree, at: int) -> bool:
    """Whether one only shares a view: not "agreed that it would open", "agreed with the rebels"."""
    if tree.lemma(at) not in listed("clauses", "same_views"):
        return False
    return _is_true_already(tree, at) or _shares_a_view(tree, at)


def _is_true_already(tree: Tree, at: int) -> bool:
    """ "agrees that it was a crime", not "agreed that it would open", "that it open"."""
    said = tree.child(at, "ccomp")
    if said is None:
        return False
    helpers = {tree.lemma(one) for one in tree.children(said, "aux", "cop")}
    marks = {tree.lemma(one) for one in tree.children(said, "mark")}
    bare = tree.tokens[said].tag == "VB" or "to" in marks
    finite = tree.tokens[said].word_class != "VERB" or bool(clauses.subjects(tree, said))
    return finite and not bare and helpers.isdisjoint(_AHEAD)


def _shares_a_view(tree: Tree, at: int) -> bool:
    """ "agreed with this explanation"; not "with the rebels"."""
    behind = clauses.obliques(tree, at, ("with",))
    return not listed("objects", "views").isdisjoint(tree.lemma(one) for one in behind)
