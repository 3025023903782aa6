"""What a pipeline says of a report, in our nouns."""

from collections.abc import Sequence
from typing import NamedTuple

from extract.model import Name, NameKind, Token

KINDS: dict[str, NameKind] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organisation",
    "LOC": "place",
    "GPE": "place",
    "FAC": "place",
}


class Read(NamedTuple):
    """A report as a pipeline reads it: sentences by passage, and the names of every sentence."""

    tokens: Sequence[Sequence[tuple[Token, ...]]]
    names: Sequence[Sequence[Name]]
