"""Verbs of meeting and refusing that tell of no deed towards another: "attended a funeral", "I am
talking about three days", "exports declined"."""

from extract.find.events import clauses
from extract.tree import Tree
from extract.vocabulary import listed

_NAMED = frozenset({"PROPN", "PRON"})
_ONE = frozenset({"i", "you"})


def is_no_meeting(tree: Tree, at: int) -> bool:
    """ "attended a funeral", "I am talking about three days"; not "attended talks"."""
    if tree.lemma(at) == "attend":
        met = clauses.objects(tree, at)
        return bool(met) and all(tree.lemma(one) in listed("objects", "rites") for one in met)
    if tree.lemma(at) != "talk":
        return False
    about = {tree.tokens[one].text.lower() for one in tree.children(at, "nsubj")} & _ONE
    return bool(about) and not clauses.obliques(tree, at, ("with", "to"))


def goes_down(tree: Tree, at: int) -> bool:
    """ "Exports declined"; not "Ghana offered helicopters, but Togo declined"."""
    if tree.lemma(at) != "decline":
        return False
    if any(tree.tokens[one].word_class in _NAMED for one in clauses.subjects(tree, at)):
        return False
    if tree.child(at, "aux:pass") is not None or tree.child(at, "obj") is not None:
        return False
    return not tree.children(at, "xcomp", "advcl", "ccomp")
