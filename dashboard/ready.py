"""Large files that were written and wait to be fetched: on disk, each under an address of its own.

A file goes through the server in small pieces and is never in its memory whole. Its address cannot
be guessed, holds for this run of the server, and goes when newer files have taken its place.
"""

import atexit
from collections import OrderedDict
from functools import cache
from pathlib import Path
from secrets import token_urlsafe
from shutil import rmtree
from tempfile import mkdtemp

import streamlit as st

_KEPT = 4

_waiting: OrderedDict[str, Path] = OrderedDict()


@cache
def _root() -> Path:
    root = Path(mkdtemp(prefix="dateline-files-"))
    atexit.register(rmtree, root, ignore_errors=True)
    return root


def route() -> str:
    """The path at which this server hands files out, below that of its pages."""
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{base}/files" if base else "/files"


def folder() -> Path:
    """A new folder for one file; those that have waited longest are emptied."""
    while len(_waiting) >= _KEPT:
        _, path = _waiting.popitem(last=False)
        rmtree(path.parent, ignore_errors=True)
    return Path(mkdtemp(dir=_root()))


def address(file: Path) -> str:
    """The address, on this server, at which a file can be fetched."""
    key = token_urlsafe(24)
    _waiting[key] = file
    return f"{route()}/{key}"


def waiting(key: str) -> Path | None:
    """The file of an address; None where there is none, or none any more."""
    return _waiting.get(key)
