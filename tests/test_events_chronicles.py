"""The present tense of a chronicle tells what happened on its day."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts


def told(text: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="report.txt", published=date(2022, 3, 4))
    return list(facts(document).events)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Monday: Police arrest two men.", "2022-02-28"),
        ("5 February 2022: A bomb kills ten people.", "2022-02-05"),
        ("On 3 October, police arrest eleven members of the union.", "2021-10-03"),
        ("In March 2021 police arrest eleven members of the union.", "2021-03"),
        ("9 October: Some 5,000 people march through the port to press for peace.", "2021-10-09"),
        (
            "30 November: A military court sentences four monks to ten years in prison.",
            "2021-11-30",
        ),
        ("3 February: Gunmen on motorcycles killed five gold miners near Tamsa.", "2022-02-03"),
        ("11 October: The provincial governor imposes a night curfew.", "2021-10-11"),
    ],
)
def test_it_is_an_event_of_that_day(text: str, day: str) -> None:
    (event,) = told(text)
    assert event.when is not None
    assert (event.when.interval.edtf, event.modality) == (day, "actual")
    assert event.agents or event.targets


def test_every_entry_has_its_day() -> None:
    text = (
        "3 October 2021: Gendarmes arrest eleven members of a union in Ashkel. 9 October: Some "
        "5,000 people march through the port. 11 October: The governor imposes a night curfew. "
        "30 November: A military court sentences four of the members to ten years in prison."
    )
    days = [one.when.interval.edtf if one.when else None for one in told(text)]
    assert days == ["2021-10-03", "2021-10-09", "2021-10-11", "2021-11-30"]


@pytest.mark.parametrize(
    "text",
    [
        "Police arrest eleven members of the union.",
        "Police arrest protesters every Friday.",
        "Bombs that kill civilians were banned on 3 October.",
        "On Fridays soldiers kill stray dogs.",
    ],
)
def test_what_always_holds_is_none(text: str) -> None:
    assert not [one for one in told(text) if one.kind in {"attack", "arrest"}]


def test_joined_verbs_are_told_as_they_stand() -> None:
    text = "5 February 2022: Rebels attack a village and burn ten houses."
    assert [one.summary.partition(",")[0] for one in told(text)][1] == "Rebels burn ten houses"
