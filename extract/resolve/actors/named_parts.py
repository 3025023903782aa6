"""What a phrase has of other names and bodies, inside it or behind it: "fighters of the ELN",
"the UN mission, MONUSCO"."""

from collections.abc import Mapping, Sequence

from extract.find.actors.gazetteer import known
from extract.model import Actor
from extract.resolve.actors.nouns import fights, is_country, is_generic, is_in_a_name, proper
from extract.tree import Tree
from extract.vocabulary import listed

_MISSIONS = listed("actor_nouns", "missions")
HEADS = frozenset(
    "nsubj nsubj:pass nsubj:outer obj iobj obl obl:agent nmod nmod:poss conj appos root dep "
    "parataxis ccomp acl:relcl acl advcl xcomp list amod compound obl:unmarked".split()
)
Named = Mapping[int, Actor]


def in_title(tree: Tree, named: Named, head: int) -> Actor | None:
    """ "of the United Nations Secretary-General": the body whose title it is."""
    if not is_generic(tree, head):
        return None
    found = (named.get(one) for one in tree.core(head))
    return next((one for one in found if one and one.kind == "organisation"), None)


def group_of(tree: Tree, named: Named, one: int) -> Actor | None:
    """ "guerrillas of the ELN", "members of the 8th front of FARC"."""
    for at in (one, *tree.children(one, "nmod")):
        if at in named and named[at].kind == "armed_group":
            return named[at]
    return None


def modifiers(tree: Tree, head: int) -> Sequence[int]:
    """What stands before a noun and may say whose it is; "the “Zarate Willka Armed Forces”" are one
    name, and no forces of Zarate."""
    found = tree.children(head, "nmod:poss", "amod", "compound")
    quoted = found and any(
        one < head and tree.tokens[one].text in {'"', "“"} for one in tree.children(head, "punct")
    )
    return () if quoted else found


def are_several(tree: Tree, head: int, one: int) -> bool:
    """ "Two engineers, Ana Lopez and Ivo Kone": the engineers are not the first of them."""
    many = tree.tokens[head].tag == "NNS" and tree.relations[one] == "appos"
    return many and bool(tree.children(one, "conj"))


def named_behind(tree: Tree, named: Named, head: int) -> Actor | None:
    """ "the UN mission, MONUSCO": the name behind a noun that may hold the name of the whole."""
    if tree.lemmas[head] not in _MISSIONS or proper(tree, head):
        return None
    found = (named.get(one) for one in tree.children(head, "appos"))
    return next((one for one in found if one and one.kind == "organisation"), None)


def stands_for(found: Tree, head: int, body: Actor) -> bool:
    """ "Hamas militants" are Hamas, Syrian militants are not Syria."""
    return body.kind == "armed_group" and fights(found, head)


def is_phrase(tree: Tree, head: int) -> bool:
    """Whether a noun heads a phrase of its own."""
    return tree.relations[head] in HEADS and not is_in_a_name(tree, head)


def state_of(tree: Tree, head: int, owner: Actor) -> Actor | None:
    """ "his country" is the state that he speaks for; any other of his is he."""
    if not is_country(tree, head):
        return owner
    return known().get(owner.parent or owner.country or owner.id)
