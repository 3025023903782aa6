"""The index: what events are filtered by, in narrow tables and in the order of the list.

The views that readers query join wide tables, which a page of a million events cannot wait for.
The index is made once for each state of the database and never written to again:

    accounts   an event a line, numbered in the order of time, the more precise first
    parts      an event and an actor a line, with the roles; a person's body takes part too
    tellings   an event and an outlet that tells of it a line
"""

from hashlib import sha256
from pathlib import Path

from duckdb import DuckDBPyConnection

_ACCOUNTS = """
create temp table accounts as
select row_number() over (
    order by coalesce(earliest, latest) nulls last, latest - earliest nulls last, event_id
  ) as number, *
from (
  select event_id, any_value(kind) as kind, any_value(type) as class,
    any_value(status) as status, any_value(modality) as modality, any_value(place) as place,
    any_value(earliest) as earliest, any_value(latest) as latest, any_value(mode) as mode,
    min(published) as published
  from event_rows group by event_id
)
order by number
"""

_PARTS = """
create temp table parts as
select number, actor_id, bool_or(role = 'agent') as agent, bool_or(role = 'target') as target,
  bool_or(role = 'speaker') as speaker
from (
  select event_id, actor_id, role from event_actor_rows
  union all
  select event_id, parent, role from event_actor_rows where parent is not null
) join accounts using (event_id)
group by number, actor_id
order by number
"""

_TELLINGS = """
create temp table tellings as
select distinct number, publisher
from event_rows join accounts using (event_id)
where publisher is not null
order by number
"""

_FOUND = """
create or replace temp table found as
select event_id from event_rows
where contains(lower(summary), lower($text)) or contains(lower(quote), lower($text))
  or contains(lower(place), lower($text))
union
select event_id from event_actor_rows where contains(lower(name), lower($text))
union
select event_id from event_rows where document_id in (
  select document_id from report_rows where contains(lower(title), lower($text)))
"""


def _quoted(path: Path | str) -> str:
    return "'" + str(path).replace("'", "''") + "'"


def ready(connection: DuckDBPyConnection) -> None:
    """Make an index for this connection alone where it has none."""
    known = connection.execute(
        "select count(*) from duckdb_tables() where temporary and table_name = 'accounts' "
        "union all select count(*) from duckdb_views() where temporary and view_name = 'accounts'"
    ).fetchall()
    if not any(count for (count,) in known):
        for statement in (_ACCOUNTS, _PARTS, _TELLINGS):
            connection.execute(statement)


def build(connection: DuckDBPyConnection, path: Path) -> None:
    """Write the index of a database into a file of its own."""
    ready(connection)
    connection.execute(f"attach {_quoted(path)} as shelf (read_write)")
    connection.execute("create table shelf.accounts as from accounts")
    connection.execute("create table shelf.parts as from parts")
    connection.execute("create table shelf.tellings as from tellings")
    connection.execute("detach shelf")


def use(connection: DuckDBPyConnection, path: Path) -> None:
    """Put a finished index at a connection's disposal."""
    connection.execute(f"attach if not exists {_quoted(path)} as shelf (read_only)")
    connection.execute("create or replace temp view accounts as from shelf.accounts")
    connection.execute("create or replace temp view parts as from shelf.parts")
    connection.execute("create or replace temp view tellings as from shelf.tellings")


def find(connection: DuckDBPyConnection, text: str) -> None:
    """Make the temporary table `found`: the events in whose words a text stands.

    The search goes through all sentences, so its answer is kept beside the index.
    """
    kept = _kept(connection, text)
    if kept and kept.exists():
        connection.execute(
            f"create or replace temp view found as from read_parquet({_quoted(kept)})"
        )
        return
    connection.execute(_FOUND, {"text": text})
    if kept:
        connection.execute(f"copy found to {_quoted(kept)} (format parquet)")


def _kept(connection: DuckDBPyConnection, text: str) -> Path | None:
    """The file that keeps the answer to a search; None where the index has no file."""
    found = connection.execute(
        "select path from duckdb_databases() where database_name = 'shelf'"
    ).fetchall()
    name = sha256(text.encode()).hexdigest() + ".parquet"
    return Path(found[0][0]).with_name(name) if found else None
