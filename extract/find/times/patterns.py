"""From a pattern in words to a regular expression over letters, and to how its matches begin.

`( the )? month=MONTH day=DAY >> of` keeps two parts and looks one word ahead.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

PIECE = re.compile(
    r"(?P<keep>[a-z_]+)=|(?P<control>[()|?]|>>)|(?P<sense>[A-Z][A-Z_]*|[^\W\d_]+|\S)"
)


Heads = frozenset[tuple[frozenset[str], ...]]
"""How matches can begin: the letters of the first place and of the second, or fewer places where a
match is no longer."""

_SEEN = 2  # places
_NOTHING: Heads = frozenset({()})


@dataclass(frozen=True, slots=True)
class Part:
    """A regular expression, and how what it matches can begin."""

    expression: str
    heads: Heads


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
            frozenset().union(*(branch.heads for branch in branches)),
        )

    def _sequence(self) -> Part:
        expression, heads = "", _NOTHING
        for part in self._items():
            expression += part.expression
            heads = frozenset((*one, *next_)[:_SEEN] for one in heads for next_ in part.heads)
        return Part(expression, heads)

    def _items(self) -> Iterator[Part]:
        while self._here() not in ("", "|", ")"):
            part = self._item()
            if self._here() == "?":
                self.at += 1
                part = Part(f"(?:{part.expression})?", part.heads | _NOTHING)
            yield part

    def _item(self) -> Part:
        piece = self.pieces[self.at]
        self.at += 1
        if piece["keep"]:
            inner = self._item()
            return Part(f"(?P<{self._name(piece['keep'])}>{inner.expression})", inner.heads)
        if piece[0] == ">>":
            ahead = self.choice()
            return Part(f"(?={ahead.expression})", _NOTHING)
        if piece[0] == "(":
            inner = self.choice()
            self.at += 1
            return Part(f"(?:{inner.expression})", inner.heads)
        found = self.letters(piece[0])
        return Part(f"[{''.join(map(re.escape, sorted(found)))}]", frozenset({(found,)}))

    def _name(self, name: str) -> str:
        # a name may stand in several branches; a regular expression wants each once
        self.names[name] += 1
        return name if self.names[name] == 1 else f"{name}{self.names[name]}"

    def _here(self) -> str:
        return self.pieces[self.at][0] if self.at < len(self.pieces) else ""


def translated(pattern: str, letters: Callable[[str], frozenset[str]]) -> Part:
    """The regular expression of a pattern; `letters` raises ValueError for an unknown sense."""
    return Translator(list(PIECE.finditer(pattern)), letters).choice()
