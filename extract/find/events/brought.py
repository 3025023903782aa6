"""Who sends what comes, and whom a vehicle carries: "tents sent by Turkey arrived", "buses carrying
fighters left"."""

from extract.find.events import clauses
from extract.tree import Tree
from extract.vocabulary import listed


def sent_by(tree: Tree, at: int) -> tuple[int, ...]:
    """ "Tents sent by Turkey have reached Idlib": Turkey; empty where nobody is said to send."""
    for one in clauses.subjects(tree, at):
        for verb in tree.children(one, "acl"):
            if tree.lemma(verb) in listed("clauses", "sending") and clauses.is_passive(tree, verb):
                return clauses.agents(tree, verb)
    return ()


def carried(tree: Tree, at: int) -> tuple[int, ...]:
    """ "Buses carrying 40 fighters left the town", "buses with fighters": the fighters."""
    found: list[int] = []
    for one in clauses.subjects(tree, at):
        found += clauses.obliques(tree, one, ("with",))
        for verb in tree.children(one, "acl"):
            if tree.lemma(verb) in listed("clauses", "carrying"):
                found += clauses.objects(tree, verb)
    return tuple(found)
