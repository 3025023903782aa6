"""How far a reading is: documents, words a second, and the time that is left."""

import sys
import time
from collections.abc import Sequence
from itertools import repeat
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

import click

from extract.cli.account import Account
from extract.read.sources import places


class Progress:
    """A bar on standard error that counts the bytes of the files named, where they are known."""

    def __init__(self, paths: Sequence[Path | Literal["-"]]) -> None:
        # the bar is moved by hand: what it runs over has no end and is only what it shows
        self._bar = click.progressbar(
            repeat(""),
            length=_size(paths),
            label="Reading",
            show_percent=True,
            file=sys.stderr,
            item_show_func=lambda told: told,
            update_min_steps=1,
        )
        self._start = time.monotonic()

    def __enter__(self) -> Self:
        self._bar.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._bar.__exit__(kind, error, traceback)

    def advance(self, weight: int, account: Account) -> None:
        """Move on by so many bytes."""
        reports = account.read + account.unchanged
        rate = account.words / max(time.monotonic() - self._start, 0.001)
        self._bar.update(weight, f"{reports:,} reports, {rate:,.0f} words/s")


def _size(paths: Sequence[Path | Literal["-"]]) -> int | None:
    """The bytes of all files; None where standard input is one of them, which has no known end."""
    if "-" in map(str, paths):
        return None
    return sum(_bytes(one) for one in places(paths) if isinstance(one, Path)) or None


def _bytes(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
