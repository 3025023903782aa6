"""Parquet tables with one document a row, its columns the keys of a corpus line.

pyarrow enters here and nowhere else. Rows are read in small batches, so that a table may be larger
than memory.
"""

import json
from collections.abc import Iterator
from typing import BinaryIO

from pyarrow import ArrowException, parquet

from extract.errors import Damaged
from extract.read.accidents import ACCIDENTS

_BATCH = 64


def rows(name: str, stream: BinaryIO) -> Iterator[tuple[bytes, float]]:
    """Each row as a line of a corpus, and the share of the table that has been read with it.

    Empty cells are left out. Raises Damaged when it is no table.
    """
    try:
        table = parquet.ParquetFile(stream)
        total = table.metadata.num_rows
        done = 0
        for batch in table.iter_batches(batch_size=_BATCH):
            for row in batch.to_pylist():
                done += 1
                keys = {key: value for key, value in row.items() if value is not None}
                yield json.dumps(keys, ensure_ascii=False, default=str).encode(), done / total
    except (ArrowException, *ACCIDENTS) as error:
        raise Damaged(f"{name} is no whole Parquet table: copy or download it again") from error
