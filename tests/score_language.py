"""Score the language model on treebanks, raw text in: python -m tests.score_language FOLDER PART...

Prints, per part, F1 of classes, relations (LAS), lemmas, sentences and names (as a report's
reader gets them, then as the pipeline alone tells them, without the vocabulary's lists), as shared
tasks on parsing do: a word counts where its first and last character agree (Zeman and others 2018).
One space joins the sentences of a document. "by spaCy" are UAS and LAS as spaCy's own scorer counts
them, which leaves out punctuation and words that are cut otherwise.
"""

import sys
import time
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc, Token
from spacy.training import Example

from extract.language import adapter, parsed
from extract.language.pipelines import pipeline
from extract.language.training.treebank import Tree, chosen_by, read
from extract.model import Sentence

_KINDS = {"PERSON": "person", "ORG": "organisation", "LOC": "place"}
Place = tuple[int, int]


@dataclass
class Count:
    """How many are right, said and due."""

    right: int = 0
    said: int = 0
    due: int = 0

    def add(self, said: AbstractSet[object], due: AbstractSet[object]) -> None:
        self.right += len(said & due)
        self.said += len(said)
        self.due += len(due)

    @property
    def f1(self) -> float:
        return 200 * self.right / max(1, self.said + self.due)


@dataclass
class Gold:
    """A document of a treebank as text, with the places of its words."""

    text: str
    trees: list[tuple[Tree, list[Place]]]


def gold(document: Sequence[Tree]) -> Gold:
    text, trees = "", []
    for tree in document:
        places = []
        for word in tree:
            places.append((len(text), len(text) + len(word.form)))
            text += word.form + (" " if word.space else "")
        text = text.rstrip() + " "
        trees.append((tree, places))
    return Gold(text, trees)


def words_due(document: Gold) -> Iterator[tuple[str, object]]:
    for tree, places in document.trees:
        yield "sentence", (places[0][0], places[-1][1])
        for word, place in zip(tree, places, strict=True):
            yield "UPOS", (place, word.tag.rpartition("|")[2])
            yield "lemma", (place, word.lemma.lower())
            yield "UAS", (place, places[word.head])
            yield "LAS", (place, places[word.head], word.relation)


def words_said(sentences: Sequence[Sentence]) -> Iterator[tuple[str, object]]:
    for sentence in sentences:
        yield "sentence", (sentence.span.start, sentence.span.end)
        places = [(token.span.start, token.span.end) for token in sentence.tokens]
        for token, place in zip(sentence.tokens, places, strict=True):
            yield "UPOS", (place, token.word_class)
            yield "lemma", (place, token.lemma.lower())
            yield "UAS", (place, places[token.head])
            yield "LAS", (place, places[token.head], token.relation)


def names_due(document: Gold) -> Iterator[object]:
    for tree, places in document.trees:
        start = 0
        for word, place in zip(tree, places, strict=True):
            position, _, kind = (word.name or "O").partition("-")
            start = place[0] if position in "BU" else start
            if position in "LU":
                yield start, place[1], _KINDS[kind]


def by_spacy(texts: Sequence[Gold], language: Language) -> dict[str, float]:
    """UAS and LAS of the pipeline alone, by spaCy's scorer."""
    examples = [
        Example(doc, gold_doc(one, language))
        for one, doc in zip(texts, language.pipe(one.text for one in texts), strict=True)
    ]
    found = Scorer.score_deps(examples, "dep", getter=_label, ignore_labels=("p", "punct"))
    return {f"{name} by spaCy": 100 * found[f"dep_{name.lower()}"] for name in ("UAS", "LAS")}


def gold_doc(document: Gold, language: Language) -> Doc:
    words = [word for tree, _ in document.trees for word in tree]
    places = [place for _, places in document.trees for place in places]
    offsets = accumulate((len(tree) for tree, _ in document.trees[:-1]), initial=0)
    return Doc(
        language.vocab,
        words=[word.form for word in words],
        spaces=[document.text[last : last + 1] == " " for _, last in places],
        heads=[
            offset + word.head
            for offset, (tree, _) in zip(offsets, document.trees, strict=True)
            for word in tree
        ],
        deps=[word.relation for word in words],
    )


def _label(token: Token, attribute: str) -> str:
    return str(token.vocab.strings[getattr(token, attribute)]).lower()


def score(documents: Sequence[Sequence[Tree]], model: str | None) -> dict[str, float]:
    texts = [gold(document) for document in documents]
    language = pipeline(model)
    list(parsed([texts[0].text], model))
    begun = time.perf_counter()
    found = list(parsed([one.text for one in texts], model))
    spent = time.perf_counter() - begun
    keys = ("UPOS", "UAS", "LAS", "lemma", "sentence", "names", "pipeline names")
    counts = {key: Count() for key in keys}
    for one, sentences in zip(texts, found, strict=True):
        due, said = list(words_due(one)), list(words_said(sentences))
        for key in ("UPOS", "UAS", "LAS", "lemma", "sentence"):
            counts[key].add(
                {value for name, value in said if name == key},
                {value for name, value in due if name == key},
            )
        joined = {(n.span.start, n.span.end, n.kind) for s in sentences for n in s.names}
        alone = {(n.span.start, n.span.end, n.kind) for n in adapter.names(language(one.text), 0)}
        counts["names"].add(joined, set(names_due(one)))
        counts["pipeline names"].add(alone, set(names_due(one)))
    words = sum(len(tree) for document in documents for tree in document)
    figures = {key: count.f1 for key, count in counts.items()}
    return figures | by_spacy(texts, language) | {"words/s": words / spent}


def main(folder: str, *parts: str) -> None:
    model = None
    for part in parts:
        if part.startswith("--model="):
            model = part.removeprefix("--model=")
            continue
        documents = (
            chosen_by(Path(folder))
            if part == "dev"
            else [doc for _, doc in read(Path(folder), part)]
        )
        figures = score(documents, model)
        told = "  ".join(f"{key} {value:,.1f}" for key, value in figures.items())
        sys.stdout.write(f"{part:10} {told}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
