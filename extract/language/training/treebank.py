"""Treebanks in CoNLL-U: sentences with word classes, relations and names, by document."""

import gzip
import json
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

TRAINING = ("ewt-train", "gum-train", "ewt-test", "gum-test")
CHOOSING = ("gum-dev", "ewt-dev")
HELD_OUT = ("gum-news", "pud")
_EDITED = ("weblog", "newsgroup")  # the part of ewt-dev that is prose; the rest is trained on
_TYPOGRAPHIC = {"--": "—", "``": "“", "''": "”"}
_KINDS = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC"}


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a treebank. `head` counts from 0, the root's is its own place; `tag` joins the
    Penn tag and the Universal Dependencies class ("NNP|PROPN"); `name` is BILUO, None if unknown.
    Tag, relation and lemma are empty where the treebank has only names."""

    form: str
    space: bool
    head: int
    tag: str = ""
    relation: str = ""
    lemma: str = ""
    name: str | None = None


Tree = tuple[Word, ...]


def trained_on(folder: Path) -> list[list[Tree]]:
    """Documents to train on; held-out parts are not among them."""
    found = [document for part in TRAINING for _, document in read(folder, part)]
    found += [document for name, document in read(folder, "ewt-dev") if not _edited(name)]
    return found


def chosen_by(folder: Path) -> list[list[Tree]]:
    """Documents by which to choose a setting or a step."""
    found = [document for _, document in read(folder, "gum-dev")]
    return found + [document for name, document in read(folder, "ewt-dev") if _edited(name)]


def read(folder: Path, part: str) -> list[tuple[str, list[Tree]]]:
    """The documents of one part of the treebanks, each with its name."""
    documents: dict[str, list[Tree]] = {}
    with gzip.open(folder / f"{part}.conllu.gz", "rt", encoding="utf-8") as lines:
        blocks = lines.read().strip().split("\n\n")
    name = ""
    for block in blocks:
        stated = re.search(r"^# doc = (.*)", block, re.MULTILINE)
        name = stated[1] if stated else name
        documents.setdefault(name, []).append(_tree(block))
    return list(documents.items())


def write(documents: Sequence[list[Tree]], file: Path) -> None:
    """Write documents in the form that `read` reads; a head that is not known is "_"."""
    with gzip.open(file, "wt", encoding="utf-8") as lines:
        for number, document in enumerate(documents):
            for tree in document:
                rows = "\n".join(_row(place, word) for place, word in enumerate(tree))
                lines.write(f"# doc = {number}\n{rows}\n\n")


def with_names_only(folder: Path) -> list[list[Tree]]:
    """wikigold: Wikipedia with names and nothing else, every sentence a document."""
    with gzip.open(folder / "wikigold.conll.gz", "rt", encoding="utf-8") as lines:
        blocks = lines.read().strip().split("\n\n")
    found = []
    for block in blocks:
        pairs = [line.rsplit(" ", 1) for line in block.split("\n") if " " in line]
        kinds = [_KINDS.get(label.partition("-")[2]) for _, label in pairs]
        words = [
            Word(form=form, space=True, head=number, name=name)
            for number, ((form, _), name) in enumerate(zip(pairs, _biluo(kinds), strict=True))
        ]
        if words:
            found.append([tuple(words)])
    return found


def as_printed(documents: Sequence[list[Tree]], seed: int = 0) -> list[list[Tree]]:
    """Half of the documents with typographic quotes and dashes, as newspapers print them."""
    chance = random.Random(seed)
    return [
        [_typographic(tree) for tree in document] if chance.random() < 0.5 else document
        for document in documents
    ]


def headlines(documents: Sequence[list[Tree]], share: float, seed: int = 0) -> list[list[Tree]]:
    """Copies of a share of the sentences of 6 to 22 words, as headlines with what follows them.

    They lose their full stop; every other one is in Title Case.
    """
    chance = random.Random(seed)
    return [
        [_capitalised(_heading(tree)) if chance.random() < 0.5 else _heading(tree), following]
        for document in documents
        for tree, following in pairwise(document)
        if 6 <= len(tree) <= 22 and tree[-1].form == "." and chance.random() < share
    ]


def _edited(name: str) -> bool:
    return name.startswith(_EDITED)


def _tree(block: str) -> Tree:
    rows = [line.split("\t") for line in block.split("\n") if line[:1] != "#"]
    joined, last = {}, 0
    for row in rows:
        if "-" in row[0]:
            first, last = (int(number) for number in row[0].split("-"))
            joined[last] = "SpaceAfter=No" not in row[9]
            joined.update(dict.fromkeys(range(first, last), False))
    return tuple(_word(row, joined) for row in rows if row[0].isdigit())


def _word(row: list[str], joined: dict[int, bool]) -> Word:
    number = int(row[0])
    head = -1 if row[6] == "_" else (int(row[6]) or number) - 1
    name = re.search(r"NE=([^|]+)", row[9])
    return Word(
        form=row[1],
        space=joined.get(number, "SpaceAfter=No" not in row[9]),
        head=head,
        tag=f"{row[4]}|{row[3]}",
        relation=row[7],
        lemma=row[2],
        name=name[1] if name else None,
    )


def _row(place: int, word: Word) -> str:
    head = "_" if word.head < 0 else "0" if word.head == place else str(word.head + 1)
    tag, _, word_class = word.tag.rpartition("|")
    said = [*([f"NE={word.name}"] if word.name else []), *([] if word.space else ["SpaceAfter=No"])]
    cells = [str(place + 1), word.form, word.lemma or "_", word_class or "_", tag or "_"]
    return "\t".join([*cells, "_", head, word.relation or "_", "_", "|".join(said) or "_"])


def _biluo(kinds: Sequence[str | None]) -> Iterator[str]:
    for number, kind in enumerate(kinds):
        if kind is None:
            yield "O"
            continue
        first = number == 0 or kinds[number - 1] != kind
        last = number == len(kinds) - 1 or kinds[number + 1] != kind
        yield {(True, True): "U", (True, False): "B", (False, True): "L"}.get(
            (first, last), "I"
        ) + f"-{kind}"


def _typographic(tree: Tree) -> Tree:
    return tuple(replace(word, form=_printed(word)) for word in tree)


def _printed(word: Word) -> str:
    if word.form == '"':
        return "“" if word.tag.startswith("``") else "”"
    return _TYPOGRAPHIC.get(word.form, word.form.replace("'", "’"))


def _heading(tree: Tree) -> Tree:
    return (*tree[:-2], replace(tree[-2], space=True))


def _capitalised(tree: Tree) -> Tree:
    small = ("IN", "DT", "CC", "TO", "RP")
    return tuple(
        word
        if number and word.tag.split("|")[0] in small
        else replace(word, form=word.form[:1].upper() + word.form[1:])
        for number, word in enumerate(tree)
    )


def lemma_tables(folder: Path) -> dict[str, dict[str, Any]]:
    """WordNet's suffix rules, exceptions and index of lemmas, by word class."""
    found = {}
    for table in ("rules", "exc", "index"):
        with gzip.open(folder / "lemma" / f"en_lemma_{table}.json.gz", "rt") as file:
            found[table] = json.load(file)
    return found


def words(documents: Iterable[list[Tree]]) -> int:
    """How many words documents have."""
    return sum(len(tree) for document in documents for tree in document)
