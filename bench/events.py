"""Prepared events as shards, as many as are wanted, always the same ones."""

import shutil
from importlib.resources import files
from pathlib import Path

import duckdb

from extract.store import Shards, schema
from extract.store.shards import TABLES

_OF_REPORTS = {"documents", "sentences", "times", "evidence", "origins"}
_OF_EVENTS = {"events", "event_actors", "figures"}
_AT_ONCE = 1_000_000
"""So many events are made in memory before they are written."""


def write(folder: Path, number: int) -> None:
    """Write so many events as shards, one for each month of ten years; a month in which one million
    ends and the next begins has two."""
    Shards(folder).start_run("bench")
    for first in range(0, number, _AT_ONCE):
        _write_some(folder, first, min(first + _AT_ONCE, number), number)


def _write_some(folder: Path, first: int, last: int, number: int) -> None:
    with duckdb.connect(":memory:") as connection:
        schema.make(connection)
        given = {"first": first, "last": last, "events": number}
        for statement in connection.extract_statements(
            files("bench").joinpath("events.sql").read_text(encoding="utf-8")
        ):
            asked = {name: given[name] for name in given if f"${name}" in statement.query}
            connection.execute(statement, asked)
        connection.execute(
            "create table months as select document_id, strftime(published, '%Y-%m') as month "
            "from documents order by published"
        )
        found = connection.execute("select distinct month from months order by all").fetchall()
        for (month,) in found:
            _write(connection, folder / f"month={month}" / f"{first:016}", str(month))


def _write(connection: duckdb.DuckDBPyConnection, shard: Path, month: str) -> None:
    shutil.rmtree(shard, ignore_errors=True)
    shard.mkdir(parents=True)
    reports = connection.table("months").filter(f"month = '{month}'").project("document_id")
    records = connection.table("evidence").join(reports, "document_id", "semi").project("record_id")
    for table in TABLES:
        rows = connection.table(table)
        if table in _OF_REPORTS:
            rows = rows.join(reports, "document_id", "semi")
        elif table in _OF_EVENTS:
            key = "figure_id" if table == "figures" else "event_id"
            rows = rows.join(records.project(f"record_id as {key}"), key, "semi")
        rows.write_parquet(str(shard / f"{table}.parquet"), compression="zstd")
