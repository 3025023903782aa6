"""A small disk of one's own, lent by the system to one command."""

import subprocess
from pathlib import Path

import pytest

LENT = ["unshare", "--map-root-user", "--mount", "sh", "-ec"]


def said_on(megabytes: int, script: str, *arguments: str) -> str:
    """What a script of the shell says that has a small disk at /mnt to itself; skips the test
    where the system lends none."""
    try:
        subprocess.run([*LENT, "mount -t tmpfs tmpfs /mnt"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no disk of its own for a test here")
    result = subprocess.run(
        [*LENT, f"mount -t tmpfs -o size={megabytes}m tmpfs /mnt; {script}", "sh", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parent.parent,
    )
    assert result.returncode == 0, result.stderr
    return result.stdout
