"""Verbs of meeting and refusing that tell of no deed towards another: "attended a funeral", "I am
talking about three days", "exports declined"."""

from extract.find.events import clauses
from extract.tree import Tree
from extract.vocabulary import listed

_NAMED = frozenset({"PROPN", "PRON"})
_ONE = frozenset({"i", "you"})


def is_no_meeting(tree: Tree, at: int) -> bool:
    """ "attended a funeral", "managers are talking about layoffs"; not "attended talks"."""
    if tree.lemma(at) == "attend":
        met = clauses.objects(tree, at)
        return bool(met) and all(tree.lemma(one) in listed("objects", "rites") for one in met)
    return tree.lemma(at) == "talk" and _talks_alone(tree, at)


def _talks_alone(tree: Tree, at: int) -> bool:
    """ "I am talking about three days", "the manager talked about layoffs", "managers are talking
    about layoffs"; not "talked with the rebels", "the ministers talked about a truce"."""
    if clauses.obliques(tree, at, ("with", "to", "by", "between")):
        return False
    doers = clauses.doers(tree, at)
    if {tree.tokens[one].text.lower() for one in doers} & _ONE:
        return True
    if len(doers) != 1 or not clauses.obliques(tree, at, ("about", "of")):
        return False
    if tree.lemma(doers[0]) in listed("actor_nouns", "sides_as_such"):
        return False
    always = any(tree.lemma(one) == "be" for one in tree.children(at, "aux"))
    single = tree.tokens[doers[0]].tag in {"NN", "NNP"} or tree.lemma(doers[0]) in {"he", "she"}
    return single or (always and not tree.children(doers[0], "nummod"))


def goes_down(tree: Tree, at: int) -> bool:
    """ "Exports declined 8%"; not "Ghana offered helicopters, but Togo declined"."""
    if tree.lemma(at) != "decline":
        return False
    if any(tree.tokens[one].word_class in _NAMED for one in clauses.subjects(tree, at)):
        return False
    things = clauses.objects(tree, at)
    if tree.child(at, "aux:pass") is not None or not all(_is_a_sum(tree, one) for one in things):
        return False
    return not tree.children(at, "xcomp", "advcl", "ccomp")


def _is_a_sum(tree: Tree, at: int) -> bool:
    """ "8%", "$3 million", "three points"."""
    counted = any(tree.tokens[one].tag == "CD" for one in tree.children(at, "nummod", "compound"))
    return tree.tokens[at].tag in {"$", "CD"} or counted


def keeps_quiet(tree: Tree, at: int) -> bool:
    """ "Declined to discuss the price", "declined to give details"."""
    if tree.lemma(at) != "decline":
        return False
    for said in tree.children(at, "xcomp", "advcl"):
        if tree.lemma(said) in listed("clauses", "telling_more"):
            return True
        told = {tree.lemma(one) for one in clauses.objects(tree, said)}
        if told & listed("objects", "told_to_reporters"):
            return True
    return False
