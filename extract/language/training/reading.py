"""The teacher reads raw text: sentences with its tags, relations and names."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
import torch

from extract.language.features import features

from .teacher import Teacher
from .teaching import Labels, Pieces, batches, tensors
from .treebank import Tree, Word

SURE = 0.5  # a head less probable than this is not learned


class Vectors:
    """The mean of the teacher's states for every word it meets."""

    def __init__(self, width: int) -> None:
        self.places: dict[str, int] = {}
        self.sums = np.zeros((200_000, width), np.float32)
        self.counts: Counter[str] = Counter()

    def add(self, batch: Sequence[Tree], states: np.ndarray) -> None:
        """Take in a batch."""
        for row, tree in enumerate(batch):
            for n, word in enumerate(tree):
                form = features(word.form).word
                self.sums[self.places.setdefault(form, len(self.places))] += states[row, n]
                self.counts[form] += 1

    def table(self, vocabulary: Sequence[str], width: int) -> np.ndarray:
        """Means for a vocabulary, reduced to `width` directions, spread 0.3."""
        means = np.stack(
            [
                self.sums[self.places[w]] / self.counts[w]
                if w in self.places
                else np.zeros(self.sums.shape[1], np.float32)
                for w in vocabulary
            ]
        )
        means = means - means[means.any(1)].mean(0) * means.any(1, keepdims=True)
        _, _, directions = np.linalg.svd(means[:20000], full_matrices=False)
        reduced = means @ directions[:width].T
        return (reduced / reduced.std() * 0.3).astype(np.float32)


@torch.no_grad()
def read(
    model: Teacher,
    trees: Sequence[Tree],
    pieces: Pieces,
    labels: Labels,
    vectors: Vectors,
    *,
    keep_names: bool,
) -> list[Tree]:
    """The sentences with what the teacher sees in them, in their order."""
    model.eval()
    found: dict[int, Tree] = {}
    place = {id(tree): n for n, tree in enumerate(trees)}
    for batch in batches(trees, 3000, None):
        cut = tensors(batch, pieces, None)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = model.states(cut)
            dependent, head = model.arcs(states)
            arcs = (dependent @ model.arcs.weight[0]) @ head.transpose(1, 2)
            arcs = arcs.float().masked_fill(~cut["words"].unsqueeze(1), -1e4)
            sure, heads = arcs.softmax(-1).max(-1)
            rels = model.relations(model.labels(states), heads).argmax(-1)
            tags, names = model.tags(states).argmax(-1), model.names(states).argmax(-1)
        vectors.add(batch, states.float().numpy())
        sure, heads, rels, tags, names = (x.tolist() for x in (sure, heads, rels, tags, names))
        for row, tree in enumerate(batch):
            found[place[id(tree)]] = tuple(
                Word(
                    form=word.form,
                    space=word.space,
                    head=heads[row][n] if sure[row][n] > SURE else -1,
                    tag=labels.tags[tags[row][n]],
                    relation=labels.relations[rels[row][n]],
                    name=word.name if keep_names else labels.names[names[row][n]],
                )
                for n, word in enumerate(tree)
            )
    return [found[n] for n in range(len(trees))]
