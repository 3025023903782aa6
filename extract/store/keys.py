"""When a document must be read again."""

from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from extract.model import Document

_OURS = frozenset({".py", ".toml", ".csv", ".sql", ".npz", ".gz"})


def reading_key(document: Document, parser: str = "") -> str:
    """What decides whether a document must be read again: its text, what it states of itself, and
    the program with its vocabulary and its model, or the pipeline that parses in place of it."""
    parts = [
        document.id,
        document.text_sha256,
        document.title,
        document.publisher,
        document.author,
        document.url,
        document.published,
        _program(),
        *([parser] if parser else []),
    ]
    return sha256(repr(parts).encode()).hexdigest()


@cache
def _program() -> str:
    """SHA-256 of the program's own files, so that a new rule or word reads old reports again."""
    package = Path(str(files("extract")))
    digest = sha256()
    for path in sorted(package.rglob("*")):
        if path.suffix in _OURS:
            digest.update(path.relative_to(package).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()
