"""Builds the busiest modules as machine code: `make compiled`.

Python becomes C by mypyc, C machine code by the compiler at hand, on every core.

Nothing needs it: where there is no compiler, or it fails, the plain sources are read, which say the
same and take longer.
"""

import gc
import io
import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from mypyc.build import include_dir, mypycify

from extract import compiled

_C = compiled.FOLDER / "c"
_HEADER = Path(sysconfig.get_path("include")) / "Python.h"
# the lowest level that optimises at all: it is building that takes long here
_FLAGS = ("-O1", "-w")
_UNITS = 16  # of which the compiler takes little memory each
_QUIET = ("--config-file=", "--ignore-missing-imports", "--follow-imports=silent")


def main() -> int:
    """Build what is not built from the sources as they are; the status to leave with."""
    if compiled.is_built():
        return 0
    compiler = _setting("CC")
    if not compiler or shutil.which(compiler[0]) is None or not _HEADER.is_file():
        return _without("no C compiler with Python's headers is at hand")
    try:
        _build()
    except subprocess.CalledProcessError as error:
        return _without(f"the C compiler failed: {shlex.join(error.cmd)}")
    return 0


def _without(why: str) -> int:
    sys.stderr.write(f"Going on without machine code (same facts, slower): {why}\n")
    return 0


def _build() -> None:
    built_from = compiled.fingerprint()
    shutil.rmtree(compiled.FOLDER, ignore_errors=True)
    made = _translated(compiled.sources())
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        objects = list(workers.map(_object, _units(made)))
    _run(*_setting("LDSHARED"), *map(str, objects), "-o", str(compiled.library()))
    shutil.rmtree(_C)
    compiled.note_built(built_from)


def _translated(files: Sequence[Path]) -> list[Path]:
    """The C files of the library."""
    # a module's tree lives until the end, and looking for what may go takes a third of the time
    gc.disable()
    remarks = io.StringIO()
    try:
        with redirect_stdout(remarks), redirect_stderr(remarks):
            made = mypycify(
                [*_QUIET, *map(str, files)],
                multi_file=True,
                group_name=compiled.LIBRARY.removesuffix("__mypyc"),
                target_dir=str(_C),
            )
    except SystemExit:
        sys.stderr.write(remarks.getvalue())
        raise
    (library,) = (one for one in made if one.name == compiled.LIBRARY)
    return list(map(Path, library.sources))


def _units(made: Sequence[Path]) -> list[Path]:
    """The C files by which all are compiled: those of modules are dealt out to a few of like size,
    the largest first, as what they all include takes a third of the time when read for each."""
    modules = [file for file in made if file.name.startswith("__native_")]
    ordered = sorted(modules, key=lambda file: file.stat().st_size, reverse=True)
    units = [_C / f"unit{number}.c" for number in range(_UNITS)]
    for number, unit in enumerate(units):
        lines = [f'#include "{file.name}"\n' for file in ordered[number::_UNITS]]
        unit.write_text("".join(lines))
    return [*units, *(file for file in made if file not in modules)]


def _object(source: Path) -> Path:
    made = source.with_suffix(".o")
    places = (sysconfig.get_path("include"), include_dir(), str(_C))
    _run(
        *_setting("CC"),
        *_setting("CCSHARED"),
        *_FLAGS,
        *(f"-I{one}" for one in places),
        "-c",
        str(source),
        "-o",
        str(made),
    )
    return made


def _setting(name: str) -> list[str]:
    """The words of what this Python was built with: "gcc -pthread"."""
    return shlex.split(sysconfig.get_config_var(name) or "")


def _run(*words: str) -> None:
    subprocess.run(words, check=True)


if __name__ == "__main__":
    sys.exit(main())
