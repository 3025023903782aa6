"""One set of relations: Universal Dependencies, whatever labels a pipeline was trained with.

The pipelines that spaCy's makers publish for English use CLEAR-style labels and hang a preposition
above its noun ("in" over "Kyiv"); in Universal Dependencies the noun stands above its preposition.
"""

from collections.abc import Sequence
from dataclasses import dataclass

_SAME = {
    "ROOT": "root",
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "dobj": "obj",
    "auxpass": "aux:pass",
    "neg": "advmod",
    "relcl": "acl:relcl",
    "poss": "nmod:poss",
    "possessive": "case",
    "prt": "compound:prt",
    "npadvmod": "obl:unmarked",
    "nmod": "compound",
    "npmod": "obl:unmarked",
    "nn": "compound",
    "oprd": "xcomp",
    "predet": "det:predet",
    "preconj": "cc:preconj",
    "meta": "dep",
    "intj": "discourse",
    "quantmod": "advmod",
}


@dataclass(slots=True)
class Node:
    """A word's class, its label and the place of its head; the root's is its own."""

    word_class: str
    lemma: str
    label: str
    head: int


def universal(nodes: Sequence[Node]) -> None:
    """Turn CLEAR-style nodes into Universal Dependencies, in place."""
    for node in nodes:
        node.label = _SAME.get(node.label, node.label)
    for place, node in enumerate(nodes):
        if node.label in ("pobj", "pcomp"):
            _under_noun(nodes, place)
    for place, node in enumerate(nodes):
        if node.label in ("attr", "acomp") and nodes[node.head].lemma == "be":
            _over_copula(nodes, place)
    for node in nodes:
        if node.label in ("prep", "agent"):
            node.label = "obl" if nodes[node.head].word_class in ("VERB", "AUX") else "nmod"
        node.label = {"attr": "xcomp", "acomp": "xcomp", "dative": "iobj"}.get(
            node.label, node.label
        )


def _under_noun(nodes: Sequence[Node], noun: int) -> None:
    """ "strike" prep "in" pobj "Kyiv" -> "strike" nmod "Kyiv" case "in"."""
    preposition = nodes[noun].head
    above = nodes[preposition]
    if above.head == preposition or above.label not in ("prep", "agent", "dative"):
        nodes[noun].label = "obl"
        return
    verbal = nodes[above.head].word_class in ("VERB", "AUX")
    if nodes[noun].label == "pcomp":
        nodes[noun].label, mark = "advcl" if verbal else "acl", "mark"
    else:
        label = "obl:agent" if above.label == "agent" else "obl" if verbal else "nmod"
        nodes[noun].label, mark = label, "case"
    nodes[noun].head = above.head
    above.head, above.label = noun, mark


def _over_copula(nodes: Sequence[Node], noun: int) -> None:
    """ "is" attr "leader" -> "leader" cop "is", with what hung under "is"."""
    verb = nodes[noun].head
    copula = nodes[verb]
    for place, node in enumerate(nodes):
        if node.head == verb and place not in (noun, verb):
            node.head = noun
    nodes[noun].label = copula.label
    nodes[noun].head = noun if copula.head == verb else copula.head
    copula.head, copula.label = noun, "cop"
