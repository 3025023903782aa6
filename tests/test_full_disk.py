"""A disk without room and a folder that is locked: said in words, and the old state stays whole."""

import sys

import pytest

from tests.small_disk import said_on

FILE = "/mnt/timeline.duckdb"
WRITTEN = ("csv", "xlsx", "json", "parquet", "package", "handout")
WHOLE = "look: 20 reports, 0 decisions, [], old file whole: True"


def on_a_disk_of_its_own(spoil: str) -> dict[str, str]:
    """What comes of all that Dateline writes on a small disk that is spoiled first."""
    tried = f"{sys.executable} -m tests.full_disk {FILE}"
    acts = " ".join(("read", "decide", "compact", "upgrade", "index", *WRITTEN, "look"))
    said = said_on(24, f"{tried} make; {spoil}; {tried} {acts}")
    return dict(line.split(": ", 1) for line in said.splitlines())


@pytest.mark.parametrize(
    "spoil", ["cat /dev/zero > /mnt/rest 2>/dev/null || true", "mount -o remount,ro /mnt"]
)
def test_what_cannot_be_written_is_said_and_the_old_state_stays(spoil: str) -> None:
    came = on_a_disk_of_its_own(spoil)
    for act in ("read", "decide", "compact", "upgrade", *WRITTEN):
        assert came[act].startswith("refused: /mnt/"), (act, came[act])
        assert "cannot" in came[act]
    assert came["index"] == "made elsewhere"
    assert f"look: {came['look']}" == WHOLE
