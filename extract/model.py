"""The nouns: a report, its sentences, and what is found in them.

Every value is frozen, so that it can be compared, hashed and put in a test's expected side.
All offsets count Unicode code points in `Document.text`, end excluded.
"""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Literal

Mode = Literal["instant", "duration", "within", "about", "before", "after", "one_of"]
Basis = Literal["stated", "relative", "context", "none"]
Bound = Literal[
    "exact", "about", "at_least", "more_than", "at_most", "less_than", "between", "vague"
]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Where words stand in `Document.text`: start and end, end excluded."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span must hold at least one character: {self.start}-{self.end}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One report as read; what it does not state about itself is None, never guessed."""

    id: str
    text: str
    file_name: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    published: date | None = None
    language: str | None = None

    @property
    def text_sha256(self) -> str:
        """Hexadecimal SHA-256 of the text, by which a quote proves what it was taken from."""
        return sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a document, numbered from 0; the evidence for all that is found in it."""

    number: int
    span: Span
    text: str
    heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """The first and last day that words allow, never a single guessed day; None is an open end."""

    earliest: date | None
    latest: date | None
    mode: Mode
    basis: Basis
    edtf: str

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"an interval cannot end before it begins: {self.edtf}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words in a sentence that say something, and the rule that saw them."""

    sentence: Sentence
    span: Span
    rule: str

    @property
    def text(self) -> str:
        """The words themselves."""
        offset = self.sentence.span.start
        return self.sentence.text[self.span.start - offset : self.span.end - offset]
