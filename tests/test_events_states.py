"""Which state, or whose government, is meant."""

from datetime import date

from extract.model import Document, Event
from extract.pipeline import facts


def told(text: str) -> tuple[Event, ...]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return facts(document).events


def one(text: str, kind: str) -> Event:
    (found,) = [event for event in told(text) if event.kind == kind]
    return found


def test_both_are_those_named_before() -> None:
    text = "Armed men took two nurses hostage on Monday; both were released on Tuesday."
    assert one(text, "release").targets == ("nurses",)


def test_whence_a_person_comes_says_nothing_of_the_government() -> None:
    text = "Rebels seized a Danish geologist. They demanded that the government free two men."
    assert one(text, "appeal").targets == ("government",)


def test_the_government_is_that_of_where_a_report_is_set() -> None:
    text = (
        "Peasants in Honduras accused a company of murder. They called on the United States to "
        "stop training the battalion. The government promised an inquiry on Friday."
    )
    assert one(text, "agreement").agents == ("HND",)


def test_two_states_that_call_their_envoys_home_do_it_to_another() -> None:
    found = one("India and Britain have called their ambassadors home.", "broken talks")
    assert (found.agents, found.targets) == (("IND", "GBR"), ())


def test_two_countries_that_welcome_something_are_of_one_mind() -> None:
    text = "Chad protested to Mali. Both countries welcomed the ceasefire."
    assert one(text, "support").agents == ("TCD", "MLI")
