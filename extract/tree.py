"""The tree of a parsed sentence: which words depend on which, and what belongs to a phrase."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.model import Sentence, Span, Token
from extract.repair import repaired

# what stands inside a noun phrase; a relative clause or an apposition is not part of its core
_CORE = frozenset(
    "amod compound flat fixed nummod det det:predet nmod:poss nmod:desc advmod goeswith "
    "flat:foreign".split()
)


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence's tokens with, for each, the positions of those that depend on it, and for some
    the preposition before them."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    below: tuple[tuple[int, ...], ...]
    lemmas: tuple[str, ...]
    prepositions: Mapping[int, str]

    def relation(self, at: int) -> str:
        """The relation of a token to its head, without its subtype: "nmod:poss" is "nmod"."""
        return self.tokens[at].relation.partition(":")[0]

    def lemma(self, at: int) -> str:
        """The lemma in small letters."""
        return self.lemmas[at]

    def head(self, at: int) -> int | None:
        """The token that this one depends on; None for the root."""
        above = self.tokens[at].head
        return None if above == at else above

    def children(self, at: int, *relations: str) -> list[int]:
        """The dependents with one of the relations, in the order of the text."""
        below = self.below[at]
        if not below:
            return []
        found: list[int] = []
        for one in below:
            if self.tokens[one].relation in relations:
                found.append(one)
        return found

    def child(self, at: int, *relations: str) -> int | None:
        """The first dependent with one of the relations."""
        for one in self.below[at]:
            if self.tokens[one].relation in relations:
                return one
        return None

    def cases(self, at: int) -> str:
        """The preposition of a phrase in small letters: "in", "because of"; "" where none."""
        return self.prepositions.get(at, "")

    def joined(self, at: int) -> tuple[int, ...]:
        """A phrase and those joined to it: "Britain, Canada and Australia"; not "but not Malta"."""
        found = self.children(at, "conj")
        if not found:
            return (at,)
        return (at, *(one for one in found if not self._is_excepted(one)))

    def _is_excepted(self, at: int) -> bool:
        words = {self.lemmas[one] for one in self.below[at] if one < at}
        return {"but", "not"} <= words

    def inside(self, at: int) -> Iterator[int]:
        """A token and all that depends on it, directly or not; in no order."""
        waiting = [at]
        while waiting:
            one = waiting.pop()
            yield one
            waiting.extend(self.below[one])

    def above(self, at: int) -> Iterator[int]:
        """The tokens that a token depends on, the nearest first."""
        one = self.head(at)
        while one is not None:
            yield one
            one = self.head(one)

    def core(self, at: int) -> list[int]:
        """A noun with its adjectives, numbers and owners, in the order of the text."""
        if not self.below[at]:
            return [at]
        found, waiting = [at], list(self.below[at])
        while waiting:
            one = waiting.pop()
            if self.tokens[one].relation in _CORE or self._hyphen(one):
                found.append(one)
                waiting.extend(self.below[one])
            elif self.tokens[one].relation == "case" and self.tokens[one].tag == "POS":
                found.append(one)
        return sorted(found)

    def _hyphen(self, at: int) -> bool:
        return self.tokens[at].relation == "punct" and self.tokens[at].text in {"-", "–"}

    def span(self, tokens: list[int]) -> Span:
        """From the first to the last of some tokens."""
        return Span(self.tokens[min(tokens)].span.start, self.tokens[max(tokens)].span.end)


def tree(sentence: Sentence) -> Tree:
    """The tree of a parsed sentence; empty for one that has not been parsed."""
    tokens = repaired(sentence.tokens, sentence.names)
    below: list[list[int]] = [[] for _ in tokens]
    for at, token in enumerate(tokens):
        if token.head != at:
            below[token.head].append(at)
    lemmas = tuple(token.lemma.lower() for token in tokens)
    return Tree(
        sentence, tokens, tuple(tuple(one) for one in below), lemmas, _prepositions(tokens, below)
    )


def _prepositions(tokens: Sequence[Token], below: Sequence[Sequence[int]]) -> dict[int, str]:
    """By the phrase they stand before: "in", "because of"; no "'s"."""
    words: dict[int, list[str]] = {}
    for at, token in enumerate(tokens):
        if token.relation == "case" and token.tag != "POS" and token.head != at:
            parts = words.setdefault(token.head, [])
            parts.append(token.text.lower())
            for one in below[at]:
                if tokens[one].relation == "fixed":
                    parts.append(tokens[one].text.lower())
    return {head: " ".join(parts) for head, parts in words.items()}
