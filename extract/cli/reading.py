"""The commands that read documents: into the database, or into records on standard output."""

import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

import click

from extract.cli.account import Account
from extract.cli.engines import Engine, on_ray
from extract.cli.examples import example_reports
from extract.cli.places import FOLDER
from extract.cli.progress import Progress
from extract.cli.shared import database_option, errors_told
from extract.engine import local
from extract.engine.chunks import chunks
from extract.engine.reading import steps
from extract.engine.work import Annotated, ForReaders
from extract.language import described
from extract.read import Skipped, each_once, raws
from extract.store import Shards, Store

Place = Path | Literal["-"]
Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

_PATHS = click.argument(
    "paths", nargs=-1, metavar="PATH...", type=click.Path(path_type=Path, allow_dash=True)
)
_PUBLISHED = click.option(
    "--published",
    metavar="DATE",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Publication day (YYYY-MM-DD) of documents that do not state theirs.",
)
_JOBS = click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(min=1),
    help="How many processes read at once; as many as there are cores by default.",
)
_MODEL = click.option(
    "--model",
    metavar="NAME",
    help="Parse with this spaCy pipeline for English, by name or folder, instead of our own.",
)


@click.command()
@_PATHS
@click.option(
    "--examples", is_flag=True, help="Read the example reports that come with the program."
)
@database_option("The database to write.")
@click.option(
    "--shards",
    metavar="DIR",
    type=FOLDER,
    help="Write a folder of Parquet shards by month instead of a database.",
)
@click.option(
    "--engine",
    metavar="local|ray[=ADDRESS]",
    type=Engine(),
    default="local",
    show_default=True,
    help="Read on this machine, or with Ray on a cluster (needs --shards).",
)
@_PUBLISHED
@_JOBS
@_MODEL
def extract(  # noqa: PLR0913 - as many as the command has options
    paths: Sequence[Path],
    *,
    examples: bool,
    database: Path,
    shards: Path | None,
    engine: str,
    published: datetime | None,
    jobs: int | None,
    model: str | None,
) -> None:
    """Read documents (files, folders, archives, - for standard input) into the database.

    Ctrl+C ends it; what was read is kept, and the same command goes on from there.
    """
    if engine != "local" and shards is None:
        raise click.UsageError("--engine ray writes shards: say where with --shards DIR")
    found = [*_places(paths), *([example_reports()] if examples else [])]
    if not found:
        raise click.UsageError("name a file or folder to read, or use --examples")
    account = Account()
    day = published.date() if published else None
    with errors_told(), Progress(found) as progress:
        described(model)  # before anything is read, so that a model that is not there is told
        if engine == "local":
            sink = Shards(shards) if shards else Store(database)
            done = steps(sink, raws(found), day, jobs or local.cores(), model)
        else:
            done = on_ray(engine, Shards(shards or database), raws(found), day, model)
        for step in done:
            account.take(step)
            progress.advance(step.weight, account)
    written = f"Shards: {shards}" if shards else f"Database: {database}"
    click.echo(f"{account}\n{written}")
    sys.exit(account.status)


@click.command()
@_PATHS
@_PUBLISHED
@_JOBS
@_MODEL
def annotate(
    paths: Sequence[Path], published: datetime | None, jobs: int | None, model: str | None
) -> None:
    """Print what is read as JSON, one record a document; write no database."""
    if not paths:
        raise click.UsageError("name a file or folder to read, or - for standard input")
    skipped = printed = 0
    task = ForReaders(published.date() if published else None, model)
    with errors_told():
        described(model)
        done = local.results(chunks(raws(_places(paths))), task, jobs or local.cores())
        found: Iterable[Annotated | Skipped] = (one for _, all_of in done for one in all_of)
        for one in each_once(found):
            if not isinstance(one, Skipped):
                printed += 1
                click.echo(one.line)
            elif one.why != "no report":
                skipped += 1
                click.echo(f"\nskipped: {one.reason}", err=True)
    sys.exit(2 if not printed else 1 if skipped else 0)


def _places(paths: Iterable[Path]) -> list[Place]:
    return ["-" if str(path) == "-" else path for path in paths]
