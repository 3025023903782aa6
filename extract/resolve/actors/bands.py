"""Fighters who are named before their deed alone: "a rebel attack", "the guerrilla raid"."""

from extract.find.actors import slug
from extract.find.events.triggers import names_deed
from extract.model import Actor
from extract.resolve.actors.memory import Memory
from extract.tree import Tree
from extract.vocabulary import listed

_BEFORE = frozenset({"compound", "amod", "nmod:poss"})


def is_band(tree: Tree, head: int) -> bool:
    """Whether a word says whose attack it is."""
    if tree.relations[head] not in {"compound", "amod"}:
        return False
    if tree.lemmas[head] not in listed("actor_nouns", "bands"):
        return False
    deed = tree.head(head)
    if deed is None or not names_deed(tree.lemmas[deed], "ASSAULT"):
        return False
    # "British commando raids", "the militant Hamas attack"
    others = [one for one in tree.below[deed] if one != head and tree.relations[one] in _BEFORE]
    return not any(tree.tokens[one].text[:1].isupper() for one in others)


def band(tree: Tree, head: int, memory: Memory) -> Actor:
    """The group that was told of by that word before, else some group of such fighters."""
    word = tree.lemmas[head]
    known = memory.known_by_noun(tree, head) or memory.described_as(word)
    return known or Actor(id=slug(f"{word}s"), name=f"{word}s", kind="group")
