"""The weights of the clues that a sentence begins, trained on the documents of the treebanks."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from extract.language.clues import Clues
from extract.language.starts import FILE, may_start, of_place, passage_of

from . import treebank
from .tagged import Tagger, spaces
from .treebank import Tree
from .weights import as_bytes, learned

LABELS = ("on", "start")
HEADED = ("gum-train", "gum-test")  # where headings and captions run into the text
TIMES = 10  # how often those count
SQUARED = 10.0  # chosen, as TIMES, by fourfold trial on the documents with headings


def trained(treebanks: Path, folder: Path, clues: Clues) -> None:
    """Write the weights into the folder of a component whose network is there."""
    documents = treebank.trained_on(treebanks)
    headed = [document for part in HEADED for _, document in treebank.read(treebanks, part)]
    documents += headed * (TIMES - 1)
    told = learned(_sequences(documents, Tagger(folder), clues), LABELS, SQUARED)
    np.savez_compressed(
        folder / FILE,
        allow_pickle=False,
        clues=as_bytes(told.clues),
        weights=told.weights[:, 1] - told.weights[:, 0],
    )


def _sequences(
    documents: list[list[Tree]], tagger: Tagger, clues: Clues
) -> Iterator[tuple[list[list[str]], list[str]]]:
    """Every place where a sentence may begin, alone."""
    for document, tags in zip(documents, tagger(documents), strict=True):
        forms = [word.form for tree in document for word in tree]
        starts = set(np.cumsum([len(tree) for tree in document]).tolist())
        passage = passage_of(forms, spaces(document), tags, clues)
        for place in range(1, len(forms)):
            if may_start(forms, place):
                label = LABELS[place in starts]
                yield [list(of_place(passage, place))], [label]
