"""Names that say what a body is for, days of what somebody is convicted of, and captives who ask
for nothing."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries

NAMED = entries("actor_nouns")["named_for"]


def events(text: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return [one for one in facts(document).events if one.type != "REPORT"]


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        *((text, "committee-for-press") for text in NAMED["yes"]),
        *((text, "committee") for text in NAMED["no"]),
        (
            "The Group for the Support of Islam and Muslims burned a bus near Goz.",
            "group-for-support-of-islam-and-muslims",
        ),
        ("The Party for Freedom and Chad burned a bus near Goz.", "party-for-freedom"),
        ("The Centre for Human Rights accused Chad of torture.", "centre-for-human-rights"),
    ],
)
def test_what_a_body_is_for_is_part_of_its_name(text: str, agent: str) -> None:
    assert events(text)[0].agents[0] == agent


def test_the_year_of_a_murder_is_not_that_of_the_verdict() -> None:
    text = "The tribunal jailed a mayor, Ivo Kone, for the murder of two nuns in Goz in 1994."
    verdict, murder = events(text)
    assert verdict.when is None
    assert murder.when is not None
    assert (murder.type, murder.when.interval.edtf) == ("ASSAULT", "1994")


def test_captives_ask_for_no_ransom() -> None:
    text = (
        "Pirates seized the freighter Karla on Friday. Its twelve sailors were still being held on "
        "Monday. They are asking for two million dollars."
    )
    assert events(text)[-1].agents == ("pirates",)


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        (
            "Kidnapped sailors are being held by pirates. In a video they begged the government to "
            "pay the ransom.",
            ("kidnapped-sailors",),
        ),
        ("Ten sailors were kidnapped in May. They asked their families for help.", ("sailors",)),
    ],
)
def test_captives_ask_for_help(text: str, agents: tuple[str, ...]) -> None:
    assert events(text)[-1].agents == agents


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Twelve policemen shot a farmer. They were arrested on Monday.", ("policemen",)),
        (
            "Soldiers mutinied in the capital. They were arrested on Monday by loyal troops.",
            ("soldiers",),
        ),
        ("Policemen beat two nuns. They were arrested on Monday.", ("nuns",)),
    ],
)
def test_police_are_held_where_nobody_else_is(text: str, targets: tuple[str, ...]) -> None:
    assert events(text)[-1].targets == targets


def test_an_object_right_behind_a_verb_is_its_own() -> None:
    accused = events("Caracas took them in and accused Bogota of firing on its territory.")
    assert [(one.agents, one.targets) for one in accused if one.type == "ACCUSE"] == [
        (("VEN",), ("COL",))
    ]


def test_prisoners_are_freed_by_the_police() -> None:
    text = "Police arrested an editor, Amal Idris, on Sunday. She was freed on Tuesday."
    assert events(text)[-1].agents == ("police",)


def test_two_who_sign_sign_with_nobody_else() -> None:
    text = (
        "Chad and Mali agreed to reopen a bridge, which Chad blocked in March. "
        "The two foreign ministers signed the protocol on Saturday."
    )
    assert (events(text)[-1].agents, events(text)[-1].targets) == (("TCD", "MLI"), ())


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Observers from the European Union criticised state radio.", ("state-radio",)),
        ("Rebels fired on television.", ("television",)),
        ("The navy fired on a tv tower and on the radio.", ("tv-tower", "radio")),
        ("Rebels fired on Chadian television.", ("chadian-television",)),
        *((text, ()) for text in entries("actor_nouns")["aired"]["yes"]),
        *((text, ("cuban-television",)) for text in entries("actor_nouns")["aired"]["no"]),
    ],
)
def test_a_radio_is_judged_and_only_spoken_on(text: str, targets: tuple[str, ...]) -> None:
    assert events(text)[0].targets == targets


def test_what_is_called_a_lie_is_nobody() -> None:
    text = "The interior ministry denied the charge, which it called a fabrication."
    assert [one.targets for one in events(text)] == [()]
