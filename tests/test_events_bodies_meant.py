"""Which body, state or person a phrase means."""

from datetime import date

import pytest

from extract.model import Document, Event, Facts
from extract.pipeline import facts
from extract.vocabulary import entries


def read(text: str) -> Facts:
    return facts(Document(id="x", file_name="x", text=text, published=date(2024, 11, 14)))


def told(text: str, kind: str) -> Event:
    (found,) = (one for one in read(text).events if one.type == kind)
    return found


def test_his_country_is_the_state_that_he_speaks_for() -> None:
    text = "Rwanda's ambassador, Ernest Rwamucyo, said his country rejected the text."
    assert told(text, "REJECT").agents == ("RWA",)


def test_a_person_is_not_called_after_the_country() -> None:
    found = told("The minister thanked Malaysia's Anwar Ibrahim for the help.", "SUPPORT")
    assert found.targets == ("anwar-ibrahim",)


@pytest.mark.parametrize("text", entries("actor_nouns")["serving"]["yes"])
def test_those_who_work_for_a_body_act_for_it(text: str) -> None:
    assert told(text, "AID").agents == ("WFP",)


@pytest.mark.parametrize("text", entries("actor_nouns")["serving"]["no"])
def test_those_who_suffer_from_a_body_do_not_act_for_it(text: str) -> None:
    assert not any("WORLD-BANK" in one.agents or "WB" in one.agents for one in read(text).events)


def test_workers_of_a_body_are_hurt_themselves() -> None:
    found = told("Two workers of the Norwegian Refugee Council were killed on Monday.", "ASSAULT")
    assert found.targets != ("NRC",)


def test_the_army_is_not_the_rebels_whose_name_ends_so() -> None:
    text = "The National Liberation Army (ELN) attacked a base. The army deployed 5,000 soldiers."
    assert told(text, "MOBILIZE").agents != ("ELN",)


def test_this_years_chair_did_not_speak_this_year_alone() -> None:
    found = told("Malaysia, this year's chair of the bloc, urged Chad to withdraw.", "REQUEST")
    assert found.when is None


NO_GROUPS = entries("actor_nouns")["no_groups"]


@pytest.mark.parametrize(
    ("text", "known"), [(NO_GROUPS["yes"][0], False), (NO_GROUPS["no"][0], True)]
)
def test_a_ministry_is_not_called_a_group(text: str, known: bool) -> None:
    agents = told(text, "ASSAULT").agents
    assert (agents == ("hill-movement",)) == known
    assert not any("ministry" in one for one in agents)


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("The Ta'ang National Liberation Army released four men.", "ta-ang-national-liberation"),
        ("The National Liberation Army released four men.", "ELN"),
        ("Colombia's National Liberation Army attacked a base.", "ELN"),
    ],
)
def test_a_name_within_a_longer_name_is_another(text: str, agent: str) -> None:
    (found,) = read(text).events
    assert found.agents[0].startswith(agent)


def test_the_government_is_that_of_the_story() -> None:
    text = (
        "Georgian police detained dozens. Georgian ministers met envoys. Georgia froze the talks. "
        "The ambassador to Bulgaria resigned. The government rejected the demand."
    )
    assert told(text, "REJECT").agents == ("GEO",)


def test_the_envoy_of_a_secretary_general_speaks_for_the_body() -> None:
    text = "The personal envoy of the United Nations Secretary-General urged Chad to withdraw."
    assert told(text, "REQUEST").agents == ("UN",)
