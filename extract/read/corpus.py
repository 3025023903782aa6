"""A `.jsonl` corpus: one document a line, `{"id", "text", "title"?, "published"?, …}`.

Lines are read one at a time, so that a corpus may be larger than memory.
"""

import json
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from extract.errors import BadStatement, Damaged, ReadError, TooLarge
from extract.limits import MEGABYTES, most_bytes
from extract.read.characters import storable
from extract.read.raw import Raw
from extract.read.sources import Skipped
from extract.read.statement import Reading, stated


def lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream; of an endless one no more than shows that it is too long."""
    most = most_bytes()
    while line := stream.readline(most + 1):
        rest = line
        while len(rest) > most and not rest.endswith(b"\n"):
            rest = stream.readline(most + 1)
        yield line


def is_line(line: bytes) -> bool:
    """Whether the line holds a document of a corpus: a JSON object with a text."""
    if not line.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        return False
    try:
        return "text" in _object("", line)
    except ReadError:
        return False


def raws(name: str, corpus: Iterable[bytes]) -> Iterator[Raw | Skipped]:
    """The documents of a corpus, not yet read; their places are the numbers of their lines."""
    empty = True
    for number, line in enumerate(corpus, 1):
        if line.strip(b"\xef\xbb\xbf \t\r\n"):
            empty = False
            yield Raw(
                place=f"{name}, line {number}",
                file_name=name,
                content=line.rstrip(b"\r\n"),
                form="line",
            )
    if empty:
        yield Skipped(name=name, reason=f"{name} is empty: a corpus has one document a line")


def read(place: str, line: bytes) -> Reading:
    """The reading of one line; raises a ReadError, which names the place, when it has none."""
    if len(line) > most_bytes():
        raise TooLarge(
            f"{place} is longer than {most_bytes():,} bytes ({MEGABYTES}): split it into several "
            "documents"
        )
    keys = _object(place, line)
    text = keys.pop("text", None)
    if not isinstance(text, str):
        raise BadStatement(f'{place} has no "text": each line needs {{"id": "…", "text": "…"}}')
    # the text is left as it is given: the offsets of whoever made the corpus refer to it
    return Reading(text=storable(text), statement=stated(keys, place))


def _object(place: str, line: bytes) -> dict[str, object]:
    try:
        found = json.loads(line.removeprefix(b"\xef\xbb\xbf").decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise Damaged(
            f"{place} is not JSON: mend the line or cut it out; each document is on one line"
        ) from error
    if not isinstance(found, dict):
        raise Damaged(f'{place} is not a JSON object: each line needs {{"id": "…", "text": "…"}}')
    return found
