"""Some people of a nation, who are no state: "two Kenyans", "some Syrians", "angry Germans", "a
Chadian"; "the Kenyans" may well be Kenya."""

from dataclasses import replace

from extract.find.actors import slug
from extract.find.actors.gazetteer import is_people
from extract.model import Actor, ActorKind
from extract.resolve.actors.counting import QUANTITIES
from extract.resolve.actors.descriptions import described
from extract.tree import Tree

_ONE = frozenset({"a", "an", "another", "one"})


def some_people(tree: Tree, head: int, named: Actor | None) -> Actor | None:
    """The people whom a phrase stands for; None where it may mean the whole nation."""
    if named is None or named.kind != "state" or not _are_some(tree, head):
        return None
    who = described(tree, head, named)
    if who is None:
        return None
    # "several Kenyans" are Kenyans
    name = " ".join(word for word in who.name.split() if word not in QUANTITIES)
    many = tree.tokens[head].tag == "NNPS"
    kind: ActorKind = "group" if many else "person"
    return replace(who, id=slug(name), name=name, kind=kind, parent=named.id)


def _are_some(tree: Tree, head: int) -> bool:
    token = tree.tokens[head]
    if token.word_class != "PROPN" or not is_people(token.text):
        return False
    words = {tree.lemma(one) for one in tree.children(head, "det")}
    if token.tag != "NNPS":
        return bool(words & _ONE)
    # the "Saudi" of "Saudi Arabians" is part of a name
    of_a_sort = any(tree.tokens[one].word_class == "ADJ" for one in tree.children(head, "amod"))
    return bool(words & QUANTITIES) or of_a_sort or bool(tree.children(head, "nummod"))
