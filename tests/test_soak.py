"""The short form of `make soak`, and what no time is needed for: full disks, locked folders."""

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from extract.errors import StoreError
from extract.store import Store
from extract.store.check import flaws
from tests.small_disk import said_on
from tests.soak import crowd, kill
from tests.soak_fuzz import fuzz
from tests.soak_work import report

FULL = """
import resource, sys
from pathlib import Path
from extract.errors import StoreError
from extract.store import Store
from tests.soak_work import report
path = Path(sys.argv[1])
size = path.stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 4096, size + 4096))
try:
    for number in range(1000):
        Store(path).add(report("x" * 5000 + str(number), number), 1)
except StoreError as error:
    print(error)
"""


def test_nothing_acknowledged_is_lost_when_processes_are_killed(tmp_path: Path) -> None:
    told = kill(4, tmp_path)
    assert told["kills"] == 4
    assert told["acknowledged"] >= 4


def test_readers_reviewers_and_an_ingest_work_together(tmp_path: Path) -> None:
    told = crowd(2, tmp_path)
    assert told["looked"] >= 4
    assert told["decision"] >= 2
    assert told["report"] >= 1


def test_hostile_input_is_read_or_refused() -> None:
    told = fuzz(2000, seed=1)
    assert 0 < told.pop("refused") < 2000
    assert told.total() == 2000


def test_a_full_disk_is_an_error_in_words_and_the_old_state_stays(tmp_path: Path) -> None:
    path = tmp_path / "timeline.duckdb"
    Store(path).add(report("first", 0), 1)
    result = subprocess.run(
        [sys.executable, "-c", FULL, str(path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parent.parent,
    )
    assert result.returncode == 0, result.stderr
    assert f"{path}: cannot write" in result.stdout
    with Store(path).read() as connection:
        names = connection.execute("select document_id from documents").fetchall()
    assert ("first",) in names
    assert flaws(Store(path)) == []


ADD = """
import sys
from pathlib import Path
from extract.errors import StoreError
from extract.store import Store
from tests.soak_work import report
path = Path(sys.argv[1])
try:
    for number in range(int(sys.argv[2])):
        Store(path).add(report("x" * 5000 + str(number), number), 1)
except StoreError as error:
    print(error)
"""
LOOK = """
import sys
from pathlib import Path
from extract.store import Store
from extract.store.check import flaws
store = Store(Path(sys.argv[1]))
with store.read() as connection:
    print(connection.execute("select count(*) > 0 from documents").fetchall(), flaws(store))
"""


def on_a_disk_of_its_own(script: str) -> str:
    """What a script says of a database at $file."""
    return said_on(12, f"file=/mnt/timeline.duckdb; {script}", sys.executable, ADD, LOOK)


def test_a_disk_that_is_full_is_said_and_what_was_written_stays() -> None:
    said = on_a_disk_of_its_own('"$1" -c "$2" $file 3000; "$1" -c "$3" $file')
    assert "/mnt/timeline.duckdb: cannot" in said
    assert said.splitlines()[-1] == "[(True,)] []"


def test_a_folder_that_cannot_be_written_is_read_and_said_to_be_so() -> None:
    said = on_a_disk_of_its_own(
        '"$1" -c "$2" $file 2; mount -o remount,ro /mnt; "$1" -c "$2" $file 1; "$1" -c "$3" $file'
    )
    refused, looked = said.splitlines()
    assert refused.startswith("/mnt/timeline.duckdb: cannot")
    assert looked == "[(True,)] []"


def test_the_limit_of_this_test_is_the_childs_alone() -> None:
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] == resource.RLIM_INFINITY


def test_a_place_where_no_folder_can_be_is_an_error_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(StoreError, match="cannot make its folder"):
        Store(tmp_path / "file" / "timeline.duckdb").start_run("test")
