"""The network as a component of a spaCy pipeline: a Doc of words becomes a parsed Doc."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extract.language.lemmas import Lemmas
from extract.language.network import Network, Read
from extract.language.trees import tree

NAME = "dateline_network"
LONGEST = 120  # words; what goes on is cut where a new sentence is likeliest
_TOGETHER = 64  # paragraphs
_CLOSING = frozenset(".!?…:;\"'”’)]*")
_DOUBT = 2.0  # what speaks against a sentence that begins where none has been closed
_ATTRIBUTES: list[int | str] = ["TAG", "POS", "DEP", "HEAD", "LEMMA", "ENT_IOB", "ENT_TYPE"]
_POS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()


@Language.factory(NAME)
def component(nlp: Language, name: str) -> "Reader":
    """The component, empty until it is read from a model folder."""
    return Reader(nlp.vocab)


class Reader:
    """Tags, lemmas, relations, sentences and names for Docs."""

    def __init__(self, vocabulary: Vocab) -> None:
        self._strings = vocabulary.strings

    def from_disk(self, folder: Path | str, exclude: Iterable[str] = ()) -> "Reader":
        """Read network, labels and lemma tables from a folder."""
        folder = Path(folder)
        self.network = Network(folder)
        self.lemmas = Lemmas.read(folder / "lemmas.json.gz")
        tags, relations, names = (
            block.split("\n") for block in (folder / "labels.txt").read_text("utf-8").split("\n\n")
        )
        self._tags = [(tag.rpartition("|")[0], tag.rpartition("|")[2]) for tag in tags]
        self._tag_ids = np.array(
            [[self._strings.add(t), self._strings.add(p)] for t, p in self._tags], np.uint64
        )
        self._relations = np.array([self._strings.add(label) for label in relations], np.uint64)
        self._names = names
        return self

    def to_disk(self, folder: Path | str, exclude: Iterable[str] = ()) -> None:
        """The folder is written in training; there is nothing to add."""

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

    def _parse(self, docs: list[Doc]) -> None:
        words = [[token for token in doc if not token.is_space] for doc in docs]
        passages = [
            ([token.text for token in tokens], _spaces(doc, [token.i for token in tokens]))
            for doc, tokens in zip(docs, words, strict=True)
        ]
        said = self.network.read([passage for passage in passages if passage[0]])
        reads = iter(said)
        for doc, tokens, (forms, _) in zip(docs, words, passages, strict=True):
            if forms:
                self._write(doc, [token.i for token in tokens], forms, next(reads))

    def _write(self, doc: Doc, places: list[int], forms: list[str], read: Read) -> None:
        heads = np.empty(len(forms), np.int64)
        for first, last in sentences(read.starts - _DOUBT * ~_after_a_stop(forms)):
            heads[first:last] = np.array(tree(self.network.arcs(read, first, last))) + first
        relations = self._relations[self.network.relations(read, heads)]
        roots = heads == np.arange(len(forms))
        relations[roots] = self._strings.add("ROOT")
        place = np.array(places)
        rows = _blank(len(doc), place)
        rows[place, 0:2] = self._tag_ids[read.tags]
        rows[place, 2] = relations
        rows[place, 3] = (place[heads] - place).astype(np.uint64)
        add = self._strings.add
        rows[place, 4] = [
            add(self.lemmas(form, *self._tags[tag]))
            for form, tag in zip(forms, read.tags, strict=True)
        ]
        rows[place, 5:7] = 2, 0
        for first, last, kind in names(read.names.argmax(1).tolist(), self._names):
            rows[place[first:last], 5] = 1
            rows[place[first], 5] = 3
            rows[place[first:last], 6] = add(kind)
        doc.from_array(_ATTRIBUTES, rows)  # type: ignore[arg-type]  # its stub knows floats alone


def _after_a_stop(forms: list[str]) -> NDArray[np.bool_]:
    """Whether the word before each word closes a sentence: a mark other than a comma or a dash."""
    closing = [form[-1] in _CLOSING for form in forms]
    return np.array([True, *closing[:-1]])


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


def names(labels: list[int], kinds: list[str]) -> Iterator[tuple[int, int, str]]:
    """Names from BILUO labels, read leniently: a new name begins at B, U or another kind."""
    first, kind = 0, ""
    for place, number in enumerate([*labels, kinds.index("O")]):
        position, _, now = kinds[number].partition("-")
        if kind and (now != kind or position in "BU"):
            yield first, place, kind
            kind = ""
        if now and not kind:
            first, kind = place, now


def _spaces(doc: Doc, places: list[int]) -> list[bool]:
    """Whether white space follows each word."""
    return [
        bool(doc[place].whitespace_) or place + 1 == len(doc) or doc[place + 1].is_space
        for place in places
    ]


def _blank(size: int, place: np.ndarray) -> np.ndarray:
    """Rows for all tokens; white space hangs under the word before it, or the first."""
    rows = np.zeros((size, len(_ATTRIBUTES)), np.uint64)
    rows[:, 5] = 2
    if len(place) < size:
        everyone = np.arange(size)
        before = np.searchsorted(place, everyone, side="right") - 1
        rows[:, 3] = (place[np.maximum(before, 0)] - everyone).astype(np.uint64)
    return rows
