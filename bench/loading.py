"""How long it takes to load prepared events, and how large they are."""

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from bench import events
from bench.table import Row
from extract.store import Store
from extract.store.load import load


def rows(folder: Path, number: int) -> Iterator[Row]:
    """Load so many events, and tell how it went."""
    shards, database = folder / "shards", folder / "events.duckdb"
    events.write(shards, number)
    packed = sum(path.stat().st_size for path in shards.rglob("*.parquet"))
    start = perf_counter()
    documents = sum(portion.written for portion in load(Store(database), shards))
    seconds = perf_counter() - start
    size = database.stat().st_size
    yield Row("load of prepared events", f"{number / seconds:,.0f} events/s", f"{seconds:.1f} s")
    yield Row("events, reports", f"{number:,}, {documents:,}", "")
    yield Row(
        "bytes of shards for each event", f"{packed / number:,.0f}", f"{packed / 1e6:,.1f} MB"
    )
    yield Row("bytes of database for each event", f"{size / number:,.0f}", f"{size / 1e6:,.1f} MB")
