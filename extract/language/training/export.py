"""Write a trained student as a spaCy model folder: weights, vocabulary, labels, lemma tables."""

import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from torch import Tensor

from extract.language import tokenizer
from extract.language.component import NAME, rules
from extract.language.lemmas import Lemmas

from .learning import Vocabulary
from .student import DILATIONS
from .teaching import Labels
from .treebank import Tree, lemma_tables

_NO_LEMMAS = ("NNP", "GW", "ADD", "FW")
_CLOSED = frozenset("ADP AUX CCONJ DET PART PRON SCONJ".split())
_OFTEN = 5
_SMALL = 40  # tables with fewer rows stay floats


def written(
    weights: dict[str, Tensor], vocabulary: Vocabulary, labels: Labels, lemmas: bytes, folder: Path
) -> None:
    """Write the whole folder, with the files of the component in a folder of its own."""
    pipeline = spacy.blank("en")
    pipeline.add_pipe(NAME)
    pipeline.to_disk(folder, exclude=["vocab", NAME])
    part = folder / NAME
    part.mkdir(exist_ok=True)
    np.savez_compressed(part / "weights.npz", allow_pickle=False, **_arrays(weights))
    blocks = ("\n".join(entries[1:]) for entries in vocabulary.entries.values())
    (part / "vocabulary.txt").write_text("\n\n".join(blocks), encoding="utf-8")
    blocks = ("\n".join(x) for x in (labels.tags, labels.relations, labels.names))
    (part / "labels.txt").write_text("\n\n".join(blocks), encoding="utf-8")
    (part / "lemmas.json.gz").write_bytes(lemmas)
    (part / tokenizer.FILE).write_bytes(gzip.compress(_json(rules(pipeline)), 9, mtime=0))


def lemma_file(folder: Path, trees: Sequence[Tree]) -> bytes:
    """WordNet's tables with what the treebanks say otherwise."""
    tables = lemma_tables(folder)
    found: dict[str, Any] = {
        "rules": tables["rules"],
        "exceptions": {
            name: {form: lemmas[0] for form, lemmas in rows.items()}
            for name, rows in tables["exc"].items()
            if name in ("noun", "verb", "adj", "adv")
        },
        "index": {n: tables["index"][n] for n in ("noun", "verb", "adj", "adv")},
        "treebank": {},
        "small": _small(trees),
        "proper": [],
    }
    reader = Lemmas(found)
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for tree in trees:
        for word in tree:
            tag = word.tag.rpartition("|")[0]
            plain = word.form.lower().replace("’", "'")
            counts[plain, tag][word.lemma.lower() if word.lemma != "I" else "I"] += 1
    for (plain, tag), seen in sorted(counts.items()):
        lemma, times = max(seen.items(), key=lambda pair: (pair[1], pair[0]))
        by_rule = reader(plain, tag, "X")
        # annotators slip too: "fled" -> "flead"
        doubtful = reader.is_lemma(by_rule) and (times < 2 or not reader.is_lemma(lemma))
        if lemma not in ("_", by_rule) and not doubtful and tag not in _NO_LEMMAS:
            found["treebank"][f"{plain} {tag}"] = lemma
    found["proper"] = [word for word in _proper(trees) if reader.is_common(word)]
    return gzip.compress(_json(found), 9, mtime=0)


def _json(found: Mapping[str, Any]) -> bytes:
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()


def _small(trees: Sequence[Tree]) -> list[str]:
    """Words of the closed classes: "with", "would", "when"."""
    counts = Counter(
        word.form.lower()
        for tree in trees
        for word in tree
        if (word.tag.rpartition("|")[2] in _CLOSED or word.tag.startswith("W"))
        and word.form.isalpha()
        and (len(word.form) > 1 or word.form in "aA")
    )
    return sorted(form for form, count in counts.items() if count >= _OFTEN)


def _proper(trees: Sequence[Tree]) -> list[str]:
    """Words that are names wherever they stand, or nearly: "russia"; not "minister"."""
    names: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for tree in trees:
        for word in tree:
            names[word.form.lower()] += word.tag.endswith("|PROPN")
            small[word.form] += word.form.islower()
    return sorted(
        form
        for form, count in names.items()
        if count >= 2 and count > 10 * small[form] and form.isalpha()
    )


def _arrays(weights: dict[str, Tensor]) -> dict[str, np.ndarray]:
    found: dict[str, np.ndarray] = {"dilations": np.array(DILATIONS, np.int16)}
    for name, tensor in weights.items():
        values = tensor.float().numpy()
        name = name.replace("outer.0", "outer")
        if name.startswith("tables.") and len(values) > _SMALL:
            scale = np.abs(values).max(1) / 127 + 1e-9
            found[name + ".scale"] = scale.astype(np.float16)
            found[name] = (
                np.round(values / scale.astype(np.float16).astype(np.float32)[:, None])
                .clip(-127, 127)
                .astype(np.int8)
            )
        elif values.ndim == 2 and name.endswith(".weight") and not name.startswith("tables."):
            found[name] = np.ascontiguousarray(values.T).astype(np.float16)
        else:
            found[name] = values.astype(np.float16)
    return found
