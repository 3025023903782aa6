"""Names of private persons taken out of what is handed on.

Private is a person for whom no body or office is known. In the files each stands as
"[person 12]", the same one everywhere and in every file of one state of the database. A part of
a name that stands alone ("Idris" for "Salma Idris") is masked too, rather once too often.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

import pyarrow as pa

from dashboard.export.table import Table

NOTE = (
    "Names of persons for whom no body or office is known are replaced by numbers, in sentences "
    "and titles too; positions and hashes are those of the reports as they were. Addresses of "
    "reports are left as they are and may hold a name."
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SHORTEST = 3
"""Letters of a part of a name that is masked where it stands alone."""
_SOMEONE = "[a person]"

Names = Mapping[str, tuple[str, ...]]
"""The names of each private person by its id, in the order of ids."""


class Mask:
    """What stands for whom: made from all private persons and the names of all others."""

    def __init__(self, private: Names, others: Iterable[str]) -> None:
        kept = {name.casefold() for name in others}
        self._ids = {actor: f"person-{number}" for number, actor in enumerate(private, 1)}
        self._names: dict[tuple[str, ...], str] = {}
        for number, names in enumerate(private.values(), 1):
            for name in names:
                self._add(_words(name), f"[person {number}]", kept)
        self._longest = max(map(len, self._names), default=0)

    def _add(self, words: tuple[str, ...], sign: str, kept: set[str]) -> None:
        alone = [(word,) for word in words if len(word) >= _SHORTEST and word not in kept]
        for found in {words, *alone}:
            if found:
                known = self._names.setdefault(found, sign)
                self._names[found] = sign if known == sign else _SOMEONE

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the private persons."""
        return frozenset(self._ids)

    def text(self, text: str) -> str:
        """A text with signs in the place of names, or an id with another."""
        if text in self._ids:
            return self._ids[text]
        found = list(_WORD.finditer(text))
        parts, copied, at = [], 0, 0
        while at < len(found):
            length = self._length(found, at)
            if length:
                sign = self._names[_key(found[at : at + length])]
                parts += [text[copied : found[at].start()], sign]
                copied = _end(found[at + length - 1])
            at += length or 1
        return "".join([*parts, text[copied:]])

    def _length(self, found: list[re.Match[str]], at: int) -> int:
        """How many words from here on are a name; 0 where none is."""
        if not found[at].group()[0].isupper():
            return 0
        most = min(self._longest, len(found) - at)
        lengths = range(most, 0, -1)
        return next((size for size in lengths if _key(found[at : at + size]) in self._names), 0)

    def value(self, value: object) -> object:
        """The same for a value of any shape: texts, lists and records of them."""
        match value:
            case str():
                return self.text(value)
            case list():
                return [self.value(one) for one in value]
            case dict():
                return {name: self.value(one) for name, one in value.items()}
            case _:
                return value

    def table(self, table: Table) -> Table:
        """A table whose texts are masked as its blocks are read."""
        return replace(table, blocks=lambda: self._blocks(table.blocks))

    def _blocks(self, read: Callable[[], Iterator[pa.RecordBatch]]) -> Iterator[pa.RecordBatch]:
        for block in read():
            columns = [
                pa.array([self.value(one) for one in column.to_pylist()], column.type)
                if pa.types.is_string(column.type) or pa.types.is_nested(column.type)
                else column
                for column in block.columns
            ]
            yield pa.RecordBatch.from_arrays(columns, schema=block.schema)


def _words(name: str) -> tuple[str, ...]:
    return _key(_WORD.finditer(name))


def _key(found: Iterable[re.Match[str]]) -> tuple[str, ...]:
    return tuple(_bare(match.group()).casefold() for match in found)


def _bare(word: str) -> str:
    """A word without the ending of what belongs to someone."""
    return re.sub(r"['’][sS]?$", "", word)


def _end(match: re.Match[str]) -> int:
    return match.start() + len(_bare(match.group()))
