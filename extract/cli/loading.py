"""The command that loads shards into a database."""

import sys
from pathlib import Path

import click

from extract.cli.places import SHARDS
from extract.cli.shared import database_option, errors_told, plural
from extract.store import Place, Store
from extract.store.load import load as portions_of


@click.command()
@click.argument("folder", metavar="DIR", type=SHARDS)
@database_option("The database to write.")
def load(folder: Place, database: Path) -> None:
    """Load a folder of shards, as `extract --shards` writes them, into the database; DIR may be an
    address in an object store.

    Months are loaded whole; what the database holds already is not loaded again.
    """
    written = unchanged = refused = 0
    with errors_told():
        for portion in portions_of(Store(database), folder):
            written += portion.written
            unchanged += portion.unchanged
            refused += len(portion.refused)
            months = " to ".join(dict.fromkeys((portion.months[0], portion.months[-1])))
            click.echo(f"{months}: {plural(portion.written, 'report')}", err=True)
            for identity in portion.refused:
                click.echo(f"not loaded: another text has the id {identity!r}", err=True)
    left = f"; {refused:,} not loaded" if refused else ""
    there = f"; {unchanged:,} there already" if unchanged else ""
    click.echo(f"{plural(written, 'report')} loaded{there}{left}.\nDatabase: {database}")
    sys.exit(1 if refused else 0)
