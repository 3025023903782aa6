"""Several machines: the same reading as tasks of Ray, documents in, Parquet shards out.

Ray starts the tasks, and starts them again when a worker or a machine is lost. A portion is first
read, so that this process can decide in the order of the input which document of two with one id
counts, whoever reads faster; then its facts are found and written as shards. All machines must see
the files named and the folder of shards under the same path, and have the same Dateline.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import ray
from ray.exceptions import RayError

from extract.engine.bell import Bell
from extract.engine.chunks import Chunk, chunks, weight
from extract.engine.reading import Step, command
from extract.engine.work import Unchanged, documents, each_guarded, unchanged
from extract.errors import IdTaken
from extract.language import described
from extract.model import Document
from extract.read import Raw, Skipped
from extract.read.once import Seen
from extract.store import Shards, prepared, reading_key

MOST_BYTES = 1_000_000
MOST_DOCUMENTS = 1_000
_RETRIES = 3
_IN_FLIGHT = 2  # portions for each processor of the cluster

Verdict = Skipped | bool
"""Of a document that was read: whether it counts, or why it cannot be used."""


@dataclass(frozen=True, slots=True)
class Target:
    """The folder of shards to write, and the spaCy pipeline to parse with if not ours."""

    folder: Path
    model: str | None


@dataclass(frozen=True, slots=True)
class Portion:
    """A portion on its way: the documents, which stay where they were read, and the verdicts."""

    weight: int
    found: "ray.ObjectRef[list[Document | Skipped]]"
    verdicts: Sequence[Verdict]
    step: "ray.ObjectRef[Step]"


def steps(
    shards: Shards,
    stream: Iterable[Raw | Skipped],
    published: date | None,
    address: str | None,
    model: str | None = None,
) -> Iterator[Step]:
    """Read all documents of the stream into shards, step by step in its order.

    `address` is that of a running cluster; without one the cores of this machine are used. Ctrl+C
    ends it when what is in flight is done.
    """
    ray.init(address=address or "local", log_to_driver=False, include_dashboard=False)
    try:
        shards.start_run(command(model))
        target = Target(shards.path, model)
        with Seen[Unchanged]() as seen, Bell() as bell:
            most = max(1, int(ray.cluster_resources().get("CPU", 1))) * _IN_FLIGHT
            waiting: deque[Portion] = deque()
            for chunk in chunks(map(_everywhere, stream), MOST_BYTES, MOST_DOCUMENTS):
                if bell.rung:
                    break
                waiting.extend(_started(chunk, published, seen, target))
                if len(waiting) >= most:
                    yield _done(waiting.popleft(), target)
            while waiting:
                yield _done(waiting.popleft(), target)
            yield Step(stopped=bell.rung)
    finally:
        ray.shutdown()


def _everywhere(one: Raw | Skipped) -> Raw | Skipped:
    """A file by its whole path, under which other machines find it."""
    if isinstance(one, Raw) and isinstance(one.content, Path):
        return replace(one, content=one.content.absolute())
    return one


def _started(
    chunk: Chunk, published: date | None, seen: Seen[Unchanged], target: Target
) -> Iterator[Portion]:
    """The portion on its way; where it ends its worker again and again, its documents alone."""
    found, told = _read.remote(chunk, published)
    try:
        verdicts = [_verdict(one, seen) for one in ray.get(told)]
    except RayError:
        if len(chunk) > 1:
            for one in chunk:
                yield from _started([one], published, seen, target)
            return
        found, verdicts = ray.put([]), [_lost(one) for one in chunk]
    yield Portion(weight(chunk), found, verdicts, _write.remote(found, verdicts, target))


def _done(portion: Portion, target: Target) -> Step:
    try:
        step: Step = ray.get(portion.step)
    except RayError:
        step = _one_by_one(portion, target)
    return replace(step, weight=portion.weight)


def _one_by_one(portion: Portion, target: Target) -> Step:
    """What comes of a portion that ends its worker again and again, document by document."""
    done = Step()
    for at, verdict in enumerate(portion.verdicts):
        alone = [verdict if at == other else False for other in range(len(portion.verdicts))]
        try:
            step: Step = ray.get(_write.remote(portion.found, alone, target))
        except RayError:
            one = ray.get(portion.found)[at]
            step = Step(skipped=[_lost(one)])
        done = Step(
            written=[*done.written, *step.written],
            unchanged=done.unchanged + step.unchanged,
            skipped=[*done.skipped, *step.skipped],
        )
    return done


def _verdict(one: Unchanged | Skipped, seen: Seen[Unchanged]) -> Verdict:
    (*found,) = seen.fresh([one])
    return (found[0] if isinstance(found[0], Skipped) else True) if found else False


def _lost(one: Raw | Document | Skipped) -> Skipped:
    place = {Raw: "place", Document: "file_name", Skipped: "name"}[type(one)]
    name = str(getattr(one, place))
    return Skipped(name, f"{name} ended every process that read it: leave it out, or split it")


@ray.remote(num_returns=2, max_retries=_RETRIES)
def _read(
    chunk: Chunk, published: date | None
) -> tuple[list[Document | Skipped], list[Unchanged | Skipped]]:
    found = documents(chunk, published)
    return found, [one if isinstance(one, Skipped) else unchanged(one) for one in found]


@ray.remote(max_retries=_RETRIES)
def _write(
    found: Sequence[Document | Skipped], verdicts: Sequence[Verdict], target: Target
) -> Step:
    shards = Shards(target.folder)
    parser = described(target.model)
    counted = [
        one
        for one, verdict in zip(found, verdicts, strict=False)
        if verdict is True and isinstance(one, Document)
    ]
    held = shards.known([one.id for one in counted])
    new = [one for one in counted if held.get(one.id, ("", "", ""))[2] != reading_key(one, parser)]
    found_in = each_guarded(lambda facts: prepared(facts, parser), new, target.model)
    rows = [one for one in found_in if not isinstance(one, Skipped)]
    results = shards.add_all(rows, 0)
    told = list(zip(rows, results, strict=True))
    return Step(
        written=[one.without_rows() for one, result in told if result == "new"],
        unchanged=len(counted) - len(new) + sum(result == "unchanged" for result in results),
        skipped=[
            *(one for one in verdicts if isinstance(one, Skipped)),
            *(one for one in found_in if isinstance(one, Skipped)),
            *(
                Skipped(one.file_name, str(result))
                for one, result in told
                if isinstance(result, IdTaken)
            ),
        ],
    )
