"""Words a second of the reading of times: `python -m tests.bench_times FOLDER`.

FOLDER holds `NAME.gold.jsonl` files as for the scores. dateparser's `search_dates` reads the same
words in the same run, so that the two can be compared as a ratio; seconds alone say little. Each
runs in one process; what is timed is finding and placing, without reading files or splitting
sentences.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import datetime, time
from pathlib import Path
from time import perf_counter

from dateparser.search import search_dates  # type: ignore[import-untyped]

from extract.find.times import time_mentions
from extract.model import Document, Sentence
from extract.resolve.times import anchored
from extract.sentences import sentences
from tests.score_times import Report, reports

Split = list[tuple[Document, list[Sentence]]]


def split(annotated: Sequence[Report]) -> Split:
    """The documents with their sentences."""
    return [
        (
            Document(id=one.id, text=one.text, file_name=one.id, published=one.published),
            sentences(one.text),
        )
        for one in annotated
    ]


def tagged(documents: Split) -> None:
    """Find and place every time."""
    for document, parts in documents:
        anchored(time_mentions(parts), document, parts)


def searched(documents: Split) -> None:
    """Let dateparser search for dates, sentence by sentence."""
    for document, parts in documents:
        day = document.published
        settings = {"RELATIVE_BASE": datetime.combine(day, time())} if day else {}
        for sentence in parts:
            search_dates(sentence.text, languages=["en"], settings=settings)


def main(arguments: Sequence[str]) -> int:
    """Print words a second for both, and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args(arguments)
    for path in sorted(options.folder.glob("*.gold.jsonl")):
        documents = split(list(reports(path)))
        words = sum(len(document.text.split()) for document, _ in documents)
        tagged(documents[:1])  # compile the grammar
        ours = words / _seconds(tagged, documents)
        theirs = words / _seconds(searched, documents)
        sys.stdout.write(
            f"{path.name.removesuffix('.gold.jsonl'):<20} {words} words: "
            f"{ours:,.0f} words a second, search_dates {theirs:,.0f}, ratio {ours / theirs:.1f}\n"
        )
    return 0


def _seconds(work: Callable[[Split], None], documents: Split) -> float:
    begun = perf_counter()
    work(documents)
    return perf_counter() - begun


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
