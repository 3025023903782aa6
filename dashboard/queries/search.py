"""The search for words: in sentences and summaries, in names, in the titles of reports."""

from hashlib import sha256
from pathlib import Path
from uuid import uuid4

from duckdb import DuckDBPyConnection

from dashboard.queries.index import quoted

_FOUND = """
select number from words where contains(words, lower($text)) and not contains($text, chr(31))
union all
select number from told where document_id in (
  select document_id from documents where contains(lower(title), lower($text)))
union all
select number from accounts where circle in (
  select circle from circles where coalesce(agent_at, target_at, speaker_at) is not null
    and actor_id in (select actor_id from actor_names where contains(lower(name), lower($text))))
union all
select number from accounts where sort in (
  select sort from sorts where contains(lower(place), lower($text)))
"""


def find(connection: DuckDBPyConnection, text: str) -> None:
    """Make the temporary table `found`: the numbers of the events in whose words a text stands,
    some of them more than once.

    The search goes through all sentences, so its answer is kept beside the index.
    """
    kept = _kept(connection, text)
    if kept is None:
        connection.execute(f"create or replace temp table found as {_FOUND}", {"text": text})
        return
    if not kept.exists():
        unfinished = kept.with_suffix(f".{uuid4().hex}")
        connection.execute(
            f"copy ({_FOUND}) to {quoted(unfinished)} (format parquet)", {"text": text}
        )
        unfinished.rename(kept)
    connection.execute(f"create or replace temp view found as from read_parquet({quoted(kept)})")


def _kept(connection: DuckDBPyConnection, text: str) -> Path | None:
    """The file that keeps the answer to a search; None where the index has no file."""
    found = connection.execute(
        "select path from duckdb_databases() where database_name = 'shelf'"
    ).fetchall()
    name = sha256(text.encode()).hexdigest() + ".parquet"
    return Path(found[0][0]).with_name(name) if found else None
