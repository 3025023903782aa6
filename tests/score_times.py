"""Score the reading of times against annotated reports: `python tests/score_times.py FOLDER`.

FOLDER holds `NAME.gold.jsonl` files, one document a line: `{"id", "dct", "text", "timexes"}` with
TIMEX3 types and values. Counting is that of TempEval-3: spans that overlap are a pair (relaxed),
equal spans a strict one; type and value F1 are the share of right pairs times the relaxed F1.
With `--save FILE` the predictions are kept; with `--before FILE` those of an earlier run are
compared with the present ones: which right values each document gained and lost.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from extract.find.times import time_mentions
from extract.model import Document
from extract.resolve.times import anchored
from extract.sentences import sentences


@dataclass(frozen=True, slots=True, order=True)
class Timex:
    """A time expression as annotated or as read."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Report:
    """An annotated report."""

    id: str
    text: str
    published: date | None
    gold: tuple[Timex, ...]


def reports(path: Path) -> Iterator[Report]:
    """The annotated reports of a file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold = [Timex(t["start"], t["end"], t["type"], t["value"]) for t in row["timexes"]]
        day = date.fromisoformat(row["dct"][:10]) if row["dct"] else None
        yield Report(row["id"], row["text"], day, _flat(gold))


def reading(report: Report) -> tuple[Timex, ...]:
    """The time expressions read in a report."""
    document = Document(
        id=report.id, text=report.text, file_name=report.id, published=report.published
    )
    parts = sentences(report.text)
    found = anchored(time_mentions(parts), document, parts)
    return tuple(
        Timex(one.span.start, one.span.end, one.type, one.value or "") for one in found if one.value
    )


def pairs(gold: Sequence[Timex], read: Sequence[Timex]) -> list[tuple[Timex, Timex]]:
    """Annotated and read expressions that overlap, one to one, from left to right."""
    order = sorted(
        [(one.start, 0, one) for one in gold] + [(one.start, 1, one) for one in read],
        key=lambda entry: (entry[0], entry[1]),
    )
    found = []
    waiting: list[Timex | None] = [None, None]
    for start, side, one in order:
        other = waiting[1 - side]
        if other and other.end > start:
            found.append((other, one) if side else (one, other))
            waiting[1 - side] = None
            waiting[side] = None
        else:
            waiting[side] = one
    return found


def counted(report: Report, read: Sequence[Timex]) -> Counter[str]:
    """How many expressions of a report are annotated, read, paired and right."""
    found = Counter(gold=len(report.gold), read=len(read))
    for gold, one in pairs(report.gold, read):
        same_words = report.text[gold.start : gold.end] == report.text[one.start : one.end]
        found.update(
            relaxed=1,
            strict=int(same_words),
            type=int(gold.type == one.type),
            value=int(gold.value == one.value),
        )
    return found


def line(name: str, counts: Counter[str]) -> str:
    """One line of the table: strict, relaxed, type and value F1 in percent."""
    total = counts["gold"] + counts["read"]
    scores = [200 * counts[key] / total if total else 0.0 for key in _COLUMNS]
    shown = "  ".join(f"{key} {score:5.1f}" for key, score in zip(_COLUMNS, scores, strict=True))
    return f"{name:<24} {shown}  of {counts['gold']}, read {counts['read']}"


def main(arguments: Sequence[str]) -> int:
    """Print the scores of every file in a folder, and what changed since an earlier run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--save", type=Path)
    parser.add_argument("--before", type=Path)
    options = parser.parse_args(arguments)
    before = _predictions(options.before) if options.before else {}
    rows = []
    for path in sorted(options.folder.glob("*.gold.jsonl")):
        total: Counter[str] = Counter()
        for report in reports(path):
            read = reading(report)
            rows.append({"id": report.id, "timexes": [asdict(timex) for timex in read]})
            total += counted(report, read)
            if report.id in before:
                _say(_changes(report, before[report.id], read))
        _say([line(path.name.removesuffix(".gold.jsonl"), total)])
    if options.save:
        options.save.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return 0


_COLUMNS = ("strict", "relaxed", "type", "value")


def _flat(timexes: Iterable[Timex]) -> tuple[Timex, ...]:
    kept: list[Timex] = []
    for one in sorted(timexes, key=lambda timex: (timex.start, -timex.end)):
        if one.start < one.end and (not kept or one.start >= kept[-1].end):
            kept.append(one)
    return tuple(kept)


def _predictions(path: Path) -> dict[str, tuple[Timex, ...]]:
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {row["id"]: tuple(Timex(**timex) for timex in row["timexes"]) for row in rows}


def _changes(report: Report, before: Sequence[Timex], now: Sequence[Timex]) -> list[str]:
    right_before = {gold for gold, one in pairs(report.gold, before) if gold.value == one.value}
    right_now = {gold for gold, one in pairs(report.gold, now) if gold.value == one.value}
    gained, lost = right_now - right_before, right_before - right_now
    if not gained and not lost:
        return []
    return [
        f"{report.id}: gained {len(gained)}, lost {len(lost)}",
        *(
            f"  {word} {report.text[gold.start : gold.end]!r} {gold.value}"
            for word, golds in (("gained", gained), ("lost", lost))
            for gold in sorted(golds)
        ),
    ]


def _say(lines: Iterable[str]) -> None:
    for one in lines:
        sys.stdout.write(f"{one}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
