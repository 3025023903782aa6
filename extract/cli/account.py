"""What came of a reading, told while it goes on and at its end."""

from collections import Counter

import click

from extract.cli.shared import plural
from extract.engine.reading import Step
from extract.read import Skipped

_NAMED = 20
"""How many of the documents that failed are named again at the end."""


class Account:
    """Counts what was read, known already, skipped and left; as words, it is the summary."""

    def __init__(self) -> None:
        self.read = self.unchanged = self.words = 0
        self.stopped = False
        self._found: Counter[str] = Counter()
        self._skipped: Counter[str] = Counter()
        self._failed: list[Skipped] = []

    def take(self, step: Step) -> None:
        """Count a step; what was skipped, or read in part, is named on standard error."""
        self.unchanged += step.unchanged
        self.stopped = self.stopped or step.stopped
        for one in step.written:
            self.read += 1
            self.words += one.words
            for table in ("events", "figures", "times"):
                self._found[table] += one.counts.get(table, 0)
            for warning in one.warnings:
                click.echo(f"\n{one.file_name}: {warning}", err=True)
        for skipped in step.skipped:
            self._skip(skipped)

    @property
    def status(self) -> int:
        """The exit status: 0 all read, 1 some not, 2 nothing written, 130 stopped."""
        if self.stopped:
            return 130
        if self.read + self.unchanged == 0:
            return 2
        return 1 if self._skipped["unusable"] or self._skipped["language"] else 0

    def __str__(self) -> str:
        parts = [f"{plural(self.read, 'report')} read"]
        if self.unchanged:
            parts.append(f"{self.unchanged:,} read before and unchanged")
        for why, words in (
            ("unusable", "skipped"),
            ("language", "left as not English"),
            ("no report", "records of archives left as no web pages"),
        ):
            if self._skipped[why]:
                parts.append(f"{self._skipped[why]:,} {words}")
        lines = ["; ".join(parts) + "."]
        if self.read:
            counted = (plural(self._found[f"{one}s"], one) for one in ("event", "figure", "time"))
            lines.append(f"Found {', '.join(counted)}.")
        lines += self._failures()
        if self.stopped:
            lines.append("Stopped: what was read is kept; the same command goes on from there.")
        return "\n".join(lines)

    def _skip(self, skipped: Skipped) -> None:
        self._skipped[skipped.why] += 1
        if skipped.why == "no report":
            return
        click.echo(f"\nskipped: {skipped.reason}", err=True)
        if skipped.why == "unusable" and len(self._failed) < _NAMED:
            self._failed.append(skipped)

    def _failures(self) -> list[str]:
        """The first documents that failed, once more, where they may have scrolled away."""
        if self.read + self.unchanged < _NAMED:
            return []
        more = self._skipped["unusable"] - len(self._failed)
        named = [f"  {one.reason}" for one in self._failed]
        return [
            *(["Skipped:"] if named else []),
            *named,
            *([f"  and {more:,} more"] if more else []),
        ]
