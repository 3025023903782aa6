"""One machine: portions go through a pool of processes and come back in the order of the input.

However large the corpus, only a few portions are in flight. A worker that dies, or reads without
end, costs the document that it was reading and no other.
"""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import TimeoutError as TookTooLong
from itertools import chain, islice
from typing import TypeVar

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from extract.engine.chunks import Chunk, bytes_of
from extract.read import Skipped

Result = TypeVar("Result")
Task = Callable[[Chunk], Sequence[Result]]
"""What is done with a portion; it must be picklable, as must its results."""

PATIENCE = 600.0
"""Seconds that a portion, or one document alone, may take."""

_SMALL = 200_000  # bytes that are read before other processes would be ready to help
_IN_FLIGHT = 4  # portions for each worker: enough to go on while one waits for a slow neighbour


def cores() -> int:
    """How many processes this machine can run at once, as far as this one may use them."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def results(
    portions: Iterator[Chunk], task: Task[Result], jobs: int
) -> Iterator[tuple[Chunk, Sequence[Result | Skipped]]]:
    """Each portion with what came of its documents, in the order of the input.

    With one job, or where there is little to read, no other process is started.
    """
    start = list(_start(portions)) if jobs > 1 else []
    rest = next(portions, None) if jobs > 1 else None
    if jobs == 1 or rest is None:
        for portion in chain(start, portions):
            yield portion, task(portion)
        return
    yield from _in_pool(chain(start, [rest], portions), task, jobs)


def _start(portions: Iterator[Chunk]) -> Iterator[Chunk]:
    size = 0
    while size < _SMALL:
        portion = next(portions, None)
        if portion is None:
            return
        size += sum(bytes_of(one) for one in portion)
        yield portion


def _in_pool(
    portions: Iterator[Chunk], task: Task[Result], jobs: int
) -> Iterator[tuple[Chunk, Sequence[Result | Skipped]]]:
    pool = ProcessPool(max_workers=jobs, initializer=_prepare, context=_context())
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
    return pool.schedule(task, args=(portion,), timeout=PATIENCE)


def _lost(portion: Chunk, error: Exception) -> Skipped:
    (one,) = portion
    place = one.name if isinstance(one, Skipped) else one.place
    if isinstance(error, ProcessExpired):
        return Skipped(
            place,
            f"{place} ended the process that read it, perhaps for want of memory: leave it out, "
            "or split it",
        )
    return Skipped(place, f"{place} is not read after {PATIENCE:.0f} seconds: leave it out")


def _context() -> multiprocessing.context.BaseContext:
    """Workers are copied from a small process that has loaded what they need, where systems can."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["extract.engine.work"])
    return context


def _prepare() -> None:
    # the process that started them hears Ctrl+C, and ends them
    signal.signal(signal.SIGINT, signal.SIG_IGN)
