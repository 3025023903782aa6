"""A reading into the database from beginning to end, which can be stopped and taken up again."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from extract.engine import known, local
from extract.engine.bell import Bell
from extract.engine.chunks import chunks, weight
from extract.engine.work import ForStore, Unchanged
from extract.engine.writing import Sink, Told, Writer
from extract.language import described
from extract.read import Raw, Skipped
from extract.read.once import Seen
from extract.store import Prepared

Result = Prepared | Unchanged


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
    sink: Sink,
    stream: Iterable[Raw | Skipped],
    published: date | None,
    jobs: int,
    model: str | None = None,
) -> Iterator[Step]:
    """Read all documents of the stream and write them in its order, step by step.

    Ctrl+C, or a request to terminate, ends it after the portion in hand: what has been read by
    then is written. A second one ends it at once.
    """
    with TemporaryDirectory(prefix="dateline-") as folder, Seen[Result]() as seen, Bell() as bell:
        register = known.write(Path(folder) / "known.sqlite", sink.each_reading_key())
        task = ForStore(published, register, model)
        writer = Writer(sink, command(model))
        for portion, results in local.results(chunks(stream), task, jobs):
            told: Sequence[Result | Skipped] = results
            yield _step(writer, seen.fresh(told), weight(portion))
            if bell.rung:
                break
        yield _told(writer.flush(), bell.rung)


def command(model: str | None) -> str:
    """What the database notes of a reading: the command, and with which pipeline if not ours."""
    return f"extract --model {described(model)}" if model else "extract"


def _step(writer: Writer, results: Iterable[Result | Skipped], weight: int) -> Step:
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
    step = _told(told, stopped=False)
    return Step(
        written=step.written,
        unchanged=unchanged + step.unchanged,
        skipped=[*skipped, *step.skipped],
        weight=weight,
    )


def _told(told: Iterable[Told], stopped: bool) -> Step:
    found = list(told)
    return Step(
        written=[one for one, result in found if result in {"new", "replaced"}],
        unchanged=sum(result == "unchanged" for _, result in found),
        skipped=[result for _, result in found if isinstance(result, Skipped)],
        stopped=stopped,
    )
