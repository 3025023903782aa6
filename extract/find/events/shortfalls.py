"""What observers find bad: a poll that fell short of standards, ballot boxes that were stuffed."""

from extract.find.events import clauses
from extract.tree import Tree
from extract.vocabulary import listed

_NOT = frozenset({"not", "n't", "n’t", "never"})
_NOBODY = frozenset({"no", "nobody", "none", "nothing", "neither"})


def falls_short(tree: Tree, said: int) -> bool:
    """ "the poll fell short of standards", "the vote was neither free nor fair"."""
    judged = listed("clauses", "judged")
    if clauses.is_passive(tree, said) and _is_tampered_with(tree, said):
        return True
    first = tree.children(said, "nsubj", "nsubj:pass")
    if not any(tree.lemma(one) in judged and not clauses.is_own(tree, one) for one in first):
        return False
    if {tree.lemma(one) for one in tree.children(said, "aux")} - {"have", "be", "do"}:
        return False
    denied = {tree.lemma(one) for one in tree.children(said, "advmod", "cc:preconj", "cc")}
    if tree.lemma(said) in listed("clauses", "flaws"):
        return not denied & _NOT
    if tree.lemma(said) in listed("clauses", "standards"):
        return bool(denied & (_NOT | {"neither"}))
    held = {tree.lemma(one) for one in tree.children(said, "advmod", "xcomp", "obj")}
    return tree.lemma(said) in {"fall", "come"} and "short" in held


def _is_tampered_with(tree: Tree, said: int) -> bool:
    """ "ballot boxes had been stuffed", "votes were bought"."""
    if tree.lemma(said) not in listed("clauses", "tampering") or not is_done(tree, said):
        return False
    first = clauses.subjects(tree, said)
    named = {tree.lemma(word) for one in first for word in (one, *tree.children(one, "compound"))}
    return not named.isdisjoint(listed("clauses", "cast"))


def is_done(tree: Tree, said: int) -> bool:
    """ "beat students", "had beaten students"; not "did not beat", "might beat", "will beat them",
    "arrested nobody"."""
    if {tree.lemma(one) for one in tree.children(said, "aux")} - {"have", "be", "do"}:
        return False
    if {tree.lemma(one) for one in tree.children(said, "advmod", "cc:preconj")} & _NOT:
        return False
    named = (*tree.children(said, "nsubj", "nsubj:pass"), *clauses.objects(tree, said))
    words = {tree.lemma(one) for head in named for one in (head, *tree.children(head, "det"))}
    return words.isdisjoint(_NOBODY)
