"""The recogniser of names, trained on the names of the treebanks and of wikigold."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from extract.language.clues import Clues
from extract.language.reader import bio
from extract.language.recogniser import FILE, LABELS

from . import treebank
from .tagged import Tagger
from .treebank import Tree
from .weights import as_bytes, learned

SQUARED = 0.05


def trained(treebanks: Path, folder: Path, clues: Clues) -> None:
    """Write the weights into the folder of a component whose network is there."""
    documents = treebank.trained_on(treebanks) + treebank.with_names_only(treebanks)
    named = [tree for document in documents for tree in document if any(w.name for w in tree)]
    told = learned(_sequences(named, Tagger(folder), clues), LABELS, SQUARED)
    np.savez_compressed(
        folder / FILE,
        allow_pickle=False,
        clues=as_bytes(told.clues),
        weights=told.weights,
        transitions=told.transitions,
    )


def _sequences(
    trees: list[Tree], tagger: Tagger, clues: Clues
) -> Iterator[tuple[list[list[str]], list[str]]]:
    for tree, tags in zip(trees, tagger([tree] for tree in trees), strict=True):
        said = clues.of_sentence([word.form for word in tree], tags)
        yield said, [bio(word.name or "O") for word in tree]
