"""What a worker does with a spreadsheet: it reads the rows, and finds nothing in them yet."""

from extract.engine.chunks import Chunk
from extract.errors import TooLarge
from extract.limits import MEMORY, most_memory
from extract.read import Raw
from extract.table import Sheet, sheet


def tables(chunk: Chunk) -> list[Sheet]:
    """The rows of files that are tables, which are in hand.

    Raises an ExtractError, which names the file, where one is none.
    """
    return [
        _sheet(one.file_name, one.content)
        for one in chunk
        if isinstance(one, Raw) and isinstance(one.content, bytes)
    ]


def _sheet(name: str, content: bytes) -> Sheet:
    try:
        return sheet(name, content)
    except MemoryError as error:
        raise TooLarge(
            f"{name} takes more than {most_memory() // 1_000_000:,} MB of memory to read "
            f"({MEMORY}): save it in parts"
        ) from error
