"""What is said to be done likewise, or not: "Kenya recognised it; Uganda has not done so", "Togo
will close its ports, and Benin may follow"."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.find.events import clauses
from extract.tree import Tree

if TYPE_CHECKING:
    from extract.find.events import EventMention

_AGAIN = frozenset({"do", "follow", "have"})
_LIKEWISE = frozenset({"so", "likewise", "same"})
# who follows troops goes behind them
_FOLLOWED = frozenset("SANCTION COERCE SUPPORT AGREE CONCEDE REJECT AID ACCUSE REQUEST".split())
_JOINED = frozenset({"conj", "parataxis"})
_HELD = ("obj", "ccomp", "xcomp", "nsubj:pass", "aux:pass")


def done_again(tree: Tree, mentions: Sequence["EventMention"]) -> Iterator["EventMention"]:
    """What a sentence tells that others do likewise, or not."""
    if _AGAIN.isdisjoint(tree.lemmas):
        return
    told = {one.verb: one for one in mentions if one.voice == "active" and one.at == one.verb}
    for at, lemma in enumerate(tree.lemmas):
        if lemma not in _AGAIN or tree.relation(at) not in _JOINED:
            continue
        above = tree.head(at)
        first = told.get(above) if above is not None else None
        if first is None or not tree.children(at, "nsubj"):
            continue
        if _follows(tree, at, first) if lemma == "follow" else _does_so(tree, at):
            yield _again(tree, at, first)


def without(
    slots: tuple[tuple[int, ...], ...], words: Collection[int]
) -> tuple[tuple[int, ...], ...]:
    """The slots of a frame without some words."""
    if not words:
        return slots
    left = (tuple(one for one in slot if one not in words) for slot in slots)
    return tuple(slot for slot in left if slot)


def _again(tree: Tree, at: int, first: "EventMention") -> "EventMention":
    """The same deed by others: "Uganda has not done so"; what was the first ones' own ("recalled
    their envoys") is not theirs."""
    own = [
        one
        for slot in first.targets
        for one in slot
        if tree.tokens[one].tag == "PRP$" or clauses.is_own(tree, one)
    ]
    return replace(
        first,
        span=tree.reach(at),
        at=at,
        verb=at,
        trigger=tree.tokens[at].span,
        agents=clauses.subjects(tree, at),
        targets=without(first.targets, own),
    )


def _does_so(tree: Tree, at: int) -> bool:
    """ "has not done so", "did the same", "did not"."""
    beside = tree.children(at, "advmod", "obj", "obl")
    held = {tree.lemma(one) for one in beside}
    others = tree.children(at, "obj", "ccomp", "xcomp", "aux:pass")
    # "Spain did not", "Kenya has not"
    bare = held == {"not"} and tree.tokens[at].tag in {"VBD", "VBZ", "VBP"}
    likewise = bool(held & _LIKEWISE) and tree.lemma(at) == "do"
    return (bare or likewise) and all(tree.lemma(one) in _LIKEWISE for one in others)


def _follows(tree: Tree, at: int, first: "EventMention") -> bool:
    """ "has not followed", "may follow suit"; not "a raid followed"."""
    held = [one for one in tree.children(at, *_HELD) if tree.lemma(one) != "suit"]
    named = any(tree.tokens[one].word_class == "PROPN" for one in clauses.subjects(tree, at))
    return named and not held and first.kind.type in _FOLLOWED
