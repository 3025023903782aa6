"""Times that end with the telling, and what is not one happening."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts


def events(text: str, published: date | None = date(2022, 3, 6)) -> list[Event]:
    return list(facts(Document(id="r", text=text, file_name="r.txt", published=published)).events)


@pytest.mark.parametrize(
    ("text", "edtf", "mode"),
    [
        (
            "More than a million people have fled Velania in ten days.",
            "2022-02-24/2022-03-06",
            "duration",
        ),
        (
            "More than a million people have fled Velania in ten days, Jan Roth said on Friday.",
            "2022-02-22/2022-03-04",
            "duration",
        ),
        (
            "A million people had fled Velania in less than a week, he said.",
            "2022-02-27/2022-03-06",
            "duration",
        ),
        ("So far 40,000 people have fled Ukraine.", "../2022-03-06", "before"),
        (
            "Russia invaded Ukraine on 24 February. "
            "Three million people have fled Ukraine since the Russian invasion.",
            "2022-02-24/..",
            "duration",
        ),
    ],
)
def test_what_goes_on_until_it_is_told_has_that_day_for_its_end(
    text: str, edtf: str, mode: str
) -> None:
    (found,) = [one for one in events(text) if one.kind == "displacement"]
    assert found.when is not None
    assert (found.when.interval.edtf, found.when.interval.mode) == (edtf, mode)
    assert found.when.interval.basis == "relative"


@pytest.mark.parametrize(
    "text",
    [
        "A million people fled Velania in ten days.",
        "A million people have fled Velania since the invasion.",
        "Rebels attacked a mill on 2 May. A flood followed on 9 June and rebels attacked a bridge. "
        "A million people have fled Velania since the attack.",
    ],
)
def test_a_length_without_an_end_dates_nothing(text: str) -> None:
    (found,) = [one for one in events(text) if one.kind == "displacement"]
    assert found.when is None


def test_without_a_publication_day_nothing_ends_with_it() -> None:
    (found,) = events("So far 40,000 people have fled Ukraine.", published=None)
    assert found.when is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "Russian forces killed six civilians in Gori on 12 August 2008. "
            "In August 2008, Russian rockets killed 12 civilians in that district.",
            2,
        ),
        (
            "Israel carried out strikes on Lebanon in July 2006. "
            "People were hurt even after the fighting had stopped.",
            2,
        ),
        (
            "The United States dropped bombs on Velania in 2001. Many failed. Snow fell. It froze. "
            "In 1999 NATO dropped bombs on Orta. "
            "The bombs used in that campaign by the United States held bomblets.",
            3,
        ),
    ],
)
def test_a_sum_or_another_campaign_is_no_second_telling(text: str, number: int) -> None:
    assert len([one for one in events(text) if one.type == "ASSAULT"]) == number


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("NATO accused Russia of using cluster bombs in Ukraine.", ("UKR",)),
        ("French troops killed 20 militants in Mali on Monday.", ("militants",)),
        ("Saudi warplanes bombed a port in Yemen.", ("port", "YEM")),
    ],
)
def test_a_state_that_strikes_in_another_strikes_it(text: str, targets: tuple[str, ...]) -> None:
    (found,) = [one for one in events(text) if one.type == "ASSAULT"]
    assert found.targets == targets


def test_the_day_of_a_release_is_not_that_of_the_arrest() -> None:
    found = events("Police arrested a clerk. Three of those arrested were released on Friday.")
    days = {one.kind: one.when and one.when.interval.edtf for one in found}
    assert (days["arrest"], days["release"]) == (None, "2022-03-04")


def test_a_meeting_behind_closed_doors_may_lie_ahead() -> None:
    (found,) = events("The council will meet behind closed doors on Friday.")
    assert found.when is not None
    assert found.when.interval.edtf == "2022-03-11"


def test_an_earlier_day_in_between_is_not_carried_on() -> None:
    found = events(
        "Kidnappers released two nurses near Bamba on Thursday. "
        "The women were seized on 20 February by gunmen. Mali thanked the elders of Bamba."
    )
    assert [one.when and one.when.interval.edtf for one in found] == [
        "2022-03-03",
        "2022-02-20",
        None,
    ]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Egypt has taken in 130,000 Sudanese.", "aid", None),
        ("Soviet forces dropped bombs on German tanks in 1942.", "weapon use", None),
        ("Chad bombed a town in Sudan.", "attack", "SDN"),
    ],
)
def test_people_are_no_place(text: str, kind: str, place: str | None) -> None:
    (found,) = [one for one in events(text) if one.kind == kind]
    assert found.place == place


def test_other_weapons_against_the_same_state_are_another_use() -> None:
    found = events(
        "Russia attacked Ukraine with cluster bombs. Russia used other banned weapons in Ukraine."
    )
    assert [one.instrument for one in found] == ["cluster bombs", "other banned weapons"]
