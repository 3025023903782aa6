"""Words a second of the reading of figures: `python -m tests.bench_figures FOLDER`.

FOLDER holds `NAME.jsonl` files as for the scores. Timed is the finding of figures alone, in one
process, without splitting sentences or finding times. Where quantulum3 is installed (it is no part
of the project's environment, and need not be), it reads the same words in the same run, so that the
two can be compared as a ratio; seconds alone say little.
"""

import argparse
import importlib
import json
import sys
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from extract.find.quantities import quantities
from extract.model import Sentence
from extract.sentences import sentences

T = TypeVar("T")


def main(arguments: Sequence[str]) -> int:
    """Print words a second of ours, and the ratio to quantulum3 where it is installed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args(arguments).folder
    parse = importlib.import_module("quantulum3.parser").parse if find_spec("quantulum3") else None
    for path in sorted(folder.glob("*.jsonl")):
        rows = path.read_text(encoding="utf-8").splitlines()
        texts = [str(json.loads(row)["text"]) for row in rows]
        words = sum(len(text.split()) for text in texts)
        documents = [sentences(text) for text in texts]
        ours = words / _seconds(_read, documents)
        line = f"{path.stem:<20} {words} words: {ours:,.0f} words a second"
        if parse is not None:
            theirs = words / _seconds(parse, texts)
            line += f", quantulum3 {theirs:,.0f}, ratio {ours / theirs:.1f}"
        sys.stdout.write(f"{line}\n")
    return 0


def _read(document: Sequence[Sentence]) -> None:
    quantities(document, [])


def _seconds(read: Callable[[T], object], documents: Sequence[T]) -> float:
    begun = perf_counter()
    for document in documents:
        read(document)
    return perf_counter() - begun


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
