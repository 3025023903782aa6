"""What a deed is told by beside a verb of its own: what it is answered with, a series of it, a
paper that asks for it, a place where it ended."""

from datetime import date

import pytest

from extract.model import Document, Event
from extract.pipeline import facts
from extract.vocabulary import entries


def read(text: str) -> list[Event]:
    document = Document(id="report", text=text, file_name="report.txt", published=date(2022, 3, 4))
    return [one for one in facts(document).events if one.type not in {"STATE", "REPORT"}]


@pytest.mark.parametrize(
    ("text", "kind", "agents", "targets"),
    [
        ("Chad responded with air strikes on three camps.", "ASSAULT", ("TCD",), ("camps",)),
        ("Chad carried out a series of strikes on Mali.", "ASSAULT", ("TCD",), ("MLI",)),
        ("Chad suspects Mali of arming the rebels.", "ACCUSE", ("TCD",), ("MLI",)),
        ("Chad said that Mali had violated its airspace.", "ACCUSE", ("TCD",), ("MLI",)),
        ("Chad said the army of Mali had committed war crimes.", "ACCUSE", ("TCD",), ("MLI",)),
        ("The court found the mayor guilty of murder.", "SANCTION", ("court",), ("mayor",)),
        ("Lawyers filed a motion asking the court to act.", "REQUEST", ("lawyers",), ("court",)),
        ("Iran test-fired a missile.", "MOBILIZE", ("IRN",), ()),
        ("The minister said that he would not resign.", "REJECT", ("minister",), ()),
        (
            "Chad freed the crew after two days of talks with envoys of Mali.",
            "CONSULT",
            ("TCD",),
            ("MLI",),
        ),
        ("A general strike called by miners entered its third day.", "PROTEST", ("miners",), ()),
        ("Rebels, who had stolen bombs, dropped them on Goma.", "ASSAULT", ("rebels",), ("goma",)),
        ("Chad imposed visa bans on two ministers of Mali.", "SANCTION", ("TCD",), ("MLI",)),
        ("The Red Cross visited three camps.", "CONSULT", ("ICRC",), ("camps",)),
        ("Chad stopped funding the rebels.", "SANCTION", ("TCD",), ("rebels",)),
        ("The panel found that both sides had committed crimes.", "ACCUSE", ("panel",), ("sides",)),
        ("Human Rights Watch documented 14 killings by Mali.", "ASSAULT", ("MLI",), ()),
        ("The union suspended all flights in protest at the tax.", "PROTEST", ("union",), ()),
        ("Two editors were held for questioning.", "COERCE", (), ("editors",)),
        ("Chad shot down two drones.", "ASSAULT", ("TCD",), ("drones",)),
        ("A plane with 20 tonnes of flour landed in Mali.", "AID", (), ("MLI",)),
        ("Rebels blocked monitors from entering.", "COERCE", ("rebels",), ("monitors",)),
        ("Chad set free nine soldiers.", "RETREAT", ("TCD",), ("soldiers",)),
        ("Gunmen at a roadblock robbed traders.", "COERCE", ("gunmen",), ("traders",)),
        ("Chad will strike Mali until the crew is freed, it said.", "THREATEN", ("TCD",), ("MLI",)),
        ("Sappers found and destroyed 61 mines.", "AID", ("sappers",), ()),
        ("An inquiry into the killing of a judge began on Monday.", "ACCUSE", (), ()),
        ("Vietnam is purchasing patrol boats from Japan.", "COOPERATE", ("VNM",), ("JPN",)),
        ("A curfew was in force in Kano.", "COERCE", (), ()),
        ("The truce was signed in Tashkent.", "SUPPORT", (), ()),
        ("Chad suspended the licence of the exporter.", "SANCTION", ("TCD",), ("exporter",)),
        ("Poland took in more than 900,000 refugees.", "AID", ("POL",), ("refugees",)),
        ("Envoys of thirty states gathered in Oslo.", "CONSULT", ("envoys",), ()),
        ("The siege of Goma was lifted.", "RETREAT", (), ()),
        ("The state of emergency was extended by 30 days.", "COERCE", (), ()),
        ("Talks on the dam resumed in Addis Ababa.", "CONSULT", (), ()),
        ("The monitors saw tanks that rebels had stationed there.", "MOBILIZE", ("rebels",), ()),
    ],
)
def test_a_deed_is_read_with_those_who_take_part(
    text: str, kind: str, agents: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    found = [one for one in read(text) if one.type == kind]
    assert [(one.agents, one.targets) for one in found] == [(agents, targets)]


@pytest.mark.parametrize(
    "entry", ["answering", "counting", "replies", "performing", "wronging", "erupting"]
)
def test_examples_of_the_words_are_read_and_counterexamples_are_not(entry: str) -> None:
    words = entries("clauses")[entry]
    kind = {
        "replies": "THREATEN",
        "performing": "CONSULT",
        "wronging": "ACCUSE",
        "erupting": "PROTEST",
    }.get(entry, "ASSAULT")
    for text in words["yes"]:
        assert [one for one in read(text) if one.type == kind and one.agents], text
    for text in words["no"]:
        assert not [one for one in read(text) if one.type == kind and one.agents], text


@pytest.mark.parametrize(
    "text",
    [
        "Any attack on the port is a crime.",
        "Soldiers stationed at the base slept.",
        "The offer was lifted.",
        "The two sides agreed with an attack on the port.",
    ],
)
def test_what_only_sounds_like_a_deed_is_none(text: str) -> None:
    assert [one for one in read(text) if one.type in {"ASSAULT", "MOBILIZE", "CONCEDE"}] == []


def test_who_documents_a_deed_does_not_do_it() -> None:
    words = entries("clauses")["witnessed"]
    for text in words["yes"]:
        (found,) = [one for one in read(text) if one.type == "ASSAULT"]
        assert (found.agents, found.targets) == ((), ("farmers",))
    for text in words["no"]:
        assert [one for one in read(text) if one.type == "ASSAULT"] == []


def test_what_they_met_in_is_the_meeting_that_is_told_already() -> None:
    told = [
        "The two sides met in talks hosted by Qatar.",
        "Envoys met in sessions organised by Chad and Mali.",
    ]
    assert [[event.type for event in read(text)] for text in told] == [["CONSULT"], ["CONSULT"]]
    praised = read("Sudan praised talks hosted by Qatar.")
    assert [(event.type, event.agents) for event in praised] == [
        ("SUPPORT", ("SDN",)),
        ("CONSULT", ("QAT",)),
    ]


def test_what_is_condemned_is_whoever_did_it() -> None:
    assert read("Chad condemned the capture of Goma by the M23.")[0].targets == ("M23",)
    assert read("Chad condemned the capture of Goma.")[0].targets == ("capture-of-goma",)


def test_a_vote_plans_what_it_is_to_lead_to_and_not_what_was_done_with_it() -> None:
    done = read("Turning its back on Chad, the assembly voted overwhelmingly to leave the pact.")
    assert (done[0].type, done[0].modality) == ("REJECT", "actual")


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Amnesty International visited a school in Goma. Rebels had shelled it.", "school"),
        ("The rebels hold the dam. The army bombed it on Friday.", "dam"),
        ("Chad mourned its dead. Mali had attacked it on Monday.", "TCD"),
    ],
)
def test_a_thing_or_a_state_is_hit_and_no_organisation(text: str, target: str) -> None:
    (attack,) = (event for event in read(text) if event.type == "ASSAULT")
    assert attack.targets == (target,)


def test_what_is_demanded_by_a_day_is_not_demanded_on_it() -> None:
    for text in (
        "The leader demanded that Lukashenko resign by 25 March.",
        "Her friend, Ana Lopez, demanded that Lukashenko resign by 25 March.",
    ):
        (demand,) = (event for event in read(text) if event.type == "REQUEST")
        assert (demand.targets, demand.when) == (("lukashenko",), None)


def test_who_is_found_guilty_of_a_murder_did_it_and_who_is_not_is_acquitted() -> None:
    found = read("Kone was found guilty of the murder of eleven prisoners.")
    assert [(event.type, event.agents) for event in found] == [
        ("SANCTION", ()),
        ("ASSAULT", ("kone",)),
    ]
    cleared = read("Kone was found not guilty of the murder of eleven prisoners.")
    assert [(event.type, event.agents) for event in cleared] == [("CONCEDE", ()), ("ASSAULT", ())]


def test_since_friday_when_it_shelled_them_was_on_friday() -> None:
    text = "About 9,000 people have fled since Friday, when the army shelled four villages."
    (attack,) = (event for event in read(text) if event.type == "ASSAULT")
    assert attack.when is not None
    assert (attack.when.interval.edtf, attack.when.words) == ("2022-03-04", "Friday")


def test_those_between_whom_there_is_fighting_fight() -> None:
    text = (
        "Some 6,000 people have sought shelter since fighting between soldiers and rebels resumed "
        "in the county last week."
    )
    (fight,) = (event for event in read(text) if event.type == "ASSAULT")
    assert fight.agents == ("soldiers", "rebels")


def test_weapons_are_what_is_promised_and_years_in_which_money_is_given_no_sentence() -> None:
    assert read("Poland promised four howitzers.")[0].targets == ()
    given = read("Norway would give 12 million dollars over three years to clear mines.")
    assert "SANCTION" not in [event.type for event in given]


def test_a_meeting_at_which_something_is_promised_has_taken_place() -> None:
    found = read("Chad made the promise at a meeting with Mali.")
    assert [(event.type, event.agents, event.targets) for event in found][1:] == [
        ("CONSULT", ("TCD",), ("MLI",))
    ]
    threat = read("Chad threatened to walk out at a meeting with Mali.")
    assert [event.type for event in threat] == ["THREATEN"]
