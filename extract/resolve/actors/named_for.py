"""What a body is for, where that is part of its name: "the Committee for the Press"."""

from extract.find.actors.gazetteer import names
from extract.tree import Tree
from extract.vocabulary import listed

_LONGEST = 6  # words of a name
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
        if not capital and (tree.lemmas[at] not in _INSIDE or _ends(tree, at)):
            break
        found.append(at)
        last = len(found) if capital else last
    return [at for at in found[:last] if tree.lemmas[at] != "the"]


def _ends(tree: Tree, at: int) -> bool:
    """ "The Party for Freedom and Chad signed": who is known by a name is no part of another."""
    if tree.lemmas[at] != "and":
        return False
    behind = tree.tokens[at + 1 :]
    after = behind[1:] if behind and behind[0].text == "the" else behind
    text = " ".join(one.text for one in after[:_LONGEST])
    return any(found.start == 0 for found in names(text))


def _is_capital(tree: Tree, at: int) -> bool:
    return tree.tokens[at].text[:1].isupper()
