"""dateline review: look through what was read, and accept, edit, reject or take back."""

import getpass
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from extract.cli.shared import database_option, errors_told, plural
from extract.errors import DecisionError
from extract.review.exchange import decisions, line
from extract.store import Store
from extract.store import decisions as store_decisions
from extract.store.conflicts import conflicts
from extract.store.records import Record, record, shown
from extract.store.to_review import DEFAULT_LENGTH, history, proposals, queue, unmatched

STATES = ("unchecked", "accepted", "edited", "rejected", "all")

_WHO = click.option(
    "--who",
    metavar="NAME",
    envvar="DATELINE_WHO",
    default=getpass.getuser,
    help="Who decides; your user name by default.",
)
_DATABASE = database_option("The database to review.")
_ID = click.argument("record_id", metavar="ID")


def _seen(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--seen",
        metavar="DECISION",
        help="The last decision of someone else that you have looked at and now decide against.",
    )(command)


@click.group()
def review() -> None:
    """Look through events and figures and decide on them; the dashboard writes the same log."""


@review.command("list")
@click.option("--state", type=click.Choice(STATES), default="unchecked", show_default=True)
@click.option("--words", default="", help="Only what has these words in its sentence or title.")
@click.option("--most", type=click.IntRange(1), default=DEFAULT_LENGTH, show_default=True)
@_DATABASE
def list_records(state: str, words: str, most: int, database: Path) -> None:
    """List what is to be reviewed, the doubtful first."""
    with errors_told():
        found = queue(Store(database), state, words)
    for one in found[:most]:
        click.echo(f"{one.record_id}  {one.state:9}  {one.kind}: {one.says}")
    click.echo(f"{plural(len(found), 'record')}, {min(most, len(found))} shown")


@review.command()
@_ID
@_DATABASE
def show(record_id: str, database: Path) -> None:
    """Show one record: its sentence, its values, the machine's where they differ, its history."""
    with errors_told(), Store(database).read() as connection:
        found = record(connection, record_id)
        for row in _lines(found):
            click.echo(row)
        for entry in history(connection, found.record_id):
            click.echo(entry)


@review.command()
@click.argument("record_ids", metavar="ID...", nargs=-1, required=True)
@_WHO
@_seen
@_DATABASE
def accept(record_ids: Sequence[str], who: str, seen: str | None, database: Path) -> None:
    """Accept records as they stand."""
    store = Store(database)
    with errors_told():
        for record_id in record_ids:
            revision = _revision(store, record_id, who, seen)
            store_decisions.accept(store, record_id, who=who, seen=revision)
            click.echo(f"{record_id} accepted")


@review.command()
@_ID
@click.option("--set", "changes", metavar="FIELD=VALUE", multiple=True, required=True)
@click.option("--why", default="", help="The reason, kept in the log.")
@_WHO
@_seen
@_DATABASE
def edit(
    record_id: str, changes: Sequence[str], why: str, who: str, seen: str | None, database: Path
) -> None:
    """Set fields of a record; dates as EDTF, several actors with ";" between them."""
    store = Store(database)
    pairs = [change.partition("=") for change in changes]
    with errors_told():
        if not all(equals for _, equals, _ in pairs):
            raise DecisionError("write each change as FIELD=VALUE")
        given = {name.strip(): words for name, _, words in pairs}
        revision = _revision(store, record_id, who, seen)
        store_decisions.edit(store, record_id, given, who=who, why=why, seen=revision)
    click.echo(f"{record_id} edited")


@review.command()
@_ID
@click.option("--why", required=True, help="The reason, kept in the log.")
@_WHO
@_seen
@_DATABASE
def reject(record_id: str, why: str, who: str, seen: str | None, database: Path) -> None:
    """Take a record out of the timeline, for a reason."""
    store = Store(database)
    with errors_told():
        revision = _revision(store, record_id, who, seen)
        store_decisions.reject(store, record_id, who=who, why=why, seen=revision)
    click.echo(f"{record_id} rejected")


@review.command()
@_ID
@_WHO
@_DATABASE
def undo(record_id: str, who: str, database: Path) -> None:
    """Take back your own last decision on a record."""
    with errors_told():
        store_decisions.undo(Store(database), record_id, who=who)
    click.echo(f"{record_id}: your last decision is taken back")


@review.command("same")
@click.option("--most", type=click.IntRange(1), default=DEFAULT_LENGTH, show_default=True)
@_DATABASE
def list_proposals(most: int, database: Path) -> None:
    """List pairs of accounts that may be of one event, with the reasons."""
    with errors_told():
        found = proposals(Store(database))
    for one in found[:most]:
        click.echo(f"{one.one}  {one.one_says}\n{one.other}  {one.other_says}")
        click.echo(f"    {one.points:.1f}: {'; '.join(one.reasons)}")
    click.echo(f"{plural(len(found), 'pair')}, {min(most, len(found))} shown")


@review.command()
@click.argument("one", metavar="ID")
@click.argument("other", metavar="ID")
@click.option("--why", default="", help="The reason, kept in the log.")
@_WHO
@_seen
@_DATABASE
def merge(one: str, other: str, why: str, who: str, seen: str | None, database: Path) -> None:
    """Say that two accounts are of one event; both ids lead to it from then on."""
    with errors_told():
        store_decisions.same(Store(database), one, other, who=who, why=why, seen=seen)
    click.echo(f"{one} and {other} are one event")


@review.command()
@click.argument("one", metavar="ID")
@click.argument("other", metavar="ID")
@click.option("--why", default="", help="The reason, kept in the log.")
@_WHO
@_seen
@_DATABASE
def split(one: str, other: str, why: str, who: str, seen: str | None, database: Path) -> None:
    """Say that two accounts are of two events."""
    with errors_told():
        store_decisions.different(Store(database), one, other, who=who, why=why, seen=seen)
    click.echo(f"{one} and {other} are two events")


@review.command("export")
@click.argument("file", type=click.File("w", encoding="utf-8"), default="-")
@_DATABASE
def export_decisions(file: Any, database: Path) -> None:
    """Write all decisions to a file of JSON lines, or to standard output."""
    with errors_told():
        found = store_decisions.log(Store(database))
    for one in found:
        file.write(line(one) + "\n")
    click.echo(f"{plural(len(found), 'decision')} written", err=True)


@review.command("import")
@click.argument("file", type=click.File("rb"))
@_DATABASE
def import_decisions(file: Any, database: Path) -> None:
    """Add the decisions of a file: all of them, or none if one cannot be understood."""
    with errors_told():
        given = list(decisions(file.name, file))
        otherwise = conflicts(Store(database), given)
        new, lost = store_decisions.take_in(Store(database), given)
    click.echo(f"{plural(new, 'new decision')}, {len(given) - new} known before")
    for one in otherwise:
        click.echo(str(one))
    if otherwise:
        click.echo(f"{plural(len(otherwise), 'record')} decided otherwise here: look at them again")
    if lost:
        click.echo(f"{plural(lost, 'record')} decided on and not found here: dateline review lost")


@review.command()
@_DATABASE
def lost(database: Path) -> None:
    """List decisions whose words no reading finds any more; they stay in the log."""
    with errors_told():
        found = unmatched(Store(database))
    for entry in found:
        click.echo(entry)
    click.echo(plural(len(found), "decision") + " without a record")


def _revision(store: Store, record_id: str, who: str, seen: str | None) -> str | None:
    """The decision that this one follows: a person's own is known to them, another's is not."""
    with store.read() as connection:
        found = record(connection, record_id)
    if found.last_by in {None, who} or found.revision == seen:
        return found.revision
    raise DecisionError(
        f"{found.last_by} has decided on {record_id}: look at it with dateline review show, "
        f"then decide with --seen {found.revision}"
    )


def _lines(found: Record) -> list[str]:
    rows = [f"{found.record_id}  {found.record_type}", f"  {found.anchor.quote}"]
    now, machine = shown(found.now, found.record_type), shown(found.machine, found.record_type)
    for name, words in now.items():
        read = f"   (read as: {machine[name] or 'nothing'})" if machine[name] != words else ""
        if words or read:
            rows.append(f"  {name:12} {words}{read}")
    return rows
