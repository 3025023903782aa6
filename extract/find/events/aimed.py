"""Whom a deed was aimed at, where a noun or another verb says so: "the targets of the attack were
two banks", "pointed rifles at the guards and fired"."""

from extract.find.events import clauses
from extract.find.events.triggers import Trigger, names_deed
from extract.tree import Tree
from extract.vocabulary import listed


def aimed_at(tree: Tree, at: int) -> tuple[int, ...]:
    """ "the offices were the target of the attack", "he fell victim to an attack"."""
    above = tree.head(at)
    if above is None:
        return ()
    if tree.lemma(above) == "survive" and tree.tokens[at].tag == "NN":
        # "survived an assassination attempt"
        struck = tree.relations[at] == "obj" and names_deed(tree.lemma(at), "ASSAULT")
        return clauses.subjects(tree, above) if struck else ()
    if tree.lemma(above) not in listed("clauses", "aims"):
        return ()
    if tree.cases(at) not in {"of", "to"}:
        return ()
    if not tree.children(above, "cop"):
        # "the targets of the attacks were two banks"
        hit = tree.head(above) if tree.relations[above] == "nsubj" else None
        return tree.joined(hit) if hit is not None and tree.children(hit, "cop") else ()
    return clauses.subjects(tree, above)


def pointed_at(tree: Tree, at: int, trigger: Trigger) -> list[tuple[int, ...]]:
    """ "Two men pointed rifles at the guards and fired": at the guards."""
    first = tree.head(at)
    if first is None or trigger.type != "ASSAULT" or tree.relations[at] != "conj":
        return []
    for verb in tree.joined(first):
        held = clauses.objects(tree, verb) if verb < at else ()
        armed = any(tree.lemma(one) in listed("objects", "weapons") for one in held)
        behind = clauses.obliques(tree, verb, ("at",)) if armed else ()
        if behind and tree.lemma(verb) in listed("clauses", "aimed"):
            return [behind]
    return []
