"""The command `dateline`: what `extract` offers, the dashboard, and its files."""

import sys
from pathlib import Path

import click

from dashboard.exporting import export
from dashboard.server import serve
from extract.cli import dateline
from extract.store import DEFAULT

__all__ = ["dateline"]


@dateline.command()
@click.option(
    "--db",
    "database",
    metavar="FILE",
    type=click.Path(path_type=Path),
    default=DEFAULT,
    show_default=True,
    help="The database to show, or a folder of shards.",
)
@click.option(
    "--port", type=click.IntRange(1, 65535), help="Port on this machine; a free one by default."
)
@click.option("--read-only", is_flag=True, help="Show only: no reports can be added.")
def dashboard(database: Path, port: int | None, read_only: bool) -> None:
    """Open the dashboard in the browser; it listens on this machine alone."""
    sys.exit(serve(database, port, read_only))


dateline.add_command(export)
