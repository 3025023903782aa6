"""Texts into words by the rules of spaCy's tokenizer, without spaCy, which takes a second to load.

"(The U.S. didn't.)" -> [(] [The] [U.S.] [did] [n't] [.] [)]. The rules of a model folder are those
that spaCy reads in it, and so are the words.
"""

import gzip
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

FILE = "tokenizer.json.gz"
_REMEMBERED = 200_000
_CHUNK = re.compile(r"\S+")
_BETWEEN = ("", " ")


class Cut(NamedTuple):
    """The words of a text: first character and the one after the last, form, and whether white
    space, or the end, follows."""

    spans: Sequence[tuple[int, int]]
    forms: Sequence[str]
    spaces: Sequence[bool]


class Tokenizer:
    """The rules of a model folder.

    A chunk without white space gives off affixes until it is a special case ("didn't", "U.S.") or
    has none left, then is cut at infixes. Special cases that affixes have torn apart are put right
    at the end (":-)").
    """

    def __init__(self, rules: Mapping[str, Any]) -> None:
        self._prefix = re.compile(rules["prefix"])
        self._suffix = re.compile(rules["suffix"])
        self._infix = re.compile(rules["infix"])
        self._address = re.compile(rules["address"])
        self._special = {chunk: tuple(words) for chunk, words in rules["special"].items()}
        self._torn: dict[str, list[tuple[str, ...]]] = {}
        for words in rules["torn"]:
            self._torn.setdefault(words[0], []).append(tuple(words))
        self._known: dict[str, tuple[str, ...]] = {}

    def __call__(self, text: str) -> Cut:
        """The words of a text in order; white space is none."""
        spans: list[tuple[int, int]] = []
        forms: list[str] = []
        spaces: list[bool] = []
        for chunk in _CHUNK.finditer(text):
            at = chunk.start()
            for word in self._words(chunk[0]):
                spans.append((at, at + len(word)))
                forms.append(word)
                spaces.append(False)
                at += len(word)
            spaces[-1] = True
        if self._torn.keys().isdisjoint(forms):
            return Cut(spans, forms, spaces)
        return self._mended(text, Cut(spans, forms, spaces))

    def _words(self, chunk: str) -> tuple[str, ...]:
        found = self._special.get(chunk) or self._known.get(chunk)
        if found is None:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            found = self._known[chunk] = self.words(chunk)
        return found

    def words(self, chunk: str) -> tuple[str, ...]:
        """The words of a chunk that is no special case by itself."""
        before: list[str] = []
        after: list[str] = []
        rest, size = chunk, 0
        while rest and len(rest) != size and rest not in self._special:
            size = len(rest)
            first, last = self._affixes(rest)
            before += [rest[:first]] if first else []
            after += [rest[last:]] if last < size else []
            rest = rest[first:last]
        return (*before, *self._inner(rest), *reversed(after))

    def _affixes(self, chunk: str) -> tuple[int, int]:
        """Where the prefix of a chunk ends and where its suffix begins, if both can be taken off:
        what is a special case without one of them keeps the other."""
        size = len(chunk)
        prefix = self._prefix.search(chunk)
        first = prefix.end() if prefix else 0
        if first and chunk[first:] in self._special:
            return first, size
        suffix = self._suffix.search(chunk[first:])
        last = first + suffix.start() if suffix else size
        return (0 if last < size and chunk[:last] in self._special else first), last

    def _inner(self, chunk: str) -> Sequence[str]:
        special = self._special.get(chunk)
        if special or not chunk:
            return special or ()
        return (chunk,) if self._address.match(chunk) else list(self._at_infixes(chunk))

    def _at_infixes(self, chunk: str) -> Iterator[str]:
        start = 0
        for infix in self._infix.finditer(chunk):
            if infix.start() == 0:
                continue
            if infix.start() != start:
                yield chunk[start : infix.start()]
            if infix[0]:
                yield infix[0]
            start = infix.end()
        if chunk[start:]:
            yield chunk[start:]

    def torn(self, chunk: str) -> tuple[str, ...]:
        """The words of a chunk that affixes or infixes concern; none of any other."""
        found = (self._prefix.search, self._suffix.search, self._infix.search)
        return self.words(chunk) if any(search(chunk) for search in found) else ()

    def _mended(self, text: str, cut: Cut) -> Cut:
        """Words with the special cases among them put right: the longest first, the first first."""
        seen: set[int] = set()
        mended: dict[int, tuple[int, tuple[str, ...]]] = {}
        for first, last in sorted(self._matches(text, cut), key=lambda one: (one[0] - one[1], one)):
            special = self._special.get(text[cut.spans[first][0] : cut.spans[last - 1][1]])
            if special and first not in seen and last - 1 not in seen:
                mended[first] = last, special
            seen.update(range(first, last))
        return self._with(cut, mended) if mended else cut

    def _matches(self, text: str, cut: Cut) -> Iterator[tuple[int, int]]:
        for first, form in enumerate(cut.forms):
            for words in self._torn.get(form, ()):
                last = first + len(words)
                inside = cut.spans[first:last]
                if tuple(cut.forms[first:last]) == words and all(
                    text[one[1] : other[0]] in _BETWEEN for one, other in pairwise(inside)
                ):
                    yield first, last

    @staticmethod
    def _with(cut: Cut, mended: Mapping[int, tuple[int, tuple[str, ...]]]) -> Cut:
        spans: list[tuple[int, int]] = []
        forms: list[str] = []
        spaces: list[bool] = []
        place = 0
        while place < len(cut.forms):
            last, words = mended.get(place, (place + 1, (cut.forms[place],)))
            at = cut.spans[place][0]
            for word in words:
                spans.append((at, at + len(word)))
                forms.append(word)
                spaces.append(False)
                at += len(word)
            spaces[-1] = cut.spaces[last - 1]
            place = last
        return Cut(spans, forms, spaces)


def tokenizer(folder: Path) -> Tokenizer:
    """The tokenizer of a model folder."""
    with gzip.open(folder / FILE, "rt", encoding="utf-8") as file:
        return Tokenizer(json.load(file))


def torn(rules: Mapping[str, Any]) -> list[tuple[str, ...]]:
    """The special cases that affixes and infixes tear apart, each as the words that remain."""
    plain = Tokenizer({**rules, "special": {}, "torn": []})
    return sorted(words for chunk in rules["special"] if (words := plain.torn(chunk)))
