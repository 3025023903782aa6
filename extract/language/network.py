"""The network that reads a passage: residual convolutions, then a head for every word.

Words in a row become states; from states come sentence starts, tags, names, heads and relations
(biaffine arcs, Dozat and Manning 2017). NumPy alone: the arithmetic is a few matrix products.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]

from extract.language.features import features

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]

TABLES = ("word", "prefix", "suffix", "shape")
_REMEMBERED = 200_000
_ROWS = 576  # computed together: what stays in the processor's cache
_STEP = 192  # kernels take 4, 12, 16 or 64 rows at a time, and what is left over in another way


@dataclass(frozen=True, slots=True)
class Read:
    """What the network says of a passage's words, one row a word."""

    starts: Floats  # above 0: a sentence begins here
    tags: Integers
    names: Floats
    dependents: Floats
    heads: Floats
    head_scores: Floats
    near: Floats
    labels: tuple[Floats, Floats]


class Network:
    """The weights of a model folder, and what can be asked of them."""

    def __init__(self, folder: Path) -> None:
        with np.load(folder / "weights.npz") as file:
            weights = {name: _floats(file, name) for name in file.files if name[-6:] != ".scale"}
        entries = (folder / "vocabulary.txt").read_text(encoding="utf-8").split("\n\n")
        self._numbers = {
            table: {entry: n for n, entry in enumerate(block.split("\n"), start=1)}
            for table, block in zip(TABLES, entries, strict=True)
        }
        self._w = weights
        self._tables = _projected(weights)
        self._blocks = sum(
            name.startswith("blocks.") and name.endswith(".taps") for name in weights
        )
        self._dilations = [int(number) for number in weights["dilations"]]
        self._known: dict[str, tuple[int, ...]] = {}

    def read(self, passages: Sequence[tuple[Sequence[str], Sequence[bool]]]) -> list[Read]:
        """Read passages, each as its words and whether white space follows them.

        What is said of one passage does not depend on those beside it, but for the last digits of
        its scores.
        """
        return [read for batch in _batches(passages) for read in self._read(batch)]

    def arcs(self, read: Read, first: int, last: int) -> Floats:
        """Scores [n, n] of heads (columns) for the words of a sentence; a root's head is itself."""
        part = slice(first, last)
        scores = read.dependents[part] @ read.heads[part].T
        scores += read.head_scores[part]
        rows, distances = _distances(last - first)
        scores += read.near[part][rows, distances]
        return scores

    def relations(self, read: Read, heads: Integers) -> Integers:
        """The best relation of every word of a passage under its head (a row of the passage)."""
        dependent, head = read.labels
        scores = _relu(dependent + head[heads]) @ self._w["label.weight"] + self._w["label.bias"]
        found: Integers = scores.argmax(1)
        return found

    def _numbered(self, form: str) -> tuple[int, ...]:
        found = self._known.get(form)
        if found is None:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            seen = features(form)
            found = tuple(
                numbers.get(part, 0)
                for numbers, part in zip(self._numbers.values(), seen, strict=True)
            )
            self._known[form] = found
        return found

    def _read(self, batch: Sequence[tuple[Sequence[str], Sequence[bool]]]) -> list[Read]:
        rows, places = self._input(batch)
        w = self._w
        for number, dilation in enumerate(self._dilations):
            reach = dilation * (len(w[f"blocks.{number}.taps"]) // 2)
            rows += self._block(number, dilation, rows, _spread(places, reach))
        states = _normal(rows, w["norm.weight"], w["norm.bias"])
        role = _relu(states @ w["dependent.weight"] + w["dependent.bias"])
        head = _relu(states @ w["head.weight"] + w["head.bias"])
        said = Read(
            starts=(states @ w["start.weight"] + w["start.bias"])[:, 0],
            tags=(states @ w["tags.weight"] + w["tags.bias"]).argmax(1),
            names=states @ w["names.weight"] + w["names.bias"],
            dependents=role @ w["arc"],
            heads=head,
            head_scores=head @ w["arc_head"],
            near=role @ w["distance"] + w["distance_bias"],
            labels=(
                states @ w["label_dependent.weight"] + w["label_dependent.bias"],
                states @ w["label_head.weight"] + w["label_head.bias"],
            ),
        )
        return [_part(said, first, last) for first, last in places]

    def _input(
        self, batch: Sequence[tuple[Sequence[str], Sequence[bool]]]
    ) -> tuple[Floats, list[tuple[int, int]]]:
        """The rows of all passages, one after the other, and where each stands."""
        lasts = list(accumulate(len(words) for words, _ in batch))
        places = list(pairwise([0, *lasts]))
        ids = np.array([self._numbered(word) for words, _ in batch for word in words], np.int64)
        after = np.array([space for _, spaces in batch for space in spaces], np.int64)
        before = np.concatenate([[1], after[:-1]])
        before[[first for first, last in places if first < last]] = 1
        size = len(after)
        # so many rows that one alone is summed as among many
        rows = np.zeros((size + -size % _STEP, self._tables["word"].shape[1]), np.float32)
        rows[:size] = self._tables["space"][2 * before + after]
        for column, table in enumerate(TABLES):
            rows[:size] += self._tables[table][ids.reshape(-1, len(TABLES))[:, column]]
        return rows, places

    def _block(self, number: int, dilation: int, rows: Floats, spread: Integers) -> Floats:
        w, name = self._w, f"blocks.{number}."
        taps = w[name + "taps"]
        reach = dilation * (len(taps) // 2)
        size = int(spread[-1]) + 1
        seen = np.zeros((size + reach, rows.shape[1]), np.float32)
        seen[spread] = _normal(rows[: len(spread)], w[name + "norm.weight"], w[name + "norm.bias"])
        around = taps[0] * seen[: size - reach]
        for tap in range(1, len(taps)):
            shift = tap * dilation
            around += taps[tap] * seen[shift : shift + len(around)]
        mixed = np.zeros_like(rows)
        mixed[: len(spread)] = around[spread - reach]
        inner = _relu(mixed @ w[name + "inner.weight"] + w[name + "inner.bias"])
        found: Floats = inner @ w[name + "outer.weight"] + w[name + "outer.bias"]
        return found


@contextmanager
def on_one_core() -> Iterator[None]:
    """Let no product be shared out among threads.

    Products this small are slower on several cores than on one, the more so where the cores are
    busy; and the same sums in the same order give the same digits on every machine.
    """
    with _arithmetic().limit(limits=1, user_api="blas"):
        yield


@cache
def _arithmetic() -> ThreadpoolController:
    return ThreadpoolController()


def _floats(file: np.lib.npyio.NpzFile, name: str) -> Floats:
    """A table as 32-bit floats; bytes are multiples of their row's scale."""
    values = file[name]
    found: Floats = values.astype(np.float32)
    if values.dtype == np.int8:
        found *= file[name + ".scale"].astype(np.float32)[:, None]
    return found


def _projected(weights: dict[str, Floats]) -> dict[str, Floats]:
    """The tables, each already multiplied by its part of the input layer."""
    found, first = {}, 0
    for table in (*TABLES, "space"):
        vectors = weights[f"tables.{table}.weight"]
        found[table] = vectors @ weights["input.weight"][first : first + vectors.shape[1]]
        first += vectors.shape[1]
    found["space"] += weights["input.bias"]
    return found


def _batches(
    passages: Sequence[tuple[Sequence[str], Sequence[bool]]],
) -> list[list[tuple[Sequence[str], Sequence[bool]]]]:
    batches: list[list[tuple[Sequence[str], Sequence[bool]]]] = []
    size = _ROWS
    for passage in passages:
        if size + len(passage[0]) > _ROWS:
            batches.append([])
            size = 0
        batches[-1].append(passage)
        size += len(passage[0])
    return batches


def _spread(places: Sequence[tuple[int, int]], gap: int) -> Integers:
    """Where each row stands when passages lie so far apart that none sees another."""
    sizes = [last - first for first, last in places]
    found: Integers = np.arange(places[-1][1]) + gap * np.repeat(
        np.arange(1, len(sizes) + 1), sizes
    )
    return found


def _part(read: Read, first: int, last: int) -> Read:
    part = slice(first, last)
    return Read(
        starts=read.starts[part],
        tags=read.tags[part],
        names=read.names[part],
        dependents=read.dependents[part],
        heads=read.heads[part],
        head_scores=read.head_scores[part],
        near=read.near[part],
        labels=(read.labels[0][part], read.labels[1][part]),
    )


def _normal(rows: Floats, weight: Floats, bias: Floats) -> Floats:
    """Layer normalisation (Ba and others 2016)."""
    centred: Floats = rows - rows.mean(1, keepdims=True)
    spread: Floats = np.einsum("nd,nd->n", centred, centred) / rows.shape[1]
    centred *= (1 / np.sqrt(spread + 1e-5))[:, None]
    centred *= weight
    centred += bias
    return centred


def _relu(rows: Floats) -> Floats:
    np.maximum(rows, 0, out=rows)
    return rows


_FARTHEST = 12


@cache
def _distances(size: int) -> tuple[Integers, Integers]:
    """The words of a sentence in a column, and how far every other stands from each."""
    place = np.arange(size)
    far: Integers = np.clip(place[None] - place[:, None], -_FARTHEST, _FARTHEST) + _FARTHEST
    return place[:, None], far
