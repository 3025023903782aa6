"""Whose arms are brought, where a ship or a consignment is what comes: "a ship with forty Slovak
howitzers docked"."""

from extract.find.events import clauses
from extract.find.events.conditions import kind_of_name
from extract.tree import Tree
from extract.vocabulary import listed

_BRING = listed("objects", "bringers_of_arms")
_ARMS = listed("objects", "arms_brought") | listed("objects", "arms")


def arms_from(tree: Tree, at: int) -> tuple[int, ...]:
    """The heads of the phrases: "a ship with forty Slovak howitzers docked", "a ship brought 60
    vehicles from Turkey"; empty where somebody else brings them or nothing says whose they are."""
    carriers = [one for one in clauses.subjects(tree, at) if tree.lemma(one) in _BRING]
    if not carriers:
        return ()
    brought = [
        *(load for one in carriers for load in clauses.obliques(tree, one, ("with", "of"))),
        *clauses.objects(tree, at),
    ]
    inner = [load for one in brought for load in clauses.obliques(tree, one, ("of",))]
    arms = [one for one in (*brought, *inner) if tree.lemma(one) in _ARMS]
    if not arms:
        return ()
    hosts = (*arms, *brought, *carriers, at)
    sent = next((who for one in hosts if (who := clauses.obliques(tree, one, ("from",)))), ())
    owned = [who for one in arms for who in tree.children(one, "amod", "compound", "nmod:poss")]
    return sent or tuple(who for who in owned if _is_of_a_state(tree, who))


def _is_of_a_state(tree: Tree, at: int) -> bool:
    """ "Slovak howitzers", "Turkey's drones"; not "Javelin missiles"."""
    named = tree.tokens[at].text[:1].isupper()
    return named and (tree.relations[at] != "compound" or kind_of_name(tree, at) == "place")
