"""What a report with a full dateline tells as past happened on that day or before it."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts


def told(text: str, published: date | None = date(2022, 3, 4)) -> list[Event]:
    document = Document(id="report", text=text, file_name="report.txt", published=published)
    return list(facts(document).events)


def days(text: str, published: date | None = date(2022, 3, 4)) -> list[str | None]:
    return [one.when.interval.edtf if one.when else None for one in told(text, published)]


@pytest.mark.parametrize(
    "dateline",
    [
        "LIMA, 3 MAR 22 (EFE) -- ",
        "LIMA, March 3, 2022 (Reuters) - ",
        "Geneva, 3 March 2022 – ",
        "Geneva (3 March 2022) — ",
    ],
)
def test_it_is_dated_up_to_the_dateline(dateline: str) -> None:
    (event,) = told(f"{dateline}Rebels burned two buses near the port.")
    assert event.when is not None
    assert event.when.interval.edtf == "../2022-03-03"
    assert (event.when.interval.mode, event.when.interval.basis) == ("before", "stated")
    assert event.when.words in dateline


def test_without_a_publication_day_too() -> None:
    text = "LIMA, 3 March 2022 (EFE) -- Rebels burned two buses near the port."
    assert days(text, published=None) == ["../2022-03-03"]


@pytest.mark.parametrize(
    "text",
    [
        # no words of the report say when it was written
        "Rebels burned two buses near the port.",
        # the year is not said
        "LIMA, 3 March (EFE) -- Rebels burned two buses near the port.",
        # a day that heads no report
        "The port, since 3 March 2022 - a Thursday - was shut. Rebels burned two buses.",
        # what has not happened
        "LIMA, 3 March 2022 (EFE) -- Rebels will burn two buses near the port.",
        "LIMA, 3 March 2022 (EFE) -- Rebels did not burn two buses near the port.",
    ],
)
def test_nothing_else_is(text: str) -> None:
    assert not [one for one in days(text) if one and one.startswith("../")]


def test_a_day_of_its_own_is_kept() -> None:
    text = "LIMA, 3 March 2022 (EFE) -- Rebels burned two buses on Tuesday. A guard was shot dead."
    assert days(text)[0] == "2022-03-01"


def test_a_figure_takes_no_day_from_it() -> None:
    document = Document(
        id="report",
        text="LIMA, 3 March 2022 (EFE) -- Rebels killed 12 guards near the port.",
        file_name="report.txt",
        published=date(2022, 3, 4),
    )
    bounds = [one.as_of.interval.mode for one in facts(document).quantities if one.as_of]
    assert "before" not in bounds
