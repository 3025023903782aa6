"""The network as a component of a spaCy pipeline: a Doc of words becomes a parsed Doc."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from shutil import copytree
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extract.language.reader import Reader, Words
from extract.language.starts import lines_of
from extract.language.tokenizer import Cut, torn

NAME = "dateline_network"
_TOGETHER = 64  # paragraphs
_ATTRIBUTES: list[int | str] = ["TAG", "POS", "DEP", "HEAD", "LEMMA", "ENT_IOB", "ENT_TYPE"]
_WHERE: list[int | str] = ["IDX", "LENGTH", "IS_SPACE"]

_ORTH = 65  # as spaCy numbers what a word is written like

_Place = tuple[int, int, int]
"""A word of a Doc: the number of its token, its first character, the one after its last."""


@Language.factory(NAME, assigns=["token.dep", "token.tag", "token.lemma", "doc.ents"])
def component(nlp: Language, name: str) -> "Component":
    """The component, empty until it is read from a model folder."""
    return Component(nlp.vocab)


class Component:
    """Tags, lemmas, relations, sentences and names for Docs."""

    reader: Reader

    def __init__(self, vocabulary: Vocab) -> None:
        self._strings = vocabulary.strings

    def from_disk(self, folder: Path | str, exclude: Iterable[str] = ()) -> "Component":
        """Read what a folder holds."""
        self._folder = Path(folder)
        self.reader = Reader(self._folder)
        add = self._strings.add
        self._tag_ids = {(tag, kind): (add(tag), add(kind)) for tag, kind in self.reader.tags}
        self._relation_ids = {name: add(name) for name in self.reader.labels}
        self._relation_ids["root"] = add("ROOT")
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

    def _parse(self, docs: Sequence[Doc]) -> None:
        texts = [doc.text for doc in docs]
        places = [_places(doc) for doc in docs]
        cuts = list(map(_cut, texts, places))
        read = self.reader.read(cuts, [lines_of(text) for text in texts])
        names = self.reader.recogniser([words.seen for words in read])
        for doc, place, words, named in zip(docs, places, read, names, strict=True):
            if place:
                self._write(doc, [at for at, _, _ in place], words, named)

    def _write(
        self,
        doc: Doc,
        places: Sequence[int],
        words: Words,
        names: Sequence[Sequence[tuple[int, int, str]]],
    ) -> None:
        add = self._strings.add
        place = np.array(places)
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


def rules(language: Language) -> dict[str, Any]:
    """The rules of a pipeline's tokenizer, by which texts are cut without spaCy."""
    spacys: Any = language.tokenizer  # the stub knows any callable
    found = {
        "prefix": spacys.prefix_search.__self__.pattern,
        "suffix": spacys.suffix_search.__self__.pattern,
        "infix": spacys.infix_finditer.__self__.pattern,
        "address": spacys.url_match.__self__.pattern,
        "special": {chunk: [one[_ORTH] for one in some] for chunk, some in spacys.rules.items()},
    }
    return {**found, "torn": torn(found)}


def cut(doc: Doc, text: str) -> Cut:
    """The words of a Doc, white space left out; `text` is its text, which it has to put together
    word by word."""
    return _cut(text, _places(doc))


def _cut(text: str, places: Sequence[_Place]) -> Cut:
    return Cut(
        [(first, last) for _, first, last in places],
        [text[first:last] for _, first, last in places],
        [last == len(text) or text[last].isspace() for _, _, last in places],
    )


def _places(doc: Doc) -> list[_Place]:
    """The words of a Doc, white space left out."""
    rows = doc.to_array(_WHERE).reshape(-1, len(_WHERE)).tolist()
    return [
        (place, int(first), int(first + length))
        for place, (first, length, is_space) in enumerate(rows)
        if not is_space
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
