"""The command that says what is different: between two databases, or since a moment."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from extract.cli.shared import database_option, errors_told, plural
from extract.review.difference import Difference, What
from extract.store import Store
from extract.store.since import changes_since, moment
from extract.store.states import differences_between

_SIGNS: dict[What, str] = {"new": "+", "changed": "~", "withdrawn": "-"}


@click.command()
@click.argument(
    "databases", metavar="[OLD NEW]", nargs=-1, type=click.Path(path_type=Path, exists=True)
)
@click.option(
    "--since",
    metavar="WHEN",
    help="What was read and decided since a day, a moment (UTC) or a decision, named by its id.",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@database_option("The database that --since asks.")
def diff(databases: Sequence[Path], since: str | None, form: str, database: Path) -> None:
    """Say what is new, changed or withdrawn: in NEW against OLD, or in a database --since WHEN."""
    if len(databases) != (0 if since else 2):
        raise click.UsageError("name two databases, OLD NEW, or say --since WHEN with --db FILE")
    with errors_told():
        found = _since(database, since) if since else differences_between(*map(Store, databases))
    for one in found:
        lines = [json.dumps(asdict(one), ensure_ascii=False)] if form == "json" else _lines(one)
        for line in lines:
            click.echo(line)
    counts = Counter(one.what for one in found)
    told = ", ".join(f"{counts[what]:,} {what}" for what in _SIGNS)
    click.echo(f"{plural(len(found), 'difference')}: {told}", err=True)


def _since(database: Path, words: str) -> list[Difference]:
    with Store(database).read() as connection:
        return changes_since(connection, moment(connection, words))


def _lines(one: Difference) -> Iterator[str]:
    yield f"{_SIGNS[one.what]} {one.of} {one.record_id}  {one.says}"
    for change in one.changes:
        values = f"{change.before or 'nothing'} → {change.after or 'nothing'}"
        reason = f": {change.why}" if change.why else ""
        person = f" ({change.who}{reason})" if change.who else ""
        yield f"    {change.field}: {values}{person}"
