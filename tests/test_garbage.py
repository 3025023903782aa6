"""What a reading leaves behind when its process ends."""

import subprocess
import sys
from pathlib import Path


def test_a_reading_ends_without_a_word_of_its_libraries(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("On 4 March 2022 Russia shelled the port of Odesa.", encoding="utf-8")
    database = tmp_path / "timeline.duckdb"
    command = [sys.executable, "-m", "extract", "extract", str(report), "--db", str(database)]
    ended = subprocess.run([*command, "--jobs", "1"], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    assert "leaked" not in ended.stderr
    assert "1 report read." in ended.stdout
