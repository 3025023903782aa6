"""Warnings that threaten nobody: "warned drivers of ice", "warned citizens against travel"."""

from extract.find.events import clauses
from extract.find.events.armed import are_armed, is_done_by_armed
from extract.tree import Tree
from extract.vocabulary import listed


def is_out_of_care(tree: Tree, at: int) -> bool:
    """Whether one warns others only of what may befall them: "the clinic warned nurses"."""
    if tree.lemma(at) not in listed("clauses", "warning"):
        return False
    told = (*clauses.objects(tree, at), *clauses.recipients(tree, at))
    hosts = (at, *told)  # "of ice" may hang on those who are warned
    behind = [
        one for host in hosts for one in clauses.obliques(tree, host, ("of", "about", "against"))
    ]
    if any(tree.lemma(one) in listed("objects", "journeys") for one in behind):
        return True
    doers = clauses.subjects(tree, at)
    careful = any(tree.lemma(one) in listed("actor_nouns", "carers") for one in doers)
    police = any(tree.lemma(one) in listed("actor_nouns", "keepers_of_order") for one in doers)
    if (is_done_by_armed(tree, at) and not police) or are_armed(tree, told):
        return False
    ahead = tree.children(at, "xcomp", "ccomp", "advcl")
    return (
        any(tree.lemma(one) in listed("objects", "hazards") for one in behind)
        or any(tree.lemma(one) in listed("objects", "wards") for one in told)
        or (careful and not ahead)
    )
