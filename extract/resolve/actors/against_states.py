"""Forces that are none of the state they are told of: "a Cambodian resistance force"."""

from extract.tree import Tree
from extract.vocabulary import listed

_FORCES = listed("actor_nouns", "forces")
_AGAINST = listed("actor_nouns", "against_states")


def is_against_a_state(tree: Tree, head: int) -> bool:
    """ "a Cambodian resistance force", not "a Cambodian infantry force"."""
    if tree.lemmas[head] not in _FORCES:
        return False
    before = (tree.lemma(one) for one in tree.children(head, "compound", "amod"))
    return not _AGAINST.isdisjoint(before)
