"""One machine: portions go through a pool of processes and come back in the order of the input.

However large the corpus, only a few portions are in flight. A worker that dies, or reads without
end, costs the document that it was reading and no other: a portion that is lost, or takes longer
than a document may, is read again one document at a time.
"""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from concurrent.futures import TimeoutError as TookTooLong
from itertools import chain, groupby, islice
from pathlib import PurePath
from typing import TypeVar

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from extract.engine.chunks import Chunk, bytes_of
from extract.limits import MEMORY, SECONDS, most_memory, most_seconds, settings
from extract.model import Document
from extract.read import Raw, Skipped

try:
    import resource
except ImportError:  # systems other than Unix set no such bounds
    resource = None  # type: ignore[assignment]

Result = TypeVar("Result")
Task = Callable[[Chunk], Sequence[Result]]
"""What is done with a portion; it must be picklable, as must its results."""

_SMALL = 200_000  # bytes that are read before other processes would be ready to help
_PLAIN = frozenset({".txt", ".text", ".md", ".markdown"})
_IN_FLIGHT = 4  # portions for each worker: enough to go on while one waits for a slow neighbour


def cores() -> int:
    """How many processes this machine can run at once, as far as this one may use them."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def results(
    portions: Iterator[Chunk], task: Task[Result], jobs: int
) -> Iterator[tuple[Chunk, Sequence[Result | Skipped]]]:
    """Each portion with what came of its documents, in the order of the input.

    With one job, or where there is little to read, plain text is read by this process itself.
    """
    if jobs > 1:
        start = list(_start(portions))
        rest = list(islice(portions, 1))
        if rest:
            yield from in_pool(chain(start, rest, portions), task, jobs)
            return
        portions = iter(start)
    for plain, run in groupby(portions, lambda portion: all(map(_is_plain, portion))):
        if not plain:
            yield from in_pool(run, task, 1)
            continue
        for portion in run:
            yield portion, task(portion)


def _start(portions: Iterator[Chunk]) -> Iterator[Chunk]:
    size = 0
    while size < _SMALL:
        portion = next(portions, None)
        if portion is None:
            return
        size += sum(bytes_of(one) for one in portion)
        yield portion


def _is_plain(one: Raw | Document | Skipped) -> bool:
    """Whether our own code alone reads it, which cannot hang or die as a library might."""
    if not isinstance(one, Raw) or one.form == "line":
        return True
    return PurePath(one.file_name).suffix.lower() in _PLAIN


def in_pool(
    portions: Iterator[Chunk], task: Task[Result], jobs: int
) -> Generator[tuple[Chunk, Sequence[Result | Skipped]], None, None]:
    """The same, all of it read by processes of their own: this one is safe from what they read."""
    pool = ProcessPool(
        max_workers=jobs, context=_context(), initializer=_prepare, initargs=[settings()]
    )
    try:
        waiting: deque[tuple[Chunk, ProcessFuture[Sequence[Result]]]] = deque()
        while True:
            for portion in islice(portions, jobs * _IN_FLIGHT - len(waiting)):
                waiting.append((portion, _schedule(pool, task, portion)))
            if not waiting:
                break
            portion, future = waiting.popleft()
            found = _result(pool, task, portion, future)
            yield portion, found
        pool.close()  # type: ignore[no-untyped-call]
    finally:
        pool.stop()  # type: ignore[no-untyped-call]
        pool.join()


def _result(
    pool: ProcessPool,
    task: Task[Result],
    portion: Chunk,
    future: ProcessFuture[Sequence[Result]],
) -> Sequence[Result | Skipped]:
    try:
        return future.result()
    except (ProcessExpired, TookTooLong) as error:
        if len(portion) == 1:
            return [_lost(portion, error)]
        alone = [([one], _schedule(pool, task, [one])) for one in portion]
        return [each for one, again in alone for each in _result(pool, task, one, again)]


def _schedule(
    pool: ProcessPool, task: Task[Result], portion: Chunk
) -> ProcessFuture[Sequence[Result]]:
    return pool.schedule(task, args=(portion,), timeout=most_seconds())


def _lost(portion: Chunk, error: Exception) -> Skipped:
    (one,) = portion
    place = _place(one)
    if isinstance(error, ProcessExpired):
        return Skipped(
            place,
            f"{place} ended the process that read it, perhaps for want of memory ({MEMORY}): leave "
            "it out, or split it",
        )
    return Skipped(
        place, f"{place} is not read after {most_seconds():,} seconds ({SECONDS}): leave it out"
    )


def _place(one: Raw | Document | Skipped) -> str:
    match one:
        case Raw():
            return one.place
        case Document():
            return one.file_name
        case Skipped():
            return one.name


def _context() -> multiprocessing.context.BaseContext:
    """Workers are copied from a small process that has loaded what they need, where systems can."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["extract.engine.work"])
    return context


def _prepare(limits: Mapping[str, str]) -> None:
    # a worker is copied from a process that may be older than the settings
    os.environ.update(limits)
    # the process that started them hears Ctrl+C, and ends them
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if resource is not None:
        most, (_, hard) = most_memory(), resource.getrlimit(resource.RLIMIT_DATA)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(resource.RLIMIT_DATA, (allowed, hard))
