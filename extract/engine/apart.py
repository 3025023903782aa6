"""Documents read for a program that must go on, whatever they are: a server that takes uploads.

The pages of a server are a program of their own, and cannot start workers. Another process does so
in its place, and a document on which a worker hangs or dies is lost alone:

    python -m extract.engine.apart FOLDER

It reads what a file in the folder asks for, and leaves beside it what it found.
"""

import pickle
import subprocess
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from extract.engine.chunks import Chunk, chunks
from extract.engine.local import is_plain, results
from extract.engine.work import ForPages
from extract.errors import ExtractError
from extract.model import Document
from extract.read import Raw, Skipped, each_once

_ASKED, _FOUND = "asked.pickle", "found.pickle"

Found = list[Document | Skipped]


def documents_apart(stream: Iterable[Raw | Skipped], published: date | None) -> Found:
    """The documents that are read, each once, and what was skipped, in order.

    Raises an ExtractError where none can be read, as for a setting that is none.
    """
    portions = list(chunks(stream))
    plain = all(is_plain(one) for portion in portions for one in portion)
    found = _read(portions, published) if plain else _read_elsewhere(portions, published)
    return list(each_once(found))


def _read(portions: Iterable[Chunk], published: date | None) -> Found:
    task = ForPages(published)
    return [one for _, found in results(iter(portions), task, 1) for one in found]


def _read_elsewhere(portions: list[Chunk], published: date | None) -> Found:
    with TemporaryDirectory(prefix="dateline-reading-") as folder:
        Path(folder, _ASKED).write_bytes(pickle.dumps((portions, published)))
        # what a library prints goes nowhere; only the reason of a failure is told
        command = [sys.executable, "-m", "extract.engine.apart", folder]
        reader = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        if reader.returncode:
            raise ExtractError(reader.stderr.decode(errors="replace").strip())
        found: Found = pickle.loads(Path(folder, _FOUND).read_bytes())
    return found


def _answer(folder: Path) -> None:
    portions, published = pickle.loads((folder / _ASKED).read_bytes())
    (folder / _FOUND).write_bytes(pickle.dumps(_read(portions, published)))


if __name__ == "__main__":
    try:
        _answer(Path(sys.argv[1]))
    except ExtractError as error:
        sys.exit(str(error))
