"""What the clause of a verb must have beside the right words: an object, an owner, a deed."""

from extract.find.events import clauses
from extract.find.events.triggers import Trigger
from extract.tree import Tree

_WAYS = ("into", "in", "through", "past", "back", "across", "out of")


def has_shape(tree: Tree, at: int, trigger: Trigger) -> bool:
    """Whether a clause has the shape that its entry asks for.

    "the union struck" for `alone`, "returned the trucks" for `transitive`, not "the trucks
    returned"; "blew up its last mines" for `owned`, not "blew up a mine"; "let the tanker pass" for
    `acting`, not "let readers down"; "was paid for by Japan" for `doer`, not "was paid for".
    """
    things = _things(tree, at)
    if (trigger.alone and things) or (trigger.transitive and not things):
        return False
    if trigger.owned and not any(_is_owned(tree, one) for one in things):
        return False
    if trigger.doer and clauses.is_passive(tree, at) and not clauses.agents(tree, at):
        return False
    return not trigger.acting or _acts(tree, at)


def _things(tree: Tree, at: int) -> tuple[int, ...]:
    """What it is done to: the object, or the subject of a passive."""
    if clauses.is_passive(tree, at):
        return clauses.subjects(tree, at)
    return clauses.objects(tree, at)


def _is_owned(tree: Tree, at: int) -> bool:
    """ "its last 1,200 mines", "the last crate of its stockpile"."""
    inner = (at, *clauses.obliques(tree, at, ("of",)))
    return any(tree.children(one, "nmod:poss") for one in inner)


def _acts(tree: Tree, at: int) -> bool:
    """Whether somebody is let act, or go somewhere."""
    if tree.children(at, "xcomp", "ccomp"):
        return True
    return bool(clauses.obliques(tree, at, _WAYS))
