"""Machine code: used while it was built from the sources as they are, and never otherwise."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from extract import compiled, compiling, tree

REPORTS = sorted(Path("data/reports").glob("*.md"))[:2]


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a package of one module that was built."""
    here = tmp_path / "extract"
    here.mkdir()
    (here / "model.py").write_text("ONE = 1\n")
    monkeypatch.setattr(compiled, "HERE", here)
    monkeypatch.setattr(compiled, "FOLDER", tmp_path / "build")
    compiled.FOLDER.mkdir()
    compiled.library().touch()
    compiled.note_built(compiled.fingerprint())
    return here


@pytest.mark.usefixtures("built")
def test_what_was_built_from_these_sources_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    monkeypatch.delenv("DATELINE_PLAIN", raising=False)
    compiled.use_built()
    found = sys.meta_path[0].find_spec("extract.model", None)
    assert found is not None
    assert found.origin == str(compiled.library())
    assert sys.meta_path[0].find_spec("extract.errors", None) is None


@pytest.mark.parametrize("change", ["edited", "added", "renamed", "lost", "asked for plain"])
def test_what_is_no_longer_so_is_not_used(
    built: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    monkeypatch.delenv("DATELINE_PLAIN", raising=False)
    if change == "edited":
        (built / "model.py").write_text("ONE = 2\n")
    elif change == "added":
        (built / "tree.py").write_text("")
    elif change == "lost":
        compiled.library().unlink()
    elif change == "renamed":
        (built / "model.py").rename(built / "tree.py")
    else:
        monkeypatch.setenv("DATELINE_PLAIN", "1")
    before = list(sys.meta_path)
    compiled.use_built()
    assert sys.meta_path == before


def test_without_a_compiler_it_goes_on_and_says_so(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (built / "model.py").write_text("ONE = 2\n")
    monkeypatch.setattr(sysconfig, "get_config_var", lambda _name: "no-such-compiler")
    assert compiling.main() == 0
    assert capsys.readouterr().err == (
        "Going on without machine code (same facts, slower): "
        "no C compiler with Python's headers is at hand\n"
    )
    assert not compiled.is_built()


def test_the_modules_in_use_are_those_that_were_built() -> None:
    plain = bool(os.environ.get("DATELINE_PLAIN")) or not compiled.is_built()
    assert (tree.__file__.endswith(".py")) is plain


def test_plain_sources_and_machine_code_tell_the_same() -> None:
    told = [_annotated(environment) for environment in ({}, {"DATELINE_PLAIN": "1"})]
    assert told[0] == told[1]
    assert told[0].count(b"\n") == len(REPORTS)


def _annotated(environment: dict[str, str]) -> bytes:
    words = [sys.executable, "-m", "extract", "annotate", *map(str, REPORTS)]
    return subprocess.run(
        words, env=os.environ | environment, capture_output=True, check=True
    ).stdout
