"""The day of a clause that names none."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts

DIGEST = (
    "Monday: Rebels came before dawn and shelled Lira. A guard was killed.\n\n"
    "Tuesday: Kenya sent 40 trucks of food to Lira. The army will arm villagers.\n\n"
    "Friday: Deputies walked out of parliament."
)


def events(text: str, published: date = date(2003, 7, 21)) -> list[Event]:
    return list(facts(Document(id="r", text=text, file_name="r.txt", published=published)).events)


def dated(text: str) -> dict[str, str]:
    """The days of events by their trigger, but for those that are taken over as context."""
    return {
        text[event.trigger.start : event.trigger.end]: event.when.interval.edtf
        for event in events(text)
        if event.when and event.when.interval.basis != "context"
    }


def test_the_day_at_the_head_of_an_entry_is_that_of_all_it_tells() -> None:
    found = dated(DIGEST)
    assert (found["shelled"], found["sent"], found["walked"]) == (
        "2003-07-14",
        "2003-07-15",
        "2003-07-18",
    )
    assert {event.kind: event.when for event in events(DIGEST)}.get("military aid") is None


def test_the_days_at_the_heads_of_entries_follow_one_another() -> None:
    found = facts(
        Document(id="r", text=DIGEST, file_name="r.txt", published=date(2003, 7, 21))
    ).times
    values = {time.text: time.value for time in found}
    assert values["Monday"] == "2003-07-14"
    assert values["Friday"] == "2003-07-18"
    assert values["dawn"] == "2003-07-14TMO"


@pytest.mark.parametrize(
    ("text", "word", "edtf"),
    [
        (
            "Envoys met in Lira on Friday. Hours before the session, planes bombed a village.",
            "bombed",
            "2003-07-18",
        ),
        (
            "A court jailed Ana Lopez on Friday. The chairman, Ibra Kone, resigned an hour after "
            "the verdict.",
            "resigned",
            "2003-07-18",
        ),
        (
            "Deputies walked out on Friday when the Speaker refused to hold a vote.",
            "refused",
            "2003-07-18",
        ),
        (
            "The war began in January 1995, when Peru attacked an outpost.",
            "attacked",
            "1995-01",
        ),
        (
            "Workers marched on the embassy on Saturday; police arrested the workers.",
            "arrested",
            "2003-07-19",
        ),
    ],
)
def test_a_day_is_shared_by_what_is_told_with_it(text: str, word: str, edtf: str) -> None:
    assert dated(text)[word] == edtf


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Workers marched on Saturday; rebels had shelled a village.", "shelled"),
        ("Deputies walked out on Friday after the Speaker refused to hold a vote.", "refused"),
        (
            "Two nurses who were taken from a clinic on 2 July are held; gunmen demanded money.",
            "demanded",
        ),
        ("Envoys met on Friday. Planes bombed a village before the session.", "bombed"),
    ],
)
def test_other_clauses_have_no_day_of_their_own(text: str, word: str) -> None:
    assert word not in dated(text)
