"""Verbs of agreeing, refusing, meeting and warning that tell no deed: "agrees that it was a crime",
"exports declined", "attended a funeral", "warned drivers of ice"."""

from extract.find.events import clauses
from extract.find.events.armed import are_armed, is_done_by_armed
from extract.tree import Tree
from extract.vocabulary import listed

_AHEAD = frozenset("will would shall should can could must may might 'll 'd".split())
_SAID_SO = frozenset({"agree", "assure"})
_WARNING = frozenset({"warn", "caution"})
_KEEPERS = frozenset({"police", "policeman"})
_NAMED = frozenset({"PROPN", "PRON"})
_ONE = frozenset({"i", "you"})


def is_opinion(tree: Tree, at: int) -> bool:
    """Whether a verb tells no deed of one party towards another."""
    lemma = tree.lemma(at)
    if lemma in _WARNING:
        return _is_out_of_care(tree, at)
    if lemma == "attend":
        met = clauses.objects(tree, at)
        return bool(met) and all(tree.lemma(one) in listed("objects", "rites") for one in met)
    if lemma == "decline":
        return _goes_down(tree, at)
    if lemma == "talk":
        # "I am talking about three days"
        about = {tree.tokens[one].text.lower() for one in tree.children(at, "nsubj")} & _ONE
        return bool(about) and not clauses.obliques(tree, at, ("with", "to"))
    return lemma in _SAID_SO and (_is_true_already(tree, at) or _shares_a_view(tree, at))


def _is_out_of_care(tree: Tree, at: int) -> bool:
    """ "warned drivers of ice", "warned citizens against travel", "the clinic warned nurses"."""
    told = (*clauses.objects(tree, at), *clauses.recipients(tree, at))
    hosts = (at, *told)  # "of ice" may hang on those who are warned
    behind = [
        one for host in hosts for one in clauses.obliques(tree, host, ("of", "about", "against"))
    ]
    if any(tree.lemma(one) in listed("objects", "journeys") for one in behind):
        return True
    doers = clauses.subjects(tree, at)
    careful = any(tree.lemma(one) in listed("actor_nouns", "carers") for one in doers)
    police = any(tree.lemma(one) in _KEEPERS for one in doers)
    if (is_done_by_armed(tree, at) and not police) or are_armed(tree, told):
        return False
    ahead = tree.children(at, "xcomp", "ccomp", "advcl")
    return (
        any(tree.lemma(one) in listed("objects", "hazards") for one in behind)
        or any(tree.lemma(one) in listed("objects", "wards") for one in told)
        or (careful and not ahead)
    )


def _goes_down(tree: Tree, at: int) -> bool:
    """ "Exports declined"; not "Ghana offered helicopters, but Togo declined"."""
    if any(tree.tokens[one].word_class in _NAMED for one in clauses.subjects(tree, at)):
        return False
    if tree.child(at, "aux:pass") is not None or tree.child(at, "obj") is not None:
        return False
    return not tree.children(at, "xcomp", "advcl", "ccomp")


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
