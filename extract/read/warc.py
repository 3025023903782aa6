"""WARC files of news crawls: the web pages in them; warcio enters here and nowhere else."""

from collections.abc import Iterator
from typing import BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from extract.errors import Damaged
from extract.limits import most_bytes
from extract.read.accidents import ACCIDENTS
from extract.read.raw import Raw
from extract.read.sources import Skipped

_PAGES = ("text/html", "application/xhtml+xml")


def pages(name: str, stream: BinaryIO) -> Iterator[Raw | Skipped]:
    """The pages that a crawler was given, each with its address; all else is counted as skipped.

    The day of the crawl is no day of publication: a page says its own or has none.
    Raises Damaged when the file breaks off or is no WARC.
    """
    try:
        for number, record in enumerate(ArchiveIterator(_AtHand(stream)), 1):
            place = f"{name}, record {number}"
            if _is_page(record):
                yield Raw(
                    place=place,
                    file_name=name,
                    content=record.content_stream().read(most_bytes() + 1),
                    form="page",
                    url=record.rec_headers.get_header("WARC-Target-URI"),
                )
            else:
                yield Skipped(place, f"{place} is no web page", why="no report")
    except (ArchiveLoadFailed, *ACCIDENTS) as error:
        raise Damaged(
            f"{name} is no whole WARC file: download it again; what stands before is read"
        ) from error


class _AtHand:
    """A stream that gives what is at hand, so that what stands before a break is not lost."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def read(self, size: int) -> bytes:
        """At most `size` bytes; none at the end."""
        found: bytes = self._stream.read1(size)  # type: ignore[attr-defined]  # buffered, all of them
        return found


def _is_page(record: ArcWarcRecord) -> bool:
    if record.rec_type != "response" or record.http_headers is None:
        return False
    kind = (record.http_headers.get_header("Content-Type") or "").lower()
    return record.http_headers.get_statuscode() == "200" and kind.startswith(_PAGES)
