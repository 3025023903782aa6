"""The commands that look after a database: is it sound, and in the order that reads fastest?"""

import sys
from pathlib import Path

import click

from extract.cli.shared import database_option, errors_told, plural
from extract.store import Store
from extract.store.check import flaws
from extract.store.compact import compact as compacted


@click.command()
@database_option("The database to check.")
def check(database: Path) -> None:
    """Check a database: texts against their hashes, quotes against texts, rows against rows.

    Exit status: 0 sound, 1 not sound, 2 cannot be read.
    """
    with errors_told():
        found = flaws(Store(database))
    for flaw in found:
        click.echo(str(flaw))
    if found:
        click.echo(f"{database}: {plural(len(found), 'flaw')}; read the reports again to mend it")
        sys.exit(1)
    click.echo(f"{database}: sound")


@click.command()
@database_option("The database to write anew.")
def compact(database: Path) -> None:
    """Write a database anew, in order of date and without gaps, so that it is read faster."""
    with errors_told():
        before, after = compacted(Store(database))
    click.echo(f"{database}: {before / 1e6:.1f} MB before, {after / 1e6:.1f} MB now")
