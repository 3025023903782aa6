"""Whole reports with the events that a careful reader finds in them."""

import json
from pathlib import Path

import pytest

from extract.model import Facts
from extract.pipeline import facts
from extract.read import document_from_bytes

FOLDER = Path(__file__).parent / "reports"
PATHS = sorted(FOLDER.glob("*.txt"))
OURS_ALONE = {"STATE", "REPORT"}


def told(path: Path) -> Facts:
    (document,) = document_from_bytes(path.name, path.read_bytes())
    return facts(document)


def expected(path: Path) -> list[dict[str, object]]:
    events: list[dict[str, object]] = json.loads(path.with_suffix(".json").read_text("utf-8"))[
        "events"
    ]
    return events


def classes(path: Path) -> tuple[list[str], list[list[str]]]:
    found = [event.type for event in told(path).events if event.type not in OURS_ALONE]
    wanted = [
        [str(event["type"]), *map(str, event.get("also_right", []))]  # type: ignore[call-overload]
        for event in expected(path)
    ]
    return found, wanted


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_nothing_is_found_that_no_reader_finds(path: Path) -> None:
    found, wanted = classes(path)
    right = {name for names in wanted for name in names}
    assert [name for name in found if name not in right] == []


def test_most_of_what_a_reader_finds_is_found() -> None:
    missed = total = 0
    for path in PATHS:
        found, wanted = classes(path)
        total += len(wanted)
        for names in wanted:
            hit = next((name for name in names if name in found), None)
            if hit:
                found.remove(hit)
            missed += hit is None
    assert missed / total < 0.15


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_every_piece_of_evidence_lies_in_its_sentence(path: Path) -> None:
    for event in told(path).events:
        for one in (event, *event.repeats):
            assert one.sentence.span.start <= one.span.start < one.span.end <= one.sentence.span.end
