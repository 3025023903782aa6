"""How fast reports are read: as a whole, step by step, with several processes; in which memory."""

import cProfile
import pstats
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path
from time import perf_counter, process_time

from dateparser.search import search_dates  # type: ignore[import-untyped]

from bench import reports
from bench.table import Row
from extract.engine.reading import steps
from extract.find.actors import actor_mentions
from extract.find.events import event_mentions
from extract.find.quantities import quantities
from extract.find.times import time_mentions
from extract.model import Document
from extract.pipeline import facts
from extract.read import documents, raws
from extract.sentences import sentences
from extract.store import Store, prepared
from extract.tree import tree

_SAMPLE = 100
_SLOWEST = 12
_LAUNCH = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def rows(folder: Path, number: int) -> Iterator[Row]:
    """Read so many reports in one process and in two, then step by step."""
    corpus = folder / "reports.jsonl"
    words = reports.write(corpus, number)
    yield Row("reports, words", f"{number:,}, {words:,}", "from the example reports' paragraphs")
    one, two = (_wall(corpus, folder / f"{jobs}.duckdb", jobs) for jobs in (1, 2))
    yield Row("two processes over one", f"{one / two:.2f}", f"{one:.1f} s over {two:.1f} s")
    yield Row("whole reading, one process", f"{words / one:,.0f} words/s", f"{one:.1f} s")
    yield from _memory(folder, number)
    yield from _parts(corpus)
    yield from _profile(corpus)


def _wall(corpus: Path, database: Path, jobs: int) -> float:
    start = perf_counter()
    for _ in steps(Store(database), raws([corpus]), None, jobs):
        pass
    return perf_counter() - start


def _memory(folder: Path, number: int) -> Iterator[Row]:
    """The peak of a reading of a tenth of the reports, and of all of them."""
    small = folder / "tenth.jsonl"
    reports.write(small, number // 10)
    tenth = _peak(small, folder / "tenth.duckdb")
    whole = _peak(folder / "reports.jsonl", folder / "whole.duckdb")
    basis = f"{tenth / 1e3:.0f} MB and {whole / 1e3:.0f} MB"
    yield Row("peak memory, ten times the reports", f"{whole / tenth:.2f} times", basis)


def _peak(corpus: Path, database: Path) -> int:
    """Kilobytes that one process held at most when it read a corpus."""
    command = [sys.executable, "-m", "extract", "extract", str(corpus), "--db", str(database)]
    # a process counts as its own what the one that started it held, so a small one starts it
    found = subprocess.run(
        [sys.executable, "-c", _LAUNCH, *command, "--jobs", "1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    return int(found.stdout.split()[-1])


def _parts(corpus: Path) -> Iterator[Row]:
    """Each finder alone, the whole, and dateparser's search, on the same reports."""
    sample = _sample(corpus)
    words = sum(len(one.text.split()) for one in sample)
    told = [(one, sentences(one.text)) for one in sample]
    whole = _spent(lambda: [prepared(facts(one)) for one in sample])
    yield Row("facts and rows", f"{words / whole:,.0f} words/s", f"{words:,} words, processor time")
    for name, spent in (
        ("sentences", _spent(lambda: [sentences(one.text) for one in sample])),
        ("times", _spent(lambda: [time_mentions(parts) for _, parts in told])),
        ("actors", _spent(lambda: [actor_mentions(parts) for _, parts in told])),
        (
            "events",
            _spent(lambda: [event_mentions([tree(part) for part in parts]) for _, parts in told]),
        ),
        ("figures", _spent(lambda: [quantities(parts, []) for _, parts in told])),
    ):
        yield Row(
            f"of that: finding {name}", f"{spent / whole:.0%}", f"{words / spent:,.0f} words/s"
        )
    searched = _spent(lambda: [_search(one) for one in sample])
    yield Row(
        "facts and rows over dateparser's search",
        f"{searched / whole:.1f} times as fast",
        f"{words / searched:,.0f} words/s",
    )


def _spent(work: Callable[[], object]) -> float:
    work()
    start = process_time()
    work()
    return process_time() - start


def _search(one: Document) -> int:
    base = datetime.combine(one.published or date(2020, 1, 1), time())
    told = sentences(one.text)
    settings = {"RELATIVE_BASE": base}
    return len([search_dates(each.text, languages=["en"], settings=settings) for each in told])


def _sample(corpus: Path) -> list[Document]:
    found = (one for one in documents([corpus]) if isinstance(one, Document))
    return [one for _, one in zip(range(_SAMPLE), found, strict=False)]


def _profile(corpus: Path) -> Iterator[Row]:
    """The functions in which most time goes by."""
    profile = cProfile.Profile()
    profile.enable()
    for one in _sample(corpus):
        prepared(facts(one))
    profile.disable()
    stats = pstats.Stats(profile)
    timed = stats.stats.items()  # type: ignore[attr-defined]  # typeshed leaves it out
    whole = sum(own for _, (_, _, own, _, _) in timed)
    slowest = sorted(timed, key=lambda entry: -entry[1][2])[:_SLOWEST]
    for (path, _, name), (_, calls, own, _, _) in slowest:
        where = "/".join(Path(path).parts[-3:])
        yield Row(f"own time of {name}", f"{own / whole:.0%}", f"{where}, {calls:,} calls")
