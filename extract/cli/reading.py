"""The commands that read documents: into the database, or into records on standard output."""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from typing import Literal

import click

from extract.cli.shared import database_option, errors_told, plural
from extract.errors import ReadError
from extract.model import Document, Facts
from extract.pipeline import facts
from extract.read import Skipped, documents
from extract.read.sources import places as files_of
from extract.record import record
from extract.store import Store, reading_key

Place = Path | Literal["-"]

_PATHS = click.argument(
    "paths", nargs=-1, metavar="PATH...", type=click.Path(path_type=Path, allow_dash=True)
)
_PUBLISHED = click.option(
    "--published",
    metavar="DATE",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Publication day (YYYY-MM-DD) of documents that do not state theirs.",
)


@click.command()
@_PATHS
@click.option(
    "--examples", is_flag=True, help="Read the example reports that come with the program."
)
@database_option("The database to write.")
@_PUBLISHED
def extract(
    paths: Sequence[Path], examples: bool, database: Path, published: datetime | None
) -> None:
    """Read documents (files, folders, .jsonl corpora, - for standard input) into the database."""
    places = [*_places(paths), *([example_reports()] if examples else [])]
    if not places:
        raise click.UsageError("name a file or folder to read, or use --examples")
    with errors_told():
        summary = _read_into(Store(database), places, published)
    click.echo(_told(summary, database))
    if summary["read"] + summary["unchanged"] == 0:
        sys.exit(2)
    sys.exit(1 if summary["skipped"] else 0)


@click.command()
@_PATHS
@_PUBLISHED
def annotate(paths: Sequence[Path], published: datetime | None) -> None:
    """Print what is read as JSON, one record a document; write no database."""
    if not paths:
        raise click.UsageError("name a file or folder to read, or - for standard input")
    skipped = printed = 0
    with errors_told():
        for one in documents(_places(paths), published.date() if published else None):
            if isinstance(one, Skipped):
                skipped += 1
                _say_skipped(one)
                continue
            printed += 1
            click.echo(json.dumps(record(facts(one)), ensure_ascii=False))
    sys.exit(2 if not printed else 1 if skipped else 0)


def example_reports() -> Path:
    """The folder of example reports: inside the installed package, else in the checkout."""
    installed = Path(str(files("extract"))) / "example_reports"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "data" / "reports"


def _places(paths: Iterable[Path]) -> list[Place]:
    return ["-" if str(path) == "-" else path for path in paths]


def _read_into(store: Store, places: Sequence[Place], published: datetime | None) -> Counter[str]:
    summary: Counter[str] = Counter()
    known = store.reading_keys()
    run = 0
    found = documents(places, published.date() if published else None)
    with click.progressbar(
        found,
        length=_count(places),
        label="Reading",
        show_pos=True,
        file=sys.stderr,
        item_show_func=_name,
    ) as bar:
        for one in bar:
            if isinstance(one, Skipped):
                summary["skipped"] += 1
                _say_skipped(one)
            elif reading_key(one) in known:
                summary["unchanged"] += 1
            else:
                run = run or store.start_run("extract")
                try:
                    _add(store, facts(one), run, summary)
                except ReadError as error:
                    summary["skipped"] += 1
                    _say_skipped(Skipped(one.file_name, str(error)))
    return summary


def _count(places: Sequence[Place]) -> int | None:
    """How many documents there will be, if that can be known before they are read."""
    found = list(files_of(places))
    corpora = any(isinstance(one, Path) and one.suffix in {".jsonl", ".ndjson"} for one in found)
    return None if corpora or "-" in found else len(found)


def _add(store: Store, found: Facts, run: int, summary: Counter[str]) -> None:
    store.add(found, run)
    summary["read"] += 1
    summary["events"] += len(found.events)
    summary["figures"] += len(found.quantities)
    summary["times"] += len(found.times)
    for warning in found.warnings:
        click.echo(f"\n{found.document.file_name}: {warning}", err=True)


def _name(one: Document | Skipped | None) -> str | None:
    if one is None:
        return None
    return one.name if isinstance(one, Skipped) else one.file_name


def _say_skipped(one: Skipped) -> None:
    click.echo(f"\nskipped: {one.reason}", err=True)


def _told(summary: Counter[str], database: Path) -> str:
    parts = [f"{plural(summary['read'], 'report')} read"]
    if summary["unchanged"]:
        parts.append(f"{summary['unchanged']} read before and unchanged")
    if summary["skipped"]:
        parts.append(f"{summary['skipped']} skipped")
    counted = ", ".join(plural(summary[name + "s"], name) for name in ("event", "figure", "time"))
    found = f"\nFound {counted}." if summary["read"] else ""
    return f"{'; '.join(parts)}.{found}\nDatabase: {database}"
