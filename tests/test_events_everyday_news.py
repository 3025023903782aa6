"""What everyday news tells beside deeds: accidents, plans that are weighed, the age of a treaty,
whose invasion it was that sanctions were for, what firms live by."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts


def read(text: str) -> tuple[Event, ...]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return tuple(facts(document).events)


def attacks(text: str) -> list[Event]:
    return [one for one in read(text) if one.type == "ASSAULT"]


@pytest.mark.parametrize(
    "text",
    [
        "The sailors were killed on their way to Mali when two helicopters crashed.",
        "Twelve people were killed when a bus plunged into a ravine.",
        "Six nurses were injured as a roof collapsed in Vira.",
    ],
)
def test_an_accident_is_no_attack(text: str) -> None:
    assert attacks(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed when a bomb exploded in Vira.",
        "Nine people were killed when a wall collapsed in a rebel attack on Vira.",
        "Nine people were killed when a hijacked plane crashed into a tower.",
        "Nine people were killed when he crashed a lorry into a crowd.",
        "Nine people were killed by rebels when their boat sank.",
    ],
)
def test_what_fell_by_force_killed_by_force(text: str) -> None:
    assert attacks(text) != []


@pytest.mark.parametrize(
    "text",
    [
        "The council keeps the sanctions imposed on Mali after its invasion of Chad.",
        "The European Union imposed sanctions on Mali for its invasion of Chad.",
        "The United Nations punished Mali for its invasion of Chad.",
    ],
)
def test_who_is_punished_did_what_it_is_punished_for(text: str) -> None:
    (invasion,) = attacks(text)
    assert (invasion.agents, invasion.targets) == (("MLI",), ("TCD",))


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Police arrested the men suspected of blowing up a jet.", "claimed"),
        ("A man suspected of killing the priest was arrested on Friday.", "claimed"),
        ("A man convicted of killing the priest was arrested on Friday.", "actual"),
    ],
)
def test_what_one_is_suspected_of_is_claimed(text: str, modality: str) -> None:
    (attack,) = attacks(text)
    assert (attack.modality, "police" in attack.agents) == (modality, False)


@pytest.mark.parametrize(
    "text",
    [
        "Mali is considering asking Chad to act.",
        "Chad showed interest in resuming talks with Mali.",
    ],
)
def test_what_is_only_weighed_has_not_been_done(text: str) -> None:
    assert [one for one in read(text) if one.modality == "actual"] == []


def test_a_raid_that_is_considered_a_crime_has_taken_place() -> None:
    assert attacks("Mali considers the raid on its port an act of war.") != []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Mali condemned the 2019 agreement.", None),
        ("Mali rejected the 1995 treaty in a Friday statement.", "2022-03-04"),
        ("In 2019 Mali condemned the agreement.", "2019"),
    ],
)
def test_the_age_of_a_treaty_is_no_day_of_a_deed(text: str, day: str | None) -> None:
    (told,) = read(text)
    assert (told.when.interval.edtf if told.when else None) == day


def test_a_raid_is_of_its_year() -> None:
    (raid,) = attacks("Mali condemned the 2019 attack on the port.")
    assert raid.when is not None
    assert raid.when.interval.edtf == "2019"


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("A Chadian resistance force attacked Vira.", "chadian-resistance-force"),
        ("A Chadian force attacked Vira.", "TCD"),
    ],
)
def test_who_resists_a_state_is_not_the_state(text: str, agent: str) -> None:
    (attack,) = attacks(text)
    assert attack.agents == (agent,)


@pytest.mark.parametrize(
    "text",
    [
        "She regretted calling the bishop a traitor.",
        "Mali called the bishop a liar.",
        "The senator was fined for branding the bishop a thief.",
    ],
)
def test_who_is_called_something_is_spoken_against(text: str) -> None:
    assert ("bishop",) in [one.targets for one in read(text) if one.type == "ACCUSE"]


@pytest.mark.parametrize(
    "text",
    [
        "Two soldiers were killed fighting the Hill Front on Monday.",
        "On Monday two soldiers were wounded battling the Hill Front.",
    ],
)
def test_who_fell_fighting_fell_to_those_whom_they_fought(text: str) -> None:
    (attack,) = attacks(text)
    assert (attack.agents, attack.targets) == (("hill-front",), ("soldiers",))


@pytest.mark.parametrize(
    "text",
    ["Waxman sells a variety of hardware products.", "Mesa Air flies to 42 cities in Peru."],
)
def test_what_one_lives_by_is_no_event(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Russia sells rockets to Mali.", ("RUS",)),
        ("Waxman sold its hardware shops on Monday.", ("waxman",)),
    ],
)
def test_a_sale_to_somebody_or_on_a_day_is_one(text: str, agents: tuple[str, ...]) -> None:
    assert agents in [one.agents for one in read(text) if one.type == "COOPERATE"]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Extremists bombed a bank in Vira.", "explosives"),
        ("A bank in Vira was firebombed by militants.", "explosives"),
        ("Jets bombed a bank in Vira.", "aerial"),
    ],
)
def test_who_has_no_aircraft_bombs_with_explosives(text: str, mode: str) -> None:
    (attack,) = attacks(text)
    assert attack.type_mode == mode


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Reed International PLC said that net income fell.", "reed-international-plc"),
        ("Dow Jones said it extended the offer.", "dow-jones"),
    ],
)
def test_two_capitals_side_by_side_are_one_name(text: str, agent: str) -> None:
    (said,) = read(text)
    assert said.agents == (agent,)
