"""The busiest modules as machine code, where `make compiled` has built them.

What was built is used only while every source it was built from is as it was then: whoever edits
one of them reads with the plain sources, which say the same and take longer, until it is built
anew. `DATELINE_PLAIN=1` has the plain sources read whatever is built.
"""

import os
import sys
from collections.abc import Sequence
from ctypes import PYFUNCTYPE, c_char_p, c_void_p, py_object, pythonapi
from hashlib import sha256
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import EXTENSION_SUFFIXES, ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from types import ModuleType

HERE = Path(__file__).parent
FOLDER = HERE.parent / "build" / "compiled"
LIBRARY = "dateline__mypyc"
"""The module that holds the machine code of all the others."""
SUFFIX = EXTENSION_SUFFIXES[0]
_BUILT_FROM = "built-from"
_POINTER = PYFUNCTYPE(c_void_p, py_object, c_char_p)(("PyCapsule_GetPointer", pythonapi))
_MODULE = PYFUNCTYPE(py_object)
_PARTS = (
    "model.py",
    "tree.py",
    "repair/**/*.py",
    "find/**/*.py",
    "resolve/**/*.py",
)


def sources() -> list[Path]:
    """The files of the busiest modules, in order."""
    return sorted(file for part in _PARTS for file in HERE.glob(part))


def fingerprint() -> str:
    """What tells these sources, for this Python, from any others."""
    told = sha256(SUFFIX.encode())
    for file in sources():
        told.update(f"\0{file.relative_to(HERE).as_posix()}\0".encode())
        told.update(file.read_bytes())
    return told.hexdigest()


def is_built() -> bool:
    """Whether what was built was built from the sources as they are."""
    note = FOLDER / _BUILT_FROM
    return library().is_file() and note.is_file() and note.read_text() == fingerprint()


def note_built(from_sources: str) -> None:
    """Keep the fingerprint of the sources from which all was built."""
    (FOLDER / _BUILT_FROM).write_text(from_sources)


def module_name(source: Path) -> str:
    """The name by which a source is imported: "extract.repair.verbs"."""
    inside = source.relative_to(HERE.parent).with_suffix("")
    return ".".join(inside.parent.parts if inside.name == "__init__" else inside.parts)


def library() -> Path:
    """Where the machine code of all modules stands."""
    return FOLDER / f"{LIBRARY}{SUFFIX}"


class _InLibrary(Loader):
    """Takes a module out of the library, as the file that mypyc makes for each module does."""

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """The module, already run."""
        place = f"init_{spec.name.replace('.', '___')}"
        begins = _POINTER(getattr(import_module(LIBRARY), place), f"{LIBRARY}.{place}".encode())
        module: ModuleType = _MODULE(begins)()
        return module

    def exec_module(self, module: ModuleType) -> None:
        """Nothing: it has been run."""


class _Built(MetaPathFinder):
    def __init__(self) -> None:
        self.sources = {module_name(source): source for source in sources()}

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Where a module's machine code is; None for what is not built."""
        if fullname == LIBRARY:
            return spec_from_file_location(fullname, library())
        source = self.sources.get(fullname)
        if source is None:
            return None
        inside = [str(source.parent)] if source.name == "__init__.py" else None
        return spec_from_file_location(
            fullname, library(), loader=_InLibrary(), submodule_search_locations=inside
        )


def use_built() -> None:
    """Have what is imported from now on imported as machine code, where there is any."""
    if not os.environ.get("DATELINE_PLAIN") and is_built():
        sys.meta_path.insert(0, _Built())
