"""Train the student on treebanks and on what the teacher has read."""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from extract.language.features import features

from .student import GAP, SIZES, Student
from .teaching import UNKNOWN, Labels
from .treebank import Tree

PASSAGE = 130  # words
BATCH = 2_000  # words
EPOCHS = 7
RATE = 2e-3
RARE = {"word": 2, "prefix": 5, "suffix": 4, "shape": 3}
LARGEST = {"word": 26_000, "prefix": 6_000, "suffix": 6_000, "shape": 500}
Passage = list[Tree]


@dataclass(frozen=True)
class Vocabulary:
    """The entries of each table; entry 0 is for what is unknown."""

    entries: dict[str, list[str]]

    @classmethod
    def of(cls, documents: Sequence[list[Tree]]) -> "Vocabulary":
        """What occurs often enough in the documents, the most frequent first."""
        forms = Counter(word.form for doc in documents for tree in doc for word in tree)
        found = {}
        for key in RARE:
            counts: Counter[str] = Counter()
            for form, count in forms.items():
                counts[getattr(features(form), key)] += count
            frequent = sorted((-n, e) for e, n in counts.items() if n >= RARE[key])
            found[key] = ["", *(entry for _, entry in frequent)][: LARGEST[key]]
        return cls(found)


@dataclass
class Numbers:
    """A passage as numbers, ready for a batch."""

    ids: dict[str, np.ndarray]
    starts: np.ndarray
    sentences: list[tuple[int, int]]
    gold: dict[str, np.ndarray]


@dataclass(frozen=True)
class Batch:
    """Passages one after another: `rows` [S, n] says where the words of each sentence stand."""

    ids: dict[str, Tensor]
    real: Tensor
    start: Tensor
    rows: Tensor
    words: Tensor
    head: Tensor
    gold: dict[str, Tensor]


def passages(documents: Sequence[list[Tree]]) -> list[Passage]:
    """Runs of sentences of about the same length."""
    found: list[Passage] = []
    for document in documents:
        size = PASSAGE
        for tree in document:
            if len(tree) > 100:
                continue
            if size + len(tree) > PASSAGE:
                found.append([])
                size = 0
            found[-1].append(tree)
            size += len(tree)
    return [passage for passage in found if passage]


class Numbering:
    """Passages as numbers."""

    def __init__(self, vocabulary: Vocabulary, labels: Labels) -> None:
        self.tables = {
            key: {entry: n for n, entry in enumerate(entries)}
            for key, entries in vocabulary.entries.items()
        }
        self.tags = {label: n for n, label in enumerate(labels.tags)}
        self.relations = {label: n for n, label in enumerate(labels.relations)}
        self.names = {label: n for n, label in enumerate(labels.names)}
        self.known: dict[str, tuple[int, ...]] = {}

    def form(self, form: str) -> tuple[int, ...]:
        """The table entries of a word."""
        if form not in self.known:
            seen = features(form)
            self.known[form] = tuple(self.tables[key].get(getattr(seen, key), 0) for key in RARE)
        return self.known[form]

    def __call__(self, passage: Passage) -> Numbers:
        """One passage."""
        words = [word for tree in passage for word in tree]
        rows = np.array([self.form(word.form) for word in words], np.int64)
        spaces = [2 * (n == 0 or words[n - 1].space) + word.space for n, word in enumerate(words)]
        ids = {key: rows[:, n] for n, key in enumerate(RARE)} | {"space": np.array(spaces)}
        sentences, first = [], 0
        for tree in passage:
            sentences.append((first, first + len(tree)))
            first += len(tree)
        starts = np.zeros(len(words), np.float32)
        starts[[start for start, _ in sentences]] = 1
        gold = {
            "head": [w.head if w.relation and w.head >= 0 else UNKNOWN for w in words],
            "rel": [
                self.relations.get(w.relation, UNKNOWN) if w.head >= 0 else UNKNOWN for w in words
            ],
            "tag": [self.tags.get(w.tag, UNKNOWN) for w in words],
            "name": [self.names.get(w.name or "", UNKNOWN) for w in words],
        }
        return Numbers(ids, starts, sentences, {k: np.array(v, np.int64) for k, v in gold.items()})


def joined(batch: Sequence[Numbers]) -> Batch:
    """Passages one after another, with gaps before, between and after."""
    total = GAP + sum(len(p.starts) + GAP for p in batch)
    ids = {key: np.zeros(total, np.int64) for key in SIZES}
    real, start = np.zeros((total, 1), np.float32), np.full(total, np.nan, np.float32)
    gold = {key: np.full(total, UNKNOWN, np.int64) for key in ("rel", "tag", "name")}
    longest = max(last - first for p in batch for first, last in p.sentences)
    rows, heads = [], []
    first = GAP
    for p in batch:
        last = first + len(p.starts)
        for key in SIZES:
            ids[key][first:last] = p.ids[key]
        for key, values in gold.items():
            values[first:last] = p.gold[key]
        real[first:last] = 1
        start[first + 1 : last] = p.starts[1:]
        for begin, end in p.sentences:
            rows.append(np.pad(np.arange(first + begin, first + end), (0, longest - end + begin)))
            heads.append(
                np.pad(
                    p.gold["head"][begin:end], (0, longest - end + begin), constant_values=UNKNOWN
                )
            )
        first = last + GAP
    lengths = np.array([end - begin for p in batch for begin, end in p.sentences])
    return Batch(
        ids={key: torch.from_numpy(value) for key, value in ids.items()},
        real=torch.from_numpy(real),
        start=torch.from_numpy(start),
        rows=torch.from_numpy(np.stack(rows)),
        words=torch.from_numpy(np.arange(longest)[None] < lengths[:, None]),
        head=torch.from_numpy(np.stack(heads)),
        gold={key: torch.from_numpy(value) for key, value in gold.items()},
    )


def loss(model: Student, batch: Batch, hidden: Tensor) -> Tensor:
    """The sum of the losses: starts, tags, names, heads, relations."""
    ids = dict(batch.ids)
    # now and then a rare word is hidden, so that the network learns to go by its form
    ids["word"] = ids["word"] * (torch.rand(ids["word"].shape) > hidden[ids["word"]])
    with torch.autocast("cpu", dtype=torch.bfloat16):
        states = model.encode(ids, batch.real)
        tags, names = model.tags(states), model.names(states)
        start = model.start(states).squeeze(-1)
        arcs = model.arcs(states[batch.rows], batch.words)
        gold = batch.head
        offset = batch.rows[:, :1]
        use = gold >= 0
        under = batch.rows[use]
        above = (gold + offset)[use]
        flat = torch.arange(len(states))
        flat[under] = above
        rels = model.relations(states, flat)
    known = ~batch.start.isnan()
    total = binary_cross_entropy_with_logits(start.float()[known], batch.start[known])
    total = total + cross_entropy(arcs.float()[use], gold[use])
    for scores, key, weight in ((rels, "rel", 1.0), (tags, "tag", 0.6), (names, "name", 0.5)):
        gold = batch.gold[key]
        if (gold != UNKNOWN).any():
            flat_scores = scores.float()
            total = total + weight * cross_entropy(flat_scores, gold, ignore_index=UNKNOWN)
    return total


@torch.no_grad()
def scores(model: Student, dev: Sequence[Numbers]) -> dict[str, float]:
    """Shares right on gold words and gold sentences, starts as F1."""
    model.eval()
    n = uas = las = pos = hit = said = due = 0
    for first in range(0, len(dev), 24):
        batch = joined(dev[first : first + 24])
        states = model.encode(batch.ids, batch.real)
        heads = model.arcs(states[batch.rows], batch.words).argmax(-1)
        use = batch.head >= 0
        flat = torch.arange(len(states))
        flat[batch.rows[use]] = (heads + batch.rows[:, :1])[use]
        rels = model.relations(states, flat).argmax(-1)
        right = heads[use] == batch.head[use]
        rows = batch.rows[use]
        n += int(use.sum())
        uas += int(right.sum())
        las += int((right & (rels[rows] == batch.gold["rel"][rows])).sum())
        pos += int((model.tags(states).argmax(-1)[rows] == batch.gold["tag"][rows]).sum())
        known = ~batch.start.isnan()
        saying, truth = model.start(states).squeeze(-1)[known] > 0, batch.start[known] > 0
        hit, said, due = (
            hit + int((saying & truth).sum()),
            said + int(saying.sum()),
            due + int(truth.sum()),
        )
    model.train()
    return {"uas": uas / n, "las": las / n, "tag": pos / n, "starts": 2 * hit / max(1, said + due)}


def learned(
    model: Student,
    train: Sequence[Numbers],
    hidden: Tensor,
    dev: Sequence[Numbers],
    report: Callable[[str], None],
) -> None:
    """Train a student in place; `hidden` says how often each word is hidden from it."""
    chance = random.Random(0)
    steps = int(EPOCHS * sum(len(passage.starts) for passage in train) / BATCH)
    optimizer = torch.optim.AdamW(
        model.parameters(), lr=RATE, weight_decay=0.01, betas=(0.9, 0.98), fused=True
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / 300, max(0.01, 1 - step / steps))
    )
    step = 0
    while step < steps:
        for batch in shuffled(train, BATCH, chance):
            total = loss(model, joined(batch), hidden)
            optimizer.zero_grad()
            total.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimizer.step()
            schedule.step()
            step += 1
            if step % 500 == 0 or step == steps:
                report(f"student, step {step} of {steps}: {scores(model, dev)}")
            if step == steps:
                break


def shuffled(
    train: Sequence[Numbers], words: int, chance: random.Random
) -> Iterator[list[Numbers]]:
    """Batches of about so many words in a random order."""
    order = list(train)
    chance.shuffle(order)
    batch, size = [], 0
    for passage in order:
        batch.append(passage)
        size += len(passage.starts)
        if size >= words:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
