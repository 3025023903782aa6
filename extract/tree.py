"""The tree of a parsed sentence: which words depend on which, and what belongs to a phrase."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar

from extract.model import Sentence, Span, Token
from extract.repair import repaired

# what stands inside a noun phrase; a relative clause or an apposition is not part of its core
_CORE = frozenset(
    "amod compound flat fixed nummod det det:predet nmod:poss nmod:desc advmod goeswith "
    "flat:foreign".split()
)
_HYPHENS = frozenset({"-", "–"})
_UNASKED: Any = object()
_ALL = "all"  # the place of an answer that is of the whole sentence

Answer = TypeVar("Answer")
Place = TypeVar("Place", int, Span)


@dataclass(slots=True, unsafe_hash=True)
class Tree:
    """A sentence's tokens with, for each, the positions of those that depend on it, its relation
    and its lemma in small letters, and for some the preposition before them.

    `answers` keeps what has been asked about it before, see `once`.
    """

    sentence: Sentence
    tokens: tuple[Token, ...]
    below: Sequence[Sequence[int]]
    relations: Sequence[str]
    lemmas: Sequence[str]
    prepositions: Mapping[int, str]
    answers: defaultdict[object, dict[Any, Any]] = field(
        default_factory=lambda: defaultdict(dict), compare=False, repr=False
    )

    def relation(self, at: int) -> str:
        """The relation of a token to its head, without its subtype: "nmod:poss" is "nmod"."""
        return self.relations[at].partition(":")[0]

    def lemma(self, at: int) -> str:
        """The lemma in small letters."""
        return self.lemmas[at]

    def head(self, at: int) -> int | None:
        """The token that this one depends on; None for the root."""
        above = self.tokens[at].head
        return None if above == at else above

    def children(self, at: int, *relations: str) -> list[int]:
        """The dependents with one of the relations, in the order of the text."""
        found: list[int] = []
        for one in self.below[at]:
            if self.relations[one] in relations:
                found.append(one)
        return found

    def child(self, at: int, *relations: str) -> int | None:
        """The first dependent with one of the relations."""
        for one in self.below[at]:
            if self.relations[one] in relations:
                return one
        return None

    def cases(self, at: int) -> str:
        """The preposition of a phrase in small letters: "in", "because of"; "" where none."""
        return self.prepositions.get(at, "")

    def joined(self, at: int) -> tuple[int, ...]:
        """A phrase and those joined to it: "Britain, Canada and Australia"; not "but not Malta"."""
        return _joined(self, at) if self.below[at] else (at,)

    def inside(self, at: int) -> list[int]:
        """A token and all that depends on it, directly or not; those further up first."""
        found = [at]
        for one in found:
            found += self.below[one]
        return found

    def reach(self, at: int) -> Span:
        """From the first to the last of all that depends on a token."""
        inside = self.inside(at)
        return self.span((min(inside), max(inside)))

    def above(self, at: int) -> list[int]:
        """The tokens that a token depends on, the nearest first."""
        found: list[int] = []
        one = self.head(at)
        while one is not None:
            found.append(one)
            one = self.head(one)
        return found

    def core(self, at: int) -> tuple[int, ...]:
        """A noun with its adjectives, numbers and owners, in the order of the text."""
        return _core(self, at) if self.below[at] else (at,)

    def span(self, tokens: Sequence[int]) -> Span:
        """From the first to the last of some tokens, which are in order."""
        if len(tokens) == 1:
            return self.tokens[tokens[0]].span
        return Span(self.tokens[tokens[0]].span.start, self.tokens[tokens[-1]].span.end)


def once(question: Callable[[Tree, Place], Answer]) -> Callable[[Tree, Place], Answer]:
    """A question about a word or span of a tree that is thought over once: many rules ask the
    same."""

    @wraps(question)
    def answered(tree: Tree, at: Place) -> Answer:
        known = tree.answers[question]
        # looked up once, as a span is dear to look up
        answer: Answer = known.get(at, _UNASKED)
        if answer is _UNASKED:
            answer = known[at] = question(tree, at)
        return answer

    return answered


def once_a_sentence(question: Callable[[Tree], Answer]) -> Callable[[Tree], Answer]:
    """A question about a whole sentence that is thought over once."""

    @wraps(question)
    def answered(tree: Tree) -> Answer:
        known: dict[str, Answer] = tree.answers[question]
        if _ALL not in known:
            known[_ALL] = question(tree)
        return known[_ALL]

    return answered


@once
def _joined(found: Tree, at: int) -> tuple[int, ...]:
    others = found.children(at, "conj")
    if not others:
        return (at,)
    return (at, *[one for one in others if not _is_excepted(found, one)])


def _is_excepted(found: Tree, at: int) -> bool:
    words = {found.lemmas[one] for one in found.below[at] if one < at}
    return {"but", "not"} <= words


@once
def _core(found: Tree, at: int) -> tuple[int, ...]:
    inside, waiting = [at], list(found.below[at])
    while waiting:
        one = waiting.pop()
        relation = found.relations[one]
        if relation in _CORE or (relation == "punct" and found.tokens[one].text in _HYPHENS):
            inside.append(one)
            waiting.extend(found.below[one])
        elif relation == "case" and found.tokens[one].tag == "POS":
            inside.append(one)
    return tuple(sorted(inside))


def tree(sentence: Sentence) -> Tree:
    """The tree of a parsed sentence; empty for one that has not been parsed."""
    tokens = repaired(sentence.tokens, sentence.names)
    below: list[list[int]] = [[] for _ in tokens]
    cases: list[int] = []
    for at, token in enumerate(tokens):
        if token.head != at:
            below[token.head].append(at)
            if token.relation == "case":
                cases.append(at)
    relations = [token.relation for token in tokens]
    lemmas = [token.lemma.lower() for token in tokens]
    return Tree(sentence, tokens, below, relations, lemmas, _prepositions(tokens, below, cases))


def _prepositions(
    tokens: Sequence[Token], below: Sequence[Sequence[int]], cases: Sequence[int]
) -> dict[int, str]:
    """By the phrase they stand before: "in", "because of"; no "'s"."""
    found: dict[int, str] = {}
    for at in cases:
        token = tokens[at]
        if token.tag == "POS":
            continue
        words = token.text.lower()
        for one in below[at]:
            if tokens[one].relation == "fixed":
                words = f"{words} {tokens[one].text.lower()}"
        before = found.get(token.head)
        found[token.head] = f"{before} {words}" if before else words
    return found
