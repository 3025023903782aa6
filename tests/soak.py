"""Hard weather for the store: processes killed, many at once, hostile input; see `make soak`.

    python -m tests.soak kill 200       kill -9 at 200 random moments of ingest and review
    python -m tests.soak crowd 300      four readers, two reviewers and an ingest for 300 seconds
    python -m tests.soak fuzz 1000000   so many hostile inputs over all that takes text
    python -m tests.soak guided 100000  the same, chosen by atheris, where that is installed

Each line that a worker prints was acknowledged: it must be in the database whatever happens next.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.store import Store
from extract.store.check import flaws
from tests.soak_fuzz import fuzz, guided
from tests.soak_work import report

SLOWEST = 0.5
"""Seconds within which 95 of 100 decisions must be acknowledged."""


@dataclass
class Worker:
    """A process at work, what it is, and the file that it writes its acknowledgements to."""

    process: "subprocess.Popen[bytes]"
    output: Path
    errors: Path

    def acknowledged(self) -> list[str]:
        """The whole lines written so far; the last one may have been cut off."""
        return self.output.read_text(encoding="utf-8").split("\n")[:-1]

    def end(self) -> None:
        """Kill it, as a power cut would."""
        self.process.kill()
        self.process.wait()


def start(folder: Path, what: str, database: Path, seed: int) -> Worker:
    """A worker in a process of its own."""
    output, errors = folder / f"{what}-{seed}.out", folder / f"{what}-{seed}.err"
    with output.open("wb") as out, errors.open("wb") as err:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.soak_work", what, str(database), str(seed)],
            stdout=out,
            stderr=err,
            cwd=Path(__file__).parent.parent,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
    return Worker(process, output, errors)


def missing(database: Path, lines: Sequence[str]) -> list[str]:
    """What was acknowledged and is not in the database; opened for reading, with no repair."""
    with Store(database).read() as connection:
        reports = connection.execute("select document_id from documents").fetchall()
        decisions = connection.execute("select decision_id from decisions").fetchall()
    held = {f"report {name}" for (name,) in reports} | {f"decision {one}" for (one,) in decisions}
    return [
        line
        for line in lines
        if line.startswith(("report ", "decision ")) and " ".join(line.split()[:2]) not in held
    ]


def kill(times: int, folder: Path) -> Counter[str]:
    """Kill an ingest and a reviewer at random moments, again and again; nothing may be lost."""
    database, chance = folder / "soak.duckdb", random.Random(7)
    Store(database).add(report("first", 0), 1)
    told: Counter[str] = Counter()
    everything: list[str] = []
    for turn in range(0, times, 2):
        workers = [start(folder, what, database, turn) for what in ("ingest", "decide")]
        # the moment is random, but not before there is something to lose
        _until_busy(workers)
        for worker in chance.sample(workers, 2):
            time.sleep(chance.random() * 0.3)
            worker.end()
            told["kills"] += 1
        everything += [line for worker in workers for line in worker.acknowledged()]
        lost = missing(database, everything)
        assert not lost, f"lost after {told['kills']} kills: {lost[:5]}"
        found = flaws(Store(database))
        assert not found, f"after {told['kills']} kills: {found}"
    told["acknowledged"] = len([line for line in everything if line != "late"])
    return told


def crowd(seconds: float, folder: Path) -> Counter[str]:
    """Four readers, two reviewers and an ingest together: no error, no lost write, no long wait."""
    database = folder / "soak.duckdb"
    for number in range(20):
        Store(database).add(report(f"first-{number}", number), 1)
    tasks = ["look"] * 4 + ["decide"] * 2 + ["ingest"]
    workers = [start(folder, what, database, seed) for seed, what in enumerate(tasks)]
    _until_busy(workers)
    time.sleep(seconds)
    ended = [each.output.name for each in workers if each.process.poll() is not None]
    for worker in workers:
        worker.end()
    said = [each.errors.read_text(encoding="utf-8") for each in workers]
    assert not ended, f"stopped: {ended}: {''.join(said)[-2000:]}"
    # for whom one waits is told on a busy machine; anything else on that stream is an error
    wrong = [line for text in said for line in text.splitlines() if ": waiting for " not in line]
    assert not wrong, wrong
    lines = [line for worker in workers for line in worker.acknowledged()]
    assert not missing(database, lines)
    assert not flaws(Store(database))
    waits = sorted(float(line.split()[2]) for line in lines if line.startswith("decision "))
    told = Counter(line.split()[0] for line in lines)
    for name, share in (("median", 0.5), ("95th percentile", 0.95)):
        told[f"{name}, ms"] = round(waits[int(len(waits) * share)] * 1000)
    told["longest, ms"] = round(waits[-1] * 1000)
    return told


def _until_busy(workers: Sequence[Worker]) -> None:
    end = time.monotonic() + 300
    while not all(each.acknowledged() for each in workers):
        assert time.monotonic() < end, "a worker came to nothing within five minutes"
        time.sleep(0.01)


def main(what: str, *rest: str) -> None:
    """Run one of the tests."""
    if what == "guided":
        guided(int(rest[0]))
        return
    with tempfile.TemporaryDirectory() as folder:
        if what == "kill":
            told = kill(int(rest[0]), Path(folder))
        elif what == "crowd":
            told = crowd(float(rest[0]), Path(folder))
            assert told["95th percentile, ms"] <= SLOWEST * 1000, told
        else:
            told = fuzz(int(rest[0]))
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
