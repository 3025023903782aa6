"""Names by a linear-chain CRF (Lafferty and others 2001) joined with what the network guesses.

The CRF goes by the clues of `extract.language.clues`; the network's guesses are added to its
scores. A report is read twice: what a word is elsewhere in the report counts the second time.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extract.language.clues import OFFSETS, OUTSIDE, Clues, of_three, runs, threes

Floats = NDArray[np.float32]
Labels = NDArray[np.int64]
Place = tuple[int, int, str]
"""A name in a sentence: its first word, the one after its last, its kind."""

FILE = "names.npz"
LABELS = ("O", "B-PERSON", "I-PERSON", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
_KINDS = ("", "PERSON", "ORG", "LOC")
_REMEMBERED = 100_000
_TOGETHER = 64  # sentences
_NEVER = np.float32(-1e4)
_NONE = np.zeros(0, np.int64)
_GUESS = 0.7  # how much the network's guess counts; this and the next two were chosen on dev
_OPEN = 1.0  # what speaks for a name wherever there may be one
_ELSEWHERE = 1.2  # how much it counts what a word is elsewhere in the report
_RARE = 0.05  # the share below which no kind falls

_KIND_OF_LABEL = np.array(
    [[label.partition("-")[2] == kind for kind in _KINDS] for label in LABELS], np.float32
)


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence as the recogniser needs it: `guesses` [n, labels] are logarithms of shares."""

    forms: Sequence[str]
    tags: Sequence[str]
    guesses: Floats


class Recogniser:
    """The weights of a model folder."""

    def __init__(self, folder: Path, clues: Clues) -> None:
        with np.load(folder / FILE) as file:
            said = file["clues"].tobytes().decode().split("\n")
            self._weights = file["weights"].astype(np.float32)
            self._transitions = allowed(file["transitions"].astype(np.float32))
        self._places = {clue: place for place, clue in enumerate(said)}
        self._clues = clues
        self._rows: dict[str, dict[Hashable, int]] = defaultdict(dict)
        self._remembered = 0
        self._memory = np.zeros((4096, len(OFFSETS), len(LABELS)), np.float32)

    def __call__(self, reports: Sequence[Sequence[Seen]]) -> list[list[list[Place]]]:
        """The names of each sentence of each report."""
        scores = list(self.scores([seen for sentences in reports for seen in sentences]))
        labels = self._best(scores)
        read, first = [], 0
        for sentences in reports:
            part = slice(first, first + len(sentences))
            labels[part] = self._again(sentences, scores[part], labels[part])
            read.append([list(_names(one)) for one in labels[part]])
            first = part.stop
        return read

    def _again(
        self, sentences: Sequence[Seen], scores: Sequence[Floats], labels: Sequence[Labels]
    ) -> list[Labels]:
        """The labels of one report by what its words are elsewhere in it."""
        found = list(labels)
        shares = _elsewhere([seen.forms for seen in sentences], labels)
        told = [
            scores[number] + _ELSEWHERE * np.log(share @ _KIND_OF_LABEL.T + _RARE)
            for number, share in shares.items()
        ]
        for number, better in zip(shares, self._best(told), strict=True):
            found[number] = better
        return found

    def scores(self, sentences: Sequence[Seen]) -> Iterator[Floats]:
        """The scores [n, labels] of the words of each sentence, many at a time."""
        for first in range(0, len(sentences), _TOGETHER):
            yield from self._scores(sentences[first : first + _TOGETHER])

    def _scores(self, sentences: Sequence[Seen]) -> Iterator[Floats]:
        if self._remembered > _REMEMBERED:
            self._rows.clear()
            self._remembered = 0
        # so many places that no word sees into the next sentence
        between = [OUTSIDE] * max(OFFSETS)
        forms, tags = list(between), list(between)
        for seen in sentences:
            forms += [*seen.forms, *between]
            tags += [*seen.tags, *between]
        scores = np.zeros((len(forms), len(LABELS)), np.float32)
        parts = _parts([len(seen.forms) for seen in sentences], len(between))
        for seen, part in zip(sentences, parts, strict=True):
            scores[part] = seen.guesses * np.float32(_GUESS)
        scores[:, 0] -= _OPEN
        self._add(scores, forms, tags)
        yield from (scores[part] for part in parts)

    def _add(self, scores: Floats, forms: Sequence[str], tags: Sequence[str]) -> None:
        by_form = np.array(self._places_of("form", forms))
        edge = max(OFFSETS)
        inner = scores[edge:-edge]
        for column, offset in enumerate(OFFSETS):
            inner += self._memory[by_form[edge + offset : edge + offset + len(inner)], column]
        for name, row in self._clues.rows(forms, tags):
            places = self._places_of(name, list(threes(row)))
            scores += self._memory[places, 0]
        for run, clues in runs(forms, [self._clues.kind(form) for form in forms]):
            scores[run.start : run.stop] += self._weigh(clues)

    def _best(self, scores: Sequence[Floats]) -> list[Labels]:
        """The best labels of each sentence; sentences of like length go forward together."""
        found: list[Labels] = [_NONE] * len(scores)
        ordered = sorted(range(len(scores)), key=lambda number: len(scores[number]))
        for first in range(0, len(scores), _TOGETHER):
            some = ordered[first : first + _TOGETHER]
            told = best([scores[number] for number in some], self._transitions)
            for number, labels in zip(some, told, strict=True):
                found[number] = labels
        return found

    def _places_of(self, name: str, keys: Sequence[Hashable]) -> list[int]:
        """Where the sums of the weights of forms, or of three tags each, are remembered."""
        known = self._rows[name]
        return [
            self._remember(name, key) if (row := known.get(key)) is None else row for key in keys
        ]

    def _remember(self, name: str, key: Any) -> int:
        row = self._remembered
        if row == len(self._memory):
            self._memory = np.concatenate([self._memory, np.zeros_like(self._memory)])
        if name == "form":
            clues = self._clues.of_form(key)
            self._memory[row] = [self._weigh(clues[offset]) for offset in OFFSETS]
        else:
            self._memory[row, 0] = self._weigh(of_three(name, *key))
        self._rows[name][key] = row
        self._remembered += 1
        return row

    def _weigh(self, clues: Iterable[str]) -> Floats:
        known = [self._places[clue] for clue in clues if clue in self._places]
        found: Floats = self._weights[known].sum(0)
        return found


def best(scores: Sequence[Floats], transitions: Floats) -> list[Labels]:
    """The best labels of each sentence (Viterbi 1967); all sentences go forward together."""
    lengths = np.array([len(one) for one in scores])
    longest = int(lengths.max())
    rows = np.zeros((len(scores), longest, len(LABELS)), np.float32)
    for row, one in zip(rows, scores, strict=True):
        row[: len(one)] = one
    inside = np.array([_NEVER * label.startswith("I") for label in LABELS], np.float32)
    states = np.empty_like(rows)
    before = np.empty(rows.shape, np.int64)
    states[:, 0] = rows[:, 0] + inside
    for place in range(1, longest):
        through = states[:, place - 1, :, None] + transitions
        before[:, place] = through.argmax(1)
        states[:, place] = through.max(1) + rows[:, place]
    found = np.zeros((longest, len(scores)), np.int64)
    everyone = np.arange(len(scores))
    labels = states[everyone, lengths - 1].argmax(1)
    for place in range(longest - 1, -1, -1):
        here = place < lengths
        found[place, here] = labels[here]
        if place:
            labels = np.where(here, before[everyone, place, labels], labels)
    return [found[:length, row] for row, length in enumerate(lengths)]


def allowed(transitions: Floats) -> Floats:
    """Transitions with none into the inside of a name but from the same kind of name."""
    found = transitions.copy()
    for column, label in enumerate(LABELS):
        for row, before in enumerate(LABELS):
            if label.startswith("I") and before[2:] != label[2:]:
                found[row, column] = _NEVER
    return found


def _elsewhere(forms: Sequence[Sequence[str]], labels: Sequence[Labels]) -> dict[int, Floats]:
    """The shares of the kinds that each word with a capital has in the rest of the report.

    The shares are all 1 where a word stands nowhere else; a sentence of such words is left out.
    """
    places: dict[str, list[tuple[int, int]]] = {}
    for number, words in enumerate(forms):
        for place, form in enumerate(words):
            if form[:1].isupper():
                places.setdefault(form, []).append((number, place))
    found: dict[int, Floats] = {}
    for several in places.values():
        if len(several) == 1:
            continue
        kinds = np.array([_KIND_OF_LABEL[labels[number][place]] for number, place in several])
        shares = (kinds.sum(0) - kinds) / (len(several) - 1)
        for (number, place), share in zip(several, shares, strict=True):
            if number not in found:
                found[number] = np.ones((len(forms[number]), len(_KINDS)), np.float32)
            found[number][place] = share
    return found


def _parts(sizes: Sequence[int], between: int) -> list[slice]:
    """Where each of some sentences stands, with so many places before, between and after them."""
    starts = np.cumsum([between, *(size + between for size in sizes)]).tolist()
    return [slice(start, start + size) for start, size in zip(starts, sizes, strict=False)]


def _names(labels: Labels) -> Iterator[Place]:
    first = 0
    said = [LABELS[label] for label in labels.tolist()]
    for place, label in enumerate([*said, "O"]):
        if place and said[place - 1] != "O" and not label.startswith("I"):
            yield first, place, said[place - 1][2:]
        if label.startswith("B"):
            first = place
