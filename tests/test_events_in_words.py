"""Attacks without force, meetings with nobody and warnings that threaten nobody."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries


def events(text: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2023, 11, 20))
    return list(facts(document).events)


LISTS = [
    ("clauses", "assailing", "ASSAULT"),
    ("objects", "addresses", "ASSAULT"),
    ("objects", "disputed", "ASSAULT"),
    ("objects", "bloodless", "ASSAULT"),
    ("objects", "rites", "CONSULT"),
    ("objects", "public_relations", "CONSULT"),
    ("objects", "hazards", "THREATEN"),
    ("objects", "wards", "THREATEN"),
    ("objects", "laboratories", "AID"),
    ("objects", "placards", "REQUEST"),
    ("objects", "views", "AGREE"),
    ("objects", "journeys", "THREATEN"),
    ("actor_nouns", "carers", "THREATEN"),
    ("clauses", "struggling", "ASSAULT"),
]
WARS = [entries("objects")[name] for name in ("of_war", "fought_by_force")]


@pytest.mark.parametrize(("file", "name", "kind"), LISTS)
def test_a_word_of_a_list_takes_the_event_away(file: str, name: str, kind: str) -> None:
    entry = entries(file)[name]
    for text in entry["yes"]:
        assert kind not in [one.type for one in events(text)], text
    for text in entry["no"]:
        assert kind in [one.type for one in events(text)], text


@pytest.mark.parametrize(
    "text",
    [
        "His relatives have fought to keep the boy.",
        "The union struck the plant for six days.",
        "The lawmakers clashed with the president over the budget.",
    ],
)
def test_nobody_is_hurt(text: str) -> None:
    assert "ASSAULT" not in [one.type for one in events(text)]


def test_fighters_fight_for_a_cause() -> None:
    (event,) = events("Rebels are fighting to topple the government.")
    assert (event.type, event.agents) == ("ASSAULT", ("rebels",))


@pytest.mark.parametrize(
    "text",
    ["Rebels are fighting to topple the king.", "The army's battle to retake the town goes on."],
)
def test_what_is_fought_for_has_not_been_won(text: str) -> None:
    assert [one.type for one in events(text)] == ["ASSAULT"]


def test_a_length_of_time_is_no_cause() -> None:
    (event,) = events("Residents fought for several hours.")
    assert (event.type, event.agents) == ("ASSAULT", ("residents",))


def test_who_is_charged_in_a_killing_is_only_claimed_to_have_done_it() -> None:
    found = events("A teacher was charged with murder Thursday in the slaying of a doctor.")
    (killing,) = [one for one in found if one.type == "ASSAULT"]
    assert (killing.agents, killing.targets) == (("teacher",), ("doctor",))
    assert killing.modality == "claimed"


def test_a_person_named_before_a_shooting_is_its_victim() -> None:
    (event,) = events("Prior to Slepian's shooting the doctor had moved.")
    assert (event.agents, event.targets) == ((), ("slepian",))


def test_no_embassy_kills() -> None:
    found = events(
        "He was held over the bombings of U.S. embassies in Chad that killed 224 people."
    )
    (bombing,) = [one for one in found if one.type == "ASSAULT"]
    assert (bombing.agents, bombing.targets) == ((), ("u-s-embassies", "people"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Both senators agree that this was a horrific crime.", "AGREE"),
        ("The envoy assured the children that they were strong.", "AGREE"),
        ("The number of doctors who were paid declined in May.", "REJECT"),
        ("I am talking about three days, Castro told students.", "CONSULT"),
    ],
)
def test_an_opinion_or_a_change_is_no_deed(text: str, kind: str) -> None:
    assert kind not in [one.type for one in events(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The two sides agreed that the border would open on Monday.", "AGREE"),
        ("The minister assured the union that he would raise wages.", "AGREE"),
        ("Ankara declined the offer.", "REJECT"),
        ("The ministers talked about the border.", "CONSULT"),
    ],
)
def test_a_deed_in_the_same_words_is_one(text: str, kind: str) -> None:
    assert kind in [one.type for one in events(text)]


def test_whoever_denounces_is_no_thing() -> None:
    found = events("Men said their feelings were mixed, but they denounced the killing.")
    assert [one.agents for one in found if one.type == "ACCUSE"] == [("men",)]


@pytest.mark.parametrize(
    ("text", "agents", "targets"),
    [
        ("A sniper hit a soldier in the leg.", ("sniper",), ("soldier",)),
        ("Gunmen targeted shoppers at a market.", ("gunmen",), ("shoppers",)),
        ("Police clashed with students over the reform.", ("police",), ("students",)),
        ("Gunmen attacked officials in a debate.", ("gunmen",), ("officials",)),
        ("Hezbollah fought to retake the village.", ("HEZBOLLAH",), ()),
        ("Israel struck 30 targets in Gaza.", ("ISR",), ()),
        ("NATO jets accidentally killed nine guards.", ("NATO",), ("guards",)),
        ("Israel destroyed 20-30 houses in Jenin.", ("ISR",), ("houses",)),
        ("The workers struck a guard with a bottle.", ("workers",), ("guard",)),
        ("Breivik's shooting killed 69 people.", ("breivik",), ("people",)),
        ("Zimmerman's shooting of Martin went on.", ("zimmerman",), ("martin",)),
        ("Russia's terrorist attack on Kyiv failed.", ("RUS",), ("UKR",)),
        ("The government fired back at the rebels with artillery.", ("government",), ("rebels",)),
    ],
)
def test_who_acts_with_weapons_attacks(
    text: str, agents: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    found = [one for one in events(text) if one.type == "ASSAULT"]
    assert [(one.agents, one.targets) for one in found] == [(agents, targets)]


@pytest.mark.parametrize(
    "text",
    [
        "Iran warned tourists to leave Dubai or be killed.",
        "The gang warned parents not to send girls to school.",
        "Russia warned the West of the danger of a strike.",
        "The agency warned both armies of the danger.",
    ],
)
def test_states_and_gangs_threaten(text: str) -> None:
    assert "THREATEN" in [one.type for one in events(text)]


def test_a_press_conference_of_two_leaders_is_a_meeting() -> None:
    (event,) = events("Merkel and Macron held a press conference in Berlin.")
    assert (event.type, event.agents, event.targets) == ("CONSULT", ("merkel",), ("macron",))


@pytest.mark.parametrize(
    ("text", "kind", "agents"),
    [
        ("Ethiopia captured two positions near Badme.", "seizure", ("ETH",)),
        ("Iran captured 10-15 British sailors.", "arrest", ("IRN",)),
        ("A company of soldiers occupied the airport.", "seizure", ("company",)),
        ("Twelve hostages were freed from a cave in Jolo.", "release", ()),
        ("Hezbollah sent 800 men to Syria.", "deployment", ("HEZBOLLAH",)),
        ("NATO sent 500 men to Kosovo.", "deployment", ("NATO",)),
        ("A ship brought 40 T-72 tanks to Mali from Russia.", "aid", ("RUS",)),
    ],
)
def test_deeds_of_war_keep_their_words(text: str, kind: str, agents: tuple[str, ...]) -> None:
    (event,) = events(text)
    assert (event.kind, event.agents) == (kind, agents)


@pytest.mark.parametrize(
    "text",
    [
        *(text for entry in WARS for text in entry["no"]),
        "A campaign to arrest the editor began on Thursday.",
        "A campaign against polio began in Kano on Monday.",
        "The war on drugs began in 2016.",
        "The battle against corruption started on Monday.",
        "The battle for the Senate began on Monday.",
        "A war of words broke out on Monday.",
        "The campaign ended on Friday.",
        "The mayor declared war on litter on Monday.",
    ],
)
def test_what_is_no_fighting_is_no_war(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    "text",
    [
        *(text for entry in WARS for text in entry["yes"]),
        "The war began in 1964.",
        "The battle for Kherson began in March 2022.",
        "The battle to retake the town began on Monday.",
        "The campaign against the rebels began on Monday.",
        "The war against smugglers began in 2016.",
        "Chad declared war on the rebels on Monday.",
        "The army's campaign in the valley began on Monday.",
    ],
)
def test_wars_begin_and_end(text: str) -> None:
    assert "war" in [one.kind for one in events(text)]


def test_the_object_of_a_relative_clause_stands_in_its_row() -> None:
    text = "The sanctions that the UN imposed on Monday hit banks."
    rows = [one.summary for one in events(text) if one.kind == "sanction"]
    assert rows == ["The UN imposed [the sanctions] on Monday"]


def test_what_is_granted_first_is_not_the_point_of_what_was_said() -> None:
    text = "“While the port is shut, I believe that aid will come soon,” wrote Kori Lind."
    (row,) = [one.summary for one in events(text)]
    assert row.startswith("I believe that aid will come soon, wrote")
