"""Score events on annotated reports: python -m tests.score_events FOLDER

FOLDER holds JSON Lines: `text`, `date` (the day of publication) and `events`, each with `type`,
`source` and `target` (lists of {"names", "code"}), `date` (EDTF) and `modality`. Printed for every
file: precision, recall and F1 of the class, then also of one agent, one target, the date; and how
often the modality of an event of the right class is right.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from extract.model import Actor, Document, Event
from extract.pipeline import facts

LEVELS = ("class", "agent", "target", "date")
OURS_ALONE = {"STATE", "REPORT"}


@dataclass(frozen=True, slots=True)
class Told:
    """An event as gold and prediction have it: the names of its actors as sets of words."""

    types: frozenset[str]
    agents: tuple[frozenset[str], ...]
    targets: tuple[frozenset[str], ...]
    dates: frozenset[str]
    modality: str


def main(folder: Path) -> None:
    for path in sorted(folder.glob("*.jsonl")):
        lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        if any(event.get("type") for line in lines for event in line["events"]):
            write(path.name)
            report(lines)


def report(lines: Sequence[Mapping[str, Any]]) -> None:
    counts: Counter[str] = Counter()
    for line in lines:
        gold = [annotated(event) for event in line["events"]]
        found = list(read(line))
        counts.update(gold=len(gold), found=len(found))
        for one, other in pairs(gold, found):
            for level in range(reached(one, other)):
                counts[LEVELS[level]] += 1
            counts["firm"] += one.modality in {"", other.modality}
    for name in LEVELS:
        write(f"  {name:8}", *(f"{value:.3f}" for value in scores(counts, name)))
    write(f"  modality {counts['firm'] / max(1, counts['class']):.3f}")


def write(*words: str) -> None:
    sys.stdout.write(" ".join(words) + "\n")


def scores(counts: Counter[str], level: str) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    precision = counts[level] / max(1, counts["found"])
    recall = counts[level] / max(1, counts["gold"])
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def annotated(event: Mapping[str, Any]) -> Told:
    return Told(
        types=frozenset([event["type"], *event.get("type_alt", [])]),
        agents=tuple(words(name) for actor in event["source"] for name in actor["names"]),
        targets=tuple(words(name) for actor in event["target"] for name in actor["names"]),
        dates=frozenset([event["date"], *event.get("date_alt", [])]),
        modality=event["modality"],
    )


def read(line: Mapping[str, Any]) -> Iterator[Told]:
    published = date.fromisoformat(line["date"][:10]) if line["date"] else None
    document = Document(id=line["id"], text=line["text"], file_name="gold", published=published)
    found = facts(document)
    actors = {mention.actor.id: mention.actor for mention in found.mentions}
    for event in found.events:
        if event.type not in OURS_ALONE:
            yield told(event, actors)


def told(event: Event, actors: Mapping[str, Actor]) -> Told:
    stated = event.when is not None and event.when.interval.basis in {"stated", "relative"}
    edtf = event.when.interval.edtf if event.when and stated else ""
    return Told(
        types=frozenset([event.type]),
        agents=tuple(words(actors[one].name) for one in event.agents),
        targets=tuple(words(actors[one].name) for one in event.targets),
        dates=frozenset([edtf]),
        modality=event.modality,
    )


def words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.lower())) - {"the", "a", "an", "of", "s"}


def pairs(gold: Sequence[Told], found: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Each gold event with the one found that fits it best, none twice."""
    ranked = sorted(
        (
            (-reached(one, other), g, f)
            for g, one in enumerate(gold)
            for f, other in enumerate(found)
        ),
    )
    used_gold: set[int] = set()
    used_found: set[int] = set()
    for score, g, f in ranked:
        if score < 0 and g not in used_gold and f not in used_found:
            used_gold.add(g)
            used_found.add(f)
            yield gold[g], found[f]


def reached(gold: Told, found: Told) -> int:
    """How many of the levels a pair reaches, one after the other."""
    steps = (
        bool(gold.types & found.types),
        agree(gold.agents, found.agents),
        agree(gold.targets, found.targets),
        bool(gold.dates & found.dates),
    )
    return next((level for level, right in enumerate(steps) if not right), len(steps))


def agree(gold: Sequence[frozenset[str]], found: Sequence[frozenset[str]]) -> bool:
    """Whether one name holds the other; nobody agrees with nobody."""
    if not gold or not found:
        return not gold and not found
    return any(one and other and (one <= other or other <= one) for one in gold for other in found)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
