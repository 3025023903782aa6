"""A task of a worker, and the processor time that it took there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import process_time
from typing import Generic, TypeVar

from extract.engine.chunks import Chunk

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Took(Generic[Found]):
    """What a task found in a portion, and the seconds of processor time that it took."""

    found: Sequence[Found]
    seconds: float


@dataclass(frozen=True, slots=True)
class Timed(Generic[Found]):
    """The task, timed; a portion then has one result."""

    task: Callable[[Chunk], Sequence[Found]]

    def __call__(self, chunk: Chunk) -> list[Took[Found]]:
        """What the task finds in the portion, and how long that took."""
        start = process_time()
        found = self.task(chunk)
        return [Took(found, process_time() - start)]
