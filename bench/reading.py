"""How fast reports are read: against the parse alone, by several processes, step by step; in which
memory."""

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
from bench.timed import Timed
from extract.engine import local
from extract.engine.chunks import chunks
from extract.engine.work import ForStore, Unchanged, annotated, each_guarded
from extract.engine.writing import Writer
from extract.find.actors import actor_mentions
from extract.find.events import event_mentions
from extract.find.quantities import quantities
from extract.find.times import time_mentions
from extract.language import parsed
from extract.language.pipelines import pipeline
from extract.model import Document
from extract.read import Skipped, documents, raws
from extract.read.once import Seen
from extract.sentences import sentences
from extract.store import Prepared, Store, prepared
from extract.tree import tree

_SAMPLE = 60
_ROUNDS = 3
_WORTH_TWO = 400_000  # bytes; of less, one process reads all before a second is ready
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
    yield from over_parse(corpus)
    if corpus.stat().st_size > _WORTH_TWO:
        yield from _processes(corpus, folder, words)
    yield from _memory(folder, number)
    yield from _parts(corpus)
    yield from _profile(corpus)


def over_parse(corpus: Path) -> Iterator[Row]:
    """The whole reading of one process against the parse alone, of the same reports in one run.

    The bare parse is the language pipeline over whole texts, as many together as suits it; the
    parse into sentences also takes datelines off, joins names, and makes our own tokens. Each is
    done several times in turn, and the least counts, as other work on the machine only adds.
    """
    sample = _sample(corpus)
    texts = [one.text for one in sample]
    words = sum(len(text.split()) for text in texts)
    tasks: dict[str, Callable[[], object]] = {
        "bare parse": lambda: sum(1 for _ in pipeline(None).pipe(texts, batch_size=64)),
        "parse into sentences": lambda: sum(1 for _ in parsed(texts)),
        "whole reading into rows": lambda: each_guarded(prepared, sample),
        "whole reading into records": lambda: each_guarded(annotated, sample),
    }
    for task in tasks.values():
        task()
    rounds = [{name: _once(task) for name, task in tasks.items()} for _ in range(_ROUNDS)]
    least = {name: min(one[name] for one in rounds) for name in tasks}
    whole = least["whole reading into rows"]
    for name in ("bare parse", "parse into sentences"):
        basis = f"{words / whole:,.0f} and {words / least[name]:,.0f} words/s of processor time"
        yield Row(f"whole reading over the {name}", f"{least[name] / whole:.2f}", basis)
    for name, spent in least.items():
        yield Row(name, f"{words / spent:,.0f} words/s", f"{words:,} words, processor time")


def _processes(corpus: Path, folder: Path, words: int) -> Iterator[Row]:
    """A reading into a database by one process and by two: on the clock, and by processor time.

    Where other work shares the cores the clock says little. By processor time two processes and
    the one that writes can be no faster than all three spend on two cores, or the writer alone.
    """
    (alone, _, one), (writer, workers, two) = (
        _read(corpus, folder / f"{jobs}.duckdb", jobs) for jobs in (1, 2)
    )
    bound = alone / max(writer, (writer + workers) / 2)
    yield Row("two processes over one, on the clock", f"{one / two:.2f}", f"{one:.1f}, {two:.1f} s")
    yield Row(
        "two processes over one, by processor time",
        f"{bound:.2f}",
        f"{alone:.1f} s by one; {workers:.1f} s by two and {writer:.1f} s by the writer",
    )
    yield Row("whole reading into a database, one process", f"{words / alone:,.0f} words/s", "")


def _read(corpus: Path, database: Path, jobs: int) -> tuple[float, float, float]:
    """Seconds of this process, seconds of its workers, seconds on the clock."""
    begun, clock, workers = process_time(), perf_counter(), 0.0
    writer = Writer(Store(database), "bench")
    with Seen[Prepared | Unchanged]() as seen:
        task = Timed(ForStore(None, None))
        for _, results in local.results(chunks(raws([corpus])), task, jobs):
            for one in results:
                if isinstance(one, Skipped):
                    continue
                workers += one.seconds
                for each in seen.fresh(one.found):
                    if isinstance(each, Prepared):
                        for _ in writer.add(each):
                            pass
        for _ in writer.flush():
            pass
    return process_time() - begun, workers, perf_counter() - clock


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
    told = list(zip(sample, parsed([one.text for one in sample]), strict=True))
    whole = _spent(lambda: each_guarded(prepared, sample))
    for name, spent in (
        ("parsed sentences", _spent(lambda: list(parsed([one.text for one in sample])))),
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
        "whole reading over dateparser's search",
        f"{searched / whole:.1f} times as fast",
        f"{words / searched:,.0f} words/s",
    )


def _spent(work: Callable[[], object]) -> float:
    work()
    return _once(work)


def _once(work: Callable[[], object]) -> float:
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
    each_guarded(prepared, _sample(corpus))
    profile.disable()
    stats = pstats.Stats(profile)
    timed = stats.stats.items()  # type: ignore[attr-defined]  # typeshed leaves it out
    whole = sum(own for _, (_, _, own, _, _) in timed)
    slowest = sorted(timed, key=lambda entry: -entry[1][2])[:_SLOWEST]
    for (path, _, name), (_, calls, own, _, _) in slowest:
        where = "/".join(Path(path).parts[-3:])
        yield Row(f"own time of {name}", f"{own / whole:.0%}", f"{where}, {calls:,} calls")
