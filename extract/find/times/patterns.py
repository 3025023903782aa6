"""From a pattern in words to a regular expression over letters, and to the letters it begins with.

`( the )? month=MONTH day=DAY >> of` keeps two parts and looks one word ahead.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

PIECE = re.compile(
    r"(?P<keep>[a-z_]+)=|(?P<control>[()|?]|>>)|(?P<sense>[A-Z][A-Z_]*|[^\W\d_]+|\S)"
)


@dataclass(frozen=True, slots=True)
class Part:
    """A regular expression, the letters with which it can begin, and whether it can be empty."""

    expression: str
    first: frozenset[str]
    empty: bool


@dataclass(slots=True)
class Translator:
    """One pattern on its way; `letters` gives the letters of the words that have a sense."""

    pieces: list[re.Match[str]]
    letters: Callable[[str], frozenset[str]]
    at: int = 0
    names: Counter[str] = field(default_factory=Counter)

    def choice(self) -> Part:
        """Branches up to the end or a closing bracket: `A | B`."""
        branches = [self._sequence()]
        while self._here() == "|":
            self.at += 1
            branches.append(self._sequence())
        return Part(
            "|".join(branch.expression for branch in branches),
            frozenset().union(*(branch.first for branch in branches)),
            any(branch.empty for branch in branches),
        )

    def _sequence(self) -> Part:
        expression, first, empty = "", frozenset[str](), True
        for part in self._items():
            expression += part.expression
            first = first | part.first if empty else first
            empty = empty and part.empty
        return Part(expression, first, empty)

    def _items(self) -> Iterator[Part]:
        while self._here() not in ("", "|", ")"):
            part = self._item()
            if self._here() == "?":
                self.at += 1
                part = Part(f"(?:{part.expression})?", part.first, empty=True)
            yield part

    def _item(self) -> Part:
        piece = self.pieces[self.at]
        self.at += 1
        if piece["keep"]:
            inner = self._item()
            return Part(
                f"(?P<{self._name(piece['keep'])}>{inner.expression})", inner.first, inner.empty
            )
        if piece[0] == ">>":
            ahead = self.choice()
            return Part(f"(?={ahead.expression})", frozenset(), empty=True)
        if piece[0] == "(":
            inner = self.choice()
            self.at += 1
            return Part(f"(?:{inner.expression})", inner.first, inner.empty)
        found = self.letters(piece[0])
        return Part(f"[{''.join(map(re.escape, sorted(found)))}]", found, empty=False)

    def _name(self, name: str) -> str:
        # a name may stand in several branches; a regular expression wants each once
        self.names[name] += 1
        return name if self.names[name] == 1 else f"{name}{self.names[name]}"

    def _here(self) -> str:
        return self.pieces[self.at][0] if self.at < len(self.pieces) else ""


def translated(pattern: str, letters: Callable[[str], frozenset[str]]) -> Part:
    """The regular expression of a pattern; `letters` raises ValueError for an unknown sense."""
    return Translator(list(PIECE.finditer(pattern)), letters).choice()
