"""What every command shares: the option --db, and how errors and counts are said."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from extract.cli.places import FILE
from extract.errors import ExtractError
from extract.store import DEFAULT


def database_option(
    words: str, kind: click.ParamType[Any] = FILE
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The option --db of a command, with what it does there, and what can be named by it."""
    return click.option(
        "--db",
        "database",
        metavar="FILE",
        type=kind,
        default=DEFAULT,
        show_default=True,
        help=words,
    )


@contextmanager
def errors_told() -> Iterator[None]:
    """Say an expected error in one line and exit with 2."""
    try:
        yield
    except ExtractError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(2)


def plural(count: int, noun: str) -> str:
    """A count with its noun: "1 report", "2,000 reports"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
