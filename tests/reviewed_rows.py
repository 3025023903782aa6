"""What a reader sees of the small report when a person has decided on it."""

from click.testing import CliRunner, Result

from extract.cli import dateline
from extract.store import Store


def records(store: Store) -> tuple[str, str]:
    """The event and the figure of the small report."""
    with store.read() as connection:
        found = dict(
            connection.execute("select record_type, record_id from review_rows").fetchall()
        )
    return found["event"], found["figure"]


def shown(store: Store) -> list[tuple[object, ...]]:
    with store.read() as connection:
        return connection.execute(
            "select kind, agents, edtf, latest, place, review, reviewer from event_rows"
        ).fetchall()


def run(*arguments: str) -> Result:
    return CliRunner().invoke(dateline, arguments)
