"""What a worker does with a table of another project: it reads the rows that can be compared."""

from extract.engine.chunks import Chunk
from extract.engine.tables import tables
from extract.others import Others, others


def compared(chunk: Chunk) -> list[Others]:
    """The rows of files that are tables of other projects, which are in hand.

    Raises an ExtractError, which names the file, where one is none.
    """
    return [others(one) for one in tables(chunk)]
