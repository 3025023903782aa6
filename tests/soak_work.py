"""What the processes of `make soak` do: read reports in, decide, look; each without end.

    python -m tests.soak_work decide FILE SEED

Each line on standard output was acknowledged before it was written.
"""

import random
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from extract.errors import DecidedMeanwhile
from extract.model import Facts, When
from extract.store import Store
from extract.store.decisions import accept, edit
from tests.test_store import TEXT, facts

_RECORDS = "select record_id, revision from review_rows where record_type = 'event'"


def report(name: str, number: int) -> Facts:
    """A report of its own, with a day that few others share."""
    plain = facts(name, f"{name}.txt", f"{TEXT} Report {name}.")
    when = plain.events[0].when
    assert when
    day = date(2022, 1, 1) + timedelta(days=number % 300)
    moved = replace(when.interval, earliest=day, latest=day, edtf=day.isoformat())
    event = replace(plain.events[0], when=When(interval=moved, words=when.words))
    return replace(plain, events=(event,))


def ingest(path: Path, seed: int) -> Iterator[str]:
    """Read reports without end; gives each report's id when it is written."""
    store, number = Store(path), 0
    run = store.start_run("soak")
    while True:
        name = f"r{seed}-{number}"
        store.add(report(name, number), run)
        yield f"report {name}"
        number += 1
        time.sleep(0.3)  # about what it takes to read the next one


def decide(path: Path, seed: int) -> Iterator[str]:
    """Decide without end; gives the decision's id when it is written, and how long it took."""
    store, chance = Store(path), random.Random(seed)
    who = f"reviewer {seed}"
    while True:
        with store.read() as connection:
            records = connection.execute(_RECORDS).fetchall()
        record, seen = chance.choice(records)
        begun = time.monotonic()
        try:
            made = _act(store, chance, (record, seen), who)
        except DecidedMeanwhile:
            yield "late"
            continue
        yield f"decision {made} {time.monotonic() - begun:.4f}"
        time.sleep(chance.random() * 0.2)


def _act(store: Store, chance: random.Random, on: tuple[str, str | None], who: str) -> str:
    if chance.random() < 0.5:
        return accept(store, on[0], who=who, seen=on[1])
    place = f"place {chance.random()}"
    return edit(store, on[0], {"place": place}, who=who, seen=on[1])


def look(path: Path, seed: int) -> Iterator[str]:
    """Read without end, as a page of the dashboard does; gives how many events there were."""
    store = Store(path)
    while True:
        with store.read() as connection:
            rows = connection.execute(
                "select kind, count(distinct event_id) from event_rows group by kind"
            ).fetchall()
        yield f"looked {sum(count for _, count in rows)}"
        time.sleep(0.1)


WORK = {"ingest": ingest, "decide": decide, "look": look}


if __name__ == "__main__":
    what, path, seed = sys.argv[1:]
    for line in WORK[what](Path(path), int(seed)):
        sys.stdout.write(f"{line}\n")
