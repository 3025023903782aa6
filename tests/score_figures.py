"""Score the reading of figures against annotated texts: `python tests/score_figures.py FOLDER`.

FOLDER holds `NAME.jsonl` files, one text a line: `{"id", "text", "figures": [{"start", "end",
"value" or "low" and "high", "modifier", "unit"}]}`. A modifier is one of `=`, `>`, `<`, `~`; a key
that is missing is not judged. A figure read is paired with an annotated one that it overlaps, the
best pairs first; where no place is annotated, the value must agree. Printed are precision, recall
and F1 of spans, of values, and of values with modifier, unit or both. With `--errors N` the first
N texts with a mistake are shown.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.find.quantities import quantities
from extract.find.times import time_mentions
from extract.model import Document, Quantity
from extract.resolve.times import anchored
from extract.sentences import sentences
from extract.vocabulary import entries, rows

Value = tuple[float, float]

LEVELS = ("span", "value", "value+modifier", "value+unit", "value+modifier+unit")
MODIFIERS = {
    "exact": "=",
    "between": "=",
    "about": "~",
    "vague": "~",
    "at_least": ">",
    "more_than": ">",
    "at_most": "<",
    "less_than": "<",
}
_TOLERANCE = 0.002
_OTHER_NAMES = {
    "percentage": "%",
    "count": "times",
    "penny": "pence",
    "metric ton": "tonne",
    "pound-mass": "pound",
}
_PERSONS = frozenset({"person", "persons", "people"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as annotated or as read; what is not annotated is None and not judged."""

    start: int | None
    end: int | None
    values: tuple[Value, ...]
    modifiers: tuple[str, ...] | None
    units: tuple[str, ...] | None
    optional: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """An annotated and a read figure, by number; the better pair sorts first."""

    value: bool
    unit: bool
    modifier: bool
    distance: int
    gold: int
    read: int


def figures_read(name: str, text: str) -> list[Figure]:
    """The figures read in a text, as they are judged; those without a value are none."""
    told = sentences(text)
    times = anchored(time_mentions(told), Document(id=name, text=text, file_name=name), told)
    found = quantities(told, [time.span for time in times])
    return [_judged(one) for one in found if {one.low, one.best, one.high} != {None}]


def figures_annotated(figures: Iterable[Mapping[str, object]]) -> list[Figure]:
    """The annotated figures of a row."""
    return [_annotated(figure) for figure in figures]


def pairs(gold: Sequence[Figure], read: Sequence[Figure]) -> list[Pair]:
    """Pairs of annotated and read figures, one to one, the best first."""
    possible = [
        pair
        for i, one in enumerate(gold)
        for j, other in enumerate(read)
        if (pair := _pair(one, other, (i, j))) is not None
    ]
    possible.sort(
        key=lambda p: (not p.value, not p.unit, not p.modifier, p.distance, p.gold, p.read)
    )
    kept: list[Pair] = []
    for pair in possible:
        if all(pair.gold != other.gold and pair.read != other.read for other in kept):
            kept.append(pair)
    return kept


def counts(gold: Sequence[Figure], read: Sequence[Figure]) -> Counter[str]:
    """How many figures are annotated, read, and right at each level."""
    found = Counter(gold=sum(not one.optional for one in gold), read=len(read))
    for pair in pairs(gold, read):
        if gold[pair.gold].optional:
            found["read"] -= 1
            continue
        right = (True, pair.value, pair.value and pair.modifier, pair.value and pair.unit)
        for level, hit in zip(LEVELS, (*right, all(right)), strict=True):
            found[level] += hit
    return found


def table(name: str, total: Counter[str]) -> Iterator[str]:
    """Precision, recall and F1 of each level in percent."""
    yield f"{name}: {total['gold']} figures, {total['read']} read"
    for level in LEVELS:
        precision = 100 * total[level] / total["read"] if total["read"] else 0.0
        recall = 100 * total[level] / total["gold"] if total["gold"] else 0.0
        both = precision + recall
        f1 = 2 * precision * recall / both if both else 0.0
        yield f"  {level:<22}{precision:7.1f}{recall:7.1f}{f1:7.1f}"


def main(arguments: Sequence[str]) -> int:
    """Print the scores of every file in a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args(arguments)
    for path in sorted(options.folder.glob("*.jsonl")):
        total: Counter[str] = Counter()
        shown = 0
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            gold, read = figures_annotated(row["figures"]), figures_read(row["id"], row["text"])
            total += counts(gold, read)
            wrong = list(_mistakes(row["text"], gold, read))
            if wrong and shown < options.errors:
                shown += 1
                _say([f"{row['id']}: {row['text']}", *wrong])
        _say(table(path.stem, total))
    return 0


def _judged(one: Quantity) -> Figure:
    low = next(value for value in (one.best, one.low, one.high) if value is not None)
    high = one.high if one.best is None and one.low is not None else None
    return Figure(
        start=one.span.start,
        end=one.span.end,
        values=((low, low if high is None else high),),
        modifiers=(MODIFIERS[one.bound],),
        units=(_unit(one.unit or one.phrase or ""),),
    )


def _annotated(figure: Mapping[str, object]) -> Figure:
    readings = [figure, *_listed(figure.get("accept"))]
    values = tuple(_values(one) for one in readings if isinstance(one, Mapping))
    modifier, unit = figure.get("modifier"), figure.get("unit")
    sided = figure.get("value") is None and "modifier" not in figure
    return Figure(
        start=_offset(figure.get("start")),
        end=_offset(figure.get("end")),
        values=values,
        modifiers=("=",) if sided else tuple(map(str, _listed(modifier))) or None,
        units=tuple(_unit(str(one or "")) for one in _listed(unit) or [""])
        if "unit" in figure
        else None,
        optional=bool(figure.get("optional")),
    )


def _listed(value: object) -> list[object]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _offset(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _values(figure: Mapping[str, object]) -> Value:
    known = [figure[key] for key in ("value", "low", "high") if figure.get(key) is not None]
    numbers = sorted(float(str(one)) for one in known)
    return (numbers[0], numbers[-1])


def _pair(gold: Figure, read: Figure, numbers: tuple[int, int]) -> Pair | None:
    value = any(_same(one, other) for one in gold.values for other in read.values)
    unit = gold.units is None or bool(set(gold.units).intersection(read.units or ()))
    modifier = gold.modifiers is None or bool(
        set(gold.modifiers).intersection(read.modifiers or ())
    )
    distance = 0
    if gold.start is not None and gold.end is not None:
        start, end = read.start or 0, read.end or 0
        if min(gold.end, end) <= max(gold.start, start):
            return None
        distance = abs(gold.start - start) + abs(gold.end - end)
    elif not value:
        return None
    return Pair(value, unit, modifier, distance, *numbers)


def _same(gold: Value, read: Value) -> bool:
    if (gold[0] == gold[1]) != (read[0] == read[1]):
        return False
    return all(
        abs(one - other) <= 1e-8 + _TOLERANCE * abs(other)
        for one, other in zip(gold, read, strict=True)
    )


def _singular(word: str) -> str:
    if word in _PERSONS:
        return "people"
    if word.endswith("men"):
        return word[:-2] + "an"
    if len(word) < 4 or word.endswith(("ss", "us", "is")):
        return {"feet": "foot"}.get(word, word)
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return "child" if word == "children" else word.removesuffix("s")


def _lemma(phrase: str) -> str:
    """A phrase with its head in the singular: "parts per million" is "part per million"."""
    for joint in (" of ", " per "):
        head, joint_found, rest = phrase.partition(joint)
        if joint_found:
            return f"{_lemma(head)}{joint}{rest}"
    *before, last = phrase.split()
    return " ".join([*before, _singular(last)])


def _names() -> Mapping[str, str]:
    """Every way to write a unit, by its name in the vocabulary."""
    found = {}
    for name, entry in entries("units").items():
        for form in (*entry["words"], *entry.get("symbols", ()), name):
            found[form.lower()] = name
    for row in rows("currencies"):
        for form in (row["code"], *row["symbols"].split(), *row["words"].split("|")):
            found[form.lower()] = row["code"]
    return found | _OTHER_NAMES


_NAMES = _names()


def _unit(written: str) -> str:
    """One spelling for a unit, however it is annotated: "dollars" and "$" are "USD"."""
    unit = " ".join(written.lower().replace("’", "'").split()).strip(" .,;:()[]-")
    unit = re.sub(r"^(the|an?) (?=\w)", "", unit)
    if not unit or unit in _NAMES:
        return _NAMES.get(unit, "")
    unit = _lemma(unit)
    top, per, bottom = unit.partition(" per ")
    return _NAMES.get(unit) or f"{_NAMES.get(top, top)}{per}{_NAMES.get(bottom, bottom)}"


def _mistakes(text: str, gold: Sequence[Figure], read: Sequence[Figure]) -> Iterator[str]:
    found = pairs(gold, read)
    for pair in found:
        if not (pair.value and pair.unit and pair.modifier) and not gold[pair.gold].optional:
            yield f"    read {_shown(read[pair.read])} for {_shown(gold[pair.gold])}"
    missed = set(range(len(gold))) - {pair.gold for pair in found}
    yield from (f"    missed {_shown(gold[i])}" for i in sorted(missed) if not gold[i].optional)
    extra = set(range(len(read))) - {pair.read for pair in found}
    for j in sorted(extra):
        yield f"    read {_shown(read[j])} in {text[read[j].start : read[j].end]!r}"


def _shown(figure: Figure) -> str:
    low, high = figure.values[0]
    value = f"{low:g}" if low == high else f"{low:g} to {high:g}"
    return f"{'/'.join(figure.modifiers or ())}{value} {'/'.join(figure.units or ())}".strip()


def _say(lines: Iterable[str]) -> None:
    for one in lines:
        sys.stdout.write(f"{one}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
