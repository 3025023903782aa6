"""The date of an event is that of its own clause."""

from datetime import date

import pytest

from extract.model import Document, Event, Facts
from extract.pipeline import facts


def read(text: str, published: date | None = date(2022, 3, 4)) -> Facts:
    return facts(Document(id="report", text=text, file_name="report.txt", published=published))


def event(text: str, kind: str) -> Event:
    (found,) = [one for one in read(text).events if one.kind == kind]
    return found


@pytest.mark.parametrize(
    ("text", "kind", "edtf", "basis"),
    [
        ("On Friday NATO accused Russia.", "accusation", "2022-03-04", "relative"),
        ("The treaty took effect in August 2010.", "treaty", "2010-08", "stated"),
        (
            "The president blamed the gangs for the attack on 24 February against a patrol.",
            "attack",
            "2022-02-24",
            "relative",
        ),
        (
            "The president blamed gangs for the attack perpetrated on 24 February near Apure.",
            "attack",
            "2022-02-24",
            "relative",
        ),
        ("The house was the target of an attack tonight.", "attack", "2022-03-04", "relative"),
        ("Bria was the scene of a raid on Monday.", "attack", "2022-02-28", "relative"),
        ("At about 9 a.m. rebels burned two buses.", "attack", "2022-03-04", "relative"),
        (
            "More than a million people had fled since 24 February.",
            "displacement",
            "2022-02-24/..",
            "relative",
        ),
        (
            "The United States dropped cluster bombs from October 2001 to March 2002.",
            "weapon use",
            "2001-10/2002-03",
            "stated",
        ),
        (
            "NATO accused Russia on Friday. The alliance rejected a plea.",
            "refusal",
            "2022-03-04",
            "context",
        ),
        (
            "NATO accused Russia on Friday. In 1999, during the Kosovo war, NATO bombed a bridge.",
            "attack",
            "1999",
            "stated",
        ),
        (
            "NATO met on Friday. France will send troops next week.",
            "deployment",
            "2022-03-07/2022-03-13",
            "relative",
        ),
        ("24 March 1999: NATO bombed a bridge.", "attack", "1999-03-24", "stated"),
        ("NATO refused to wait on Thursday.", "refusal", "2022-03-03", "relative"),
    ],
)
def test_an_event_has_the_date_of_its_clause(text: str, kind: str, edtf: str, basis: str) -> None:
    when = event(text, kind).when
    assert when is not None
    assert (when.interval.edtf, when.interval.basis) == (edtf, basis)


@pytest.mark.parametrize(
    "text",
    [
        "On Friday NATO accused Russia of using cluster bombs.",
        "Russia used cluster bombs, said the leader of the 19 April Movement.",
        "Mr. Putin said “act now” as Russia used cluster bombs.",
        "Russia used cluster bombs while the talks it had called for on Friday went on.",
    ],
)
def test_another_clause_s_date_is_not_taken(text: str) -> None:
    assert event(text, "weapon use").when is None


def test_what_is_planned_does_not_take_the_day_of_what_happened() -> None:
    found = read("Russia shelled a port on Thursday. Russia plans to withdraw.").events
    assert [(one.modality, one.when is None) for one in found] == [
        ("actual", False),
        ("planned", True),
    ]


def test_what_goes_on_since_a_day_did_not_happen_on_it() -> None:
    found = read("Fighting broke out in April 2021 and has displaced more than 500 people.")
    assert [one.when for one in found.events if one.type == "REPORT"] == [None]
    assert [one.as_of for one in found.quantities] == [None]


def test_without_a_publication_day_a_weekday_stays_unresolved() -> None:
    found = read("Russia shelled the port on Friday.", published=None)
    assert found.events[0].when is None or found.events[0].when.interval.earliest is None
    assert len(found.warnings) == 1


def test_who_blames_others_for_a_deed_does_not_do_so_on_its_day() -> None:
    text = "The president blamed the gangs for the attack on 24 February against a patrol."
    assert event(text, "accusation").when is None


def test_a_place_that_is_the_scene_of_a_deed_is_where_it_happened() -> None:
    assert event("Bria was the scene of a raid on Monday.", "attack").place == "Bria"


def test_a_later_hour_is_of_the_day_told_before() -> None:
    found = read("Rebels attacked a bus at 0730 on Thursday. Later, at about 0900, they burned it.")
    days = [(one.when.interval.edtf, one.when.interval.basis) for one in found.events if one.when]
    assert days == [("2022-03-03", "relative")] * len(found.events)
