"""Lemmas by tables: WordNet's rules, exceptions and index (Princeton), and what the treebanks add.

"talks" NNS -> "talk"; "fled" VBD -> "flee"; "better" JJR -> "good"; "me" PRP -> "I".
"""

import gzip
import json
from pathlib import Path
from typing import Any

_DOUBLED = frozenset("bdgmnpt")
_CLASSES = {"N": "noun", "V": "verb", "J": "adj", "R": "adv"}
_INFLECTED = frozenset("NNS NNPS VBD VBN VBG VBZ JJR JJS RBR RBS".split())
_REMEMBERED = 200_000


class Lemmas:
    """The tables of a model folder."""

    def __init__(self, tables: dict[str, Any]) -> None:
        self._rules: dict[str, list[list[str]]] = tables["rules"]
        self._exceptions: dict[str, dict[str, str]] = tables["exceptions"]
        self._index = {name: frozenset(words) for name, words in tables["index"].items()}
        self._treebank: dict[str, str] = tables["treebank"]
        self._small = frozenset(tables["small"])
        self._proper = frozenset(tables["proper"])
        self._common: dict[str, bool] = {}
        self._known: dict[tuple[str, str, str], str] = {}

    @classmethod
    def read(cls, file: Path) -> "Lemmas":
        """The tables of a gzipped JSON file."""
        with gzip.open(file, "rt", encoding="utf-8") as tables:
            return cls(json.load(tables))

    def __call__(self, form: str, tag: str, word_class: str) -> str:
        """The lemma of a word with its Penn tag and Universal Dependencies class."""
        key = (form, tag, word_class)
        found = self._known.get(key)
        if found is None:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            found = self._known[key] = self._lemma(form.replace("’", "'"), tag, word_class)
        return found

    def is_lemma(self, word: str) -> bool:
        """Whether WordNet has a word in lower case as it stands."""
        return any(word in words for words in self._index.values())

    def is_common(self, word: str) -> bool:
        """Whether a word in lower case is one that WordNet knows, inflected or not, or a small one.

        "attack", "attacked" and "with" are; "kyiv" is not, nor "russia", which WordNet has too.
        """
        found = self._common.get(word)
        if found is None:
            if len(self._common) > _REMEMBERED:
                self._common.clear()
            found = self._common[word] = word not in self._proper and self._is_known(word)
        return found

    def _is_known(self, word: str) -> bool:
        return word in self._small or any(
            word in index or word in self._exceptions[name] or self._ruled(word, name) is not None
            for name, index in self._index.items()
        )

    def _ruled(self, plain: str, name: str) -> str | None:
        """The first lemma that WordNet's rules make of a word and its index has."""
        index = self._index[name]
        for old, new in self._rules[name]:
            if plain.endswith(old) and len(plain) > len(old):
                candidate = plain[: len(plain) - len(old)] + new
                if candidate in index:
                    return candidate
        return None

    def _lemma(self, form: str, tag: str, word_class: str) -> str:
        plain = form.lower()
        told = self._treebank.get(f"{plain} {tag}")
        if told is not None:
            return told if word_class != "PROPN" else _like(form, told)
        # tables and taggers know "took", not "retook"
        again = self._exceptions["verb"].get(plain[2:]) if plain.startswith("re") else None
        if again and word_class == "VERB" and not self.is_lemma(plain):
            return f"re{again}"
        if tag == "NN" and plain.endswith("s") and not self.is_lemma(plain):
            # "commandos", taken for one
            return self._ruled(plain, "noun") or plain
        if tag not in _INFLECTED or word_class in ("DET", "PRON"):
            return form if word_class == "PROPN" else plain
        by_rule = self.by_rule(plain, tag)
        return _like(form, by_rule) if word_class == "PROPN" else by_rule

    def by_rule(self, plain: str, tag: str) -> str:
        """The lemma of an inflected word in lower case by WordNet's tables."""
        name = _CLASSES[tag[0]]
        if plain in self._exceptions[name]:
            return self._exceptions[name][plain]
        ruled = self._ruled(plain, name)
        if ruled is not None:
            return ruled
        return _regular(plain, tag)


def _regular(plain: str, tag: str) -> str:
    """Words that no table knows: "drones" -> "drone", "retweeted" -> "retweet", "machinegunned" ->
    "machinegun"."""
    if tag in ("NNS", "NNPS", "VBZ") and plain.endswith("s") and not plain.endswith("ss"):
        if plain.endswith(("ches", "shes", "sses", "xes", "zes")):
            return plain[:-2]
        return plain[:-3] + "y" if plain.endswith("ies") and len(plain) > 4 else plain[:-1]
    if tag in ("VBD", "VBN") and plain.endswith("ed") and len(plain) > 4:
        return _single(plain[:-2])
    if tag == "VBG" and plain.endswith("ing") and len(plain) > 5:
        return _single(plain[:-3])
    return plain


def _single(stem: str) -> str:
    """ "geotagg" as "geotag": verbs that end so double the letter before "-ed"."""
    return stem[:-1] if len(stem) > 4 and stem[-1] == stem[-2] and stem[-1] in _DOUBLED else stem


def _like(form: str, lemma: str) -> str:
    """A lemma with the capitals of its form."""
    if form.isupper() and len(form) > 1:
        return lemma.upper()
    return lemma[:1].upper() + lemma[1:] if form[:1].isupper() else lemma
