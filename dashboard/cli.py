"""The command `dateline`: what `extract` offers, the dashboard, and its files."""

import re
import sys
from collections.abc import Sequence

import click

from dashboard.server import serve
from extract.cli import dateline
from extract.cli.places import FILE_OR_SHARDS
from extract.cli.shared import database_option, errors_told
from extract.store import Address, Place, Store

__all__ = ["dateline"]

_HOST = re.compile(r"(?:\*\.)?[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?", re.ASCII | re.IGNORECASE)
_PATH = re.compile(r"[\w-]+(?:/[\w-]+)*", re.ASCII)


class HostName(click.ParamType[str]):
    """A host by its name, or "*." before the name of a domain for all hosts in it."""

    name = "host"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name in lower case; fails for an address, a port, and for every host there is."""
        if not _HOST.fullmatch(value):
            self.fail(f"{value!r} is no name of a host, such as timeline.example.org", param, ctx)
        return value.lower()


class BasePath(click.ParamType[str]):
    """A path below which the pages lie."""

    name = "path"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The path without slashes at its ends; fails for one with anything but plain words."""
        path = value.strip("/")
        if path and not _PATH.fullmatch(path):
            self.fail(f"{value!r} is no path of plain words, such as press/timeline", param, ctx)
        return path


@dateline.command()
@database_option("The database to show, or a folder or address of shards.", FILE_OR_SHARDS)
@click.option(
    "--port", type=click.IntRange(1, 65535), help="Port on this machine; a free one by default."
)
@click.option(
    "--read-only", is_flag=True, help="Show only: no reports can be added, nothing decided."
)
@click.option(
    "--host",
    "hosts",
    metavar="NAME",
    type=HostName(),
    multiple=True,
    help="A name under which a proxy on this machine shows it, such as timeline.example.org.",
)
@click.option(
    "--base",
    metavar="PATH",
    type=BasePath(),
    default="",
    help="The path below which a proxy shows it, such as timeline.",
)
def dashboard(
    database: Place, port: int | None, read_only: bool, hosts: Sequence[str], base: str
) -> None:
    """Open the dashboard in the browser; it listens on this machine alone."""
    if isinstance(database, Address):
        with errors_told(), Store(database).read():
            pass  # what cannot be opened is said here, and not only on every page
    sys.exit(serve(database, port, read_only, hosts, base))


dateline.place("dashboard.exporting", "export")
