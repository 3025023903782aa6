"""What a disk without room, or one that is locked, is tried with: all that Dateline writes.

python -m tests.full_disk /mnt/timeline.duckdb make
python -m tests.full_disk /mnt/timeline.duckdb read decide index csv look
"""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from dashboard import shelf
from dashboard.export import FORMS, Asked, plan, write
from dashboard.filter import Filter
from extract.errors import ExtractError
from extract.store import Store
from extract.store.check import flaws
from extract.store.compact import compact
from extract.store.decisions import accept
from tests.soak_work import report
from tests.test_store_keeping import old_file


def make(path: Path) -> str:
    """A database of twenty reports, and one of an older version beside it, with a copy."""
    for number in range(20):
        Store(path).add(report(f"first-{number}", number), 1)
    path.with_name("before").write_bytes(old_file(path.with_name("old.duckdb")).read_bytes())
    return "done"


def read(path: Path) -> str:
    """Write another report."""
    return Store(path).add(report("one more", 9), 1)


def decide(path: Path) -> str:
    """Accept an event."""
    with Store(path).read() as connection:
        ((first,),) = connection.execute("select min(event_id) from events").fetchall()
    return accept(Store(path), first, who="Ada", seen=None)


def upgrade(path: Path) -> str:
    """Read the database of an older version."""
    with Store(path.with_name("old.duckdb")).read():
        return "done"


def index(path: Path) -> str:
    """Make the index of the dashboard; gives where it was made."""
    seen = shelf.fingerprint(path)
    assert seen
    made = shelf.make(path, seen)
    return f"made {'here' if made.is_relative_to(path.parent) else 'elsewhere'}"


def export(path: Path, form: str) -> str:
    """Write all that there is, in a form."""
    with Store(path).read() as connection:
        write(plan(connection, Asked(chosen=Filter(), form=form)), path.with_name("out"))
    return "done"


def look(path: Path) -> str:
    """What stands in the databases."""
    with Store(path).read() as connection:
        reports = len(connection.table("documents"))
        decisions = len(connection.table("decisions"))
    old, before = path.with_name("old.duckdb"), path.with_name("before")
    whole = old.read_bytes() == before.read_bytes()
    return (
        f"{reports} reports, {decisions} decisions, {flaws(Store(path))}, old file whole: {whole}"
    )


ACTS: dict[str, Callable[[Path], str]] = {
    "make": make, "read": read, "decide": decide, "compact": lambda path: str(compact(Store(path))),
    "upgrade": upgrade, "index": index, "look": look,
    **{form: partial(export, form=form) for form in FORMS},
}  # fmt: skip


if __name__ == "__main__":
    for name in sys.argv[2:]:
        try:
            came = ACTS[name](Path(sys.argv[1]))
        except ExtractError as error:
            came = f"refused: {error}"
        sys.stdout.write(f"{name}: {came}\n")
