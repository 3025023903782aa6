"""Talks told of by themselves are those of the two parties of a report, and other talks are not."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts

Row = tuple[str, tuple[str, ...], tuple[str, ...]]


def read(text: str) -> list[Row]:
    document = Document(id="report", text=text, file_name="report.txt", published=date(2022, 3, 4))
    return [_row(one) for one in facts(document).events]


def _row(event: Event) -> Row:
    return (event.type, event.agents, event.targets)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("A third round will be held in May.", ("AGREE", ("TCD",), ("lake-front",))),
        ("The negotiations broke down on Tuesday.", ("SANCTION", ("TCD",), ("lake-front",))),
        (
            "Gambia, whose president brokered the talks, was thanked.",
            ("CONSULT", ("GMB",), ("TCD", "lake-front")),
        ),
        (
            "Gambia offered to mediate; both sides accepted.",
            ("AGREE", ("TCD",), ("lake-front",)),
        ),
    ],
)
def test_talks_told_of_by_themselves_are_those_of_the_two_parties(text: str, row: Row) -> None:
    assert row in read(f"Envoys of Chad and the Lake Front held talks in Lome. {text}")


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("A budget session will be held in May.", ("AGREE", ("TCD",), ("lake-front",))),
    ],
)
def test_other_talks_are_not_theirs(text: str, row: Row) -> None:
    assert row not in read(f"Envoys of Chad and the Lake Front held talks in Lome. {text}")
