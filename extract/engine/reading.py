"""A reading into the database from beginning to end, which can be stopped and taken up again."""

import signal
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import current_thread, main_thread
from types import FrameType
from typing import NoReturn

from extract.engine import known, local
from extract.engine.chunks import chunks, weight
from extract.engine.work import ForStore, Unchanged
from extract.engine.writing import Sink, Told, Writer
from extract.read import Raw, Skipped
from extract.read.once import Seen
from extract.store import Prepared


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What a reading has come to since its last step: documents written, known already, skipped.

    `weight` is how many bytes of the files named they took; `stopped` is true of the last step of
    a reading that was ended before its time.
    """

    written: Sequence[Prepared] = ()
    unchanged: int = 0
    skipped: Sequence[Skipped] = ()
    weight: int = 0
    stopped: bool = False


def steps(
    sink: Sink, stream: Iterable[Raw | Skipped], published: date | None, jobs: int
) -> Iterator[Step]:
    """Read all documents of the stream and write them in its order, step by step.

    Ctrl+C ends it, and so does a request to terminate: what has been read by then is written.
    """
    with TemporaryDirectory(prefix="dateline-") as folder, Seen() as seen, _ended_by_a_signal():
        register = known.write(Path(folder) / "known.sqlite", sink.each_reading_key())
        task = ForStore(published, register)
        writer = Writer(sink, "extract")
        try:
            for portion, results in local.results(chunks(stream), task, jobs):
                yield _step(writer, seen.fresh(results), weight(portion))
        except KeyboardInterrupt:
            yield _told(writer.flush(), stopped=True)
        else:
            yield _told(writer.flush())


def _step(writer: Writer, results: Iterable[Prepared | Unchanged | Skipped], weight: int) -> Step:
    told: list[Told] = []
    skipped: list[Skipped] = []
    unchanged = 0
    for one in results:
        if isinstance(one, Skipped):
            skipped.append(one)
        elif isinstance(one, Unchanged):
            unchanged += 1
        else:
            told.extend(writer.add(one))
    step = _told(told)
    return Step(
        written=step.written,
        unchanged=unchanged + step.unchanged,
        skipped=[*skipped, *step.skipped],
        weight=weight,
    )


def _told(told: Iterable[Told], stopped: bool = False) -> Step:
    found = list(told)
    return Step(
        written=[one for one, result in found if result in {"new", "replaced"}],
        unchanged=sum(result == "unchanged" for _, result in found),
        skipped=[result for _, result in found if isinstance(result, Skipped)],
        stopped=stopped,
    )


@contextmanager
def _ended_by_a_signal() -> Iterator[None]:
    """Whoever asks the process to terminate is heard as Ctrl+C is."""
    if current_thread() is not main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _stop(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt
