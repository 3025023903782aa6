"""The command that takes in a spreadsheet of events."""

import sys
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Literal

import click

from extract.cli.shared import database_option, errors_told, plural
from extract.errors import IdTaken, StoreError
from extract.store import Store, prepared
from extract.table import ROLES, Mapping, Sheet, Taken, classes, guessed, sheet, taken

_AT_ONCE = 200


def _columns(found: Sheet, said: tuple[str, ...]) -> dict[str, int]:
    """The column of each role: guessed, then as said; raises UsageError for what is not there."""
    columns = guessed(found.headers)
    for pair in said:
        role, _, header = pair.partition("=")
        if role not in ROLES:
            raise click.UsageError(f"--column {pair}: there are {', '.join(ROLES)}")
        if header and header not in found.headers:
            raise click.UsageError(f"--column {pair}: the table has {', '.join(found.headers)}")
        columns.pop(role, None)
        if header:
            columns[role] = found.headers.index(header)
    return columns


@click.command()
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False))
@database_option("The database to write.")
@click.option(
    "--column",
    "said",
    multiple=True,
    metavar="ROLE=HEADER",
    help=f"Which column holds what, where the headers do not say: {', '.join(ROLES)}.",
)
@click.option("--source", metavar="TEXT", help="The outlet of rows that name none.")
@click.option(
    "--published",
    metavar="DATE",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Publication day (YYYY-MM-DD) of rows that do not state theirs.",
)
@click.option(
    "--kind", type=click.Choice(sorted(classes())), help="The kind of rows whose kind is not known."
)
@click.option(
    "--days",
    "order",
    type=click.Choice(["day first", "month first"]),
    help="How 3/4/2022 is meant, where the column does not show it.",
)
def table(
    file: Path,
    database: Path,
    said: tuple[str, ...],
    source: str | None,
    published: datetime | None,
    **how: Literal["day first", "month first"] | str | None,
) -> None:
    """Take in a spreadsheet of events: CSV, Excel, Parquet or JSON, a row an event.

    A row is its own evidence. One whose date or kind cannot be read is named and left out. Exit
    status: 0 all taken, 1 some left out, 2 nothing written.
    """
    with errors_told():
        found = sheet(file.name, _content(file))
        mapping = Mapping(
            columns=_columns(found, said),
            publisher=source,
            published=published.date() if published else None,
            kind=how["kind"],
            day_order=how["order"],  # type: ignore[arg-type]  # one of the choices
        )
        sys.exit(_taken_in(found, mapping, Store(database)))


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise StoreError(f"{file}: cannot be read: {error.strerror}") from error


def _taken_in(found: Sheet, mapping: Mapping, store: Store) -> int:
    new = known = refused = run = 0
    outcomes = iter(taken(found, mapping))
    while portion := list(islice(outcomes, _AT_ONCE)):
        able = [one for one in portion if isinstance(one, Taken)]
        for one in portion:
            if not isinstance(one, Taken):
                refused += 1
                click.echo(f"left out: {found.name}, row {one.row}: {one.reason}", err=True)
        if able:
            run = run or store.start_run("table")
            results = store.add_all([prepared(one.facts) for one in able], run)
            known += sum(one == "unchanged" or isinstance(one, IdTaken) for one in results)
            new += sum(one in {"new", "replaced"} for one in results)
    there = f"; {known:,} there already" if known else ""
    click.echo(f"{plural(new, 'row')} taken{there}; {refused:,} left out.\nDatabase: {store.path}")
    return 2 if refused and not new + known else int(bool(refused))
