"""Sentences with the figures expected of them, as the files in `tests/figures` hold them."""

from dataclasses import dataclass
from pathlib import Path

from extract.find.quantities import quantities
from extract.find.times import time_mentions
from extract.model import Document, Quantity
from extract.resolve.times import anchored
from extract.sentences import sentences

FOLDER = Path(__file__).parent / "figures"


@dataclass(frozen=True, slots=True)
class Expected:
    """A figure as written in a file: each part with every reading of it that is right."""

    bounds: tuple[str, ...]
    values: tuple[str, ...]
    counted: tuple[str, ...]
    measures: tuple[str, ...]


def sentences_of(name: str) -> list[tuple[str, tuple[Expected, ...]]]:
    """The sentences of a file in order, each with its figures."""
    found: list[tuple[str, tuple[Expected, ...]]] = []
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            sentence, expected = found.pop()
            parts = [tuple(cell.strip().split(" / ")) for cell in line.split("|")]
            found.append((sentence, (*expected, Expected(*parts))))
        elif line and not line.startswith("#"):
            found.append((line, ()))
    return found


def figures_in(text: str) -> list[Quantity]:
    """The figures of a text whose times have been found first, as in the pipeline."""
    told = sentences(text)
    times = anchored(time_mentions(told), Document(id="a", text=text, file_name="a"), told)
    return quantities(told, [time.span for time in times])


def fits(expected: Expected, figure: Quantity) -> bool:
    """Whether a figure is read as one of the ways expected."""
    counted = figure.unit or figure.phrase or "-"
    return (
        _written(figure) in expected.values
        and (figure.bound in expected.bounds or expected.bounds == ("-",))
        and counted in expected.counted
        and (figure.measure or "-") in expected.measures
    )


def _written(figure: Quantity) -> str:
    low, best, high = figure.low, figure.best, figure.high
    if best is None and low is not None and high is not None:
        return f"{_plain(low)} to {_plain(high)}"
    return next((_plain(one) for one in (best, low, high) if one is not None), "-")


def _plain(value: float) -> str:
    return f"{value:.0f}" if value == int(value) else f"{value:.6g}"
