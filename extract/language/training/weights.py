"""Weights of clues: a conditional random field learned with CRFsuite (L-BFGS, both norms)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import numpy as np
import pycrfsuite
from numpy.typing import NDArray

ROUNDS = 60
SMALL = 0.01  # a weight below this is left out


class Weights(NamedTuple):
    """Clues, the weights [n, labels] of each, and those of a label after a label."""

    clues: list[str]
    weights: NDArray[np.float16]
    transitions: NDArray[np.float16]


def learned(
    sequences: Iterable[tuple[Sequence[Sequence[str]], Sequence[str]]],
    labels: Sequence[str],
    squared: float,
) -> Weights:
    """Weights from sequences: the clues of each word, and its label.

    `squared` is what the sum of the squared weights costs (L2).
    """
    trainer = pycrfsuite.Trainer(verbose=False, algorithm="lbfgs")
    trainer.set_params({"c1": 0.1, "c2": squared, "max_iterations": ROUNDS})
    for clues, due in sequences:
        trainer.append(clues, due)
    with TemporaryDirectory() as place:
        file = str(Path(place) / "weights.crf")
        trainer.train(file)
        tagger = pycrfsuite.Tagger()
        tagger.open(file)
        told = tagger.info()
        tagger.close()
    rows: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(labels))
    for (clue, label), weight in told.state_features.items():
        if abs(weight) > SMALL:
            rows[clue][labels.index(label)] = weight
    transitions = np.zeros((len(labels), len(labels)), np.float16)
    for (before, after), weight in told.transitions.items():
        transitions[labels.index(before), labels.index(after)] = weight
    clues_told = sorted(rows)
    return Weights(
        clues_told, np.array([rows[clue] for clue in clues_told], np.float16), transitions
    )


def as_bytes(lines: Sequence[str]) -> NDArray[np.uint8]:
    """Lines as an array, which a file of arrays can hold."""
    return np.frombuffer("\n".join(lines).encode(), np.uint8)
