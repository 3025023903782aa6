"""The tags that a trained network gives the documents of a treebank."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from extract.language.network import Network
from extract.language.reader import labels

from .treebank import Tree

_TOGETHER = 64  # documents


class Tagger:
    """The network of a component's folder."""

    def __init__(self, folder: Path) -> None:
        self._network = Network(folder)
        self._tags = [label.rpartition("|")[0] for label in labels(folder)[0]]

    def __call__(self, documents: Iterable[list[Tree]]) -> Iterator[list[str]]:
        """The Penn tags of the words of each document."""
        rest = iter(documents)
        while batch := list(islice(rest, _TOGETHER)):
            for read in self._network.read([_passage(document) for document in batch]):
                yield [self._tags[tag] for tag in read.tags.tolist()]


def spaces(document: list[Tree]) -> list[bool]:
    """Whether white space follows each word; it does after a sentence."""
    return [
        word.space or place == len(tree) - 1 for tree in document for place, word in enumerate(tree)
    ]


def _passage(document: list[Tree]) -> tuple[list[str], list[bool]]:
    return [word.form for tree in document for word in tree], spaces(document)
