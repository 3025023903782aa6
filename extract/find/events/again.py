"""What is said to be done likewise, or not: "Kenya recognised it; Uganda has not done so", "Togo
will close its ports, and Benin may follow"."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from extract.find.events import clauses
from extract.tree import Tree

if TYPE_CHECKING:
    from extract.find.events import EventMention

_LIKEWISE = frozenset({"so", "likewise", "same"})
# who follows troops goes behind them
_FOLLOWED = frozenset("SANCTION COERCE SUPPORT AGREE CONCEDE REJECT AID ACCUSE REQUEST".split())
_JOINED = frozenset({"conj", "parataxis"})
_HELD = ("obj", "ccomp", "xcomp", "nsubj:pass", "aux:pass")


def done_again(
    tree: Tree, mentions: Sequence["EventMention"]
) -> Iterator[tuple[int, "EventMention"]]:
    """The verbs that stand for what another verb of the sentence tells, each with that."""
    if "do" not in tree.lemmas and "follow" not in tree.lemmas:
        return
    told = {one.verb: one for one in mentions if one.voice == "active" and one.at == one.verb}
    for at, lemma in enumerate(tree.lemmas):
        if lemma not in {"do", "follow"} or tree.relation(at) not in _JOINED:
            continue
        above = tree.head(at)
        first = told.get(above) if above is not None else None
        if first is None or not tree.children(at, "nsubj"):
            continue
        if _does_so(tree, at) if lemma == "do" else _follows(tree, at, first):
            yield at, first


def _does_so(tree: Tree, at: int) -> bool:
    """ "has not done so", "did the same", "did likewise"."""
    beside = tree.children(at, "advmod", "obj", "obl")
    held = {tree.lemma(one) for one in beside}
    others = tree.children(at, "obj", "ccomp", "xcomp", "aux:pass")
    return bool(held & _LIKEWISE) and all(tree.lemma(one) in _LIKEWISE for one in others)


def _follows(tree: Tree, at: int, first: "EventMention") -> bool:
    """ "has not followed", "may follow suit"; not "a raid followed"."""
    held = [one for one in tree.children(at, *_HELD) if tree.lemma(one) != "suit"]
    named = any(tree.tokens[one].word_class == "PROPN" for one in clauses.subjects(tree, at))
    return named and not held and first.kind.type in _FOLLOWED
