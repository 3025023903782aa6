"""The command `dateline export`: the files of the dashboard's downloads, from a terminal."""

import sys
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from dashboard.export import FORMS, PROFILES, TABLES, Asked, ExportError, Plan, plan, write
from dashboard.export.asked import SINGLE
from dashboard.filter import CERTAINTIES, DAYS, KEYS, LABELS, ROLES, Filter, from_query
from extract.cli.places import FILE_OR_SHARDS, FOLDER
from extract.cli.shared import database_option, errors_told
from extract.store import Place, Store

_LISTS = {
    "kind": "Kind of event, such as “attack”.",
    "actor": "Who takes part, by id, such as “RUS”.",
    "place": "Where, such as “UKR”.",
    "source": "Outlet of the report.",
    "status": "reported, claimed, confirmed, denied or disputed.",
    "reality": "actual, claimed, planned, hypothetical or negated.",
    "class": "Class of PLOVER, such as “ASSAULT”.",
}
_DAY = click.DateTime(["%Y-%m-%d"])

_CONDITIONS = [
    *(
        click.Option(
            [f"--{key}", facet], multiple=True, metavar="TEXT", help=_LISTS.get(key, LABELS[facet])
        )
        for facet, key in KEYS.items()
    ),
    click.Option(["--from", "first"], type=_DAY, help="First day of the period."),
    click.Option(["--to", "last"], type=_DAY, help="Last day of the period."),
    click.Option(["--by"], type=click.Choice(DAYS), help="Which day the period is about."),
    click.Option(["--certainty"], type=click.Choice(CERTAINTIES), help="How sure to lie in it."),
    click.Option(["--role"], type=click.Choice(ROLES), help="What the actor must be."),
    click.Option(["--measure"], help="The measure of the figures."),
    click.Option(["--text"], help="Words in the sentence, the title, the names."),
]


def filter_of(query: str, options: dict[str, Any]) -> Filter:
    """The filter of a link, with the conditions of the options put in the place of its own.

    Raises ExportError when the link holds a condition that there is not.
    """
    try:
        chosen = from_query(query)
    except ValueError as error:
        raise ExportError(f"--filter: {error}") from error
    given = {name: value for name, value in options.items() if value not in (None, ())}
    for name in given.keys() & {"first", "last"}:
        given[name] = given[name].date()
    return replace(chosen, **given)


def _refuse_overwriting(planned: Plan, folder: Path) -> None:
    there = [name for name in planned.files if (folder / name).exists()]
    if there:
        raise ExportError(f"{folder / there[0]} is there already; write over it with --force")


def _bar(rows: int) -> AbstractContextManager[Any]:
    return click.progressbar(length=rows, label="Writing", show_percent=True, file=sys.stderr)


@click.command()
@click.argument("folder", metavar="DIR", type=FOLDER)
@database_option("The database to read, or a folder or address of shards.", FILE_OR_SHARDS)
@click.option(
    "--format", "form", type=click.Choice(list(FORMS)), default="package", show_default=True
)
@click.option(
    "--table",
    "tables",
    type=click.Choice(SINGLE),
    multiple=True,
    help=f"Which tables; all but reports where none is named. A package holds {len(TABLES)}.",
)
@click.option(
    "--profile", type=click.Choice(list(PROFILES)), help="The events in another program's columns."
)
@click.option("--hxl", is_flag=True, help="A row of HXL tags under the header (csv, xlsx).")
@click.option("--masked", is_flag=True, help="Leave out the names of private persons.")
@click.option(
    "--filter", "query", default="", metavar="LINK", help="A link of the dashboard, or its query."
)
@click.option("--force", is_flag=True, help="Write over files that are there already.")
def export(
    folder: Path, database: Place, tables: tuple[str, ...], query: str, force: bool, **options: Any
) -> None:
    """Write what a filter keeps as files into DIR: the same files as the dashboard's downloads.

    The filter is a link copied from the dashboard, or the options below, or both.
    """
    how = {name: options.pop(name) for name in ("form", "profile", "hxl", "masked")}
    with errors_told():
        asked = Asked(chosen=filter_of(query, options), tables=tables or TABLES, **how)
        with Store(database).read() as connection:
            planned = plan(connection, asked)
            if not force:
                _refuse_overwriting(planned, folder)
            with _bar(planned.rows) as bar:
                written = write(planned, folder, bar.update)
    for path in written:
        click.echo(str(path))
    counts = "; ".join(f"{name} {rows:,}" for name, rows in planned.about.counts.items())
    click.echo(f"{planned.about.filter_words}\n{counts}", err=True)
    if asked.profile:
        click.echo(PROFILES[asked.profile].note, err=True)


export.params.extend(_CONDITIONS)
