"""People called by what was done to them: "seven of those held", "those arrested on Monday"."""

from extract.find.actors import slug
from extract.model import Actor
from extract.tree import Tree


def is_those(tree: Tree, head: int) -> bool:
    """Whether a word is the "those" of "those held"."""
    if not tree.below[head] or tree.tokens[head].text.lower() != "those":
        return False
    if _deed(tree, head) is None:
        return False
    above = tree.head(head)
    # "similar to those held in May"
    counted = above is not None and tree.cases(head) == "of" and tree.tokens[above].tag == "CD"
    return counted or tree.tokens[head].relation in {"nsubj", "nsubj:pass", "obj"}


def those(tree: Tree, head: int) -> Actor | None:
    """The people as a group, by the words for them; None where nothing is said of them."""
    deed = _deed(tree, head)
    if deed is None:
        return None
    name = f"those {tree.tokens[deed].text.lower()}"
    return Actor(id=slug(name), name=name, kind="group")


def _deed(tree: Tree, head: int) -> int | None:
    below = tree.children(head, "acl")
    return next((one for one in below if tree.tokens[one].tag == "VBN"), None)
