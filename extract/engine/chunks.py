"""A stream of documents in portions that are worth sending to another process."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from extract.model import Document
from extract.read import Raw, Skipped

Chunk = Sequence[Raw | Document | Skipped]
"""Documents in the order of the input, most of them not yet read, and what was skipped between."""

MOST_BYTES = 100_000
MOST_DOCUMENTS = 50


def chunks(
    stream: Iterable[Raw | Document | Skipped],
    most_bytes: int = MOST_BYTES,
    most_documents: int = MOST_DOCUMENTS,
) -> Iterator[Chunk]:
    """The stream in portions of at most so many documents, and of about so many bytes."""
    portion: list[Raw | Document | Skipped] = []
    size = 0
    for one in stream:
        portion.append(one)
        size += bytes_of(one)
        if size >= most_bytes or len(portion) >= most_documents:
            yield portion
            portion, size = [], 0
    if portion:
        yield portion


def bytes_of(one: Raw | Document | Skipped) -> int:
    """How much there is to read: the bytes in hand, or those of the file."""
    if isinstance(one, Skipped):
        return 0
    if isinstance(one, Document):
        return len(one.text)
    return one.weight if isinstance(one.content, Path) else len(one.content)


def weight(chunk: Chunk) -> int:
    """How many bytes of the files named the portion took."""
    return sum(one.weight for one in chunk if isinstance(one, Raw))
