"""What is trained on top of a network: names and sentence starts; a part of `make model`.

Alone, by `make clues`: python -m extract.language.training.ontop TREEBANKS MODEL.
"""

import sys
from pathlib import Path

from extract.language.clues import GROUPS, Clues, read_groups
from extract.language.component import NAME
from extract.language.lemmas import Lemmas

from . import groups, names, starts


def trained(treebanks: Path, model: Path) -> None:
    """Add groups of like words, names and starts to the folder of a model."""
    folder = model / NAME
    groups.written(folder)
    lemmas = Lemmas.read(folder / "lemmas.json.gz")
    clues = Clues(read_groups(folder / GROUPS), lemmas.is_lemma)
    names.trained(treebanks, folder, clues)
    starts.trained(treebanks, folder, clues)


if __name__ == "__main__":
    trained(*(Path(argument) for argument in sys.argv[1:3]))
