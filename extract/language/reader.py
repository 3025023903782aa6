"""What the model folder says of words: tags, lemmas, relations, sentences, and what tells names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from extract.language.clues import GROUPS, Clues, read_groups
from extract.language.lemmas import Lemmas
from extract.language.network import Network, Read, on_one_core
from extract.language.recogniser import LABELS, Recogniser, Seen
from extract.language.starts import Lines, Starts
from extract.language.tokenizer import Cut
from extract.language.trees import tree

LONGEST = 120  # words; what goes on is cut where a new sentence is likeliest


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of the words of one text, each list a row a word.

    `spans` are the first character and the one after the last. `sentences` are first and last
    word, the last excluded. `tags` are a Penn tag and a class. `heads` are rows; a root's is its
    own. What the recogniser needs to tell names is in `seen`, a row a sentence.
    """

    spans: Sequence[tuple[int, int]] = ()
    sentences: Sequence[tuple[int, int]] = ()
    tags: Sequence[tuple[str, str]] = ()
    lemmas: Sequence[str] = ()
    heads: Sequence[int] = ()
    relations: Sequence[str] = ()
    seen: Sequence[Seen] = ()


class Reader:
    """Network, labels and lemma tables of a folder."""

    def __init__(self, folder: Path) -> None:
        self.network = Network(folder)
        self.lemmas = Lemmas.read(folder / "lemmas.json.gz")
        tags, self.labels, names = labels(folder)
        self.tags = [(tag.rpartition("|")[0], tag.rpartition("|")[2]) for tag in tags]
        self._bio = np.array([[bio(name) == label for label in LABELS] for name in names])
        clues = Clues(read_groups(folder / GROUPS), self.lemmas.is_lemma)
        self.recogniser = Recogniser(folder, clues)
        self._starts = Starts(folder, clues)

    def read(self, cuts: Sequence[Cut], lines: Sequence[Lines]) -> list[Words]:
        """What is said of the words of each text, in order.

        `lines` says of each whether the text that it comes from has kept its lines.
        """
        with on_one_core():
            return list(self._read(cuts, lines))

    def _read(self, cuts: Sequence[Cut], lines: Sequence[Lines]) -> Iterator[Words]:
        reads = self.network.read([(cut.forms, cut.spaces) for cut in cuts if cut.forms])
        told = zip(reads, self._guesses(reads), strict=True)
        for cut, kept in zip(cuts, lines, strict=True):
            yield self._words(cut, next(told), kept) if cut.forms else Words()

    def _words(self, cut: Cut, told: tuple[Read, NDArray[np.float32]], lines: Lines) -> Words:
        forms, (read, guesses) = cut.forms, told
        tags = [self.tags[tag] for tag in read.tags.tolist()]
        heads = np.empty(len(forms), np.int64)
        bounds = sentences(
            self._starts(forms, cut.spaces, [tag for tag, _ in tags], read.starts, lines)
        )
        for first, last in bounds:
            heads[first:last] = np.array(tree(self.network.arcs(read, first, last))) + first
        relations = self.network.relations(read, heads).tolist()
        above = heads.tolist()
        return Words(
            spans=cut.spans,
            sentences=bounds,
            tags=tags,
            lemmas=[self.lemmas(form, *tag) for form, tag in zip(forms, tags, strict=True)],
            heads=above,
            relations=[
                "root" if head == at else self.labels[label]
                for at, (head, label) in enumerate(zip(above, relations, strict=True))
            ],
            seen=[
                Seen(forms[first:last], [tag for tag, _ in tags[first:last]], guesses[first:last])
                for first, last in bounds
            ],
        )

    def _guesses(self, reads: Sequence[Read]) -> list[NDArray[np.float32]]:
        """Logarithms of the shares of the recogniser's labels, for each passage.

        All are worked out at once: a passage is so short that each step takes longer to begin than
        to do.
        """
        if not reads:
            return []
        scores = np.concatenate([read.names for read in reads])
        shares = np.exp(scores - scores.max(1, keepdims=True))
        shares = shares @ self._bio / shares.sum(1, keepdims=True)
        found: NDArray[np.float32] = np.log(shares + 1e-6).astype(np.float32)
        return np.split(found, np.cumsum([len(read.names) for read in reads[:-1]]))


def labels(folder: Path) -> list[list[str]]:
    """The tags, relations and names of a folder, in the order of the network's scores."""
    text = (folder / "labels.txt").read_text(encoding="utf-8")
    return [block.split("\n") for block in text.split("\n\n")]


def sentences(starts: np.ndarray) -> list[tuple[int, int]]:
    """First and last word of each sentence, the last excluded, none over the longest allowed."""
    found, first = [], 0
    for start in [*(np.flatnonzero(starts[1:] > 0) + 1).tolist(), len(starts)]:
        while start - first > LONGEST:
            cut = (
                first + LONGEST // 3 + int(starts[first + LONGEST // 3 : first + LONGEST].argmax())
            )
            found.append((first, cut))
            first = cut
        found.append((first, start))
        first = start
    return found


def bio(label: str) -> str:
    """The BIO label of a BILUO label: "U-ORG" -> "B-ORG"."""
    return {"U": "B", "L": "I"}.get(label[0], label[0]) + label[1:]
