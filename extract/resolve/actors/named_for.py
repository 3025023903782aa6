"""What a body is for, where that is part of its name: "the Committee for the Press"."""

from extract.tree import Tree
from extract.vocabulary import listed

_INSIDE = frozenset({"for", "of", "and", "the"})


def named_for(tree: Tree, head: int) -> list[int]:
    """The words behind a noun up to the last with a capital, but for "the": "for Support of Islam
    and Muslims"; none where the noun has no capital or names no body."""
    behind = head + 1
    if behind == len(tree.tokens) or tree.lemmas[behind] != "for" or not _is_capital(tree, head):
        return []
    if head == 0 or tree.lemmas[head] not in listed("actor_nouns", "named_for"):
        return []
    found: list[int] = []
    last = 0
    for at in range(behind, len(tree.tokens)):
        capital = _is_capital(tree, at)
        if not capital and tree.lemmas[at] not in _INSIDE:
            break
        found.append(at)
        last = len(found) if capital else last
    return [at for at in found[:last] if tree.lemmas[at] != "the"]


def _is_capital(tree: Tree, at: int) -> bool:
    return tree.tokens[at].text[:1].isupper()
