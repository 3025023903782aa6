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


def pictured(tree: Tree, noun: int) -> tuple[int, ...]:
    """ "A picture of the judge", "the minister's portrait"."""
    return (*tree.children(noun, "nmod:poss"), *clauses.obliques(tree, noun, ("of",)))


def shown_against(tree: Tree, at: int, trigger: Trigger) -> list[tuple[int, ...]]:
    """ "Opponents of the president marched": against him, where nothing else says so."""
    if trigger.type != "PROTEST":
        return []
    against = listed("objects", "opponents")
    held = [one for one in clauses.subjects(tree, at) if tree.lemma(one) in against]
    found = (pictured(tree, one) for one in held)
    return [one for one in found if one]


def served(
    tree: Tree, at: int, trigger: Trigger, found: list[tuple[int, ...]]
) -> list[tuple[int, ...]]:
    """The places of a frame, and before them whom a convoy or a house that is paid for serves: "a
    convoy with food for 900 people", "paying for a school where the men will be trained"."""
    if trigger.type != "AID":
        return found
    loads = [_fed(tree, one) for one in (at, *clauses.subjects(tree, at))]
    held = [one for slot in found for one in slot if is_house(tree, one)]
    people = [_users(tree, one) for one in held]
    return [*(one for one in (*people, *loads) if one), *found]


def is_house(tree: Tree, at: int) -> bool:
    """ "A clinic", "a school", "a centre": where people are helped."""
    lists = ("relief_places", "built_relief", "centres")
    return any(tree.lemma(at) in listed("objects", one) for one in lists)


def _fed(tree: Tree, convoy: int) -> tuple[int, ...]:
    """ "A convoy with food for 900 people", also read as a convoy for them."""
    goods = listed("objects", "goods_carried") | listed("objects", "help")
    goods |= listed("objects", "arms_brought")
    for load in clauses.obliques(tree, convoy, ("with", "of")):
        if tree.lemma(load) in goods:
            return clauses.obliques(tree, load, ("for",)) or clauses.obliques(
                tree, convoy, ("for",)
            )
    return ()


def _users(tree: Tree, house: int) -> tuple[int, ...]:
    """ "A school where the men are trained", "a clinic that treats the wounded", "a camp for
    orphans": who is helped there."""
    behind = clauses.obliques(tree, house, ("for",))
    if behind:
        return behind
    for verb in tree.children(house, "acl:relcl", "acl"):
        own = tree.child(verb, "nsubj", "nsubj:pass")
        if own is not None and tree.lemma(own) not in {"that", "which"}:
            return tree.joined(own)
        held = tree.children(verb, "obj")
        if own is not None and held:
            return tree.joined(held[0])
    return ()
