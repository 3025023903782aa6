"""The network as a component of a spaCy pipeline: a Doc of words becomes a parsed Doc."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from shutil import copytree

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extract.language.clues import GROUPS, Clues, read_groups
from extract.language.lemmas import Lemmas
from extract.language.network import Network, Read, on_one_core
from extract.language.recogniser import LABELS, Recogniser, Seen
from extract.language.starts import Lines, Starts, lines_of
from extract.language.trees import tree

NAME = "dateline_network"
LONGEST = 120  # words; what goes on is cut where a new sentence is likeliest
_TOGETHER = 64  # paragraphs
_ATTRIBUTES: list[int | str] = ["TAG", "POS", "DEP", "HEAD", "LEMMA", "ENT_IOB", "ENT_TYPE"]
_WHERE: list[int | str] = ["IDX", "LENGTH", "IS_SPACE"]


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of the words of one Doc, white space left out, each list a row a word.

    `places`: number of the token, its first character, its last one excluded. `sentences` are
    first and last word, the last excluded. `tags` are a Penn tag and a class. `heads` are rows; a
    root's is its own. What the recogniser needs to tell names is in `seen`, a row a sentence.
    """

    places: Sequence[tuple[int, int, int]] = ()
    sentences: Sequence[tuple[int, int]] = ()
    tags: Sequence[tuple[str, str]] = ()
    lemmas: Sequence[str] = ()
    heads: Sequence[int] = ()
    relations: Sequence[str] = ()
    seen: Sequence[Seen] = ()


@Language.factory(NAME, assigns=["token.dep", "token.tag", "token.lemma", "doc.ents"])
def component(nlp: Language, name: str) -> "Reader":
    """The component, empty until it is read from a model folder."""
    return Reader(nlp.vocab)


class Reader:
    """Tags, lemmas, relations, sentences and names for Docs."""

    def __init__(self, vocabulary: Vocab) -> None:
        self._strings = vocabulary.strings

    def from_disk(self, folder: Path | str, exclude: Iterable[str] = ()) -> "Reader":
        """Read network, labels and lemma tables from a folder."""
        self._folder = folder = Path(folder)
        self.network = Network(folder)
        self.lemmas = Lemmas.read(folder / "lemmas.json.gz")
        tags, relations, names = labels(folder)
        self._tags = [(tag.rpartition("|")[0], tag.rpartition("|")[2]) for tag in tags]
        self._relations = relations
        add = self._strings.add
        self._tag_ids = {(tag, kind): (add(tag), add(kind)) for tag, kind in self._tags}
        self._relation_ids = {name: add(name) for name in relations} | {"root": add("ROOT")}
        self._bio = np.array([[bio(name) == label for label in LABELS] for name in names])
        clues = Clues(read_groups(folder / GROUPS), self.lemmas.is_lemma)
        self.recogniser = Recogniser(folder, clues)
        self._starts = Starts(folder, clues)
        return self

    def to_disk(self, folder: Path | str, exclude: Iterable[str] = ()) -> None:
        """Copy the folder that it was read from; the first is written in training."""
        copytree(self._folder, folder, dirs_exist_ok=True)

    def __call__(self, doc: Doc) -> Doc:
        """Parse one Doc in place."""
        self._parse([doc])
        return doc

    def pipe(self, docs: Iterable[Doc], batch_size: int = _TOGETHER) -> Iterator[Doc]:
        """Parse Docs, a batch at a time."""
        rest = iter(docs)
        while batch := list(islice(rest, batch_size)):
            self._parse(batch)
            yield from batch

    def read(
        self, docs: Sequence[Doc], texts: Sequence[str], lines: Sequence[Lines]
    ) -> list[Words]:
        """What is said of the words of each Doc, in order; the Docs stay as they are.

        `texts` are those of the Docs, which a Doc itself has to put together word by word. `lines`
        says of each whether the text that it comes from has kept its lines.
        """
        with on_one_core():
            return list(self._read(docs, texts, lines))

    def _read(
        self, docs: Sequence[Doc], texts: Sequence[str], lines: Sequence[Lines]
    ) -> Iterator[Words]:
        places = [_places(doc) for doc in docs]
        passages = [
            ([text[first:last] for _, first, last in words], _spaces(text, words))
            for text, words in zip(texts, places, strict=True)
        ]
        reads = self.network.read([passage for passage in passages if passage[0]])
        told = zip(reads, self._guesses(reads), strict=True)
        for found, passage, kept in zip(places, passages, lines, strict=True):
            yield self._words(found, passage, next(told), kept) if found else Words()

    def _parse(self, docs: Sequence[Doc]) -> None:
        texts = [doc.text for doc in docs]
        read = self.read(docs, texts, [lines_of(text) for text in texts])
        names = self.recogniser([words.seen for words in read])
        for doc, words, named in zip(docs, read, names, strict=True):
            if words.places:
                self._write(doc, words, named)

    def _words(
        self,
        places: list[tuple[int, int, int]],
        passage: tuple[list[str], list[bool]],
        told: tuple[Read, NDArray[np.float32]],
        lines: Lines,
    ) -> Words:
        (forms, spaces), (read, guesses) = passage, told
        tags = [self._tags[tag] for tag in read.tags.tolist()]
        heads = np.empty(len(forms), np.int64)
        bounds = sentences(
            self._starts(forms, spaces, [tag for tag, _ in tags], read.starts, lines)
        )
        for first, last in bounds:
            heads[first:last] = np.array(tree(self.network.arcs(read, first, last))) + first
        relations = self.network.relations(read, heads).tolist()
        above = heads.tolist()
        return Words(
            places=places,
            sentences=bounds,
            tags=tags,
            lemmas=[self.lemmas(form, *tag) for form, tag in zip(forms, tags, strict=True)],
            heads=above,
            relations=[
                "root" if head == at else self._relations[label]
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

    def _write(
        self, doc: Doc, words: Words, names: Sequence[Sequence[tuple[int, int, str]]]
    ) -> None:
        add = self._strings.add
        place = np.array([place for place, _, _ in words.places])
        rows = _blank(len(doc), place)
        rows[place, 0:2] = [self._tag_ids[tag] for tag in words.tags]
        rows[place, 2] = [self._relation_ids[relation] for relation in words.relations]
        rows[place, 3] = (place[words.heads] - place).astype(np.uint64)
        rows[place, 4] = [add(lemma) for lemma in words.lemmas]
        rows[place, 5:7] = 2, 0
        for (start, _), named in zip(words.sentences, names, strict=True):
            for first, last, kind in named:
                inside = place[start + first : start + last]
                rows[inside, 5] = 1
                rows[inside[0], 5] = 3
                rows[inside, 6] = add(kind)
        doc.from_array(_ATTRIBUTES, rows)  # type: ignore[arg-type]  # its stub knows floats alone


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


def _places(doc: Doc) -> list[tuple[int, int, int]]:
    """The words of a Doc, white space left out: place, first character, last one excluded."""
    rows = doc.to_array(_WHERE).reshape(-1, len(_WHERE)).tolist()
    return [
        (place, int(first), int(first + length))
        for place, (first, length, is_space) in enumerate(rows)
        if not is_space
    ]


def _spaces(text: str, places: list[tuple[int, int, int]]) -> list[bool]:
    """Whether white space, or the end, follows each word."""
    return [last == len(text) or text[last].isspace() for _, _, last in places]


def _blank(size: int, place: np.ndarray) -> np.ndarray:
    """Rows for all tokens; white space hangs under the word before it, or the first."""
    rows = np.zeros((size, len(_ATTRIBUTES)), np.uint64)
    rows[:, 5] = 2
    if len(place) < size:
        everyone = np.arange(size)
        before = np.searchsorted(place, everyone, side="right") - 1
        rows[:, 3] = (place[np.maximum(before, 0)] - everyone).astype(np.uint64)
    return rows
